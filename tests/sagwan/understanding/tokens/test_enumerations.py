"""Bare numbers that prose makes figures."""

import pytest


@pytest.mark.parametrize(
    ("written", "figures"),
    [
        ("총 64건(신규 13, 계속 51)", ["64 건", "13 건", "51 건"]),
        ("2회,33건(신규13,재위탁14,재계약6)", ["2 회", "33 건", "13 건", "14 건", "6 건"]),
        ("적정 10, 부적정 4", ["10", "4"]),
        ("위원 15명(외부 12/내부 3)", ["15 명", "12 명", "3 명"]),
        (
            "사업비 8조 4,416억원(공원 5,262, 도로 7조 9,154)",
            ["84416 억원", "5262 억원", "79154 억원"],
        ),
        ("담당부서(34) 업무분장", ["34"]),
        ("현원 1,098명(결원 17)", ["1098 명", "17"]),
        ("4급 1, 5급 5, 6급 12명", ["1", "5", "12 명"]),
        ("우수상 1, 장려상 2 수상", ["1", "2"]),
        ("의장, 부회장2, 대표의원", ["2 명"]),
        ("비용편익(B/C 1.05)", ["1.05"]),
        ("영상회의(70')", ["70 분"]),
        ("11담당관, 51팀, 1직속기관·1출연기관", ["11 담당관", "51 팀", "1 직속기관", "1 출연기관"]),
        ("120꾸러미, 45동호회, 3건", ["120 꾸러미", "45 동호회", "3 건"]),
        ("참여(120꾸러미)", ["120 꾸러미"]),
        ("지하1/지상3, 연면적", ["1 층", "3 층"]),
    ],
)
def test_labelled_numbers_are_figures(figures_in, written, figures):
    assert figures_in(f"○ {written}") == figures


def test_a_label_with_a_colon_closes_the_line(figures_in):
    assert figures_in("합계 : 37") == ["37"]


@pytest.mark.parametrize("written", ["사업은 37 로 나뉨", "별지(2) 참조", "공개(5)가 원칙", "37"])
def test_a_bare_number_in_prose_is_no_figure(figures_in, written):
    assert figures_in(f"○ {written}") == []
