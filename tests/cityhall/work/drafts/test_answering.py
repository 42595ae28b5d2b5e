"""Answers to the council: cases are in the draft, and its words go back into them."""

from datetime import date

import pytest
from tests.cityhall.people import actor

from cityhall.ground.organisation.models import Unit
from cityhall.registers.cases.actions import tie
from cityhall.registers.cases.models import Case
from cityhall.work.drafts.actions import begin_draft, reword, save_version
from cityhall.work.drafts.handing_in import hand_in
from cityhall.work.drafts.layouts import load_layouts
from cityhall.work.drafts.queries import compose_draft

OFFICE = "planning-office/organisation"
pytestmark = pytest.mark.usefixtures("sample_city", "house")


@pytest.fixture
def planner():
    return actor("maru")


@pytest.fixture
def draft(planner):
    office, layout = Unit.objects.get(key=OFFICE), load_layouts()["audit-answers"]
    return begin_draft(office, date(2020, 4, 1), date(2020, 3, 31), layout, by=planner)


def items(draft):
    return {item.key: item for item in compose_draft(draft).items}


def test_each_answer_is_its_audit_item_with_state_and_evidence(draft):
    found = items(draft)
    cases = Case.objects.filter(procedure="audit-item", units__key=OFFICE)
    asked = [item for item in found.values() if item.origin.href.startswith("/cases/")]
    assert {item.origin.href.split("/")[2] for item in asked} == {case.key for case in cases}
    assert any("(추진완료)" in item.text for item in asked)
    assert any("증빙" in item.text for item in asked)


def test_a_new_wording_goes_into_the_case_when_it_is_handed_in(draft, planner):
    case = Case.objects.filter(stage="working", units__key=OFFICE, values__kind="correction")[0]
    item = items(draft)[f"corrections/{case.key}/answer"]
    reword(draft, item.key, "심의 기준을 3월에 고쳐 12건을 살핌", seen=item.source, by=planner)
    version = save_version(draft, "", by=planner)
    hand_in(draft, version, "감사 처리결과", "감사.hwpx", by=planner)
    case.refresh_from_db()
    assert case.values["answer"] == "심의 기준을 3월에 고쳐 12건을 살핌"
    assert draft.key in case.steps.order_by("-place")[0].why
    assert items(draft)[item.key].registered == "심의 기준을 3월에 고쳐 12건을 살핌"


def test_what_was_asked_again_is_said_under_it(draft, planner):
    first, second = Case.objects.filter(units__key=OFFICE, procedure="audit-item")[:2]
    tie(first, second, "repeats", by=planner)
    again = [item for key, item in items(draft).items() if key.endswith("/again")]
    assert first.number in again[0].text
