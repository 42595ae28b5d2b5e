"""Proposals as rows of a page, written in one pass: what is offered in words, where it would go,
what stands there, how sure it is. Whatever rows share is worded once.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.timezone import localdate

from cityhall.ground.look.dates import write_day
from cityhall.ground.look.languages import is_korean, say
from cityhall.ground.look.markup import element, fill, join
from cityhall.ground.look.numbers import part_thousands
from cityhall.ground.look.units import name_unit
from cityhall.ground.organisation.queries import Node, load_tree
from cityhall.registers.documents.models import Filing
from cityhall.registers.figures.measures import load_catalogue
from cityhall.work.intake.models import NUMBERS, Certainty, Kind, State, Verdict

COLUMNS = "pk kind line text offer verdict certainty reason_ko reason_en state why".split()
LABEL = 60  # characters of a proposal that name its box
BREAK = element("br")
BOX = element("input", type="checkbox", name="proposal", value="{number}", aria_label="{label}")
Row = tuple[Any, ...]

KINDS = {
    Kind.FIGURE: ("수치", "Figure"),
    Kind.CLAIM: ("대조값", "Claim"),
    Kind.TASK: ("과제", "Task"),
    Kind.PROMISE: ("약속", "Promise"),
}
VERDICTS = {
    Verdict.NEW: ("새로움", "new"),
    Verdict.SAME: ("지난번과 같음", "as before"),
    Verdict.REWORDED: ("말이 바뀜", "reworded"),
    Verdict.MOVED: ("기한 바뀜", "moved"),
    Verdict.OTHER: ("다른 값", "other value"),
    Verdict.CORRECTED: ("인쇄 오류", "printed wrong"),
}
CERTAINTIES = {
    Certainty.CERTAIN: ("확실", "certain"),
    Certainty.LIKELY: ("유력", "likely"),
    Certainty.QUESTION: ("확인 필요", "question"),
}
STATES = {
    State.OFFERED: ("결정 전", "open"),
    State.ACCEPTED: ("받음", "accepted"),
    State.CORRECTED: ("고쳐서 받음", "accepted as corrected"),
    State.REFUSED: ("거절", "refused"),
}


@dataclass(frozen=True)
class Words:
    """What the rows of a page share: names, ways, what may be done, and what some rows add."""

    filing: Filing
    may_decide: bool
    held: Mapping[int, str] = field(default_factory=dict)  # proposal → why it was not taken
    standing: Mapping[int, str] = field(default_factory=dict)  # proposal → what the register holds


class Rows:
    """Writes the rows of one page."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.report = reverse("documents:report", args=[words.filing.key])
        self.here = reverse("intake:filing", args=[words.filing.key])
        self.is_korean = is_korean()
        self.series: dict[tuple[str, ...], str] = {}
        self.shapes: dict[tuple[str | bool, ...], SafeString] = {}

    @cached_property
    def nodes(self) -> Mapping[str, Node]:
        """The units that stand today; promises need none of them."""
        return load_tree(localdate()).nodes

    def write(self, rows: Iterable[Row]) -> SafeString:
        """Write all rows."""
        return join(map(self.write_row, rows))

    def write_row(self, row: Row) -> SafeString:
        """Write one row."""
        number, kind, line, text, offered, verdict, certainty, ko, en, state, why = row
        held = self.words.held.get(number, "")
        signs = (kind, verdict, certainty, state, bool(held), bool(why))
        if signs not in self.shapes:
            self.shapes[signs] = self.shape(*signs)
        standing = self.words.standing.get(number, "")
        place, value = self.describe(kind, json.loads(offered), standing)
        words = {
            "number": str(number),
            "line": str(line),
            "text": text,
            "label": text[:LABEL],
            "place": place,
            "value": value,
            "reason": ko if self.is_korean else en,
            "held": held,
            "why": why,
        }
        return fill(self.shapes[signs], words)

    def shape(
        self,
        kind: str,
        verdict: str,
        certainty: str,
        state: str,
        is_held: bool,
        has_why: bool,
    ) -> SafeString:
        """Make what rows of the same signs share, with {names} where they differ."""
        is_open = state == State.OFFERED
        surely = "tag" if certainty == Certainty.CERTAIN else "tag unsure"
        judged = [
            element("strong", say(*VERDICTS[Verdict(verdict)])),
            " ",
            element("span", say(*CERTAINTIES[Certainty(certainty)]), class_=surely),
            BREAK,
            element("span", "{reason}", class_="faint"),
        ]
        if is_held:
            judged += [BREAK, element("span", "{held}", class_="held-why")]
        became = [say(*STATES[State(state)])]
        if is_open and self.words.may_decide:
            way = element("a", say("고쳐서 받기", "Correct"), href=f"{self.here}{{number}}/")
            became += [BREAK, way]
        elif not is_open and has_why:
            became += [BREAK, element("span", "{why}", class_="faint")]
        where = element("a", "{line}", href=f"{self.report}#L{{line}}")
        cells = [
            element("td", where, class_="number"),
            element("td", element("span", say(*KINDS[Kind(kind)]), class_="tag"), " {text}"),
            element("td", "{place}"),
            element("td", "{value}", class_="number"),
            element("td", *judged),
            element("td", *became),
        ]
        if self.words.may_decide:
            cells.insert(0, element("td", BOX if is_open else ""))
        return element("tr", *cells, id="p{number}", class_="held" if is_held else None)

    def describe(self, kind: str, offer: Mapping[str, Any], standing: str) -> tuple[str, str]:
        """Say where a proposal would go, and the value; beside it what the register holds."""
        if kind == Kind.PROMISE:
            return (offer.get("due") or {}).get("text") or "", ""
        if kind not in NUMBERS:
            return join([offer.get("number", ""), show_said(offer)]), ""
        series = (offer["measure"], offer["subject"], offer["dimensions"], offer["as_of"])
        if series not in self.series:
            self.series[series] = self.name_series(*series)
        value = write_value(offer)
        if standing:
            held = say("대장 {v}", "Register {v}", v=standing)
            value = join([value, BREAK, element("span", held, class_="standing")])
        return self.series[series], value

    def name_series(self, measure: str, subject: str, cell: str, as_of: str) -> str:
        """Name the series that a figure would join."""
        catalogue = load_catalogue()
        if measure not in catalogue.measures:
            return measure
        words = [
            self.name_unit(subject),
            str(catalogue.measure(measure).name),
            catalogue.family_of(measure).name_cell(cell),
            describe_day(as_of),
        ]
        return " · ".join(filter(None, words))

    def name_unit(self, key: str) -> str:
        """Name a unit as it is called today; one that stands no more by its key."""
        node = self.nodes.get(key)
        return node.name if node else key


def show_said(offer: Mapping[str, Any]) -> SafeString:
    """Show what comes with a task: what it aims at and what was done, each line of it."""
    aims, done = offer.get("directions", ()), offer.get("results", ())
    if not aims and not done:
        return join([])
    words = say("추진방향 {a} · 추진내용 {b}", "aims {a} · results {b}", a=len(aims), b=len(done))
    lines = (element("li", text) for _line, text in (*aims, *done))
    return element("details", element("summary", words), element("ul", *lines, class_="dots"))


def describe_day(text: str) -> str:
    """Write a day as people do."""
    return write_day(date.fromisoformat(text))


def write_value(offer: Mapping[str, Any]) -> str:
    """Write the value that the register would hold, and the printed one where that is wrong."""
    value = f"{part_thousands(offer['value'])} {name_unit(offer['unit'])}"
    if offer.get("printed"):
        return say(
            "{v} (인쇄: {p})", "{v} (printed: {p})", v=value, p=part_thousands(offer["printed"])
        )
    return value
