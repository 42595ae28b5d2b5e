"""Blank cells that vanished from flattened rows."""

HEAD = "□ 부서별 인력 (정원/현원)\n(단위 : 명)\n구 분 합계 일반직 임기제 별정직\n"


def texts(table, label):
    row = next(row for row in table.rows if row.label == (label,))
    return [None if cell is None else cell.text for cell in row.cells]


def parts(table, label):
    row = next(row for row in table.rows if row.label == (label,))
    return [None if cell is None else cell.parts for cell in row.cells]


def test_the_sums_of_rows_and_columns_place_what_is_left(table):
    text = (
        "계 59 / 55 (25) 50 / 47 6 / 5 3 / 3\n"
        "기획과 30 / 28 (12) 26 / 25 4 / 3\n"
        "예산과 19 / 18 (9) 17 / 16 2 / 2\n"
        "법무과 10 / 9 (4) 7 / 6 3 / 3\n"
    )
    found = table(HEAD + text)
    assert texts(found, "기획과") == ["30 / 28 (12)", "26 / 25", "4 / 3", None]
    assert texts(found, "법무과") == ["10 / 9 (4)", "7 / 6", None, "3 / 3"]
    assert found.complete


def test_a_slash_without_a_first_number_leaves_the_second(table):
    text = (
        "계 30 / 31 (9) 27 / 27 2 / 2 1 / 2\n"
        "기획과 17 / 18 (5) 16 / 16 / 1 1 / 1\n예산과 13 / 13 (4) 11 / 11 2 / 1 / 1\n"
    )
    found = table(HEAD + text)
    assert parts(found, "기획과") == [
        ("main", "second", "paren"),
        ("main", "second"),
        ("second",),
        ("main", "second"),
    ]


def test_a_total_at_the_end_is_no_blank(table):
    text = (
        "□ 구별 현황 (단위 : 건)\n구 분 완료 추진중 보류 계\n"
        "합계 15 9 6 30\n동구 9 4 13\n서구 6 5 6 17\n"
    )
    assert texts(table(text), "동구") == ["9", "4", None, "13"]


def test_two_ways_to_place_a_row_leave_the_table_unsure(table):
    text = (
        "□ 구별 현황 (단위 : 건)\n구 분 계 완료 추진중 보류\n"
        "합계 30 10 10 10\n동구 10 5 5\n서구 10 5 5\n남구 10 5 5\n"
    )
    assert not table(text).complete


def test_a_second_number_alone_in_a_drawn_cell_is_a_second(table):
    text = (
        "□ 부서별 인력 (정원/현원)\n\n구 분\t합계\t일반직\t임기제\n"
        "계\t30/31\t28/29\t2/2\n기획과\t17/18\t17/17\t/1\n예산과\t13/13\t11/12\t2/1\n"
    )
    assert parts(table(text), "기획과")[2] == ("second",)
