"""SAM001: a table that is printed more than once and does not say the same each time."""

from collections.abc import Iterator, Mapping, Sequence

from sagwan.checking.evidence import Evidence
from sagwan.checking.rule import Finding, Rule
from sagwan.facts import Alternative, Cell, Figure, Message, Table
from sagwan.facts.figure import plain_decimal

TITLE = Message("같은 표를 다시 실으면서 수치가 다름", "A table printed again with another number")


def find(evidence: Evidence) -> Iterator[Finding]:
    """Compare every copy of a table with its first printing, cell by cell."""
    tables = {table.id: table for table in evidence.report.tables}
    for table in evidence.report.tables:
        if table.copy_of is not None:
            yield from _compare(evidence.report.figure_by_id, tables[table.copy_of], table)


def _compare(figures: Mapping[str, Figure], first: Table, copy: Table) -> Iterator[Finding]:
    for one, two in zip(first.rows, copy.rows, strict=True):
        for a, b in zip(one.cells, two.cells, strict=False):
            if a is not None and b is not None:
                yield from _compare_cells(figures, a, b)


def _compare_cells(figures: Mapping[str, Figure], a: Cell, b: Cell) -> Iterator[Finding]:
    if len(a.figures) != len(b.figures):
        return
    for one, two in zip(_of(a, figures), _of(b, figures), strict=True):
        holds = one.value == two.value
        subject = " ".join(two.subject[-3:])
        yield Finding(
            "same",
            two.place,
            holds,
            Message(
                f"‘{subject}’: 앞에 실린 같은 표({one.place.line}행)에는 {one.text}, 여기에는 {two.text}입니다. "
                "어느 쪽이 맞는지 확인하여 같게 하십시오.",
                f"‘{subject}’: the same table on line {one.place.line} has {one.text}, here it is "
                f"{two.text}. Find out which is right and make them agree.",
            ),
            (one.id, two.id),
            two.text,
            one.text,
            f"{two.text} = {one.text}",
            () if holds else _alternatives(one, two),
        )


def _of(cell: Cell, figures: Mapping[str, Figure]) -> Sequence[Figure]:
    return [figures[figure] for figure in cell.figures]


def _alternatives(one: Figure, two: Figure) -> tuple[Alternative, ...]:
    return (
        Alternative(one.id, plain_decimal(two.value)),
        Alternative(two.id, plain_decimal(one.value)),
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
