"""Everybody sees and writes what the reviewed matrix says, and not a page more."""

import importlib.util
import os
import sys
from datetime import date, datetime, time
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from cityhall.ground.access.actors import SITE
from cityhall.ground.access.doors import find_door
from cityhall.ground.accounts import actions
from cityhall.ground.accounts.models import Person
from cityhall.ground.history.actions import record
from cityhall.ground.notices.models import Preference
from cityhall.ground.organisation.models import Unit
from cityhall.outside.publishing.founding import publish_first
from cityhall.registers.agreements.actions import Body, Wanted
from cityhall.registers.agreements.actions import enter as enter_agreement
from cityhall.registers.cases.actions import open_case
from cityhall.registers.committees.models import Committee, Sitting
from cityhall.registers.documents.models import Filing
from cityhall.registers.engagements.actions import Plan
from cityhall.registers.engagements.actions import plan as plan_engagement
from cityhall.registers.submissions.models import Submission, Version
from cityhall.work.calls.models import Call, Part
from cityhall.work.intake.models import Proposal
from cityhall.work.messages.founding import Written, bring_in
from cityhall.work.messages.models import Message
from cityhall.work.messages.models import Version as TextVersion
from cityhall.work.questions.models import Sheet

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="session")
def matrix():
    place = Path(__file__).parent / "matrix.py"
    spec = importlib.util.spec_from_file_location("access_matrix", place)
    assert spec
    assert spec.loader
    sys.modules[spec.name] = module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def clients(matrix, house, sample_city):
    lost = Person(key="shut-out", name_ko="떠난 이", name_en="Gone")
    actions.add_people([lost], by=SITE)
    found = {}
    for column, key in matrix.ASKING.items():
        found[column] = Client(raise_request_exception=False)
        if key:
            found[column].force_login(Person.objects.get(key=key))
    actions.shut_out(Person.objects.get(key="shut-out"), by=SITE, why="퇴직")
    lay_work(matrix.FILING)
    lay_calendar(matrix.CALENDAR)
    lay_submission()
    lay_sittings()
    publish_first()
    lay_visit()
    lay_service()
    lay_agreement()
    lay_message(matrix.MESSAGE)
    return found


def lay_message(key):
    """A message of the mayor with its first version."""
    office, day = Unit.objects.get(key="mayors-secretariat"), date(2019, 11, 5)
    told = {"kind": "speech", "title_ko": "연설", "occasion": "행사", "on": day, "due": day}
    message = Message(key=key, owner=office, text="말", version=1, begun=timezone.now(), **told)
    text = TextVersion(number=1, text="말", saved=timezone.now(), by="gaon")
    bring_in([Written(message, ((text, []),))], by=SITE)


def lay_work(key):
    """A filing with a proposal, and a data call: what the pages of work need to be asked for."""
    office = Unit.objects.get(key="mayors-secretariat")
    now = {"received": timezone.now(), "received_by": "gaon"}
    with record("test.lay", by=SITE.author, of=("work", "")):
        filing = Filing.objects.create(
            key=key,
            office=office,
            month=date(2026, 9, 1),
            title="보고",
            name="보고.txt",
            size=1,
            **now,
        )
        Proposal.objects.create(
            pk=1001,
            filing=filing,
            kind="promise",
            line=1,
            text="약속",
            offer='{"text": "약속", "due": null, "task": "", "home": ""}',
            verdict="new",
            certainty="certain",
        )
        call = Call.objects.create(
            key="a-call",
            title="자료",
            measures="staffing.quota",
            as_of=date(2026, 9, 30),
            due=date(2026, 10, 15),
            asked_by="maru",
            asked=timezone.now(),
        )
        Part.objects.create(pk=1001, call=call, unit=office)


def lay_calendar(token):
    """The calendar of the officer."""
    with record("test.lay", by=SITE.author, of=("person", "gaon")):
        Preference.objects.create(person="gaon", calendar=token)


