"""Pages of the desk: each role finds what is theirs, search leads to it, the history shows all."""

from datetime import date

import pytest
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate

from cityhall.ground.access.actors import SITE, Actor
from cityhall.ground.access.roles import Role
from cityhall.ground.accounts.models import Person
from cityhall.ground.history.actions import note, record
from cityhall.ground.history.models import Entry
from cityhall.ground.organisation.actions import (
    Named,
    add_duty,
    answer_to,
    merge_units,
    rename_unit,
)
from cityhall.ground.organisation.context import raise_flag
from cityhall.ground.organisation.models import Appointment, Oversight, Unit
from cityhall.registers.documents.actions import file_report
from cityhall.registers.documents.queries import find_sample
from cityhall.registers.promises import actions as promises
from cityhall.registers.promises.models import Promise, Report
from cityhall.work.calls.actions import send_call
from cityhall.work.desk.actions import catch_up

ON = "?on=2020-04-30"


def text(answer):
    assert answer.status_code == 200, answer
    return answer.content.decode()


def count_queries(connection, client, address):
    with CaptureQueriesContext(connection) as queries:
        text(client.get(address))
    return len(queries)


@pytest.fixture
def connection(db):
    from django.db import connection as opened  # noqa: PLC0415  Django must be set up before

    return opened


def test_sign_in_leads_to_the_desk(house, sample_city):
    answer = Client().post("/sign-in/", {"name": "gaon", "word": "sagwan-sample"})
    assert answer["Location"] == "/desk/"


def test_an_officer_finds_what_is_late_what_was_left_out_and_what_is_doubtful(sign_in):
    page = text(sign_in("gaon").get("/desk/" + ON))
    for word in ("기한이 지난 약속", "말없이 빠진", "30일 안에", "결정을 기다리는 제안"):
        assert word in page
    assert "인쇄 30.1% → 계산 30.0%" in page
    assert "/promises/promise/" in page
    assert 'href="/offices/mayors-secretariat/"' in page


def test_what_others_do_to_mine_arrives_on_my_desk(sign_in):
    promise = Promise.objects.filter(owner__key="mayors-secretariat")[0]
    planner = Actor("maru", "마루", "Maru", frozenset({Role.PLANNING_OFFICER}))
    silent = Report.objects.exclude(tellings__promise=promise).order_by("-month")[0]
    promises.explain(
        promise,
        silent,
        why="다음 보고에 싣기로 함",
        on=date(2020, 5, 1),
        said_by="기획담당관",
        by=planner,
    )
    client = sign_in("gaon")
    assert "다음 보고에 싣기로 함" in text(client.get("/desk/"))
    assert "다음 보고에 싣기로 함" not in text(sign_in("nari").get("/desk/"))


def test_a_sheet_that_was_asked_for_waits_on_the_desk_of_its_division(sign_in):
    planner = Actor("maru", "마루", "Maru", frozenset({Role.PLANNING_OFFICER}))
    budget = Unit.objects.get(key="planning-office/budget")
    day, due = date(2020, 4, 30), date(2020, 5, 10)
    send_call("4월 인력 취합", ["staffing.quota"], [budget], as_of=day, due=due, by=planner)
    page = text(sign_in("nari").get("/desk/?on=2020-05-20"))
    assert "4월 인력 취합" in page
    assert "기한 지남" in page
    assert "4월 인력 취합" not in text(sign_in("gaon").get("/desk/"))


def test_a_council_member_finds_what_to_ask_about(sign_in):
    page = text(sign_in("saebom").get("/desk/" + ON))
    assert "약속한 날이 지났습니다" in page
    assert "결정을 기다리는 제안" not in page


def test_an_administrator_finds_the_history_whole(sign_in):
    page = text(sign_in("haneul").get("/desk/"))
    head = Entry.objects.order_by("-seq")[0]
    assert f"{head.seq}:{head.hash}" in page
    assert "트리거가 모두 서 있고" in page


def test_whoever_holds_no_post_is_told_what_to_do_first(sign_in):
    page = text(sign_in("areum").get("/desk/"))
    assert "자리는 관리자가 정합니다" in page
    assert "/search/" not in page


@pytest.mark.parametrize("address", ["/search/?q=예산", "/offices/planning-office/"])
def test_readers_only_see_the_pages_of_the_city(sign_in, address):
    assert Client().get(address).status_code == 302
    assert sign_in("areum").get(address).status_code == 403
    assert sign_in("saebom").get(address).status_code == 200


