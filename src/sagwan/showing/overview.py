"""What a report says in short: whose it is, how much is in it, its outline with line numbers."""

from collections.abc import Iterator

from sagwan.facts import Report
from sagwan.showing.damage import describe_damage, describe_mixture
from sagwan.showing.dangers import describe_danger
from sagwan.showing.lettering import pad, whole, width_of
from sagwan.showing.wording import KO, tell

_DEEPEST = 3
_MOST = 60


def write_overview(report: Report, language: str) -> str:
    """Write the overview of a report."""
    return whole("".join(f"{line}\n" for line in _lines(report, language)))


def _lines(report: Report, language: str) -> Iterator[str]:
    names = (report.organisation, report.title, report.period)
    yield " · ".join(name for name in names if name) or report.document.name
    yield " · ".join(f"{word} {count:,}" for word, count in _counts(report, language))
    for describe in (describe_damage, describe_mixture, describe_danger):
        said = describe(report.document)
        if said is not None:
            yield tell(said, language)
    sections = [s for s in report.sections if s.title and s.level <= _DEEPEST]
    if sections:
        yield ""
    column = max((width_of(_number(s.place.line, language)) for s in sections), default=0)
    for section in sections[:_MOST]:
        line = pad(_number(section.place.line, language), column)
        number = f"{section.number} " if section.number else ""
        yield f"{line}  {'  ' * (section.level - 1)}{number}{section.title}"
    left = len(sections) - _MOST
    if left > 0:
        yield f"… 그 밖에 {left}개" if language == KO else f"… and {left} more"


def _counts(report: Report, language: str) -> list[tuple[str, int]]:
    counted = (
        ("줄", "lines", report.document.lines),
        ("표", "tables", report.tables),
        ("수치", "figures", report.figures),
        ("주요업무", "tasks", report.tasks),
        ("추진실적", "results", report.results),
        ("향후계획", "promises", report.promises),
        ("의회 지적사항", "requests of the council", report.requests),
    )
    return [(ko if language == KO else en, len(things)) for ko, en, things in counted]


def _number(line: int, language: str) -> str:
    return f"{line}줄" if language == KO else f"line {line}"
