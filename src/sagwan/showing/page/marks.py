"""Which stretches of which lines are marked, and how: agrees, not tested, in doubt, wrong."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sagwan.facts import CheckResult, Discrepancy, Place, Report
from sagwan.showing.arithmetic import set_relation
from sagwan.showing.wording import level_of, split_reason, tell

RANK = ("error", "warning", "question", "note", "doubt", "holds", "open")


@dataclass(slots=True)
class Mark:
    """A marked stretch. `finding` is the number of the finding that begins here."""

    start: int
    end: int
    state: str
    title: str = ""
    finding: int | None = None
    inner: list["Mark"] = field(default_factory=list)


def mark_lines(report: Report, result: CheckResult, language: str) -> Mapping[int, list[Mark]]:
    """Give the marks of each line, outermost first, each with the marks inside it."""
    states = _states(report, result)
    titles = _titles(result, language)
    marks: dict[int, list[Mark]] = {}
    spots: dict[tuple[int, int, int], Mark] = {}
    for figure in report.figures:
        state = states.get(figure.id, "open")
        mark = Mark(figure.place.start, figure.place.end, state, titles.get(figure.id, ""))
        marks.setdefault(figure.place.line, []).append(mark)
        spots[figure.place.line, mark.start, mark.end] = mark
    for number, found in enumerate(result.discrepancies, 1):
        _mark_finding(found, number, marks, spots)
    return {line: _nested(of_line) for line, of_line in marks.items()}


def _states(report: Report, result: CheckResult) -> dict[str, str]:
    """Tell for each figure how it stands; the gravest counts."""
    states: dict[str, str] = {}
    for relation in result.relations:
        for figure in relation.figures:
            states.setdefault(figure, "holds")
    for found in result.discrepancies:
        if found.severity == "error":
            states.update(dict.fromkeys(found.figures, "doubt"))
    return {name: state for name, state in states.items() if name in report.figure_by_id}


def _titles(result: CheckResult, language: str) -> dict[str, str]:
    """Tell for each figure what was tested on it, or why nothing could be."""
    titles = {
        one.figure: tell(split_reason(one.reason), language) for one in result.coverage.untested
    }
    for relation in result.relations:
        if relation.holds and relation.expression:
            for figure in relation.figures:
                titles.setdefault(figure, set_relation(relation.expression))
    return titles


def _mark_finding(
    found: Discrepancy,
    number: int,
    marks: dict[int, list[Mark]],
    spots: dict[tuple[int, int, int], Mark],
) -> None:
    place: Place = found.place
    key = (place.line, place.start, place.end)
    mark = spots.get(key)
    if mark is None:
        mark = Mark(place.start, place.end, level_of(found), "", number)
        marks.setdefault(place.line, []).append(mark)
        spots[key] = mark
    elif mark.finding is None:
        mark.finding, mark.state, mark.title = number, level_of(found), ""
    elif RANK.index(level_of(found)) < RANK.index(mark.state):
        mark.state = level_of(found)


def _nested(marks: list[Mark]) -> list[Mark]:
    """Put marks inside those that hold them; of two that cross, the later is left out."""
    outer: list[Mark] = []
    for mark in sorted(marks, key=lambda m: (m.start, -m.end)):
        siblings = outer
        while siblings and mark.end <= siblings[-1].end and mark.start < siblings[-1].end:
            siblings = siblings[-1].inner
        if not siblings or mark.start >= siblings[-1].end:
            siblings.append(mark)
    return outer
