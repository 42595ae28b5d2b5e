"""One figure: how it is marked in the text, and what a reader is told on asking about it."""

from dataclasses import dataclass

from django.utils.html import escape

from cityhall.ground.look.languages import say, say_message
from cityhall.ground.look.numbers import part_thousands
from cityhall.registers.documents.pages.arithmetic import Arithmetic, show_relation
from cityhall.registers.documents.pages.marks import Json, Mark, mark_report
from cityhall.registers.documents.pages.places import find_page_of
from cityhall.registers.documents.reading.stored import Reading
from sagwan.showing.wording import split_reason

RELATIONS_SHOWN = 12


def write_figure(figure: str, mark: Mark, inner: str) -> str:
    """Write a figure with its mark; `inner` is escaped already."""
    name = escape(figure)
    if mark.finding is None:
        return f'<span class="f {mark.state}" id="f-{name}">{inner}</span>'
    link = f'<a class="f {mark.state}" id="f-{name}" href="#d-{mark.finding}">{inner}'
    link += f'<span class="unseen"> ({name_state(mark.state)})</span></a>'
    if mark.state == "error" and mark.expected:
        link += f'<span class="due">{escape(part_thousands(mark.expected))}</span>'
    return link


def name_state(state: str) -> str:
    """Name a mark in words."""
    names = {
        "error": say("오류", "Error"),
        "doubt": say("함께 의심", "In doubt"),
        "warning": say("주의", "Warning"),
        "question": say("질문", "Question"),
        "note": say("참고", "Note"),
        "holds": say("맞음", "Holds"),
        "open": say("미검증", "Not tested"),
    }
    return names[state]


@dataclass(frozen=True, slots=True)
class FigureCard:
    """What is told about a figure."""

    text: str
    state: str
    state_name: str
    subject: list[str]
    value: str
    as_of: str | None
    line: int
    reason: str
    relations: list[Arithmetic]
    more: int
    finding: int | None
    sentence: str
    page: int | None = None


def describe_figure(reading: Reading, figure: str) -> FigureCard | None:
    """Tell what a figure is of, what was tested on it and with what result."""
    found = reading.figures.get(figure)
    if found is None:
        return None
    mark = mark_report(reading).figures[figure]
    relations = [r for r in reading.check["relations"] if figure in r["figures"]]
    untested = reading.check["coverage"]["untested"]
    discrepancies = reading.check["discrepancies"]
    message = None if mark.finding is None else discrepancies[mark.finding]["message"]
    return FigureCard(
        text=found["text"],
        state=mark.state,
        state_name=name_state(mark.state),
        subject=found["subject"],
        value=describe_value(found),
        as_of=found["as_of"],
        line=found["place"]["line"],
        reason=next((explain_reason(u["reason"]) for u in untested if u["figure"] == figure), ""),
        relations=[show_relation(r) for r in relations[:RELATIONS_SHOWN]],
        more=max(0, len(relations) - RELATIONS_SHOWN),
        finding=mark.finding,
        sentence=say_message(message),
        page=find_page_of(reading, found["place"]),
    )


def describe_value(figure: Json) -> str:
    """Write the value with its unit, and in the base of its unit where that is another."""
    written = f"{part_thousands(figure['value'])} {figure['unit'] or ''}".strip()
    base, unit = figure["base_value"], figure["base_unit"]
    if base is None or unit == figure["unit"]:
        return written
    return f"{written} = {part_thousands(base)} {unit}"


def explain_reason(reason: str) -> str:
    """Give a reason of the library, which carries both languages, in that of the page."""
    told = split_reason(reason)
    return say(told.ko, told.en)
