"""Charts drawn by the server as SVG: bars, stacks, lines, small multiples, each with its table.

Everything lies at percentages of the width, so that a chart fits any screen with letters of one
size. Patterns and marks tell things apart, never colour alone; classes carry all style.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import count, pairwise

from django.utils.safestring import SafeString

from cityhall.ground.look.languages import say
from cityhall.ground.look.markup import element, join

NOUGHT, HUNDRED = Decimal(0), Decimal(100)
KINDS = 6  # patterns and marks that can be told apart
ROW, BAR_TOP, BAR = 46, 22, 14  # pixels of a bar's row, where in it the bar is, how high
LEFT, RIGHT = Decimal(7), Decimal(93)  # per cent of the width between which lines run
TALL, SMALL = (34, 158, 190), (26, 84, 110)  # top, bottom and height of a chart of lines
WEAVES = ("", "M0 8L8 0", "M4 1v2M0 5v2M8 5v2", "M0 0L8 8M0 8L8 0", "M0 4h8", "M4 0v8")
MARKS = (
    "M-4.500 0a4.500 4.500 0 1 0 9 0a4.500 4.500 0 1 0-9 0",
    "M-4-4h8v8h-8z",
    "M0-6L6 0L0 6L-6 0z",
    "M0-6L6 5h-12z",
    "M-5-5L5 5M-5 5L5-5",
    "M0 6L6-5h-12z",
)

_numbers = count(1)


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: what it says beside its name, the whole that it is part of, a goal to reach."""

    label: str
    value: Decimal
    shown: str
    whole: Decimal | None = None
    goal: Decimal | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Stack:
    """A bar of several parts: the value of each, and how it is written."""

    label: str
    parts: tuple[tuple[Decimal, str], ...]
    shown: str


@dataclass(frozen=True, slots=True)
class Series:
    """A line: its name, and the value of each point with how it is written; None leaves a gap, and
    a line may begin anew."""

    name: str
    points: tuple[tuple[Decimal | None, str], ...]
    begins: frozenset[int] = frozenset()  # points that are not joined to the one before


def draw_bars(title: str, bars: Sequence[Bar], names: tuple[str, str, str]) -> SafeString:
    """Draw bars; `names` are those of what is shown, its value and the whole, for the table."""
    most = max((max(bar.value, bar.whole or NOUGHT, bar.goal or NOUGHT) for bar in bars), default=1)
    prefix = f"chart{next(_numbers)}"
    rows = [_draw_bar(bar, place * ROW, most or 1, prefix) for place, bar in enumerate(bars)]
    drawing = _draw(title, len(bars) * ROW, prefix, rows)
    heads = [names[0], names[1]] + (
        [names[2]] if any(bar.whole is not None for bar in bars) else []
    )
    table = [
        [bar.label, " ".join(filter(None, [bar.shown, bar.note])), *_write_whole(bar)][: len(heads)]
        for bar in bars
    ]
    return frame(title, drawing, heads, table)


def draw_stacks(title: str, stacks: Sequence[Stack], names: Sequence[str], head: str) -> SafeString:
    """Draw bars of parts, all to one scale."""
    sums = [sum((value for value, _ in stack.parts), NOUGHT) for stack in stacks]
    most, prefix = max(sums, default=NOUGHT) or 1, f"chart{next(_numbers)}"
    rows = []
    for place, stack in enumerate(stacks):
        top, at = place * ROW, NOUGHT
        rows.append(_name(stack.label, stack.shown, top))
        for kind, (value, _) in enumerate(stack.parts):
            width = value * HUNDRED / most
            rows.append(_rect(at, top + BAR_TOP, width, _fill(prefix, kind), f"part k{kind}"))
            at += width
    drawing = _draw(title, len(stacks) * ROW, prefix, rows)
    table = [[one.label, *(shown for _, shown in one.parts), one.shown] for one in stacks]
    heads = [head, *names, say("계", "Total")]
    return frame(title, join([drawing, _legend(names, prefix)]), heads, table)


