"""Invented tables, printed in the ways of text layers, come back with every cell in its place."""

from collections import Counter
from random import Random

import pytest
from tests.sagwan.understanding.tables.invented import KINDS, Invented
from tests.sagwan.understanding.tables.printing import PRINTERS

from sagwan import read, understand
from sagwan.facts import Report

TRIES = 12


def reported(table: Invented, text: str) -> Report:
    report = (
        f"Ⅰ. 일반현황\n\n□ 우리 구 현황 (단위 : {table.unit})\n{text}\n\n○ 앞으로도 힘써 추진\n"
    )
    return understand(read(report.encode(), name="보고.txt"))


def squeezed(*words: str) -> str:
    return "".join("".join(words).split())


def expected(table: Invented) -> Counter[tuple[str, str, str]]:
    return Counter(
        (squeezed(label), squeezed(*path), value)
        for label, values in table.rows
        for path, value in zip(table.columns, values, strict=True)
    )


def found(report: Report) -> Counter[tuple[str, str, str]]:
    return Counter(
        (squeezed(*row.label), squeezed(*path), cell.text)
        for table in report.tables
        for row in table.rows
        for path, cell in zip(table.columns, row.cells, strict=True)
        if cell is not None
    )


@pytest.mark.parametrize("printer", PRINTERS, ids=lambda printer: printer.__name__)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_cell_stands_under_its_row_and_column(kind, printer):
    for seed in range(TRIES):
        rng = Random(f"{kind.__name__} {printer.__name__} {seed}")
        table = kind(rng)
        text = printer(table, rng)
        missing = expected(table) - found(reported(table, text))
        assert not missing, f"{seed}:\n{text}\n{list(missing)[:3]}"
