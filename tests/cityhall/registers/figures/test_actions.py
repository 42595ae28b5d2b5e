"""Values come in by one door: checked, once, by whose they are; corrections keep what was there."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from tests.cityhall.people import actor

from cityhall.ground.access.actors import SITE
from cityhall.ground.access.refusals import NotAllowedError
from cityhall.ground.history.queries import count_entries, list_breaks, list_entries
from cityhall.registers.figures.actions import correct_value, enter_values, take_claims
from cityhall.registers.figures.checks import UnfitError
from cityhall.registers.figures.models import Claim, Value
from cityhall.registers.figures.queries import find_cell, find_value, list_versions
from cityhall.registers.figures.records import Entry, read_entry
from cityhall.work.sample.figures import found_figures

pytestmark = pytest.mark.usefixtures("sample_city")
NEW = Entry(
    "staffing.quota",
    "mayors-secretariat",
    date(2022, 4, 30),
    Decimal(5),
    "명",
    dimensions="grade=general/5",
    source="새 보고서 12",
)
OTHER_UNIT = replace(NEW, subject="planning-office/legal")

SPRING = date(2022, 5, 1)


def standing(measure, subject, as_of, cell=""):
    found = find_cell(measure, subject, as_of, cell)
    assert found is not None
    return found


def refusal(*entries, **how):
    with pytest.raises(UnfitError) as caught:
        enter_values(entries, by=SITE, **how)
    return caught.value


def test_entering_twice_changes_nothing():
    assert enter_values([NEW], by=actor("gaon", SPRING)).added == 1
    entries = count_entries()
    again = enter_values([NEW, replace(NEW, value=Decimal("5.0"))], by=actor("gaon", SPRING))
    assert (again.added, again.unchanged) == (0, 2)
    assert count_entries() == entries
    [entry] = list_entries("figure", "staffing.quota@mayors-secretariat")
    assert (entry.author_name, entry.action) == ("가온", "figures.enter_values")


def test_founding_the_sample_once_more_changes_nothing():
    before = (Value.objects.count(), Claim.objects.count(), count_entries())
    found_figures(SITE)
    assert (Value.objects.count(), Claim.objects.count(), count_entries()) == before


def test_officers_and_heads_of_a_unit_and_planning_officers_enter_its_values():
    for grade, key in enumerate(["gaon", "raon", "maru"], 5):
        entry = replace(NEW, dimensions=f"grade=general/{grade}")
        assert enter_values([entry], by=actor(key, SPRING)).added == 1


def test_nobody_else_does():
    for key in ["nari", "daon", "boram", "saebom", "areum", "haneul"]:
        with pytest.raises(NotAllowedError):
            enter_values([NEW], by=actor(key, SPRING))
        with pytest.raises(NotAllowedError):
            take_claims([NEW], by=actor(key, SPRING))
    assert find_cell("staffing.quota", NEW.subject, NEW.as_of, NEW.dimensions) is None


def test_one_unit_that_is_not_theirs_refuses_all():
    with pytest.raises(NotAllowedError):
        enter_values([NEW, OTHER_UNIT], by=actor("gaon", SPRING))
    assert not Value.objects.filter(as_of=NEW.as_of).exists()


def test_what_is_computed_is_never_typed():
    typed = replace(NEW, measure="staffing.vacancy", dimensions="")
    assert "계산되므로" in str(refusal(typed))
    whole = replace(NEW, dimensions="")
    assert [fault.entry for fault in refusal(NEW, whole).faults] == [0, 1]
    enter_values([NEW], by=SITE)
    assert "겹칩니다" in str(refusal(whole))
    assert "겹칩니다" in str(refusal(replace(NEW, dimensions="grade=general")))
    assert "겹칩니다" in str(refusal(replace(NEW, subject="city")))


UNFIT: list[tuple[dict[str, Any], str]] = [
    ({"measure": "staffing.mood"}, "no declared measure"),
    ({"subject": "nowhere"}, "no registered unit"),
    ({"unit": "억원"}, "cannot be put together"),
    ({"dimensions": "grade=general/99"}, "no member"),
    ({"dimensions": "item=policy"}, "no member"),
    ({"dimensions": "grade"}, "write dimensions"),
    ({"since": date(2022, 1, 1)}, "no first day"),
    ({"as_of": date(1800, 1, 1)}, "out of any range"),
    ({"value": Decimal("NaN")}, "no number"),
    ({"printed": Decimal(6)}, "why the printed value is wrong"),
    ({"measure": "budget.spent", "unit": "천원", "dimensions": ""}, "1 January"),
    ({"measure": "staffing.added", "dimensions": ""}, "needs a first day"),
]


def test_what_cannot_be_entered_is_said_in_a_sentence():
    for change, said in UNFIT:
        assert said in str(refusal(replace(NEW, **change)))


def test_every_fault_is_told_with_the_number_of_its_entry():
    wrong = refusal(NEW, replace(NEW, unit="억원"), replace(NEW, subject="nowhere"))
    assert [fault.entry for fault in wrong.faults] == [1, 2]


def test_another_value_for_a_cell_is_refused_or_corrects_it():
    enter_values([NEW], by=SITE)
    other = replace(NEW, value=Decimal(6))
    assert "이미 5명" in str(refusal(other))
    assert enter_values([other], by=SITE, why="다시 셈", correcting=True).corrected == 1
    found = standing("staffing.quota", NEW.subject, NEW.as_of, NEW.dimensions)
    assert [row.value for row in list_versions(found)] == ["6", "5"]


def test_a_correction_keeps_what_it_corrects_and_shows_at_once():
    value = standing(
        "staffing.present", "planning-office/legal", date(2020, 4, 20), "grade=general"
    )
    right = replace(read_entry(value), value=Decimal(24), printed=Decimal(23), reason="빠뜨림")
    fresh = correct_value(value, right, by=actor("maru", SPRING), why="한 사람을 빠뜨림")
    assert (fresh.value, fresh.printed, fresh.replaces) == ("24", "23", value)
    value.refresh_from_db()
    assert (value.value, value.is_current) == ("23", False)
    assert find_value("staffing.present", "planning-office", date(2020, 4, 20)).value == 290
    assert find_value("staffing.vacancy", "planning-office", date(2020, 4, 20)).value == 16
    [entry] = list_entries("figure", "staffing.present@planning-office/legal")
    assert entry.why == "한 사람을 빠뜨림"
    assert list(list_breaks()) == []


def test_a_correction_needs_a_reason_a_change_and_a_value_that_stands():
    value = standing("staffing.women", "planning-office/legal", date(2020, 4, 20))
    with pytest.raises(UnfitError, match="까닭"):
        correct_value(value, read_entry(value), by=SITE, why="  ")
    assert correct_value(value, read_entry(value), by=SITE, why="그대로") == value
    correct_value(value, replace(read_entry(value), value=Decimal(1)), by=SITE, why="셈")
    value.refresh_from_db()
    with pytest.raises(UnfitError, match="이미 정정"):
        correct_value(value, replace(read_entry(value), value=Decimal(2)), by=SITE, why="셈")
    with pytest.raises(NotAllowedError):
        correct_value(value, read_entry(value), by=actor("gaon", SPRING), why="셈")


def test_a_claim_is_taken_once():
    claim = replace(NEW, measure="staffing.vacancy", dimensions="", value=Decimal(3))
    assert take_claims([claim, claim], by=actor("gaon", SPRING)).added == 1
    assert take_claims([claim], by=actor("gaon", SPRING)).unchanged == 1