def test_a_search_brings_the_index_up_and_leads_to_what_it_found(sign_in):
    page = text(sign_in("gaon").get("/search/?q=신속집행"))
    assert "<mark>신속집행</mark>" in page
    assert "/figures/measure/" in page


def test_a_department_is_found_and_leads_to_its_page(sign_in):
    page = text(sign_in("gaon").get("/search/?q=기획담당관&kind=unit"))
    assert "/offices/planning-office/planning/" in page


def test_a_report_of_the_register_is_found_by_its_lines(sign_in):
    holding = find_sample("sample.invented")
    assert holding
    office = Unit.objects.get(key="mayors-secretariat")
    filing = file_report(holding, office, date(2020, 4, 1), by=SITE)
    line, words = next(
        (number, words.split())
        for number, words in enumerate((holding.folder / "original").read_text().splitlines(), 1)
        if len(words.split()) > 1
    )
    page = text(
        sign_in("gaon").get("/search/", {"q": f'"{" ".join(words[:2])}"', "kind": "report"})
    )
    assert f'href="/reports/{filing.key}/#L{line}"' in page


@pytest.mark.parametrize(
    "asked",
    ["", "%22", "q=%27%3B--&kind=x&page=-1", "q=%22%20*&page=99999999999999999999", "q=NEAR("],
)
def test_a_search_that_makes_no_sense_is_answered(sign_in, asked):
    assert sign_in("gaon").get(f"/search/?{asked}").status_code == 200


def test_only_administrators_find_entries_and_open_the_history(sign_in):
    assert "조직을</mark> 한꺼번에" in text(sign_in("haneul").get("/search/?q=조직을&kind=entry"))
    for key in ("gaon", "saebom", "maru", "areum"):
        assert sign_in(key).get("/history/").status_code == 403
        assert sign_in(key).get("/history/1/").status_code == 403


def test_the_history_is_filtered_by_object_author_action_and_date(sign_in):
    unit = Unit.objects.get(key="planning-office")
    named = Named("기획조정본부", "Planning Headquarters")
    rename_unit(unit, named, on=date(2024, 1, 1), by=SITE, why="개편 조례")
    client = sign_in("haneul")
    asked = "kind=unit&key=planning-office&author=site&action=organisation.rename_unit"
    assert text(client.get(f"/history/?{asked}&since=2020-01-01")).count("개편 조례") == 1
    assert "맞는 기록이 없습니다" in text(client.get(f"/history/?{asked}&until=2020-01-01"))
    seq = Entry.objects.order_by("-seq")[0].seq
    page = text(client.get(f"/history/{seq}/"))
    assert "기획조정본부" in page
    assert "봉인한 그대로" in page


def test_an_entry_that_is_not_there_is_not_shown(sign_in):
    client = sign_in("haneul")
    for seq in (0, 999999, 10**30):
        assert client.get(f"/history/{seq}/").status_code == 404


def test_an_office_shows_people_money_tasks_and_promises_as_of_a_date(sign_in):
    page = text(sign_in("saebom").get("/offices/planning-office/" + ON))
    for word in ("기획조정실", "정원", "306", "예산액", "신속한 재정집행", "급한 것"):
        assert word in page
    assert 'href="/organisation/unit/planning-office/' in page
    earlier = text(sign_in("saebom").get("/offices/planning-office/?on=2019-12-31"))
    assert "신속한 재정집행" not in earlier


def test_an_office_tells_what_it_came_from_and_became(sign_in):
    old = [Unit.objects.get(key=f"planning-office/{key}") for key in ("legal", "legal-support")]
    turn = date(2020, 7, 1)
    merge_units(old, Unit.objects.get(key="planning-office/planning"), on=turn, by=SITE, why="개편")
    page = text(sign_in("maru").get("/offices/planning-office/planning/?on=2020-08-01"))
    assert "2020. 7. 1. 합쳐짐" in page
    assert 'href="/offices/planning-office/legal/?on=2020-08-01">법무담당관</a>' in page
    page = text(sign_in("maru").get("/offices/planning-office/legal/" + ON))
    assert 'href="/offices/planning-office/planning/?on=2020-04-30">기획담당관</a>' in page


def test_a_unit_and_its_office_lead_to_each_other(sign_in):
    page = text(sign_in("saebom").get("/organisation/unit/planning-office/" + ON))
    assert 'href="/offices/planning-office/?on=2020-04-30"' in page


