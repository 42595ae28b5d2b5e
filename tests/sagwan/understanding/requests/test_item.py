"""Departments and states of the council's items."""

import pytest

from sagwan.understanding.requests.item import (
    find_status,
    is_answer_label,
    read_status,
    split_departments,
)


@pytest.mark.parametrize(
    ("printed", "status"),
    [
        ("추진 중", "추진중"),
        ("추진완료('24. 2월)", "추진완료"),
        ("검토 중", "검토중"),
        ("미 반영", "미반영"),
        ("완료", "완료"),
        ("추진검토", "추진검토"),
        ("장기검토", "장기검토"),
        ("", None),
        ("예산 12억원", None),
        ("추진중단된 사업의 재개", None),
    ],
)
def test_a_status_is_one_of_four_or_as_printed(printed, status):
    assert read_status(printed) == status


def test_a_line_of_an_answer_states_the_status():
    assert find_status("□ 추진상황 : 추진 중") == "추진중"
    assert find_status("(완료) 조명 교체") == "완료"
    assert find_status("□ 추진내용 : 자료 제출 완료 (2024. 2. 5.)") is None


def test_departments_are_offices():
    assert split_departments("시설과, 도서관정책과") == ("시설과", "도서관정책과")
    assert split_departments("시 설 과") == ("시설과",)
    assert split_departments("연 2회, 4월") == ()


def test_an_answer_opens_with_its_label():
    assert is_answer_label("조치결과 : 교체")
    assert is_answer_label("향후계획")
    assert not is_answer_label("조명 개선 요청")
