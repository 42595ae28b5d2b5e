"""Invented city reports in many looks: figures under their row and column, headings with their
level, no page silently empty, no error that is none. `python benchmarks/looks.py` reads many."""

import pytest
from tests.sagwan.reading.pdf.city.contents import invent
from tests.sagwan.reading.pdf.city.looks import draw
from tests.sagwan.reading.pdf.city.scoring import Score, score
from tests.sagwan.reading.pdf.city.sheet import print_sheet

SEEDS = (2, 5, 8, 13, 17, 6)


@pytest.fixture(scope="module")
def total(typeset):
    """Read reports in looks that differ in rules, shades, heads and signs."""
    scores = Score()
    for seed in SEEDS:
        parts = invent(seed)
        scores.add(score(parts, typeset(print_sheet(parts, draw(seed)))))
    return scores


def test_figures_stand_under_their_row_and_column(total):
    assert total.cells > 1000
    assert total.placed >= 0.97 * total.cells, total.missed


def test_headings_have_their_level(total):
    assert total.headings > 100
    assert total.levels >= 0.95 * total.headings, total.missed
    assert total.extra <= 0.05 * total.headings, total.missed


def test_no_page_is_silently_empty(total):
    assert total.empty == 0


def test_checking_raises_no_false_error(total):
    assert total.errors == 0, total.missed
