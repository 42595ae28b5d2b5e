"""Cells of tables as the text may speak of them: what they are called, and which are totals."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from sagwan.checking.prose.amounts import Amount, amount_of
from sagwan.facts import Figure, Report, Row, Table
from sagwan.relations.words import is_total
from sagwan.relations.written import cut, rounded

_WORD = re.compile(r"[가-힣A-Za-z]{2,}")
_STEMS = ("건수", "액수", "인원", "액", "수", "률", "율")
_YEAR = re.compile(r"(?:19|20)?\d\d년?")
_IDLE = frozenset(
    "합계 총계 소계 구분 기준 현재 이상 이하 최종 전체 년도 연도 건수 금액 예산 인원 비고".split()
)
SHORT = 5


class NamedCell(NamedTuple):
    """A figure in a cell with the words of its labels; `total` where its row is the total row,
    `heads_row` where it stands under the total column of its row, `column` is its last head."""

    amount: Amount
    words: tuple[str, ...]
    table: Table
    row: Row
    scope: str
    total: bool
    heads_row: bool
    column: str

    @property
    def figure(self) -> Figure:
        """Give the figure."""
        return self.amount.figure

    def is_named_in(self, text: str) -> int:
        """Count the words of its labels that a text without blanks holds."""
        return sum(1 for word in self.words if word in text)


def cells_of(report: Report, scopes: dict[str, str]) -> Iterator[NamedCell]:
    """Give the figures of all tables that are no copies."""
    for table in report.tables:
        if table.copy_of is not None:
            continue
        scope = scopes.get(table.section, table.section)
        single = len(table.rows) == 1
        for row in table.rows:
            total = single or (bool(row.label) and is_total(row.label[-1]))
            yield from _of_row(report, table, row, scope, total)


def _of_row(report: Report, table: Table, row: Row, scope: str, total: bool) -> Iterator[NamedCell]:
    for column, cell in zip(table.columns, row.cells, strict=False):
        for identity in cell.figures if cell is not None else ():
            figure = report.figure_by_id[identity]
            words = _words((*row.label, *column))
            heads_row = bool(column) and is_total(column[-1]) and len(column) == 1
            amount = amount_of(figure)
            leaf = column[-1] if column else ""
            yield NamedCell(amount, words, table, row, scope, total, heads_row, leaf)


def _words(labels: Sequence[str]) -> tuple[str, ...]:
    found: list[str] = []
    for label in labels:
        bare = re.sub(r"\([^()]*\)|\s", "", label)
        found += [bare] if 2 <= len(bare) <= SHORT else _WORD.findall(label)
    stems = (_stem(word) for word in found if not _YEAR.search(word))
    return tuple(dict.fromkeys(word for word in stems if word not in _IDLE and len(word) >= 2))


@lru_cache(maxsize=1024)
def _stem(word: str) -> str:
    """재결건수 is told as 재결, 집행액 as 집행."""
    for ending in _STEMS:
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            return word.removesuffix(ending)
    return word


def forms_of(value: Decimal, step: Decimal) -> tuple[Decimal, Decimal]:
    """Give a value rounded and cut to a step."""
    return rounded(value, step), cut(value, step)


def is_alike(said: Amount, cell: Amount) -> bool:
    """Tell whether two figures count the same kind of thing; a cell may have lost its unit."""
    one, two = said.figure.unit, cell.figure.unit
    if one is None or two is None:
        return one is None or not (one.is_rate or one.is_money)
    return one.base == two.base


def agrees(said: Amount, cell: Amount) -> bool:
    """Tell whether what the text says is the cell, or the cell rounded or cut."""
    return said.value == cell.value or (
        said.step > cell.step and said.value in forms_of(cell.value, said.step)
    )
