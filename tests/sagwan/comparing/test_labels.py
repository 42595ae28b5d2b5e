"""Rows and columns that are the same, by their labels."""

from sagwan.comparing.labels import align, bare, share_of


def test_labels_are_matched_wherever_they_stand():
    assert align([("계",), ("중앙관",), ("북부관",)], [("북부관",), ("계",)]) == {0: 1, 2: 0}


def test_a_date_or_unit_beside_a_label_is_not_part_of_it():
    assert bare("집행실적('23.3.31.)") == bare("집행 실적('23.6.30.)") == "집행실적"
    assert align([("예산액(천원)",)], [("예산액 (단위: 천원)",)]) == {0: 0}


def test_numbers_tell_labels_apart():
    assert align([("5급 상당",)], [("6급 상당",)]) == {}
    assert align([("2023년 예산",)], [("2024년 예산",)]) == {}


def test_a_column_under_another_head_is_another_column():
    assert align([("일반직", "소계")], [("별정직", "소계"), ("일반직", "소계")]) == {0: 1}


def test_a_header_may_gain_a_level():
    assert align([("예산액",), ("잔액",)], [("세출", "예산액"), ("세출", "잔액")]) == {0: 0, 1: 1}


def test_a_label_worded_anew_is_the_same():
    assert align([("기본운영업무비",)], [("기본운영업무추진비",)]) == {0: 0}


def test_a_single_label_between_the_same_neighbours_was_renamed():
    old = [("소계",), ("2~3급",), ("4급",)]
    assert align(old, [("소계",), ("2급상당",), ("4급",)]) == {0: 0, 1: 1, 2: 2}
    assert align(old, [("소계",), ("관리직",), ("4급",)]) == {0: 0, 2: 2}
    assert align(old, [("소계",), ("2급",), ("3급",), ("4급",)]) == {0: 0, 2: 3}


def test_the_same_labels_are_taken_in_their_order():
    assert align([("소계",), ("소계",)], [("소계",), ("소계",)]) == {0: 0, 1: 1}


def test_the_share_of_labels_two_tables_have_in_common():
    assert share_of([("계",), ("갑",)], [("계",), ("을",)]) == 0.5
    assert share_of([], []) == 0.0


def test_a_table_of_thousands_of_unlike_columns_is_soon_done():
    wide = [(f"가{n}나",) for n in range(3000)], [(f"다{n}라",) for n in range(3000)]
    assert align(*wide) == {}
