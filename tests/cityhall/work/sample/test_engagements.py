"""The engagements of the sample are as many as reports count, and say that they are made."""

from datetime import date

import pytest

from cityhall.ground.access.actors import SITE
from cityhall.ground.history.queries import list_breaks
from cityhall.registers.cases.models import Case, Link
from cityhall.registers.engagements.counting import count_notices, count_years
from cityhall.registers.engagements.models import Contact, Engagement, Kind
from cityhall.registers.engagements.queries import list_missing
from cityhall.work.sample.engagements import found_engagements


@pytest.mark.usefixtures("sample_city")
def test_what_reports_count_of_visits_and_talks_comes_out():
    assert found_engagements(SITE) == 188
    visits = count_years(Kind.VISIT)
    assert visits["medical"] == {2020: 22, 2021: 32}
    assert visits["policies"] == {2020: 16, 2021: 29}
    assert count_years(Kind.BRIEFING)["district"] == {2020: 3, 2021: 23}
    assert count_years(Kind.MEETING)["district"] == {2020: 5, 2021: 9}
    told = count_notices(date(2021, 1, 1), date(2021, 12, 31), "kind")
    assert told["visit"].held == told["visit"].followed == 61
    assert (told["visit"].mean or 0) > 3
    assert 0 < (told["visit"].share or 0) < 100
    assert all("견본" in one.title for one in Case.objects.filter(procedure="suggestion"))
    assert Link.objects.filter(how="follows").count() == 27
    assert not any(list_missing(one) for one in Engagement.objects.filter(kind="press"))
    before = Contact.objects.filter(purpose="before", engagement__case__stage="closed").count()
    assert before == Contact.objects.filter(purpose="after").count() > 500
    assert list(list_breaks()) == []
