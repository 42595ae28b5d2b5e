"""The dates of a report."""

from datetime import date

from sagwan.comparing.times import Times, holds


def block(report, words):
    return next(b for b in report.blocks if words in b.text)


def test_the_month_ends_with_its_last_day(new, understood):
    assert Times(new).month == date(2023, 9, 30)
    assert Times(understood("○ 날짜가 없는 글\n")).month is None


def test_a_block_has_the_dates_that_stand_in_it(old):
    told = Times(old).dates_in(block(old, "야간 개방"))
    assert [period.as_text() for period in told] == ["2023-05"]
    assert Times(old).dates_in(block(old, "순회사서")) == []


def test_a_place_lies_in_its_own_block_only(old):
    (mention,) = Times(old).mentions_in(block(old, "야간 개방"))
    assert holds(block(old, "야간 개방"), mention.place)
    assert not holds(block(old, "이동도서관"), mention.place)
