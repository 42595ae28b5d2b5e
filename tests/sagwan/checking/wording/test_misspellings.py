"""The table of common misspellings holds what it says, and 율 and 률 follow their rule."""

import pytest

from sagwan.checking.wording.misspellings import MISSPELLINGS, find_misspellings
from sagwan.checking.wording.text import join_lines
from sagwan.reading import read


def found(line):
    text = join_lines(read(line.encode(), name="line.txt"))
    told = sorted(find_misspellings(text))
    return [(text.plain[start:end], right) for start, end, right in told]


def test_no_right_form_is_itself_a_misspelling():
    rights = [right for right, _ in MISSPELLINGS.values()]
    assert [right for right in rights if found(right) and right not in MISSPELLINGS] == []


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("달성율은 90%", [("달성율", "달성률")]),
        ("참여률과 비률", [("참여률", "참여율"), ("비률", "비율")]),
        ("법률 자율 확률 운율 전환율 규율", []),
        ("율동 프로그램, 률", []),
        ("지금새로 지음", []),
        ("금새 끝남", [("금새", "금세")]),
        ("않내하고 않되며", [("않내", "안내"), ("않되", "안 되")]),
        ("추진함으로서 시민으로써", [("으로서", "으로써"), ("으로써", "으로서")]),
        ("함께함으로써 시민으로서 도구로써", []),
        ("철저이 이행", [("이", "히")]),
        ("철저이행, 신속이동, 빛바램", []),
    ],
)
def test_errors_are_found_and_right_words_left(line, told):
    assert found(line) == told
