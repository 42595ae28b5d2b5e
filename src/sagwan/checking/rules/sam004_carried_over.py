"""SAM004: what was pending at the end of a year and what the next year carried over differ."""

import re
from collections.abc import Iterator, Sequence

from sagwan.checking.arithmetic.pairs import compare_figures
from sagwan.checking.evidence import Evidence
from sagwan.checking.prose.amounts import is_mistyped
from sagwan.checking.rule import Finding, Rule
from sagwan.facts import Cell, Figure, Message, Row, Table
from sagwan.relations.words import bare_label

TITLE = Message("전년도 말 잔여와 다음 해 이월이 다름", "Carried over is not what was left")
_LEFT = re.compile(r"(진행중|계류중|미결|처리중|계류|연말잔액|기말|차년도이월|다음연도이월)$")
_CARRIED = re.compile(r"^(이월|전년이월|전년도이월|이월건수|기초)$")
_YEAR = re.compile(r"((?:19|20)\d\d)")


def find(evidence: Evidence) -> Iterator[Finding]:
    """Compare the pending column of each year with the carried-over column of the next."""
    for table in evidence.report.tables:
        left, carried = _column(table, _LEFT), _column(table, _CARRIED)
        if left is not None and carried is not None:
            pairs = list(_pairs(evidence, table, left, carried))
            if table.form != "flat" or any(_is_near(one, two) for one, two in pairs):
                yield from (compare_figures(one, two, _message) for one, two in pairs)


def _pairs(
    evidence: Evidence, table: Table, left: int, carried: int
) -> Iterator[tuple[Figure, Figure]]:
    years = {year: row for row in table.rows if (year := _year(row)) is not None}
    for year, row in years.items():
        before = years.get(year - 1)
        if before is None:
            continue
        one = _figure(evidence, before.cells, left)
        two = _figure(evidence, row.cells, carried)
        if one is not None and two is not None:
            yield one, two


def _is_near(one: Figure, two: Figure) -> bool:
    """Tell whether two numbers agree or miss by one digit; where none does, the heads of a
    flattened table were read wrong."""
    return one.value == two.value or is_mistyped(one.value, two.value, one.step)


def _message(one: Figure, two: Figure) -> Message:
    return Message(
        f"‘{' '.join(two.subject[-3:])}’ {two.text}은(는) 앞 해의 ‘{' '.join(one.subject[-2:])}’ "
        f"{one.text}({one.place.line}행)와 같아야 합니다. 어느 쪽이 맞는지 확인하십시오.",
        f"‘{' '.join(two.subject[-3:])}’ {two.text} should be the ‘{' '.join(one.subject[-2:])}’ "
        f"{one.text} of the year before (line {one.place.line}). Find out which is right.",
    )


def _column(table: Table, pattern: re.Pattern[str]) -> int | None:
    found = [
        c for c, path in enumerate(table.columns) if path and pattern.search(bare_label(path[-1]))
    ]
    return found[0] if len(found) == 1 else None


def _year(row: Row) -> int | None:
    match = _YEAR.search(" ".join(row.label))
    return int(match.group(1)) if match else None


def _figure(evidence: Evidence, cells: Sequence[Cell | None], column: int) -> Figure | None:
    cell = cells[column] if column < len(cells) else None
    return evidence.figure(cell.figures[0]) if cell is not None and cell.figures else None


RULE = Rule(
    code="SAM004",
    severity="error",
    title=TITLE,
    reason=Message(
        "한 해 말에 진행 중이던 것은 다음 해 이월과 같아야 합니다.",
        "What was pending at the end of a year is what the next year carries over.",
    ),
    example=Message(
        "2018년 진행중 610 / 2019년 이월 601",
        "2018 pending 610 / 2019 carried over 601",
    ),
    find=find,
)
