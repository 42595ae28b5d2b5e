"""Staff see whom to tell; a member sees what is public and their own notice."""

from django.utils import timezone
from django.utils.timezone import localdate
from tests.cityhall.people import browse

from cityhall.ground.notices.feeds import write_feed
from cityhall.ground.organisation.models import Member
from cityhall.registers.engagements import actions, queries, telling
from cityhall.registers.engagements.calendar import list_events


def read(answer):
    return answer.content.decode()


def test_the_form_plans_a_visit_and_its_page_says_whom_to_tell_and_why(sample_city):
    given = {
        "kind": "visit",
        "theme": "safety",
        "title": "제설 준비 현장",
        "text": "장비를 살핌",
        "day": "2027-01-15",
        "from": "10:00",
        "to": "11:00",
        "office": "mayors-secretariat",
        "districts": ["district/jongno"],
    }
    gaon = browse("gaon")
    answer = gaon.post("/engagements/new/", given)
    assert answer.status_code == 302, read(answer)
    page = read(gaon.get(answer["Location"]))
    assert "종로구 지역 의원" in page
    assert "운영위원회 위원장" in page
    assert "제설 준비 현장" in read(gaon.get("/engagements/?month=2027-01"))
    assert "제설 준비 현장" not in read(gaon.get("/engagements/?month=2027-02"))
    refused = gaon.post("/engagements/new/", given | {"districts": []})
    assert refused.status_code == 422
    assert "어느 자치구인지" in read(refused)


def test_confirming_too_early_lists_whom_is_missing(visit):
    answer = browse("raon").post(f"/engagements/{visit.key}/change/", {"what": "confirm"})
    assert answer.status_code == 422
    assert "가람" in read(answer)
    assert "다솜" in read(answer)


def test_contacts_are_written_down_for_several_at_once(visit):
    missing = [one.key for one in queries.list_missing(visit)]
    given = {"what": "contact", "member": missing, "channel": "call", "note": "통화함"}
    answer = browse("gaon").post(f"/engagements/{visit.key}/change/", given)
    assert answer.status_code == 302
    assert queries.list_missing(visit) == []
    assert "통화함" in read(browse("gaon").get(f"/engagements/{visit.key}/"))


def test_what_is_no_deed_or_no_contact_is_refused(visit):
    gaon = browse("gaon")
    for given in ({}, {"what": "dance"}, {"what": "contact", "channel": "call"}):
        assert gaon.post(f"/engagements/{visit.key}/change/", given).status_code == 422
    answer = gaon.post(f"/engagements/{visit.key}/change/", {"what": "answer", "contact": "x"})
    assert answer.status_code == 404


def test_a_member_sees_no_plan_before_they_are_told_and_nothing_of_others_then(visit, actor):
    saebom = browse("saebom")
    address = f"/engagements/{visit.key}/"
    month = f"/engagements/?month={visit.on:%Y-%m}"
    assert saebom.get(address).status_code == 403
    assert "해빙기" not in read(saebom.get(month))
    dasom = Member.objects.get(key="dasom")
    gaon = actor("gaon")
    told = {"at": timezone.now(), "by": gaon, "on": localdate()}
    telling.tell_by_hand(visit, dasom, "call", **told, note="비서관과 통화")
    assert saebom.get(address).status_code == 403
    telling.tell_on_site(visit, by=gaon, on=localdate())
    page = read(saebom.get(address))
    assert "해빙기 대비 현장" in page
    assert "해빙기" in read(saebom.get(month))
    for hidden in ("다솜", "비서관과 통화", "가람", "미리 알릴 의원", "이력", "세운 사람"):
        assert hidden not in page
    assert 'action="/notices/acknowledge/"' in page


def test_what_is_confirmed_is_open_to_every_member_without_its_contacts(visit, actor):
    gaon = actor("gaon")
    for member in queries.list_missing(visit):
        telling.tell_by_hand(
            visit, member, "call", at=timezone.now(), by=gaon, on=localdate(), note="속말"
        )
    visit = queries.find_engagement(visit.key)
    actions.confirm(visit, by=actor("raon"), on=localdate())
    page = read(browse("saebom").get(f"/engagements/{visit.key}/"))
    assert "해빙기 대비 현장" in page
    assert "다솜" not in page
    assert "속말" not in page


def test_it_stands_in_the_calendar_of_the_office_and_of_the_member_told(visit, actor):
    def feed(key):
        events = list_events(actor(key), localdate())
        return write_feed("x", events, site="", now=timezone.now()).decode()

    assert "해빙기 대비 현장" in feed("gaon")
    assert "해빙기 대비 현장" not in feed("saebom")
    assert "해빙기 대비 현장" not in feed("nari")
    telling.tell_on_site(visit, by=actor("gaon"), on=localdate())
    assert "해빙기 대비 현장" in feed("saebom")


def test_the_counts_tell_how_far_ahead_and_how_many_know(visit, actor):
    gaon = actor("gaon")
    for member in queries.list_missing(visit):
        channel = "message" if member.key == "dasom" else "call"
        telling.tell_by_hand(visit, member, channel, at=timezone.now(), by=gaon, on=localdate())
    span = f"since={visit.on}&until={visit.on}"
    page = read(browse("gaon").get(f"/engagements/statistics/?{span}"))
    row = page.split('id="by-office"')[1].split("<tbody>")[1].split("</tr>")[0]
    cells = [cell.split("<")[0] for cell in row.split('class="number">')[1:]]
    assert cells == ["1", "5", "10.0", "10", "4", "80.0", "0"]


def test_a_case_of_prior_notice_is_opened_by_planning_and_leads_to_its_engagement(visit):
    gaon = browse("gaon")
    answer = gaon.get("/dockets/visit-notice/new/")
    assert answer["Location"] == "/engagements/new/?kind=visit"
    assert f'href="/engagements/{visit.key}/"' in read(gaon.get(f"/cases/{visit.key}/"))
