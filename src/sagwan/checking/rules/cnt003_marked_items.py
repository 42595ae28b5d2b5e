"""CNT003: a row that does not count the marks of the items that it stands for."""

from collections.abc import Iterator

from sagwan.checking.arithmetic.marked import Group, MarkedTable, marked_tables
from sagwan.checking.evidence import Evidence
from sagwan.checking.rule import Finding, Rule
from sagwan.facts import Message

TITLE = Message("표시(○)를 센 수와 다름", "Marks that do not add up to their count")
TRUSTED = 3  # so many counts hold for one that does not


def find(evidence: Evidence) -> Iterator[Finding]:
    """Count the marks in every table that also prints how many there are."""
    for table in marked_tables(evidence.report.tables):
        found = [
            finding
            for group in table.groups
            for column in table.columns
            for finding in _tested(evidence, table, group, column)
        ]
        held = sum(finding.holds for finding in found)
        sure = held >= TRUSTED * (len(found) - held)
        yield from found if sure else map(_asked, found) if held > len(found) / 2 else ()


def _tested(evidence: Evidence, table: MarkedTable, group: Group, column: int) -> Iterator[Finding]:
    cell = group.head.cells[column]
    if cell is None or not cell.figures:
        return
    figure, counted = evidence.figure(cell.figures[0]), table.count(group, column)
    name = " ".join((*group.head.label[-1:], *table.table.columns[column][-1:]))
    yield Finding(
        "count",
        figure.place,
        figure.value == counted,
        Message(
            f"‘{name}’은(는) {figure.text}인데 그 아래 표시를 세면 {counted}입니다. "
            "수나 항목의 표시를 고치십시오.",
            f"“{name}” says {figure.text}, the marks below it are {counted}. "
            "Mend the number or the mark of an item.",
        ),
        (figure.id,),
        figure.text,
        str(counted),
        f"{figure.text} = {counted}",
    )


def _asked(finding: Finding) -> Finding:
    return finding._replace(severity="warning", certainty="question")


RULE = Rule(
    code="CNT003",
    severity="error",
    title=TITLE,
    reason=Message(
        "분야와 전체의 건수는 그 아래 항목의 표시(○)를 센 것이어야 합니다.",
        "What a field and the whole count must be the marks of the items below them.",
    ),
    example=Message(
        "문화 분야 완료 3, 그 아래 ○ 표시 2개 → 2",
        "culture: 3 done, two marks below → 2",
    ),
    find=find,
    group="council",
)
