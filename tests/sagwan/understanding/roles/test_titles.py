"""Titles as their authors meant them."""

import pytest

from sagwan.understanding.roles.titles import clean_title, opens_with_label, squeeze


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("일 반 현 황", "일반현황"),
        ("2024년 주 요 업 무 계 획", "2024년 주요업무계획"),
        ("주요 기능주요 기능", "주요 기능"),
        ("인력 현황인력 현황 ('24.3.31. 기준)", "인력 현황"),
        ("예산 집행현황 (기준 / 단위 : '24. 1. 31. / 천원)", "예산 집행현황"),
        ("< 시범 운영 현황 > (단위 : 개소)", "시범 운영 현황"),
        ("도서관 현황 : 총 12개소, 34억원", "도서관 현황"),
        ("조 직 3과 12팀", "조직"),
        ("출연기관 총액인건비1) 관리", "출연기관 총액인건비 관리"),
        ("정책목표 ·········· 12", "정책목표"),
        ("**추진방향**", "추진방향"),
        ("현장 방문 및 점검", "현장 방문 및 점검"),
        ("(가칭)주거 포럼 운영", "(가칭)주거 포럼 운영"),
    ],
)
def test_a_title_is_given_as_it_was_meant(printed, title):
    assert clean_title(printed) == title


def test_a_word_of_twice_the_same_syllables_is_doubled_only_as_a_whole():
    assert clean_title("차차") == "차차"
    assert clean_title("둘레둘레") == "둘레"


def test_a_label_stands_beside_what_it_labels():
    assert opens_with_label("예 산 총규모 : 120억원")
    assert not opens_with_label("정 원 34 9 1 2")
    assert not opens_with_label("인력 운영 방안")


def test_two_writings_of_a_title_are_compared_by_their_letters():
    assert squeeze("신속·공정한 심판") == squeeze("신속 공정한 심판")
