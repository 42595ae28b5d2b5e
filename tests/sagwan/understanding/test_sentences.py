"""How lines of the genre begin and end."""

import pytest

from sagwan.understanding.sentences import goes_on, is_closed, is_done, is_open, starts_anew


@pytest.mark.parametrize(
    "text", ["돌봄이 필요한", "생활권을", "구입, ", "협의체(주민,", "확산 방지 및", "이용자에 대한"]
)
def test_a_line_that_stops_in_the_middle_is_open(text):
    assert is_open(text.strip())


@pytest.mark.parametrize(
    "text", ["영상회의", "검사 결과 확인", "총무과", "운영 권한", "분야별 역할", "행사 실시"]
)
def test_nouns_that_end_like_particles_are_not_open(text):
    assert not is_open(text)


def test_points_end_in_a_deed():
    assert is_closed("이동식 도서관 운영")
    assert is_closed("보완하겠음")
    assert not is_closed("생활권 이동식 도서관")
    assert is_done("산책로 정비(2km)")


def test_the_rest_of_a_sentence_begins_in_its_middle():
    assert goes_on("등을 방문하여 의견 청취")
    assert goes_on("(주민, 상인) 등에서 참여")
    assert not goes_on("이동식 도서관 운영")


@pytest.mark.parametrize("text", ["구 분 1월 2월", "12 34 56", "도 서 관 과 12", "(단위 : 명)"])
def test_rows_and_spaced_out_labels_begin_anew(text):
    assert starts_anew(text)
