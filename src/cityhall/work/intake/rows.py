"""Proposals as rows of a page, written in one pass: what is offered in words, where it would go,
what stands there, how sure it is. Whatever rows share is worded once.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.safestring import SafeString

from cityhall.ground.look.languages import is_korean, say
from cityhall.ground.look.markup import element, join
from cityhall.ground.look.numbers import part_thousands
from cityhall.registers.documents.models import Filing
from cityhall.registers.figures.measures import load_catalogue
from cityhall.work.intake.models import NUMBERS, Certainty, Kind, State, Verdict

COLUMNS = "pk kind line text offer verdict certainty reason_ko reason_en state why".split()
LABEL = 60  # characters of a proposal that name its box
BREAK = element("br")
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
    names: Mapping[str, str]  # unit → its name
    may_decide: bool
    held: Mapping[int, str] = field(default_factory=dict)  # proposal → why it was not taken
    standing: Mapping[int, str] = field(default_factory=dict)  # proposal → what the register holds


class Rows:
    """Writes the rows of one page."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.report = reverse("documents:report", args=[words.filing.key])
        self.here = reverse("intake:filing", args=[words.filing.key])
        self.correct = say("고쳐서 받기", "Correct")
        self.kinds = {key: element("span", say(*two), class_="tag") for key, two in KINDS.items()}
        self.verdicts = {key: element("strong", say(*two)) for key, two in VERDICTS.items()}
        self.states = {key: say(*two) for key, two in STATES.items()}
        self.certainties = {
            key: element(
                "span", say(*two), class_="tag" if key == Certainty.CERTAIN else "tag unsure"
            )
            for key, two in CERTAINTIES.items()
        }
        self.is_korean = is_korean()
        self.series: dict[tuple[str, ...], str] = {}

    def write(self, rows: Iterable[Row]) -> SafeString:
        """Write all rows."""
        return join(map(self.write_row, rows))

    def write_row(self, row: Row) -> SafeString:
        """Write one row."""
        number, kind, line, text, offered, verdict, certainty, ko, en, state, why = row
        offer = json.loads(offered)
        is_open = state == State.OFFERED
        held = self.words.held.get(number, "")
        place, value = self.describe(kind, offer, self.words.standing.get(number, ""))
        reason = element("span", ko if self.is_korean else en, class_="faint")
        told = [self.verdicts[verdict], " ", self.certainties[certainty], BREAK, reason]
        if held:
            told += [BREAK, element("span", held, class_="held-why")]
        cells = [
            element("td", element("a", str(line), href=f"{self.report}#L{line}"), class_="number"),
            element("td", self.kinds[kind], " ", text),
            element("td", place),
            element("td", *value, class_="number"),
            element("td", *told),
            self.write_state(number, state, why),
        ]
        if self.words.may_decide:
            cells.insert(0, element("td", write_box(number, text) if is_open else ""))
        return element("tr", *cells, id=f"p{number}", class_="held" if held else None)

    def write_state(self, number: int, state: str, why: str) -> SafeString:
        """Write what became of a proposal, or the way to put it right."""
        if state == State.OFFERED and self.words.may_decide:
            way = element("a", self.correct, href=f"{self.here}{number}/")
            return element("td", self.states[state], BREAK, way)
        if state != State.OFFERED and why:
            return element("td", self.states[state], BREAK, element("span", why, class_="faint"))
        return element("td", self.states[state])

    def describe(self, kind: str, offer: Mapping[str, Any], standing: str) -> tuple[str, list[str]]:
        """Say where a proposal would go, and the value; beside it what the register holds."""
        if kind == Kind.PROMISE:
            return (offer.get("due") or {}).get("text") or "", []
        if kind not in NUMBERS:
            return offer.get("number", ""), []
        series = (offer["measure"], offer["subject"], offer["dimensions"], offer["as_of"])
        if series not in self.series:
            self.series[series] = self.name_series(*series)
        value = [write_value(offer)]
        if standing:
            value += [
                BREAK,
                element("span", say("대장 {v}", "Register {v}", v=standing), class_="standing"),
            ]
        return self.series[series], value

    def name_series(self, measure: str, subject: str, cell: str, as_of: str) -> str:
        """Name the series that a figure would join."""
        catalogue = load_catalogue()
        if measure not in catalogue.measures:
            return measure
        words = [
            self.words.names.get(subject, subject),
            str(catalogue.measure(measure).name),
            catalogue.family_of(measure).name_cell(cell),
            describe_day(as_of),
        ]
        return " · ".join(filter(None, words))


def write_box(number: int, text: str) -> SafeString:
    """Write the box by which a proposal is chosen."""
    return element("input", type="checkbox", name="proposal", value=number, aria_label=text[:LABEL])


def describe_day(text: str) -> str:
    """Write a day as people do."""
    day = date.fromisoformat(text)
    return f"{day.year}. {day.month}. {day.day}."


def write_value(offer: Mapping[str, Any]) -> str:
    """Write the value that the register would hold, and the printed one where that is wrong."""
    value = f"{part_thousands(offer['value'])} {offer['unit']}"
    if offer.get("printed"):
        return say(
            "{v} (인쇄: {p})", "{v} (printed: {p})", v=value, p=part_thousands(offer["printed"])
        )
    return value
