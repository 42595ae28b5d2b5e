"""Two clerks at the same moment: a case comes on one agenda, and gets one pair of examiners."""

from datetime import timedelta

import pytest
from tests.cityhall.people import actor
from tests.cityhall.registers.committees.conftest import DAY, prepare_appeal

from cityhall.registers.cases.models import Case, StepTaken
from cityhall.registers.committees import actions, agenda
from cityhall.registers.committees.errors import UnfitSittingError
from cityhall.registers.committees.models import Committee, Item
from cityhall.registers.committees.offers import find_docket


@pytest.fixture
def clerk(in_lasting_city):
    return actor("boram", DAY)


@pytest.fixture
def sittings(clerk):
    """Two sittings of days of their own, and a case that waits for one of them."""
    committee = Committee.objects.get(key="administrative-appeals")
    prepare_appeal(clerk, 1)
    last = committee.sittings.order_by("-on").first()
    later = max(DAY, last.on) if last else DAY
    days = [later + timedelta(days=n) for n in (1, 2)]
    return [
        actions.add_sitting(committee, "appeal", day, by=clerk, why="밀린 사건") for day in days
    ]


def list_waiting():
    engaged = set(Item.objects.values_list("case", flat=True))
    waiting = find_docket().list_waiting("appeal", limit=500)
    return [one for one in waiting if one.key not in engaged]


def test_a_case_put_on_two_agendas_at_the_same_moment_comes_on_one(sittings, clerk, meanwhile):
    one, other = sittings
    waiting = list_waiting()
    refused = meanwhile(
        lambda: agenda.put_on(one, waiting, by=clerk),
        lambda: agenda.put_on(other, waiting, by=clerk),
    )
    assert isinstance(refused, UnfitSittingError)
    assert list(Item.objects.filter(case=waiting[0].key).values_list("sitting", flat=True)) == [
        one.pk
    ]


def test_of_two_who_fill_agendas_at_once_the_second_takes_what_is_left(sittings, clerk, meanwhile):
    one, other = sittings
    assert meanwhile(lambda: agenda.fill(one, by=clerk), lambda: agenda.fill(other, by=clerk)) == 0
    assert one.items.count() > 0


def test_two_who_name_examiners_at_once_name_them_once(sittings, clerk, meanwhile):
    sitting = sittings[0]
    actions.draw(sitting, "씨앗", on=DAY, by=clerk)
    put = agenda.fill(sitting, by=clerk)
    named = []
    again = meanwhile(
        lambda: named.append(agenda.appoint_examiners(sitting, [], on=DAY, by=clerk)),
        lambda: agenda.appoint_examiners(sitting, [], on=DAY, by=clerk),
    )
    assert (named, again) == ([put], 0)
    for item in sitting.items.all():
        steps = StepTaken.objects.filter(case=Case.objects.get(key=item.case))
        assert steps.filter(step="name-examiners").count() == 1
