"""What several reports tell differently, as the list of a visitor's files says it."""

from dataclasses import replace

from tests.reports import OFFICE

import sagwan
from cityhall.registers.documents.pages.comparison import list_contradictions
from cityhall.registers.documents.reading.together import check_together, tell_differently
from sagwan.checking import Settings


def report(office, weekday):
    text = OFFICE.format(office=office, weekday=weekday)
    return sagwan.understand(sagwan.read(text.encode(), name="같은 이름.txt"))


def test_reports_are_known_by_their_keys_even_where_their_names_are_one():
    reports = {"k1": report("시민소통실", "금"), "k2": report("기획예산실", "목")}
    told = check_together(reports, Settings())
    assert told["pairs"] == 1
    [found] = told["found"]
    assert (found["old"], found["new"], found["rule"]) == ("k1", "k2", "XRP002")


def test_either_place_can_be_led_to():
    found = tell_differently(report("시민소통실", "금"), report("기획예산실", "목"), Settings())
    [told] = list_contradictions({"offices": [one.as_dict() for one in found]})
    assert (told.old_line, told.new_line) == (7, 7)
    assert "↔" not in told.sentence


def test_reports_of_one_office_are_not_compared():
    one = report("시민소통실", "금")
    assert check_together({"k1": one, "k2": one}, Settings()) == {"pairs": 0, "found": []}


def test_a_rule_that_settings_silence_stays_silent():
    reports = {"k1": report("시민소통실", "금"), "k2": report("기획예산실", "목")}
    settings = replace(Settings(), silenced=frozenset({"XRP002"}))
    assert check_together(reports, settings)["found"] == []
