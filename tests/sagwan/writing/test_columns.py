"""How the cells of a table are set."""

from tests.sagwan.writing.invented import lattice

from sagwan.facts.lattice import Slot
from sagwan.writing.columns import view_columns


def aligned(*rows: tuple[str, ...]) -> list[str]:
    """How the cells are set, a letter for each."""
    table = lattice(*rows)
    columns = view_columns(table)
    return ["".join(columns.align(slot)[0] for slot in row) for row in table.rows]


def test_numbers_stand_at_the_right_and_short_words_in_the_middle():
    assert aligned(("구분", "건수", "비고"), ("도로", "12", "완료"), ("계", "12", "")) == [
        "CCC",
        "CRC",
        "CRC",
    ]


def test_a_column_with_running_text_stands_at_the_left_but_for_its_totals():
    long = "보도 정비 사업과 가로수 심기 사업"
    assert aligned(("구분", "내용"), (long, long), ("도로", "짧음"), ("합계", "")) == [
        "CC",
        "LL",
        "LL",
        "CL",
    ]


def test_a_number_among_words_is_set_like_them():
    assert aligned(("구분", "시기"), ("가", "상반기"), ("나", "하반기"), ("다", "9월")) == [
        "CC",
        "CC",
        "CC",
        "CC",
    ]


def test_a_word_among_numbers_does_not_move_them():
    assert aligned(("구분", "액"), ("가", "1,200"), ("나", "미정"), ("다", "900")) == [
        "CC",
        "CR",
        "CC",
        "CR",
    ]


def test_a_cell_over_several_columns_is_set_by_itself():
    columns = view_columns(lattice(("구분", "액"), ("가", "1,200")))
    assert columns.align(Slot(1, 1, 1, 2, "cell", "해당 없음")) == "CENTER"
    assert columns.align(Slot(1, 1, 1, 2, "cell", "300", numeric=True)) == "RIGHT"


def test_rows_of_totals_are_known_by_their_label():
    table = lattice(("구분", "액"), ("합 계", "12"), ("도로", "8"), ("소계", "8"), ("계획", "4"))
    assert view_columns(table).totals == {1, 3}