def draw_lines(
    title: str, labels: Sequence[str], lines: Sequence[Series], head: str, *, small: bool = False
) -> SafeString:
    """Draw lines over the same labels, evenly spaced: a label is a date or a place in an order."""
    top, bottom, height = SMALL if small else TALL
    values = [value for line in lines for value, _ in line.points if value is not None]
    least, most = min([*values, NOUGHT]), max([*values, NOUGHT])
    span = (most - least) or Decimal(1)

    def place(value: Decimal) -> str:
        return _plain(bottom - (value - least) * (bottom - top) / span)

    rows = [element("line", x1="0", x2="100%", y1=place(NOUGHT), y2=place(NOUGHT), class_="axis")]
    rows += [_label(label, at, len(labels), height) for at, label in enumerate(labels)]
    for kind, line in enumerate(lines):
        spots = [
            _Spot(_across(at, len(labels)), place(value), shown, at not in line.begins)
            for at, (value, shown) in enumerate(line.points)
            if value is not None
        ]
        rows += _draw_line(spots, kind % KINDS)
    legend = [_line_legend([line.name for line in lines])] if len(lines) > 1 else []
    drawing = join([_draw(title, height, "", rows), *legend])
    table = [[label, *(line.points[at][1] for line in lines)] for at, label in enumerate(labels)]
    return frame(title, drawing, [head, *(line.name for line in lines)], table)


def draw_multiples(drawings: Sequence[SafeString]) -> SafeString:
    """Lay small charts beside each other."""
    return element("div", *drawings, class_="multiples")


def frame(
    title: str, drawing: SafeString, heads: Sequence[str], rows: Sequence[Sequence[str]]
) -> SafeString:
    """Give a chart its title and, behind a click, its table."""
    head = element("tr", *(element("th", name, scope="col") for name in heads))
    lines = [
        element(
            "tr",
            element("th", row[0], scope="row"),
            *(element("td", cell, class_="number") for cell in row[1:]),
        )
        for row in rows
    ]
    table = element(
        "table",
        element("caption", title, class_="unseen"),
        element("thead", head),
        element("tbody", *lines),
        class_="list",
    )
    scroll = element("div", table, class_="scroll", tabindex="0", role="group", aria_label=title)
    summary = element("summary", say("표로 보기", "As a table"))
    return element(
        "figure",
        element("figcaption", title),
        drawing,
        element("details", summary, scroll, class_="chart-table"),
        class_="chart",
    )


def _draw(title: str, height: int, prefix: str, parts: Sequence[SafeString]) -> SafeString:
    weaves = (
        [element("defs", *(_weave(prefix, kind) for kind in range(1, KINDS)))] if prefix else []
    )
    return element(
        "svg",
        *weaves,
        *parts,
        class_="drawing",
        width="100%",
        height=height,
        role="img",
        aria_label=say(
            "{title}. 값은 표에 있습니다.", "{title}. Values are in the table.", title=title
        ),
    )


def _weave(prefix: str, kind: int) -> SafeString:
    """The pattern of a kind."""
    ground = element("rect", width="8", height="8", class_=f"ground k{kind}")
    threads = element("path", d=WEAVES[kind], class_=f"thread k{kind}")
    size = {"width": "8", "height": "8", "patternUnits": "userSpaceOnUse"}
    return element("pattern", ground, threads, id=f"{prefix}-{kind}", **size)


def _fill(prefix: str, kind: int) -> str | None:
    """What fills a kind: its pattern; the first is plain."""
    return f"url(#{prefix}-{kind % KINDS})" if kind % KINDS else None


def _rect(at: Decimal, top: int, width: Decimal, fill: str | None, kind: str) -> SafeString:
    return element(
        "rect",
        x=f"{_plain(at)}%",
        y=top,
        width=f"{_plain(max(width, NOUGHT))}%",
        height=BAR,
        fill=fill,
        class_=kind,
    )


