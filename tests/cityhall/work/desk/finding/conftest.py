"""Who of the sample city finds what, by what they type."""

import pytest
from django.utils.timezone import localdate

from cityhall.ground.accounts.models import Person
from cityhall.ground.organisation.queries import find_actor
from cityhall.work.desk.actions import catch_up
from cityhall.work.desk.finding.words import read_query
from cityhall.work.desk.queries import find

PEOPLE = ("gaon", "nari", "daon", "raon", "maru", "boram", "haneul", "saebom", "areum")


@pytest.fixture
def found_by(sample_city):
    """Give who finds something of a kind."""

    def name(query, kind):
        catch_up()
        chunks, today = read_query(query), localdate()
        actors = {key: find_actor(Person.objects.get(key=key), today) for key in PEOPLE}
        return {key for key, one in actors.items() if find(chunks, one).counts.get(kind)}

    return name
