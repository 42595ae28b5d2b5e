"""Claiming stretches of a segment."""

from sagwan.understanding.tokens.claims import MASKS, Claim, Sheet


def test_what_is_claimed_is_masked_for_later_passes():
    sheet = Sheet("5건과 '24년")
    sheet.take([Claim(4, 8, "date", "date")])
    assert sheet.masked == "5건과 " + MASKS["date"] * 4
    assert len(sheet.masked) == len(sheet.text)


def test_the_first_of_two_overlapping_claims_wins():
    sheet = Sheet("12345")
    sheet.take([Claim(0, 3, "not", "name"), Claim(2, 5, "bare", "bare")])
    assert [claim.end for claim in sheet.claims] == [3]


def test_nothing_claimed_leaves_the_text_alone():
    sheet = Sheet("12345")
    sheet.take([])
    assert sheet.masked == "12345"