def _draw_bar(bar: Bar, top: int, most: Decimal | int, prefix: str) -> SafeString:
    """A bar on the track of its whole; what goes beyond that is cross-hatched."""
    scale, y = HUNDRED / most, top + BAR_TOP
    inside = bar.value if bar.whole is None else min(bar.value, bar.whole)
    parts = [_name(bar.label, bar.shown, top, bar.note)]
    if bar.whole is not None:
        parts.append(_rect(NOUGHT, y, bar.whole * scale, None, "track"))
    parts.append(_rect(NOUGHT, y, inside * scale, None, "part k0"))
    if inside < bar.value:
        beyond = (bar.value - inside) * scale
        parts.append(_rect(inside * scale, y, beyond, f"url(#{prefix}-3)", "part beyond"))
    if bar.goal is not None:
        x = f"{_plain(bar.goal * scale)}%"
        parts.append(element("line", x1=x, x2=x, y1=y - 4, y2=y + BAR + 4, class_="goal"))
    return join(parts)


def _name(label: str, shown: str, top: int, note: str = "") -> SafeString:
    name = element("text", label, x="0", y=top + 15, class_="label")
    aside = [element("tspan", f" {note}", class_="note")] if note else []
    return join([name, element("text", shown, *aside, x="100%", y=top + 15, class_="shown end")])


def _write_whole(bar: Bar) -> list[str]:
    return [f"{bar.whole:,f}"] if bar.whole is not None else ["–"]


def _across(at: int, of: int) -> str:
    """Where a point stands: evenly spaced, a lone one in the middle."""
    if of < 2:
        return "50%"
    return f"{_plain(LEFT + (RIGHT - LEFT) * at / (of - 1))}%"


def _label(label: str, at: int, of: int, height: int) -> SafeString:
    """A label under the axis; where there are many, only some are written."""
    every = 1 if of <= 5 else -(-of // 4)
    if at % every and at != of - 1:
        return join([])
    return element("text", label, x=_across(at, of), y=height - 6, class_="tick")


@dataclass(frozen=True, slots=True)
class _Spot:
    """A point of a line as it is drawn."""

    x: str
    y: str
    shown: str
    joined: bool


def _draw_line(spots: Sequence[_Spot], kind: int) -> list[SafeString]:
    """The stretches of a line, a mark on each point, and what the points say."""
    parts = [
        element("line", x1=one.x, y1=one.y, x2=two.x, y2=two.y, class_=f"stretch k{kind}")
        for one, two in pairwise(spots)
        if two.joined
    ]
    parts += [_mark(spot.x, spot.y, kind) for spot in spots]
    told = spots if len(spots) <= 6 else [spots[0], spots[-1]]
    rise = -11 if kind % 2 == 0 else 21
    return parts + [
        element("text", one.shown, x=one.x, y=_plain(Decimal(one.y) + rise), class_="tick value")
        for one in told
    ]


def _mark(x: str, y: str, kind: int) -> SafeString:
    shape = element("path", d=MARKS[kind], class_=f"mark k{kind}")
    return element("svg", shape, x=x, y=y, overflow="visible")


def _legend(names: Sequence[str], prefix: str) -> SafeString:
    """What the patterns of parts mean."""
    return element(
        "ul",
        *(
            element(
                "li", _swatch(_rect(NOUGHT, 2, HUNDRED, _fill(prefix, kind), f"part k{kind}")), name
            )
            for kind, name in enumerate(names)
        ),
        class_="legend",
    )


def _line_legend(names: Sequence[str]) -> SafeString:
    """What the lines are."""
    items = []
    for kind, name in enumerate(names):
        line = element("line", x1="0", x2="100%", y1="9", y2="9", class_=f"stretch k{kind % KINDS}")
        items.append(element("li", _swatch(line, _mark("50%", "9", kind % KINDS)), name))
    return element("ul", *items, class_="legend")


def _swatch(*shapes: SafeString) -> SafeString:
    return element("svg", *shapes, class_="swatch", width="28", height="18", aria_hidden="true")


def _plain(number: Decimal) -> str:
    """Write a coordinate."""
    return format(round(Decimal(number), 2).normalize() + 0, "f")
