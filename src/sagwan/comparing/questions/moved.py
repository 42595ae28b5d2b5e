"""Questions about figures that moved: one for a table or line, the largest and unexplained first.

Parts and total of one table move together: what moved most speaks for it, the others are facts.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from sagwan.comparing.questions.explained import find_explanation
from sagwan.comparing.questions.question import MOVED, RESTATED, Question, fact_of
from sagwan.facts import Block, Change, Comparison, Message, Report

_LEAST = Decimal("0.03")  # of the old value: below, a rounding or a single post, nothing to ask
_LEAST_POINTS = Decimal(1)  # of a rate
_BESIDE = 3  # figures told beside the one that speaks for its table
_PARTS = Decimal("0.001")
_RUNNING = re.compile(
    r"집행|지출|잔액|누계|누적|진도"
)  # counted from 1 January: they move by themselves


@dataclass(frozen=True, slots=True)
class Moved:
    """A figure of both reports with what it was and is, in its own unit."""

    change: Change
    old: Decimal
    new: Decimal
    unit: str

    @property
    def by(self) -> Decimal:
        """By how much it moved."""
        return self.new - self.old

    @property
    def share(self) -> Decimal:
        """How much that is of the larger of both; of a rate, in hundredths."""
        if self.is_rate:
            return abs(self.by) / 100
        most = max(abs(self.old), abs(self.new))
        return abs(self.by) / most if most else Decimal(0)

    @property
    def is_rate(self) -> bool:
        """Tell whether it is a share of something."""
        return self.unit in {"%", "%p"}

    @property
    def is_natural(self) -> bool:
        """Tell whether it runs through the year, and was not told for the same day of another."""
        if not _RUNNING.search(self.change.subject.rpartition("›")[2]):
            return False
        days = [str((told or {}).get("as_of"))[4:] for told in (self.change.old, self.change.new)]
        return days[0] != days[1] or not days[0]

    @property
    def is_restated(self) -> bool:
        """Tell whether both values are of the same day."""
        days = [told.get("as_of") for told in (self.change.old, self.change.new) if told]
        return len(days) == 2 and days[0] is not None and days[0] == days[1]


def ask_of_figures(new: Report, comparison: Comparison) -> Iterator[Question]:
    """Ask why figures moved, once for each table or line."""
    groups: defaultdict[object, list[Moved]] = defaultdict(list)
    for change in comparison.of_kind("figures"):
        moved = _moved(change)
        if moved and moved.change.new and _is_worth_asking(moved):
            place = moved.change.new["place"]
            home = place.get("table") or place["line"]
            groups[moved.is_restated, home].append(moved)
    speakers = [(_speaker(group), group) for group in groups.values()]
    told = [(one, group, find_explanation(new, one.change, one.by)) for one, group in speakers]
    for one, group, why in sorted(told, key=lambda row: (row[2] is not None, -row[0].share)):
        yield _restated(one) if one.is_restated else _ask(one, group, why)


def _moved(change: Change) -> Moved | None:
    old, new = change.old, change.new
    if change.verdict != "moved" or not old or not new or old.get("unit") != new.get("unit"):
        return None
    if old.get("change") or new.get("change") or not new.get("unit"):
        return None
    try:
        return Moved(change, Decimal(old["value"]), Decimal(new["value"]), str(new["unit"]))
    except (InvalidOperation, KeyError, TypeError):
        return None


def _is_worth_asking(one: Moved) -> bool:
    if one.is_restated:
        return True
    if one.is_natural:
        return False
    return abs(one.by) >= _LEAST_POINTS if one.is_rate else one.share >= _LEAST


def _speaker(group: list[Moved]) -> Moved:
    """Choose the figure that speaks for its table: the amount that moved most, else the rate."""
    amounts = [one for one in group if not one.is_rate]
    return max(amounts or group, key=lambda one: (_in_base(one), -_line(one)))


def _in_base(one: Moved) -> Decimal:
    told: Mapping[str, Any] = one.change.new or {}
    base = told.get("base_value")
    scale = Decimal(base) / one.new if base and one.new else Decimal(1)
    return abs(one.by * scale)


def _line(one: Moved) -> int:
    return int((one.change.new or {})["place"]["line"])


def _ask(one: Moved, group: list[Moved], why: Block | None) -> Question:
    rose = one.by > 0
    ko = f"‘{one.change.subject}’ {_values(one)}: {'늘어난' if rose else '줄어든'} 까닭은 무엇입니까?"
    en = f"“{one.change.subject}” {_values(one)}: why did it {'rise' if rose else 'fall'}?"
    beside = sorted((o for o in group if o is not one), key=lambda o: -o.share)[:_BESIDE]
    facts = [fact for told in (one, *beside) for fact in _facts(told)]
    if why is not None:
        facts += fact_of("new", {"place": why.place.as_dict(), "text": why.text})
    return Question(MOVED, one.change.subject, Message(ko, en), _reason(why), tuple(facts))


def _reason(why: Block | None) -> Message:
    if why is None:
        return Message(
            "달라진 수치이나, 까닭을 적은 글을 보고서에서 찾지 못했습니다.",
            "The figure moved, and no text of the report was found that says why.",
        )
    line = why.place.line
    return Message(
        f"달라진 수치입니다. {line}줄에 까닭으로 볼 글이 있습니다.",
        f"The figure moved. Line {line} may say why.",
    )


def _restated(one: Moved) -> Question:
    day = (one.change.new or {})["as_of"]
    ko = f"‘{one.change.subject}’ {_values(one)}: 같은 기준일({day})의 값이 왜 다릅니까?"
    en = f"“{one.change.subject}” {_values(one)}: why do two reports differ for {day}?"
    reason = Message(
        "두 보고서가 같은 기준일에 다른 값을 적었습니다.",
        "The two reports give two values for the same day.",
    )
    return Question(RESTATED, one.change.subject, Message(ko, en), reason, tuple(_facts(one)))


def _facts(one: Moved) -> Iterator[Any]:
    text = f"{one.change.subject}: {_values(one)}"
    yield from fact_of("old", one.change.old, text)
    yield from fact_of("new", one.change.new, text)


def _values(one: Moved) -> str:
    """Write what a figure was and is, and by how much it moved."""
    old, new = ((told or {}).get("text", "") for told in (one.change.old, one.change.new))
    before, after = (
        text if text.endswith(one.unit) else f"{text}{one.unit}" for text in (old, new)
    )
    unit = "%p" if one.is_rate else one.unit
    by = f"{'+' if one.by > 0 else '△'}{abs(one.by).normalize():,f}{unit}"
    if one.is_rate or not one.old:
        return f"{before} → {after}({by})"
    share = (abs(one.by) / abs(one.old)).quantize(_PARTS) * 100
    return f"{before} → {after}({by}, {share.normalize():,f}%)"
