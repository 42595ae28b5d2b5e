"""Registers go out as tables in every form; cases and engagements come in, once, or are refused."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.timezone import localdate

from cityhall.ground.accounts.models import Person
from cityhall.ground.history.queries import list_breaks, list_entries
from cityhall.ground.organisation.queries import find_actor
from cityhall.registers.cases.models import Case
from cityhall.registers.cases.procedures import find_current, list_procedures
from cityhall.registers.engagements.models import Engagement
from cityhall.registers.sheets.handing import write_tables
from cityhall.registers.sheets.taking import take_table
from cityhall.work.tables.actions import bring_in
from cityhall.work.tables.columns import ENGAGEMENTS, list_case_columns
from cityhall.work.tables.incoming import plan_cases, plan_engagements
from cityhall.work.tables.outgoing import LEDGERS, make_docket

pytestmark = pytest.mark.usefixtures("sample_city")
AUDIT = "audit-item"
VISIT = (
    "구분,주제,제목,내용,날짜,시작,담당 부서,자치구\n"
    "visit,safety,느티나무 다리 점검,난간을 봅니다,2027-03-02,14:00,mayors-secretariat,district/jongno\n"
)


def actor(key):
    return find_actor(Person.objects.get(key=key), localdate())


def ask_cases(content, key="boram"):
    columns = list_case_columns(find_current(AUDIT, localdate()))
    return plan_cases(AUDIT, take_table(content, columns, "cases"), actor(key))


def ask_engagements(text, key="gaon"):
    return plan_engagements(take_table(text.encode(), ENGAGEMENTS, "engagements"), actor(key))


@pytest.mark.parametrize("form", ["xlsx", "csv", "json"])
def test_a_docket_that_was_handed_out_changes_nothing(form):
    asked = ask_cases(write_tables([make_docket(AUDIT, localdate())], form))
    assert (asked.faults, asked.changes) == ([], [])
    assert asked.same == Case.objects.filter(procedure=AUDIT).count() > 0


def test_no_head_of_a_docket_is_read_as_another():
    for declared in list_procedures(localdate()):
        columns = list_case_columns(declared)
        heads = [word for one in columns for word in {one.key, one.ko, one.en}]
        assert sorted(heads) == sorted(set(heads)), declared.key


def test_new_cases_come_in_once_and_by_their_clerk(sample_city):
    row = next(iter(make_docket(AUDIT, localdate()).rows))
    new = {**row, "case_number": "", "text": "느티나무 길의 가로등을 살필 것"}
    content = json.dumps([new], ensure_ascii=False).encode()
    asked = ask_cases(content)
    assert [one.name for one in asked.changes] == ["느티나무 길의 가로등을 살필 것"]
    bring_in(asked, by=actor("boram"), why="옛 대장")
    assert list_entries("case", "")[0].why == "옛 대장"
    assert list(list_breaks()) == []
    again = ask_cases(content)
    assert (again.faults, again.changes, again.same) == ([], [], 1)


def test_each_line_at_fault_says_what_is_wrong_and_nothing_is_written():
    rows = list(make_docket(AUDIT, localdate()).rows)
    changed = {**rows[0], "text": "아주 다른 제목"}
    unknown = {**rows[0], "case_number": "2019-감사-999", "text": "다른 것"}
    early = {**rows[0], "case_number": "", "text": "먼 훗날", "opened_on": "2999-01-01"}
    torn = {**rows[0], "case_number": "", "opened_on": "언젠가"}
    asked = ask_cases(json.dumps([changed, unknown, early, torn]).encode())
    assert {fault.line for fault in asked.faults} == {1, 2, 3, 4}
    assert asked.changes == []


def test_engagements_come_in_by_an_officer_once(sample_city):
    asked = ask_engagements(VISIT)
    assert asked.faults == []
    bring_in(asked, by=actor("gaon"), why="연간 계획")
    one = Engagement.objects.get(case__title="느티나무 다리 점검")
    assert [unit.key for unit in one.concerned.all()] == ["district/jongno"]
    again = ask_engagements(VISIT)
    assert (again.faults, again.changes, again.same) == ([], [], 1)
    out = write_tables([LEDGERS["engagements"].make_table("engagements")], "csv").decode()
    back = ask_engagements(out)
    assert (back.faults, back.changes, back.same) == ([], [], 1)


def test_a_case_for_a_unit_that_is_not_there_is_a_fault():
    columns = list_case_columns(find_current("state-proposal", localdate()))
    text = "opened_on,title,text,unit\n2021-03-02,느티나무 제안,심습니다,no-such-office\n"
    asked = plan_cases("state-proposal", take_table(text.encode(), columns), actor("boram"))
    assert [(one.line, one.ko) for one in asked.faults] == [(2, "없는 조직입니다: no-such-office")]


@pytest.mark.parametrize(
    ("text", "column"),
    [
        (VISIT.replace("14:00", "두 시"), ""),
        (VISIT.replace("district/jongno", ""), ""),
        (VISIT.replace("district/jongno", "district/nowhere"), ""),
        (VISIT.replace("mayors-secretariat", "planning-office/budget"), "담당 부서"),
        (VISIT.replace("visit,", "parade,"), ""),
    ],
)
def test_an_engagement_that_cannot_be_planned_says_why(text, column):
    asked = ask_engagements(text)
    assert [(fault.line, fault.column) for fault in asked.faults] == [(2, column)]
    assert asked.changes == []


@pytest.mark.parametrize("key", [*LEDGERS, "docket-audit-item", "steps-audit-item"])
def test_every_register_goes_out_in_every_form(sign_in, key):
    client = sign_in("nari")
    for form in ("xlsx", "csv", "json"):
        assert client.get(f"/tables/{key}.{form}").status_code == 200
    assert client.get(f"/tables/{key}.pdf").status_code == 404
    assert sign_in("saebom").get(f"/tables/{key}.csv").status_code == 403


def test_the_page_shows_first_and_writes_then(sign_in):
    client = sign_in("maru")
    file = SimpleUploadedFile("plan.csv", VISIT.encode())
    shown = client.post("/tables/", {"kind": "engagements", "why": "계획", "table": file})
    assert "느티나무 다리 점검" in shown.content.decode()
    assert not Engagement.objects.filter(case__title="느티나무 다리 점검").exists()
    given = {"packed": shown.context["packed"], "why": "계획"}
    assert "새로 1개" in client.post("/tables/", given).content.decode()
    assert Engagement.objects.filter(case__title="느티나무 다리 점검").exists()


def test_only_a_clerk_brings_cases_in(sign_in):
    assert 'value="docket-audit-item"' in sign_in("boram").get("/tables/").content.decode()
    page = sign_in("gaon").get("/tables/").content.decode()
    assert 'value="docket-audit-item"' not in page
    assert 'value="engagements"' in page
