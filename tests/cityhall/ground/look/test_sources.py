"""Where something stands is told in words; what is no place of a report stays as it is."""

import pytest
from django.utils import translation

from cityhall.ground.look.sources import tell_source


@pytest.mark.parametrize(
    ("source", "ko", "en"),
    [
        ("004:43", "견본 보고서 004, 43행", "sample report 004, line 43"),
        ("004:888-898", "견본 보고서 004, 888–898행", "sample report 004, lines 888–898"),
        ("지방재정법 제37조", "지방재정법 제37조", "지방재정법 제37조"),
        ("", "", ""),
    ],
)
def test_a_place_in_a_report_is_told_by_report_and_line(source, ko, en):
    with translation.override("ko"):
        assert tell_source(source) == ko
    with translation.override("en"):
        assert tell_source(source) == en


def test_many_places_are_told_one_after_the_other():
    with translation.override("en"):
        told = tell_source("001:211, 004:846")
    assert told == "sample report 001, line 211; sample report 004, line 846"
