"""The dues of promises stand in the calendar of whose units promised them."""

from datetime import date

import pytest
from tests.cityhall.people import actor

from cityhall.ground.access.actors import NOBODY
from cityhall.ground.notices.events import gather_events
from cityhall.registers.promises.calendar import list_events

pytestmark = pytest.mark.django_db
ON = date(2020, 4, 20)


def test_an_officer_finds_the_dues_of_the_own_office_by_day(sample_city):
    gaon = actor("gaon", ON)
    events = list(list_events(gaon, ON))
    assert events
    assert len({event.key for event in events}) == len(events)
    assert [event.at for event in events] == sorted(event.at for event in events)
    assert all(event.link.startswith("/promises/promise/") for event in events)
    assert {event.key for event in events} <= {event.key for event in gather_events(gaon, ON)}


@pytest.mark.parametrize("key", ["saebom", "areum"])
def test_who_promised_nothing_finds_nothing(sample_city, key):
    assert list(list_events(actor(key, ON), ON)) == []
    assert list(list_events(NOBODY, ON)) == []
