"""Numbers that say which."""

import pytest


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("제4기 위원회", "ordinal"),
        ("제 2차 기본계획", "ordinal"),
        ("2차 피해 예방", "ordinal"),
        ("21대 국회", "ordinal"),
        ("민선 8기 공약", "ordinal"),
        ("창립 20주년 기념", "ordinal"),
        ("전국 1위 달성", "ordinal"),
        ("2단계 공사", "ordinal"),
        ("5급 승진", "grade"),
        ("8·9급 신규자", "grade"),
        ("7~9급상당", "grade"),
        ("2등급 달성", "grade"),
        ("지방자치법 제58조 제2항", "article"),
        ("「조례」 제9조의2", "article"),
        ("예규 제720호", "ordinal"),
        ("20~30대 청년", "age"),
        ("2분의 1 이상", "fraction"),
        ("본관 3층 회의실", "floor"),
        ("지난 5일 공개", "day"),
        ("1회 추경", "ordinal"),
    ],
)
def test_ordinals_are_no_figures(left_out_of, figures_in, written, why):
    assert [found for _, found in left_out_of(f"○ {written}")] == [why]
    assert figures_in(f"○ {written}") == []


@pytest.mark.parametrize(
    ("written", "figure"),
    [
        ("버스 30대 교체", "30 대"),
        ("3대 분야 추진", "3 대"),
        ("경찰제 12개 과제", "12 개"),
        ("발전기 3기 설치", "3 기"),
        ("지하 2층 규모", "2 층"),
        ("왕복 4차로 확장", "4 차로"),
        ("A~E등급의 5단계 평가", "5 단계"),
        ("7명 위원 위촉", "7 명"),
    ],
)
def test_what_counts_is_a_figure(figures_in, written, figure):
    assert figures_in(f"○ {written}") == [figure]


@pytest.mark.parametrize(
    ("written", "figures"),
    [
        ("충전기 6기 중 4기 교체", ["6 기", "4 기"]),
        ("시민실천단 2기 1,000명 모집", ["1000 명"]),
        ("주 1회 정례회의", ["1 회"]),
        ("3차에 걸쳐 협의", ["3 차"]),
        ("3차 협의, 2차 회의", []),
        ("제2회 정례회 개최", []),
    ],
)
def test_machines_and_meetings_are_counted_terms_are_not(figures_in, written, figures):
    assert figures_in(f"○ {written}") == figures
