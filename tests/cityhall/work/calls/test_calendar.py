"""What a division was asked for stands in the calendars of its people until it is returned."""

from datetime import date

import pytest
from django.utils import timezone
from tests.cityhall.people import actor

from cityhall.ground.access.actors import SITE
from cityhall.ground.history.actions import record
from cityhall.ground.organisation.models import Unit
from cityhall.work.calls.calendar import list_events
from cityhall.work.calls.models import Call, Part

pytestmark = pytest.mark.django_db
ON = date(2026, 11, 20)


@pytest.fixture
def part(sample_city):
    """What the budget division is asked for."""
    with record("test.lay", by=SITE.author, of=("call", "a-call")):
        call = Call.objects.create(
            key="a-call",
            title="인력 자료",
            measures="staffing.quota",
            as_of=ON,
            due=date(2026, 12, 4),
            asked_by="maru",
            asked=timezone.now(),
        )
        return Part.objects.create(call=call, unit=Unit.objects.get(key="planning-office/budget"))


def test_a_sheet_is_due_in_the_calendar_of_the_division_alone(part):
    [event] = list_events(actor("nari", ON), ON)
    assert (event.at, event.ko) == (date(2026, 12, 4), "자료 제출: 인력 자료")
    assert event.link == f"/calls/a-call/{part.pk}/"
    assert list(list_events(actor("gaon", ON), ON)) == []
    assert list(list_events(actor("areum", ON), ON)) == []


def test_what_was_returned_is_due_no_more(part):
    with record("test.return", by=SITE.author, of=("call", "a-call")):
        Part.objects.update(state=Part.State.RETURNED)
    assert list(list_events(actor("nari", ON), ON)) == []
