"""The scales of a number in the text."""

import pytest

from sagwan.understanding.tokens.scales import is_odd, read_scales


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("24조 610억원", [("24", "조"), ("610", "억")]),
        ("3조건", [("3", "")]),
        ("3조 5명", [("3", "")]),
        ("1.5조 투자", [("1.5", "조")]),
        ("5만족", [("5", "")]),
        ("5만 관광객", [("5", "만")]),
        ("0.5억 매칭", [("0.5", "억")]),
        ("3천 세대", [("3", "천")]),
        ("3천 추가", [("3", "")]),
        ("3억5천", [("3", "억"), ("5", "천")]),
        ("2천여만원", [("2", "천만")]),
        ("5만 3개소", [("5", "만")]),
        ("391 천명", [("391", "천")]),
        ("7 조건", [("7", "")]),
    ],
)
def test_a_scale_is_closed_by_what_follows(text, pieces):
    number = pieces[0][0]
    assert read_scales(text, number, len(number))[0] == pieces


def test_a_word_of_approximation_may_stand_inside_or_before_a_scale():
    for text, number in (("2천여만원", "2"), ("160여만명", "160")):
        pieces, end = read_scales(text, number, len(number))
        assert is_odd(text, end, pieces)
    pieces, end = read_scales("2천만원", "2", 1)
    assert not is_odd("2천만원", end, pieces)


@pytest.mark.parametrize(
    ("written", "figures"),
    [
        ("예비비 3억5천", ["35 천만"]),
        ("기금 1조5천", ["15 천억"]),
        ("인구 2만5천", ["25 천"]),
        ("계약금 : ₩83,400,000", ["83400000 ₩"]),
        ("수출 $100만 달성", ["100 만$"]),
    ],
)
def test_spoken_scales_and_currencies_are_completed(figures_in, written, figures):
    assert figures_in(f"○ {written}") == figures