def test_pages_ask_the_database_as_often_however_much_there_is(sign_in, connection):
    addresses = {
        "gaon": ("/desk/" + ON, "/search/?q=업무", "/offices/mayors-secretariat/" + ON),
        "haneul": ("/history/", "/desk/"),
    }
    clients = {key: sign_in(key) for key in addresses}
    asked = [(key, address) for key, some in addresses.items() for address in some]
    unit = Unit.objects.get(key="mayors-secretariat")
    for number in range(45):  # a page names each kind of object with one query
        add_duty(unit, f"일 {number}", f"Work {number}", since=date(2020, 1, 1), by=SITE)
    catch_up()
    for key, address in asked:  # what is read once for each process is read now
        text(clients[key].get(address))
    before = {one: count_queries(connection, clients[one[0]], one[1]) for one in asked}
    for number in range(30):
        add_duty(unit, f"업무 {number}", f"Duty {number}", since=date(2020, 1, 1), by=SITE)
    catch_up()
    after = {one: count_queries(connection, clients[one[0]], one[1]) for one in asked}
    assert after == before
    assert max(after.values()) < 60


def test_every_page_says_that_this_is_the_sample_city(sign_in, house):
    assert "견본 도시" in text(sign_in("gaon").get("/desk/"))
    assert "sample-city" not in text(Client().get("/rules/"))
    raise_flag()
    assert "sample-city" in text(Client().get("/rules/"))


def test_the_mark_costs_visitors_no_query(house, db, django_assert_num_queries):
    with django_assert_num_queries(0):
        text(Client().get("/rules/"))


def test_readers_can_search_from_every_page(sign_in):
    assert 'role="search"' in text(sign_in("saebom").get("/rules/"))
    assert 'role="search"' not in text(Client().get("/rules/"))


def test_a_council_member_finds_what_concerns_their_committee_and_district(sign_in):
    page = text(sign_in("saebom").get("/desk/" + ON))
    assert "시장비서실" in page
    assert "예산담당관" not in page
    assert 'href="/offices/district/jongno/"' in page
    assert "인쇄 30.1% → 계산 30.0%" in page
    assert "소관 부서가 아직 정해지지 않아" not in page


def test_an_office_that_answers_to_another_committee_leaves_the_desk(sign_in):
    office, other = (Unit.objects.get(key=k) for k in ("mayors-secretariat", "council/culture"))
    answer_to(office, other, since=date(2020, 1, 1), by=SITE, why="상임위 개편")
    assert "인쇄 30.1%" not in text(sign_in("saebom").get("/desk/" + ON))
    before = text(sign_in("saebom").get("/organisation/unit/mayors-secretariat/?on=2019-06-01"))
    assert "/organisation/unit/council/steering/" in before


def test_a_member_whose_committee_has_no_offices_sees_the_whole_city_and_is_told_so(sign_in):
    with record("organisation.answer_to", by=SITE.author, of=("unit", "council/steering")):
        Oversight.objects.all().delete()
        Appointment.objects.filter(post__unit__key="district/jongno").delete()
    page = text(sign_in("saebom").get("/desk/" + ON))
    assert "소관 부서가 아직 정해지지 않아" in page
    assert "법률지원담당관" in page or "기획담당관" in page


def test_a_council_member_finds_the_reports_registered_since_they_last_looked(house, sample_city):
    office = Unit.objects.get(key="mayors-secretariat")
    person = Person.objects.get(key="saebom")
    holding = find_sample("sample.invented")
    assert holding

    def sign_in_now():
        note("accounts.sign_in", by=person.author, of=("person", person.key))
        client = Client()
        client.force_login(person)
        return text(client.get("/desk/"))

    first = sign_in_now()
    assert "아직 등록된 보고서가 없습니다" in first
    assert "보고서 올리기</a></p></section>" not in first
    filing = file_report(holding, office, date(2020, 4, 1), by=SITE)
    page = sign_in_now()
    assert "지난번 뒤로 등록된 보고서" in page
    assert f"/reports/{filing.key}/" in page
    assert f"/reports/{filing.key}/" not in sign_in_now()


def test_a_desk_of_the_sample_city_opens_when_it_was_last_reported_and_says_so(sign_in):
    page = text(sign_in("gaon").get("/desk/"))
    assert 'value="2021-11-30"' in page
    assert "마지막으로 보고한 달의 말일로 엽니다" in page
    assert "모두 지연으로 셉니다" not in page
    assert "마지막으로 보고한 달의" not in text(sign_in("gaon").get("/desk/" + ON))


def test_a_desk_of_a_real_city_opens_today(sign_in):
    with record("organisation.add_in_bulk", by=SITE.author, of=("organisation", "")):
        Unit.objects.update(is_sample=False)
    assert f'value="{localdate():%Y-%m-%d}"' in text(sign_in("gaon").get("/desk/"))
