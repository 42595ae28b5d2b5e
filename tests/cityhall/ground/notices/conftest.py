"""What tests of notices stand on: a small city with one person of each kind, and who tells whom."""

from datetime import date
from functools import partial
from types import SimpleNamespace

import pytest
from tests.cityhall.ground.notices.mailserver import running_server
from tests.cityhall.people import actor, browse

from cityhall.ground.access.actors import SITE
from cityhall.ground.accounts.actions import add_people
from cityhall.ground.accounts.models import Person
from cityhall.ground.notices import actions
from cityhall.ground.notices.models import Notice
from cityhall.ground.organisation.actions import add_in_bulk
from cityhall.ground.organisation.models import Appointment, Post, Standing, Unit

TODAY = date(2026, 11, 20)
SINCE = date(2020, 1, 1)
PEOPLE = {
    "maru": "planning_officer",
    "gaon": "officer",
    "boram": "docket_clerk",
    "saebom": "council_member",
    "haneul": "administrator",
    "areum": "",
}


@pytest.fixture
def city(db):
    """A city of one unit, with one person of each kind."""
    people = [Person(key=key, name_ko=key, name_en=key, password="!") for key in PEOPLE]
    add_people(people, by=SITE)
    unit = Unit(key="city", kind="city")
    rows = [unit, Standing(unit=unit, since=SINCE, name_ko="시", name_en="City")]
    for person in Person.objects.all():
        if role := PEOPLE[person.key]:
            post = Post(key=f"city/{role}", unit=unit, title_ko=role, role=role, since=SINCE)
            rows += [post, Appointment(post=post, person=person, since=SINCE)]
    order = [Unit, Standing, Post, Appointment]
    add_in_bulk(sorted(rows, key=lambda row: order.index(type(row))), by=SITE, why="test")


@pytest.fixture
def as_actor(city):
    """Somebody as they write."""
    return partial(actor, on=TODAY)


@pytest.fixture
def tell(as_actor):
    """Have the planning officer tell people of a visit; gives how many were told."""

    def tell_people(*people, key="visit-1", **other):
        given = {
            "words": (
                "11월 27일 어린이집 방문이 있습니다.",
                "A visit to a nursery on 27 November.",
            ),
            "of": ("visit", "visit-1"),
            "link": "/organisation/",
            "by": as_actor("maru"),
            "on": TODAY,
        } | other
        return actions.tell(people, given.pop("words"), key=key, **given)

    return tell_people


@pytest.fixture
def notice(tell):
    """That a council member was told of a visit."""
    tell("saebom")
    return Notice.objects.get()


@pytest.fixture
def enter(house, city):
    """Sign somebody in."""
    return browse


@pytest.fixture
def post_office(settings):
    """A mail server is named; nobody asks it anything."""
    settings.EMAIL_HOST = "127.0.0.1"
    settings.DEFAULT_FROM_EMAIL = "사관 <sagwan@city.test>"
    settings.SITE_ADDRESS = "https://sagwan.city.test"
    return SimpleNamespace(sender="sagwan@city.test")


@pytest.fixture
def mail_server(post_office, settings):
    """A real mail server on loopback; gives what it keeps."""
    with running_server() as (kept, port):
        settings.EMAIL_PORT = port
        yield kept
