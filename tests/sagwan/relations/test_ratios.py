"""Rates: part over whole, rounded or cut, told apart from what only looks like one."""

from decimal import Decimal

import pytest

from sagwan.relations import Quantity, ratios
from sagwan.relations.ratios import find_rates, is_a_slip

TENTH = Decimal("0.1")


def rate(text: str) -> Quantity:
    return Quantity(Decimal(text), TENTH, text, rate=True)


def amount(text: str, *, coarse: bool = False) -> Quantity:
    return Quantity(Decimal(text), key=text, coarse=coarse)


def rated(said, part, *whole):
    return ratios.test_rate(rate(said), amount(part), [amount(one) for one in whole])


def series_of(*columns: str) -> list[list[Quantity]]:
    """Lay out columns; those with a point are rates."""
    return [[rate(w) if "." in w else amount(w) for w in column.split()] for column in columns]


def no_prior(_rate: int, _part: int, _whole: tuple[int, ...]) -> float:
    return 0.0


@pytest.mark.parametrize(
    ("said", "verdict"),
    [("66.7", "round"), ("66.6", "cut"), ("66.8", "broken"), ("76.7", "broken")],
)
def test_a_rate_is_rounded_cut_or_broken(said, verdict):
    test = rated(said, "2", "3")
    assert test.verdict == verdict
    assert test.holds == (verdict != "broken")
    assert test.expected == Decimal("66.7")


def test_a_whole_of_two_terms_is_their_sum():
    assert rated("75.0", "3", "3", "1").verdict == "round"


def test_a_whole_of_nothing_tests_nothing():
    assert rated("0.0", "0", "0") is None


def test_rounded_amounts_leave_a_rate_some_room():
    part, whole = amount("2", coarse=True), amount("7", coarse=True)
    tests = [ratios.test_rate(rate(said), part, [whole]) for said in ("30.0", "70.0")]
    assert [test and test.verdict for test in tests] == ["loose", "broken"]


def test_one_wrong_digit_explains_a_rate():
    assert is_a_slip(rated("67.7", "2", "3"))
    assert is_a_slip(rated("50.0", "2500", "6000"))
    assert not is_a_slip(rated("12.3", "2", "3"))


def test_rates_of_three_rows_are_found_without_a_word_about_them():
    series = series_of("48.2 61.9 77.0", "482 13 770", "1000 21 1000")
    (pattern,) = find_rates(series, [0], [1, 2], no_prior)
    assert (pattern.part, pattern.whole, pattern.held, pattern.broken) == (1, (2,), 3, 0)


def test_a_broken_row_stays_in_the_pattern_of_the_others():
    series = series_of("48.2 61.9 71.0 33.3", "482 13 770 1", "1000 21 1000 3")
    (pattern,) = find_rates(series, [0], [1, 2], no_prior)
    assert (pattern.held, pattern.broken) == (3, 1)


def test_a_part_of_itself_and_another_is_a_rate_of_their_sum():
    series = series_of("75.0 62.5 80.0", "3 5 36", "1 3 9")
    (pattern,) = find_rates(series, [0], [1, 2], no_prior)
    assert (pattern.part, pattern.whole) == (1, (1, 2))


def test_numbers_that_are_no_rates_of_others_give_nothing():
    assert find_rates(series_of("12.3 45.6", "50 70", "60 90"), [0], [1, 2], no_prior) == []


def test_what_labels_declare_goes_before_chance_in_a_single_row():
    series = series_of("50.0", "10", "20", "21")

    def declared(_rate: int, part: int, whole: tuple[int, ...]) -> float:
        return ratios.DECLARED if (part, whole) == (1, (3,)) else 0.0

    (pattern,) = find_rates(series, [0], [1, 2, 3], declared)
    assert (pattern.whole, pattern.broken) == ((3,), 1)


@pytest.mark.parametrize(
    ("whole", "believed"), [("8603", True), ("8409", False), ("9511", False), ("2471", False)]
)
def test_one_digit_of_a_common_whole_explains_rates_that_all_break(whole, believed):
    series = series_of("80.9 76.4", "6151 5809", f"{whole} {whole}")
    for row in (0, 1):
        series[2][row] = series[2][row]._replace(key="all")
    found = find_rates(series, [0], [1, 2], no_prior)
    assert bool(found) is believed


def test_rates_that_break_over_wholes_of_their_own_are_not_believed():
    series = series_of("80.9 76.4", "6151 5809", "8403 8503")
    assert find_rates(series, [0], [1, 2], no_prior) == []
