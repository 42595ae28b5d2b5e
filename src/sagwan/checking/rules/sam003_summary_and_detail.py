"""SAM003: a row of a summary table that the total of its detail table contradicts."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sagwan.checking.arithmetic.pairs import compare_cells
from sagwan.checking.evidence import Evidence
from sagwan.checking.rule import Finding, Rule
from sagwan.facts import Figure, Message, Row, Table
from sagwan.relations.words import is_total

TITLE = Message("총괄표와 세부표의 수치가 다름", "A summary and its detail that do not agree")
LEAST_EQUAL_COLUMNS = 0.5
MOST_SUMMARIES = 40  # lines that bear one name; more of them name nothing in particular


def find(evidence: Evidence) -> Iterator[Finding]:
    """Compare every row of a summary with the total of the table that bears its name."""
    tables = [table for table in evidence.report.tables if table.copy_of is None]
    figures = evidence.report.figure_by_id
    lines = _lines_by_name(tables)
    for detail in tables:
        named = lines.get(_squeezed(detail.title), ())
        total = _total_row(detail)
        if total is None or len(named) > MOST_SUMMARIES:
            continue
        for summary, row in named:
            if summary is not detail and _same_columns(summary, detail):
                yield from _compare(row, total, figures)


def _lines_by_name(tables: Sequence[Table]) -> Mapping[str, Sequence[tuple[Table, Row]]]:
    found: defaultdict[str, list[tuple[Table, Row]]] = defaultdict(list)
    for table in tables:
        for row in table.rows:
            if row.label and (name := _squeezed(row.label[-1])):
                found[name].append((table, row))
    return found


def _compare(row: Row, total: Row, figures: Mapping[str, Figure]) -> Iterator[Finding]:
    for one, two in zip(row.cells, total.cells, strict=False):
        if one is not None and two is not None:
            yield from compare_cells(figures, one, two, _message)


def _message(one: Figure, two: Figure) -> Message:
    subject = " ".join(one.subject[-3:])
    return Message(
        f"총괄표({one.place.line}행)의 ‘{subject}’은(는) {one.text}인데 세부표의 합계는 {two.text}입니다. "
        "두 표를 맞추십시오.",
        f"The summary on line {one.place.line} gives ‘{subject}’ as {one.text}, the detail table "
        f"totals {two.text}. Make the two agree.",
    )


def _total_row(table: Table) -> Row | None:
    totals = [row for row in table.rows if row.label and is_total(row.label[-1])]
    if totals:
        return totals[0]
    return table.rows[0] if len(table.rows) == 1 else None


def _same_columns(summary: Table, detail: Table) -> bool:
    if len(summary.columns) != len(detail.columns) or len(summary.columns) < 2:
        return False
    pairs = zip(summary.columns, detail.columns, strict=True)
    equal = sum(_squeezed("/".join(a)) == _squeezed("/".join(b)) for a, b in pairs)
    return equal > LEAST_EQUAL_COLUMNS * len(summary.columns)


def _squeezed(text: str) -> str:
    return re.sub(r"[\s·※*]", "", text)


RULE = Rule(
    code="SAM003",
    severity="error",
    title=TITLE,
    reason=Message(
        "총괄표의 한 줄은 같은 이름의 세부표 합계와 같아야 합니다.",
        "A line of a summary must equal the total of the table that bears its name.",
    ),
    example=Message(
        "총괄표 ‘기금’ 1,250 / ‘기금’ 표의 합계 1,205",
        "summary: ‘fund’ 1,250 / total of the table ‘fund’: 1,205",
    ),
    find=find,
)
