"""Relations as people write them."""

import pytest

from sagwan.showing.arithmetic import (
    part_thousands,
    relation_of,
    says_expected,
    set_broken_relation,
    set_relation,
    write_like,
)


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("165970 = 143266 + 22704", "165,970 = 143,266 + 22,704"),
        ("1234.5678", "1,234.5678"),
        ("165,970", "165,970"),
        ("999", "999"),
        ("2024-05-31", "2024-05-31"),
        ("2024년 5월", "2024년 5월"),
        ("2024. 5. 31.", "2024. 5. 31."),
    ],
)
def test_thousands_are_parted_but_not_years(text, parted):
    assert part_thousands(text) == parted


@pytest.mark.parametrize(
    ("value", "written", "shown"),
    [
        ("30.0", "30.1%", "30.0%"),
        ("12500", "13,500명", "12,500명"),
        ("12500", "13,500", "12,500"),
        ("6,023", "6,032억", "6,023억"),
        ("2024-05", "5월", "2024-05"),
        ("18", "17(3)", "18"),
        (None, "17", ""),
    ],
)
def test_a_value_is_written_with_the_unit_of_what_it_replaces(value, written, shown):
    assert write_like(value, written) == shown


def test_signs_are_real_signs_with_room():
    assert set_relation("49.2% = 165970/ 337200") == "49.2% = 165,970/ 337,200"
    assert set_relation("650=900 - 350") == "650 = 900 − 350"
    assert set_relation("100 = 3 * 40 / 120") == "100 = 3 × 40 ÷ 120"


def test_a_change_keeps_its_minus():
    assert set_relation("351 = 367 + -16") == "351 = 367 + -16"


def test_what_does_not_hold_says_what_it_comes_to():
    assert set_broken_relation("6500 = 9000 - 3500", "6,500", "5500") == (
        "6,500 ≠ 9,000 − 3,500 = 5,500"
    )


def test_units_do_not_hide_that_it_is_the_same_number():
    assert set_broken_relation("21.8% = 58964 / 277200", "21.8 %", "21.3%").endswith("= 21.3%")


def test_the_expected_value_of_another_cell_is_not_put_at_the_end():
    assert set_broken_relation("621 = 367 + 268 + 2", "367", "351") == "621 ≠ 367 + 268 + 2"


def test_a_relation_without_a_result_stays_as_it_is():
    assert set_broken_relation("1999 < 2000", None, None) == "1,999 < 2,000"
    assert set_broken_relation("목 = 금", "금", "목") == "목 ≠ 금"


def test_a_finding_without_a_relation_has_none(question, wrong_sum):
    assert relation_of(question) == ""
    assert says_expected(wrong_sum)
