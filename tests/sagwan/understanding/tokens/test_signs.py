"""Where numbers begin."""

from sagwan.understanding.tokens.signs import digit_runs, is_hangul


def test_the_digits_after_a_point_or_comma_begin_no_number():
    assert list(digit_runs("1,234.5와 .7 및 8")) == [0, 10, 14]


def test_hangul_is_told_at_a_place():
    assert is_hangul("1명", 1)
    assert not is_hangul("1명", 0)
    assert not is_hangul("1명", 2)
    assert not is_hangul("명1", -1)
