"""The words that speak of a figure are found around it, not around its neighbours."""

import pytest

from cityhall.work.intake.matching.clauses import cut_clause, words_of

LINE = "- 전년 동기(집행률 38.4%, 4,180억원 집행) 대비 660억원 추가 집행"


def cut(line, figure, *others):
    spans = [(line.index(one), line.index(one) + len(one)) for one in (figure, *others)]
    return cut_clause(line, *spans[0], spans[1:])


def test_a_figure_in_brackets_is_told_by_what_stands_in_them():
    one = cut(LINE, "38.4%", "4,180억원", "660억원")
    assert (words_of(one.near), words_of(one.outer)) == (("집행률",), ("전년", "동기"))
    assert one.is_last_year
    two = cut(LINE, "4,180억원", "38.4%", "660억원")
    assert words_of(two.near) == ("집행",)
    assert two.is_last_year


def test_a_figure_outside_of_brackets_knows_nothing_of_them():
    one = cut(LINE, "660억원", "38.4%", "4,180억원")
    assert set(words_of(one.near)) >= {"대비", "추가", "집행"}
    assert "집행률" not in words_of(one.near)
    assert not one.is_last_year


def test_the_label_of_a_line_stands_before_its_colon():
    one = cut("○ 집행 실적(3월 말) : 31.1%(7조 4,730억원 집행)", "31.1%", "7조 4,730억원")
    assert words_of(one.label)[:2] == ("집행", "실적")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("지원예산을 집행한 금액은", ("지원예산", "집행", "금액")),
        ("50억이상 투자사업", ("50억원", "이상", "투자사업")),
        ("", ()),
    ],
)
def test_words_are_told_without_their_particles(text, words):
    assert words_of(text) == words
