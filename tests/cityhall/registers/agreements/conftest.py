"""The sample city with its agreements, its planning officer, and an agreement to work with."""

from datetime import date

import pytest
from tests.cityhall import people

from cityhall.ground.access.actors import SITE
from cityhall.registers.agreements import actions, queries
from cityhall.registers.agreements.actions import Body, Wanted
from cityhall.work.sample.agreements import found_agreements

DAY = date(2020, 4, 20)
OFFICE = "planning-office/cooperation"


@pytest.fixture
def agreements(sample_city):
    """The sample's agreements."""
    return found_agreements(SITE)


@pytest.fixture
def planner(sample_city):
    """The planning officer."""
    return people.actor("maru")


@pytest.fixture
def enter(planner):
    """Enter an agreement with a new partner."""

    def make(**told):
        body = told.pop("body", Body("새벽군", "municipal", "gangwon", "Saebyeok"))
        wanted = {"kind": "exchange", "title": "새벽군과 우호교류", "owner": OFFICE} | told
        one = actions.enter(Wanted(bodies=(body,), **wanted), by=planner, on=DAY)
        return find(one.key, DAY)

    return make


def find(key, on):
    """Find an agreement that there is, as it stood on a day."""
    one = queries.find_agreement(key, on)
    assert one
    return one