def lay_sittings():
    """A sitting whose day is public, and one of which nothing is."""
    appeals = Committee.objects.get(key="administrative-appeals")
    with record("test.lay", by=SITE.author, of=("sittings", "")):
        Sitting.objects.create(
            key="appeal-2020-04-06", committee=appeals, procedure="appeal", on=date(2020, 4, 6)
        )
        Sitting.objects.create(
            key="local-subsidy-2020-04-07", procedure="local-subsidy", on=date(2020, 4, 7)
        )


def lay_submission():
    """What the secretariat handed in for review."""
    office = Unit.objects.get(key="mayors-secretariat")
    with record("test.lay", by=SITE.author, of=("submission", "a-submission")):
        submission = Submission.objects.create(
            key="a-submission",
            office=office,
            title="제출자료",
            month=date(2026, 9, 1),
            begun=timezone.now(),
            begun_by="가온",
        )
        Version.objects.create(
            submission=submission,
            number=1,
            name="자료.hwpx",
            sha256="0" * 64,
            size=1,
            handed_in=timezone.now(),
            by="gaon",
            by_name="가온",
        )
        Sheet.objects.create(
            key="2020-04.mayors-secretariat",
            office=office,
            month=date(2020, 4, 1),
            asked=timezone.now(),
            asked_by="가온",
        )


def lay_visit():
    """A visit that the secretariat plans, of which no member was told yet."""
    starts = timezone.make_aware(datetime.combine(date(2027, 1, 15), time(10)))
    plan = Plan(
        kind="visit",
        theme="safety",
        title="현장",
        text="살핌",
        starts=starts,
        ends=starts,
        offices=("mayors-secretariat",),
        districts=("district/nowon",),
    )
    plan_engagement(plan, by=SITE, on=date(2026, 11, 2))


def lay_service():
    """A service that is being prepared to be entrusted."""
    held = {"title": "쉼터", "unit": "mayors-secretariat", "kind": "office", "budget": "1000"}
    open_case("entrusted-service", held, on=date(2020, 4, 20), by=SITE)


def lay_agreement():
    """An agreement that the secretariat looks after."""
    partner = Body("새벽군", "municipal", "gangwon")
    wanted = Wanted("exchange", "새벽군 교류", "mayors-secretariat", bodies=(partner,))
    enter_agreement(wanted, by=SITE, on=date(2020, 4, 20))


def test_every_view_declares_whom_it_lets_in(matrix):
    routes = matrix.list_routes()
    assert len(routes) >= 25
    assert [route.name for route in routes if find_door(route.view) is None] == []


def test_every_route_that_needs_an_object_is_asked_for_one(matrix):
    assert all(matrix.list_objects(route) for route in matrix.list_routes())


@pytest.mark.long
@pytest.mark.timeout(2400)  # it asks many thousand times
def test_everybody_gets_what_the_reviewed_matrix_says(matrix, clients):
    if connection.vendor != "sqlite":
        assert list(matrix.compare_samples(clients, matrix.ASKED)) == []
        return
    methods = matrix.METHODS if os.environ.get("WRITE_MATRIX") else matrix.MEASURED
    measured = matrix.measure(clients, methods)
    if os.environ.get("WRITE_MATRIX"):
        matrix.write(measured)
    assert measured == [line for line in matrix.load() if line[2] in methods]
    assert list(matrix.compare_samples(clients, [*set(matrix.METHODS) - set(methods)])) == []


@pytest.mark.endurance
@pytest.mark.timeout(1800)
def test_everybody_gets_what_the_reviewed_matrix_says_by_every_method(matrix, clients):
    assert matrix.measure(clients, matrix.METHODS) == matrix.load()


def test_no_page_fails_whoever_asks_however(matrix):
    assert [line for line in matrix.load() if any(cell.startswith("5") for cell in line[3:])] == []


def test_whoever_is_shut_out_or_not_signed_in_opens_no_page_of_the_staff(matrix):
    for line in matrix.load():
        route = next(one for one in matrix.list_routes() if one.name == line[0])
        door = find_door(route.view)
        if not (door and door.to_everybody):
            assert {line[3], line[4]} == {"302"}, line
