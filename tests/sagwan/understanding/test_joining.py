"""Lines that a page's edge cut in two."""

from sagwan import read
from sagwan.understanding.joining import learn_widths, runs_on
from sagwan.understanding.roles import find_roles


def test_a_full_line_without_an_end_goes_on():
    assert runs_on(
        "생활권 곳곳의 주민 쉼터", "조성으로 휴식 제공", gap=True, full=True, bullet=True
    )


def test_a_line_that_ends_in_a_deed_does_not_go_on():
    assert not runs_on("주민 쉼터 조성", "주요 시설", gap=True, full=True, bullet=True)


def test_an_open_bracket_waits_for_its_end_whatever_the_width():
    assert runs_on("쉼터 조성(공원,", "하천) 추진", gap=True, full=False, bullet=False)


def test_a_row_of_a_table_never_goes_on():
    assert not runs_on("생활권을 위한", "구 분 1월 2월", gap=False, full=True, bullet=True)


def test_the_edge_is_learned_for_each_sign():
    long, short = "○ " + "가" * 40, "- " + "나" * 20
    document = read("\n".join([long, short] * 6).encode(), name="보고.txt")
    widths = learn_widths(document, find_roles(document, ()))
    assert widths.is_full("나" * 18, "-")
    assert not widths.is_full("가" * 18, "○")
