"""Whoever looks after agreements finds on their desk those that are due for renewal."""

from datetime import date

import pytest

from cityhall.ground.access.actors import SITE
from cityhall.work.desk.running import pile_renewals
from cityhall.work.sample.agreements import found_agreements

OFFICE = "planning-office/cooperation"


@pytest.fixture(autouse=True)
def agreements(sample_city):
    found_agreements(SITE)


def test_what_is_due_within_a_year_lies_on_the_desk_of_its_office():
    [pile] = pile_renewals({OFFICE}, date(2020, 4, 20))
    assert (pile.count, len(pile.lines), pile.rest) == (17, 6, 11)
    assert not pile.is_pressing
    assert "state=due" in pile.more


def test_a_term_that_is_over_presses_and_others_see_nothing():
    [pile] = pile_renewals({OFFICE}, date(2021, 4, 20))
    assert pile.is_pressing
    assert pile_renewals({"planning-office/budget"}, date(2020, 4, 20)) == []
