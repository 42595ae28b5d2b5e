"""Which figures were tested by some relation, and why the others were not."""

from collections.abc import Iterable

from sagwan.facts import Coverage, Figure, Report, TestedRelation, Untested

_REASONS = {
    "alone": "앞뒤에 견줄 수치가 없음 / nothing to compare it with",
    "bound": "어림수 또는 한도 (약·여·이상·이내) / an approximate number or a limit",
    "text": "표의 글 안에 있음 / inside running text of a table",
    "table": "표의 합계·차·비율 관계가 없음 / its table has no total, difference or rate for it",
    "unsure": "빈칸이 사라져 열이 확실하지 않음 / blank cells vanished, its column is unsure",
}


def coverage_of(report: Report, relations: Iterable[TestedRelation]) -> Coverage:
    """Give the coverage of a report by the relations that were tested."""
    tested = {figure for relation in relations for figure in relation.figures}
    unsure = {table.id for table in report.tables if not table.complete}
    untested = tuple(
        Untested(report.document.name, figure.id, _REASONS[_why(figure, unsure)])
        for figure in report.figures
        if figure.id not in tested
    )
    return Coverage(len(report.figures), len(report.figures) - len(untested), untested)


def _why(figure: Figure, unsure: set[str]) -> str:
    if figure.bound:
        return "bound"
    if figure.place.table in unsure:
        return "unsure"
    return "table" if figure.place.table else "alone"
