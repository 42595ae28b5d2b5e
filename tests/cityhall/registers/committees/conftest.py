"""A clerk, a sitting of the appeals commission on a day, and appeals that wait for it."""

from datetime import date, timedelta

import pytest
from django.utils.timezone import localdate
from tests.cityhall.people import actor

from cityhall.registers.cases.actions import Move, open_case, take_step
from cityhall.registers.committees import actions, agenda
from cityhall.registers.committees.models import Committee, Sitting
from sagwan.procedures import Proof

DAY = date(2026, 11, 23)
APPEAL = {"claim": "처분을 취소할 것", "kind": "food", "respondent": "종로구청장"}


@pytest.fixture
def clerk(sample_city):
    return actor("boram", DAY)


@pytest.fixture
def committee(sample_city):
    return Committee.objects.get(key="administrative-appeals")


@pytest.fixture
def waiting(clerk):
    """Three appeals that wait for a sitting."""
    return [prepare_appeal(clerk, n) for n in range(3)]


def prepare_appeal(clerk, n, respondent="종로구청장"):
    """Open an appeal and bring it to where a sitting decides it."""
    values = APPEAL | {"title": f"영업정지 처분 취소 {n}", "respondent": respondent}
    opened = min(DAY, localdate()) - timedelta(days=20)
    case = open_case("appeal", values, on=opened, by=clerk)
    case = take_step(case, Move("request-reply", {}), on=opened, by=clerk)
    reply = Move("reply", {"reply": "적법함"}, proofs=(Proof("답변서", opened),))
    return take_step(case, reply, on=opened, by=clerk)


@pytest.fixture
def sitting(committee, clerk):
    """A sitting that is planned, its panel not drawn yet."""
    made = actions.add_sitting(committee, "appeal", DAY, by=clerk, why="밀린 사건")
    return Sitting.objects.get(pk=made.pk)


@pytest.fixture
def running(sitting, waiting, clerk):
    """A sitting that is open, everybody there, three cases on its agenda."""
    actions.draw(sitting, "씨앗", on=DAY, by=clerk)
    agenda.fill(sitting, by=clerk)
    keys = [one.member.key for one in sitting.places.all()]
    actions.open_sitting(sitting, keys, keys[0], on=DAY, by=clerk)
    return sitting
