"""Blanks that are plainly missing or too many, told without a language model."""

import pytest

from sagwan.checking.wording.blanks import idle_blanks, missing_blanks
from sagwan.checking.wording.text import ReportText, join_lines
from sagwan.reading import read


def text_of(line: str) -> ReportText:
    return join_lines(read(line.encode(), name="report.txt"))


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("누구나 받을수 있는 혜택", "받을 수"),
        ("추진할수있는 사업", "추진할 수 있는"),
        ("하반기 시행할계획으로", "시행할 계획으로"),
        ("나루 조례에따라 정비", "조례에 따라"),
        ("주민을위한 쉼터", "주민을 위한"),
        ("첫번째로 정비", "첫 번째로"),
    ],
)
def test_a_blank_is_missing_after_an_ending_or_a_particle(line, right):
    assert [found[2] for found in missing_blanks(text_of(line))] == [right]


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("예산을 집행 하였음", ["집행하였음"]),
        ("추진 할 계획 이며", ["추진할", "계획이며"]),
        ("회의를 개최 하고자 함", ["개최하고자"]),
        ("서로 협의 되지 않음", ["협의되지"]),
    ],
)
def test_a_noun_and_its_verb_are_one_word(line, right):
    assert [found[2] for found in idle_blanks(text_of(line))] == right


@pytest.mark.parametrize(
    "line",
    [
        "토지분할계획과 분할예정지, 관할경찰서, 역할을 나눔",
        "교육 할당, 관리 하천 정비, 지원 함께",
        "실수 없이 마무리, 필수 있는 과목",
        "받을 수 있는 혜택, 집행하였음, 추진할 계획이며",
    ],
)
def test_nouns_that_only_look_like_endings_are_left_alone(line):
    assert [*missing_blanks(text_of(line)), *idle_blanks(text_of(line))] == []
