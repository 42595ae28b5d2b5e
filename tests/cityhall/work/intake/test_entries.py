"""Figures of a report become values where they are the smallest told, and claims where they sum."""

import json
from datetime import date

import pytest
from django.utils import timezone

from cityhall.ground.access.actors import SITE
from cityhall.ground.organisation.models import Unit
from cityhall.registers.documents.models import Filing
from cityhall.registers.figures.actions import enter_values
from cityhall.work.intake.entries import make_entry, sort_figures
from cityhall.work.intake.models import Kind, Proposal

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_city")]

DAY = "2026-08-31"


@pytest.fixture
def propose():
    filing = Filing(
        key="A" * 22,
        office=Unit.objects.get(key="mayors-secretariat"),
        month=date(2026, 9, 1),
        received=timezone.now(),
    )

    def make(dimensions, value, measure="staffing.quota", unit="명", **more):
        offer = {
            "measure": measure,
            "subject": "mayors-secretariat",
            "dimensions": dimensions,
            "as_of": DAY,
            "since": "",
            "value": value,
            "unit": unit,
            "text": value,
        }
        return Proposal(
            filing=filing, kind=Kind.FIGURE, line=9, offer=json.dumps(offer | more), text=value
        )

    return make


def test_a_total_of_grades_that_the_report_tells_is_a_claim(propose):
    told = [propose("", "9"), propose("grade=general", "5"), propose("grade=general/5", "5")]
    sort_figures(told)
    assert [one.kind for one in told] == [Kind.CLAIM, Kind.CLAIM, Kind.FIGURE]


def test_a_total_told_alone_is_a_value(propose):
    told = [propose("", "9")]
    sort_figures(told)
    assert told[0].kind == Kind.FIGURE


def test_a_total_whose_parts_the_register_holds_is_a_claim(propose):
    enter_values([make_entry(propose("grade=general/5", "5"))], by=SITE)
    told = [propose("", "9")]
    sort_figures(told)
    assert told[0].kind == Kind.CLAIM


def test_a_balance_or_rate_is_a_claim(propose):
    told = [propose("", "1", "staffing.vacancy"), propose("", "90", "staffing.fill_rate", "%")]
    sort_figures(told)
    assert {one.kind for one in told} == {Kind.CLAIM}


def test_a_claim_that_arithmetic_disproves_keeps_what_is_printed(propose):
    entry = make_entry(propose("", "9", printed="8", reason="검산하면 9"))
    assert (str(entry.value), str(entry.printed), entry.reason) == ("9", "8", "검산하면 9")
