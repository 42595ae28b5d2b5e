"""The register shows what stands and what is due; what is begun there is tied to its service."""

import csv
import io
import json
from datetime import date

import pytest
from django.test import Client
from tests.cityhall import people

from cityhall.ground.access.actors import SITE
from cityhall.ground.access.refusals import NotAllowedError
from cityhall.ground.accounts.models import Person
from cityhall.registers.cases.models import Case, Link
from cityhall.registers.entrustments import actions, queries
from cityhall.registers.entrustments.calendar import list_events
from cityhall.registers.entrustments.duties import Standing
from cityhall.registers.entrustments.errors import NotDueError
from cityhall.registers.entrustments.services import load_services
from cityhall.work.sample.services import found_services

DAY = date(2020, 4, 20)
pytestmark = pytest.mark.usefixtures("sample_city")


def row_of(case, on=DAY):
    [row] = queries.load_rows(on, load_services(on, [case]))
    return row


def browse(key):
    client = Client(headers={"accept-language": "ko"})
    client.force_login(Person.objects.get(key=key))
    return client


def test_a_service_stands_as_it_stood_on_a_day(service):
    before, after = (row_of(service, on).service for on in (date(2019, 3, 31), DAY))
    assert (before.stands, after.stands) == (False, True)
    assert (after.trustee, after.until) == ("마을 협동조합", date(2021, 3, 31))


def test_what_is_begun_is_filled_in_and_tied_to_the_service(service, planner):
    case = actions.begin(row_of(service), "audit", on=DAY, by=planner)
    assert case.procedure == "entrustment-audit"
    assert case.values == {
        "title": "주민 쉼터 운영",
        "unit": "planning-office/organisation",
        "trustee": "마을 협동조합",
        "year_audited": "2019",
    }
    assert Link.objects.get(before=service).after == case
    due = row_of(service).find("audit")
    assert due is not None
    assert (due.standing, due.running and due.running.key) == (Standing.RUNNING, case.key)


def test_nothing_is_begun_twice(service, planner):
    actions.begin(row_of(service), "audit", on=DAY, by=planner)
    with pytest.raises(NotDueError):
        actions.begin(row_of(service), "audit", on=DAY, by=planner)


def test_all_that_is_due_this_year_is_begun_at_once(service, planner):
    [audit] = [one.duty for one in row_of(service).dues if one.duty.key == "audit"]
    rows = queries.load_rows(DAY)
    assert actions.begin_all(rows, audit, year=2020, on=DAY, by=planner) == 1
    assert actions.begin_all(queries.load_rows(DAY), audit, year=2020, on=DAY, by=planner) == 0


def test_a_head_begins_nothing(service):
    with pytest.raises(NotAllowedError):
        actions.begin(row_of(service), "audit", on=DAY, by=people.actor("daon"))


def test_what_is_due_stands_in_the_calendar_of_who_answers_for_it(service, planner):
    keys = {one.key for one in list_events(planner, DAY)}
    own = f"service.{service.key}"
    assert keys <= {f"{own}.{one}.2020" for one in ("audit", "evaluation", "review", "inspection")}
    assert list(list_events(people.actor("areum"), DAY)) == []


def test_the_page_of_a_service_leads_to_its_cases_and_back(service, planner):
    case = actions.begin(row_of(service), "evaluation", on=DAY, by=planner)
    page = browse("maru").get(f"/entrustments/{service.key}/?on=2020-04-20").content.decode()
    assert f"/cases/{case.key}/" in page
    assert f"/cases/{service.key}/" in page
    back = browse("maru").get(f"/cases/{case.key}/").content.decode()
    assert f"/cases/{service.key}/" in back
    home = browse("maru").get(f"/cases/{service.key}/").content.decode()
    assert f"/entrustments/{service.key}/" in home
    docket = browse("maru").get("/dockets/entrustment-audit/").content.decode()
    assert 'href="/entrustments/"' in docket


def test_a_form_begins_an_inspection_on_its_day(service):
    answer = browse("maru").post(
        f"/entrustments/{service.key}/begin/inspection/", {"planned": "2030-06-01"}
    )
    found = Case.objects.get(procedure="entrustment-inspection")
    assert answer["Location"] == f"/cases/{found.key}/"
    assert found.values["planned"] == "2030-06-01"


def test_who_is_no_staff_sees_nothing_of_it(service):
    assert browse("areum").get(f"/entrustments/{service.key}/").status_code == 403
    assert browse("saebom").get("/entrustments/").status_code == 403


@pytest.mark.long
def test_380_services_stand_as_the_report_prints_them_and_are_handed_out(sample_dockets):
    assert found_services(SITE) == 380
    client = browse("maru")
    page = client.get("/entrustments/?on=2020-04-20")
    assert page.status_code == 200
    cells = [text for _, text in page.context["overview"]["cells"]]
    assert cells == ["380", "8,593", "357", "8,564", "256", "7,015", "101", "1,549", "23", "29"]
    owed = {one["duty"].key: one["owed"] for one in page.context["counted"]}
    assert (owed["audit"], owed["evaluation"], owed["inspection"]) == (228, 38, 380)
    paid = client.get("/entrustments/?on=2020-04-20&kind=paid").context["page"]
    assert paid.paginator.count == 357
    running = client.get("/entrustments/?on=2020-04-20&state=evaluation.running").context["page"]
    assert running.paginator.count == 38
    text = client.get("/entrustments.csv?on=2020-04-20&kind=independent").content.decode(
        "utf-8-sig"
    )
    rows = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) == 23
    assert sum(int(one["budget"]) for one in rows) == 29 * 10**8
    told = json.loads(client.get("/entrustments.json?on=2020-04-20").content)
    assert len(told["services"]) == 380
    assert client.get("/entrustments.xlsx").content[:2] == b"PK"
    assert client.get("/entrustments.exe").status_code == 404
