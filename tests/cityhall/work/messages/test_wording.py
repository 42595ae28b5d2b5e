"""Texts whose figures say to what they are bound."""

import pytest

from cityhall.work.messages.errors import UnfitMessageError
from cityhall.work.messages.models import MOST
from cityhall.work.messages.wording import Named, clean, list_loose, list_named, rewrite, speak

SPENT = Named("7조 4,737억원", "rapid.spent", "city")
TEXT = f"1분기에 {SPENT}을 썼습니다. 지난해는 4조 8,428억원이었습니다.\n\n자매도시는 71개입니다."


def test_a_text_is_said_without_what_its_figures_are_bound_to():
    assert str(SPENT) == "{7조 4,737억원 = rapid.spent@city}"
    assert speak(TEXT).startswith("1분기에 7조 4,737억원을 썼습니다.")
    assert list_named(TEXT) == [SPENT]


def test_members_of_a_figure_stand_after_its_measure():
    named = Named("3,271억원", "budget.appropriation", "city", "item=emergency-living")
    assert list_named(f"돈 {named}") == [named]


def test_figures_that_are_bound_to_nothing_are_found_at_their_place_in_the_kept_text():
    found = list_loose(TEXT)
    assert [TEXT[one.start : one.end] for one in found] == ["4조 8,428억원", "71개"]


def test_one_figure_is_written_anew_and_the_others_stay():
    text = f"{SPENT} 그리고 {SPENT}"
    assert rewrite(text, 1, "8조원") == f"{SPENT} 그리고 {{8조원 = rapid.spent@city}}"
    with pytest.raises(UnfitMessageError, match="no figure at that place"):
        rewrite(text, 2, "8조원")


def test_a_kept_text_has_whole_lines_and_no_stray_blanks():
    assert clean("가 \r\n\r\n\r\n\r\n나\n\n") == "가\n\n나"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "1 to"),
        ("가" * (MOST + 1), "1 to"),
        ("수치 {7조원", "no partner"),
        ("수치 } 둘", "no partner"),
        ("{{7조원 = rapid.spent@city}}", "no partner"),
        ("수치 {7조원}", "written like"),
        ("수치 { = rapid.spent@city}", "written like"),
        ("수치 {7조원 = no.such@city}", "no measure"),
        ("수치 {7조원 = rapid.spent@city item=none}", "no measure"),
        ("수치 {1명 = rapid.spent@" + "a" * 200 + "}", "written like"),
        ("{1명 = rapid.spent@city}" * 201, "200 bound figures"),
    ],
)
def test_a_text_that_cannot_be_kept_is_refused_in_both_languages(text, said):
    with pytest.raises(UnfitMessageError, match=said) as refused:
        clean(text)
    assert all(refused.value.words)
