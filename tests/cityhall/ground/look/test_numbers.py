"""Numbers as people read them."""

import pytest

from cityhall.ground.look.numbers import describe_size, part_thousands


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("165970 = 143266 + 22704", "165,970 = 143,266 + 22,704"),
        ("-1234", "-1,234"),
        ("49.2345", "49.2345"),
        ("1234.5", "1,234.5"),
        ("165,970", "165,970"),
        ("999", "999"),
        ("24061000000000", "24,061,000,000,000"),
    ],
)
def test_thousands_are_parted(written, shown):
    assert part_thousands(written) == shown


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        (0, "0 B"),
        (1023, "1023 B"),
        (13_000, "13 KB"),
        (1_300_000, "1.2 MB"),
        (33_554_432, "32 MB"),
    ],
)
def test_a_size_is_told_in_the_unit_that_suits_it(size, shown):
    assert describe_size(size) == shown
