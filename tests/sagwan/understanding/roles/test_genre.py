"""The words that head the parts of a work report."""

import pytest

from sagwan.understanding.roles.genre import (
    is_heading_word,
    names_contents,
    names_topic,
    part_of,
)


@pytest.mark.parametrize(
    ("title", "part"),
    [
        ("일반 현황", "general"),
        ("주요 업무", "main"),
        ("2025년도 주요업무계획", "main"),
        ("주요 현안사업", "main"),
        ("주요 기능", "functions"),
        ("인력 현황", "staff"),
        ("예산 집행현황", "budget"),
        ("추진 방향", "directions"),
        ("추진내용", "content"),
        ("'23년 추진실적", "results"),
        ("추진 목표 및 실적", "results"),
        ("추진경과", "results"),
        ("향후 일정", "plan"),
        ("'24년 추진계획", "plan"),
        ("향후 추진계획", "plan"),
        ("추진내용 및 향후계획", "content"),
        ("추진상황 및 계획", "content"),
        ("2023 행정사무감사 처리결과", "audit"),
        ("시정질문 조치결과", "audit"),
        ("건의 사항", "requests"),
        ("시정 · 처리 요구사항", "requests"),
        ("사업 개요", "overview"),
        ("보고순서", "contents"),
        ("도서관 확충으로 독서문화 확산", None),
        ("외국인주민 정착 지원 및 정주여건 마련", None),
    ],
)
def test_a_title_names_its_part(title, part):
    assert part_of(title) == part


def test_a_heading_of_the_genre_needs_no_sign():
    assert is_heading_word("추 진 배 경")
    assert is_heading_word("기대효과")
    assert not is_heading_word("추진상황")
    assert not is_heading_word("향후계획에 따라 추진")


def test_a_state_of_things_is_a_topic():
    assert names_topic("발생 현황")
    assert names_topic("투자심사 개요")
    assert not names_topic("돌봄 체계 강화")


def test_main_points_are_set_in_a_box():
    assert names_contents("주요 내용")
    assert not names_contents("추진 내용")
