"""The sample city, its people, and the April report of the secretariat begun."""

from datetime import date

import pytest
from tests.cityhall.people import actor

from cityhall.ground.access.actors import SITE
from cityhall.ground.organisation.models import Unit
from cityhall.work.drafts.actions import begin_draft
from cityhall.work.drafts.layouts import load_layouts
from cityhall.work.drafts.queries import find_draft

OFFICE = "mayors-secretariat"


@pytest.fixture
def person(sample_city):
    """Give somebody of the sample city as an actor."""
    return actor


@pytest.fixture
def begin(sample_city):
    """Begin a draft of the secretariat."""

    def start(month, as_of, layout="work-report", office=OFFICE):
        unit = Unit.objects.get(key=office)
        days = date.fromisoformat(month), date.fromisoformat(as_of)
        return begin_draft(unit, *days, load_layouts()[layout], by=SITE)

    return start


@pytest.fixture
def april(sample_city):
    """The report of April 2020, which the sample city begins."""
    return find_draft("2020-04.mayors-secretariat.work-report")
