"""Numbers are written as the format of their cell writes them."""

from decimal import Decimal

import pytest

from sagwan.reading.xlsx.formats import find_format, show_general, show_number, show_text

ACCOUNTING = '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-'


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        ("1234567", "#,##0", "1,234,567"),
        ("-1234", "#,##0;△#,##0", "△1,234"),
        ("-5", "0;[Red]-0", "-5"),
        ("-5", "[Red]0;[Blue](0)", "(5)"),
        ("0.301", "0.0%", "30.1%"),
        ("0.30099999999999999", "General", "0.301"),
        ("0.30099999999999999", "0.0%", "30.1%"),
        ("0", ACCOUNTING, "-"),
        ("12000", ACCOUNTING, "12,000"),
        ("12", '#,##0"명"', "12명"),
        ("11", "#,##0건;△#,##0건", "11건"),
        ("1234567890", "#,##0,,", "1,235"),
        ("1021234567", "000-0000-0000", "010-2123-4567"),
        ("5", "000", "005"),
        ("12.5", "0.0#", "12.5"),
        ("-0.4", "0", "0"),
        ("1E+15", "General", "1000000000000000"),
        ("7", 'General"명"', "7명"),
        ("150", "[>=100]0.0;0.00", "150.0"),
        ("50", "[>=100]0.0;0.00", "50.00"),
        ("3", "[$₩-412]#,##0", "₩3"),
        ("0", "0;0;", ""),
        ("5", ";;;", "5"),
        ("123456", "##0.0E+0", "123456"),
        ("0.5", "# ?/?", "0.5"),
        ("1E+40", "#,##0", "1E+40"),
        ("2.345", "0.00", "2.35"),
    ],
)
def test_a_number_is_shown_as_its_cell_shows_it(value, code, shown):
    assert show_number(Decimal(value), code) == shown


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        ("44196", "yyyy. m. d.", "2020. 12. 31."),
        ("44196", 'yyyy"년" m"월" d"일"(aaa)', "2020년 12월 31일(목)"),
        ("44196", "[$-412]dddd", "목요일"),
        ("44196", "mm-dd-yy", "12-31-20"),
        ("44196.604166666664", "yyyy-mm-dd h:mm", "2020-12-31 14:30"),
        ("0.5", "h:mm AM/PM", "12:00 PM"),
        ("0.75", "[$-412]AM/PM h:mm", "오후 6:00"),
        ("1.5", "[h]:mm", "36:00"),
        ("0.0006944444", "mm:ss", "01:00"),
        ("59", "yyyy-mm-dd", "1900-02-28"),
        ("61", "yyyy-mm-dd", "1900-03-01"),
        ("-1", "yyyy-mm-dd", "-1"),
    ],
)
def test_a_day_is_shown_as_its_cell_shows_it(value, code, shown):
    assert show_number(Decimal(value), code) == shown


def test_workbooks_of_old_macintoshes_count_from_1904():
    assert show_number(Decimal(42734), "yyyy-mm-dd", from_1904=True) == "2020-12-31"


def test_text_takes_what_its_format_adds():
    assert show_text("가", '@"님"') == "가님"
    assert show_text("가", "#,##0") == "가"


def test_formats_of_every_workbook_have_no_code_of_their_own():
    assert find_format(3, {}) == "#,##0"
    assert find_format(3, {3: "0"}) == "0"
    assert find_format(999, {}) == "General"


def test_a_number_never_has_an_exponent():
    assert show_general(Decimal("1.5E-7")) == "0.00000015"
