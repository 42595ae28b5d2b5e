"""What tests of engagements stand on: the sample city, its people, and a visit to plan."""

from datetime import datetime, time, timedelta
from functools import partial

import pytest
from django.utils import timezone
from django.utils.timezone import localdate
from tests.cityhall import people

from cityhall.ground.access.actors import SITE
from cityhall.registers.engagements import actions
from cityhall.registers.engagements.actions import Plan
from cityhall.work.sample.engagements import found_engagements


def at(days, hour=10):
    """A moment some days from today."""
    day = localdate() + timedelta(days=days)
    return timezone.make_aware(datetime.combine(day, time(hour)))


@pytest.fixture
def actor(sample_city):
    """Give somebody of the sample city as they ask today."""
    return people.actor


@pytest.fixture
def wanted():
    """A visit of the secretariat in Nowon, ten days from now."""
    return Plan(
        kind="visit",
        theme="safety",
        title="해빙기 대비 현장",
        text="옹벽과 비탈면을 살핌",
        starts=at(10),
        ends=at(10, 11),
        place="비탈면",
        offices=("mayors-secretariat",),
        districts=("district/nowon",),
    )


@pytest.fixture
def visit(actor, wanted):
    """That visit, planned by the officer."""
    return actions.plan(wanted, by=actor("gaon"), on=localdate())


@pytest.fixture(scope="session")
def founded_engagements(another_database, founded_city):
    """A database with the sample city and all engagements that it tells of."""
    held = partial(found_engagements, SITE)
    return another_database("engagements", held, upon=founded_city, lasts=True)


@pytest.fixture
def held(sample_city, founded_engagements, live_in):
    """All engagements that the sample city tells of."""
    live_in(founded_engagements)
