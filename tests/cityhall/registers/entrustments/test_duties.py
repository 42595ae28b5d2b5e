"""What is due of a service follows from the rules, its contract, and what was done about it."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from cityhall.registers.entrustments.duties import (
    Done,
    Standing,
    find_due,
    load_declared,
    load_rules,
)
from cityhall.registers.entrustments.services import Service

ON = date(2020, 4, 20)
DUTIES = {one.key: one for one in load_declared().duties}


def service(**other):
    held: dict[str, Any] = {
        "pk": 1,
        "key": "s-1",
        "number": "2019-위탁-001",
        "title": "쉼터",
        "kind": "facility",
        "unit": "a",
        "trustee": "b",
        "budget": Decimal(400000000),
        "since": date(2019, 4, 1),
        "until": date(2021, 3, 31),
        "stage": "running",
    }
    return Service(**(held | other))


def done(duty, opened, met=None, ended=None):
    return Done("c-1", "2020-1", DUTIES[duty].procedure, opened, met, ended)


def due(duty, *known, on=ON, **other):
    found = find_due(DUTIES[duty], service(**other), known, on)
    return found.standing, found.due


def test_an_audit_is_due_each_year_by_the_end_of_april():
    assert due("audit") == (Standing.SOON, date(2020, 4, 30))
    assert due("audit", on=date(2020, 2, 1)) == (Standing.AHEAD, date(2020, 4, 30))
    assert due("audit", on=date(2020, 5, 1)) == (Standing.LATE, date(2020, 4, 30))


def test_what_was_done_this_year_is_due_again_in_the_next():
    audited = done("audit", date(2020, 2, 3), met=date(2020, 3, 2))
    assert due("audit", audited) == (Standing.AHEAD, date(2021, 4, 30))
    assert due("audit", audited, on=date(2020, 2, 20)) == (Standing.RUNNING, date(2020, 4, 30))


def test_a_case_that_ended_without_meeting_its_duty_does_not_count():
    dropped = done("inspection", date(2020, 2, 3), ended=date(2020, 3, 2))
    assert due("inspection", dropped) == (Standing.AHEAD, date(2020, 12, 31))


def test_small_services_and_those_begun_this_year_are_not_audited():
    assert due("audit", budget=Decimal(299999999)) == (Standing.NONE, None)
    assert due("audit", since=date(2020, 1, 2)) == (Standing.AHEAD, date(2021, 4, 30))


def test_an_evaluation_lies_before_the_review_and_both_before_the_end():
    assert due("evaluation") == (Standing.AHEAD, date(2020, 12, 1))
    assert due("review") == (Standing.AHEAD, date(2020, 12, 31))


def test_an_evaluation_counts_for_one_contract_only():
    settled = done("evaluation", date(2020, 2, 3), met=date(2020, 4, 1))
    assert due("evaluation", settled) == (Standing.DONE, None)
    renewed = {"since": date(2020, 4, 10), "until": date(2022, 4, 9)}
    assert due("evaluation", settled, **renewed)[1] == date(2021, 12, 10)


def test_nothing_is_due_of_what_does_not_stand():
    assert due("inspection", stage="ended") == (Standing.NONE, None)


def test_a_city_lays_down_its_own_rules(tmp_path, settings):
    settings.VAR = tmp_path
    own = """
[[duty]]
key = "visit"
name = { ko = "방문", en = "Visit" }
procedure = "entrustment-inspection"
met = ["inspect"]
yearly = "06-30"
"""
    (tmp_path / "entrustment-calendar.toml").write_text(own, encoding="utf-8")
    [visit] = load_rules().duties
    assert find_due(visit, service(), [], ON).due == date(2020, 6, 30)


@pytest.mark.parametrize("duty", list(DUTIES))
def test_each_rule_says_what_no_report_says(duty):
    assert DUTIES[duty].assumed
    assert DUTIES[duty].told.startswith("004:")
