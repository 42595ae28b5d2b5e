"""Header paths become spanning cells; row labels likewise."""

from cityhall.registers.documents.pages.spans import Span, merge_header, merge_labels


def test_columns_under_one_word_share_its_cell():
    rows = merge_header([["총계"], ["일반직", "소계"], ["일반직", "5급"], ["별정직", "소계"]])
    assert rows == [
        [Span("총계", 1, 2), Span("일반직", 2, 1), Span("별정직", 1, 1)],
        [Span("소계", 1, 1), Span("5급", 1, 1), Span("소계", 1, 1)],
    ]


def test_every_row_of_a_header_covers_every_column():
    paths = [["가"], ["나", "다"], ["나", "라", "마"], ["나", "라", "바"], [], ["사"], ["사"]]
    rows = merge_header(paths)
    covered = {(row, 0): 0 for row in range(len(rows))}
    for row, cells in enumerate(rows):
        for cell in cells:
            for below in range(row, row + cell.down):
                covered[below, 0] += cell.across
    assert set(covered.values()) == {len(paths)}


def test_the_same_word_twice_stays_two_columns():
    assert merge_header([["계"], ["계"]]) == [[Span("계", 1, 1), Span("계", 1, 1)]]


def test_a_column_that_ends_above_its_neighbours_leaves_a_blank():
    assert merge_header([["계"], ["계", "남"]]) == [
        [Span("계", 2, 1)],
        [Span("", 1, 1), Span("남", 1, 1)],
    ]


def test_a_table_without_a_header_has_no_header_rows():
    assert merge_header([[], []]) == []
    assert merge_header([]) == []


def test_rows_under_one_label_share_its_cell():
    assert merge_labels([["본청", "정원"], ["본청", "현원"], ["구청", "정원"], ["계"]]) == [
        [Span("본청", 1, 2), Span("정원", 1, 1)],
        [Span("현원", 1, 1)],
        [Span("구청", 1, 1), Span("정원", 1, 1)],
        [Span("계", 2, 1)],
    ]


def test_a_row_without_a_label_keeps_its_column():
    assert merge_labels([["계"], []]) == [[Span("계", 1, 1)], [Span("", 1, 1)]]


def test_rows_with_the_same_last_label_stay_rows():
    assert merge_labels([["계"], ["계"]]) == [[Span("계", 1, 1)], [Span("계", 1, 1)]]
