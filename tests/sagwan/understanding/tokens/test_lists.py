"""Numbers that order the text."""

import pytest


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("1. 주요 기능", "1."),
        ("2) 추진 방향", "2)"),
        ("3] 공동 운영", "3]"),
        ("1   주요 기능", "1"),
        ("2 인 력 현 황", "2"),
        ("12 지역과 함께하는 사업", "12"),
        ("3-1. 안전한 도시", "3-1."),
        ("1.1. 개요", "1.1."),
        ("○ ① 상시 소통", "①"),
        ("- 17 -", "- 17 -"),
        ("기본현황 ············ 12", "12"),
        ("○ 운영 총액1) 관리", "1)"),
        ("□ 붙임 2 사업계획", "2"),
    ],
)
def test_numbers_of_lists_pages_and_notes_are_no_figures(left_out_of, line, number):
    assert [text for text, _ in left_out_of(line)] == [number]


def test_a_number_that_counts_may_open_a_line(figures_in):
    assert figures_in("3 명이 참석함") == ["3 명"]


def test_a_measure_that_opens_a_line_is_no_section(figures_in):
    assert figures_in("47.2 m") == ["47.2 m"]


def test_a_date_that_opens_a_line_is_no_list_number(periods_in):
    assert periods_in("○ 4.17. 개최") == ["2024-04-17"]


def test_the_mark_of_a_heading_is_a_list_number(tokens_in):
    text = "# 업무보고\n\n## 1. 주요 기능\n\n- 가\n- 나\n\n## 2\n\n- 다\n"
    found = tokens_in(text, cover="")
    assert [(token.text, token.why) for token in found] == [
        ("1.", "list-number"),
        ("2", "list-number"),
    ]
