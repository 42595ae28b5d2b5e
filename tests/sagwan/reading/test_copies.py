"""A table inside a cell that a converter prints again."""

from sagwan import read
from sagwan.facts import CellAddress

INNER = "<table><tr><th>구분</th><th>2018년</th></tr><tr><td>물량</td><td>870</td></tr></table>"


def converted(flat: str, *below: str) -> bytes:
    rows = [
        "요구\t결과\t\t\t\t",
        f"가\t<p>실적</p>{INNER}\t{flat}",
        *below,
        "나\t<p>완료</p>\t\t\t\t",
    ]
    return "\n".join(rows).encode()


def test_cells_behind_and_rows_below_are_tables_of_their_own():
    document = read(
        converted("구분\t2018년\t물량\t870", "구분\t2018년\t\t\t\t", "물량\t870\t\t\t\t")
    )
    outer, inner, behind, below = document.grids
    assert (outer.rows, outer.columns, outer.last_line) == (3, 2, 5)
    assert inner.inside == CellAddress(0, 1, 1)
    assert (behind.rows, behind.columns, behind.first_line, behind.last_line) == (2, 2, 2, 2)
    assert (below.rows, below.columns, below.first_line, below.last_line) == (2, 2, 3, 4)
    texts = {s.cell: document.text_of(s) for s in document.segments}
    assert texts[CellAddress(0, 2, 0)] == "나"
    assert [texts[CellAddress(n, 1, 1)] for n in (1, 2, 3)] == ["870", "870", "870"]


def test_a_copy_with_another_figure_is_still_a_copy():
    document = read(
        converted("구분\t2018년\t물량\t878", "구분\t2018년\t\t\t\t", "물량\t876\t\t\t\t")
    )
    assert len(document.grids) == 4
    texts = {s.cell: document.text_of(s) for s in document.segments}
    assert [texts[CellAddress(n, 1, 1)] for n in (1, 2, 3)] == ["870", "878", "876"]


def test_other_cells_and_rows_are_no_copies():
    document = read(converted("가\t나\t다\t라", "마\t바\t\t\t\t"))
    assert len(document.grids) == 2
    assert document.grids[0].columns == 6
    assert document.grids[0].rows == 4


def test_segments_stay_in_the_order_of_the_text():
    document = read(
        converted("구분\t2018년\t물량\t870", "구분\t2018년\t\t\t\t", "물량\t870\t\t\t\t")
    )
    places = [(s.line, s.start) for s in document.segments]
    assert places == sorted(places)
