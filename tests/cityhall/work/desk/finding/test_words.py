"""Text becomes tokens by which two syllables are found anywhere; queries ask for just those."""

import pytest

from cityhall.work.desk.finding.words import (
    contains,
    find_spans,
    list_tokens,
    read_query,
    unify,
)


def marked(text, query):
    return [text[start:end] for start, end in find_spans(text, read_query(query))]


def test_a_word_becomes_pairs_of_syllables_and_its_last_one():
    assert list_tokens("예산집행") == ["예산", "산집", "집행", "행"]


def test_spacing_divides_no_word():
    assert list_tokens("예산 집행") == list_tokens("예산집행") == list_tokens("예 산·집행")
    assert list_tokens("예산\n집행") == ["예산", "산", "집행", "행"]


def test_a_word_of_two_scripts_is_parted():
    assert list_tokens("COVID백신 3차") == ["covid", "백신", "신", "3", "차"]


@pytest.mark.parametrize(
    ("query", "text", "is_found"),
    [
        ("예산", "세출예산안", True),
        ("산안", "세출예산안", True),
        ("예안", "세출예산안", False),
        ("예산집행", "예산 집행", True),
        ("예산집행", "예산·집행률", True),
        ("예산집행", "예산\n집행", False),
        ("주요 업무", "주요업무 보고", True),
        ("주요업무", "주요 업무 보고", True),
        ("주요업무보고", "주 요 업 무  보 고", True),
        ('"주요 업무"', "주요업무", True),
        ("신속집행 목표", "신속 집행목표", True),
        ("코로나19", "코로나 19 대응", True),
        ("코로나 19", "코로나19", True),
        ("예산 집행", "집행한 예산", True),
        ('"예산 집행"', "예산 집행률", True),
        ('"예산 집행"', "예산·집행률", True),
        ('"예산 집행"', "집행 예산", False),
        ('"산 집행"', "예산 집행", True),
        ("행", "여행", True),
        ("행", "행정", True),
        ("COVID백신", "새 COVID백신을 맞다", True),
        ("covid백신", "COVID 백신", True),
        ("COVID백", "COVID백신", True),
        ("COV", "COVID백신", True),
        ("VID", "COVID백신", False),
        ("백신COVID", "백신COVID19", True),
        ("165970", "현원 165,970명", True),
        ("165,970", "현원 165970명", True),
        ("코로나19", "코로나19 대응", True),
        ("ＣＯＶＩＤ", "covid", True),
        ("條例", "市條例案", True),
        ("2020-04", "2020-04-20", True),
        ("2020-04", "2020-4", False),
    ],
)
def test_a_query_finds_what_it_says(query, text, is_found):
    assert contains(unify(text), read_query(query)) is is_found


@pytest.mark.parametrize("query", ["", "  ", "!?", '""', "·", "'"])
def test_a_query_without_a_word_asks_for_nothing(query):
    assert read_query(query) == []


def test_a_query_is_cut_where_it_grows_without_end():
    assert len(read_query("가나다라 " * 400)) == 1
    assert len(read_query(" ".join(f"말{n}" for n in range(400)))) == 8


def test_what_was_found_is_marked_as_written_and_once():
    assert marked("일자리 예산 1조 2,967억원, 예산", "예산 2967") == ["예산", "2,967", "예산"]
    assert marked("주요 업무 목록", "주요업무") == ["주요 업무"]
    assert marked("예산집행률", "예산집행 산집행률") == ["예산집행률"]


def test_a_text_is_kept_composed_and_without_needless_blanks():
    assert unify("예산  \u1112\u1161\u11ab\n\n 글 ") == "예산 한\n글"
