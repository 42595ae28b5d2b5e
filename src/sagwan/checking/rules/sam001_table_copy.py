"""SAM001: a table that is printed more than once and does not say the same each time."""

from collections.abc import Iterator

from sagwan.checking.arithmetic.pairs import compare_cells
from sagwan.checking.evidence import Evidence
from sagwan.checking.rule import Finding, Rule
from sagwan.facts import Figure, Message, Table

TITLE = Message("같은 표를 다시 실으면서 수치가 다름", "A table printed again with another number")


def find(evidence: Evidence) -> Iterator[Finding]:
    """Compare every copy of a table with its first printing, cell by cell."""
    tables = {table.id: table for table in evidence.report.tables}
    for copy in evidence.report.tables:
        if copy.copy_of is not None:
            yield from _compare(evidence, tables[copy.copy_of], copy)


def _compare(evidence: Evidence, first: Table, copy: Table) -> Iterator[Finding]:
    for one, two in zip(first.rows, copy.rows, strict=True):
        for a, b in zip(one.cells, two.cells, strict=False):
            if a is not None and b is not None:
                yield from compare_cells(evidence.report.figure_by_id, a, b, _message)


def _message(one: Figure, two: Figure) -> Message:
    subject = " ".join(two.subject[-3:])
    return Message(
        f"‘{subject}’: 앞에 실린 같은 표({one.place.line}행)에는 {one.text}, 여기에는 {two.text}입니다. "
        "어느 쪽이 맞는지 확인하여 같게 하십시오.",
        f"‘{subject}’: the same table on line {one.place.line} has {one.text}, here it is "
        f"{two.text}. Find out which is right and make them agree.",
    )


RULE = Rule(
    code="SAM001",
    severity="error",
    title=TITLE,
    reason=Message(
        "같은 표가 두 번 실리면 모든 칸이 같아야 합니다.",
        "Where a table is printed twice, every cell must be the same.",
    ),
    example=Message(
        "3행 표의 거래량 1,126 / 9행에 다시 실린 표의 거래량 1,162",
        "volume 1,126 in the table on line 3, 1,162 where it is printed again on line 9",
    ),
    find=find,
)
