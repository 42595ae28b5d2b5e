"""Which column says what."""

from sagwan.understanding.requests.columns import Columns, find_columns, name_kind


def test_two_columns_hold_request_and_answer():
    columns = find_columns(["시정 및 처리 요구사항", "조치결과 및 향후추진계획"])
    assert columns == Columns(0, 1, "시정 및 처리 요구사항")


def test_more_columns_hold_number_status_and_office():
    columns = find_columns(["연번", "건의사항", "처리결과(추진내용)", "소관부서", "비고"])
    assert columns == Columns(1, 2, "건의사항", status=4, owner=3)


def test_a_column_may_name_the_kind_of_each_row():
    columns = find_columns(["구분", "지적사항", "조치결과", "추진상황"])
    assert columns == Columns(1, 2, "지적사항", status=3, kind=0)


def test_other_tables_hold_no_requests():
    assert find_columns(["구 분", "예산액", "집행액", "비고"]) is None
    assert find_columns(["조치내용", "담당부서"]) is None


def test_the_kind_is_named_by_whichever_says_more():
    assert name_kind("자료제출 등 기타사항", "기 타 사 항") == "자료제출 등 기타사항"
    assert name_kind("시정 및 처리 요구사항", "시정 · 처리 요구사항") == "시정·처리 요구사항"
    assert name_kind("건의 사항", "건의사항") == "건의사항"
    assert name_kind("요구사항", None) == "요구사항"
