"""Stretches of days drawn under each other on one line of time, with their table."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.safestring import SafeString

from cityhall.ground.look.charts import frame
from cityhall.ground.look.dates import write_day
from cityhall.ground.look.languages import say
from cityhall.ground.look.markup import element

ROW, TOP, HIGH, FOOT = 44, 22, 12, 26  # pixels of a row, where in it the bar is, its height, axis
LEAST = Decimal("0.8")  # per cent of the width that a single day has


@dataclass(frozen=True, slots=True)
class Stretch:
    """Something that went on: its name, from when to when, open while it goes on."""

    name: str
    since: date
    until: date | None
    kind: str = ""


def draw_stretches(
    title: str, stretches: Sequence[Stretch], first: date, last: date, heads: Sequence[str]
) -> SafeString:
    """Draw stretches between two days; one that goes on ends in an arrow."""
    whole = Decimal(max((last - first).days, 1))

    def across(day: date) -> Decimal:
        return min(max(Decimal((day - first).days) * 100 / whole, Decimal(0)), Decimal(100))

    parts = []
    for place, one in enumerate(stretches):
        start, end = across(one.since), across(one.until or last)
        wide, y = max(end - start, LEAST), place * ROW + TOP
        start = min(start, 100 - wide)
        days = f"{write_day(one.since)} – {write_day(one.until) if one.until else ''}".strip()
        parts.append(element("text", one.name, x="0", y=y - 7, class_="label"))
        parts.append(element("text", days, x="100%", y=y - 7, class_="note end"))
        parts.append(element("rect", x="0", y=y, width="100%", height=HIGH, class_="track"))
        parts.append(
            element(
                "rect",
                x=f"{start:.2f}%",
                y=y,
                width=f"{wide:.2f}%",
                height=HIGH,
                class_="part k0" if one.until else "part k0 open",
            )
        )
    foot = len(stretches) * ROW + FOOT - 8
    parts.append(element("text", write_day(first), x="0", y=foot, class_="note"))
    parts.append(element("text", write_day(last), x="100%", y=foot, class_="note end"))
    drawing = element(
        "svg",
        *parts,
        class_="drawing",
        width="100%",
        height=len(stretches) * ROW + FOOT,
        role="img",
        aria_label=say(
            "{title}. 날짜는 표에 있습니다.", "{title}. Days are in the table.", title=title
        ),
    )
    rows = [
        [one.name, one.kind, one.since.isoformat(), one.until.isoformat() if one.until else "–"]
        for one in stretches
    ]
    return frame(title, drawing, heads, rows)
