"""Each week, what a procedure declares public goes out as a copy: no names, and never changed."""

import json
from datetime import date, datetime, time

from django.test import Client
from django.utils.timezone import get_current_timezone, localdate
from tests.cityhall.people import browse

from cityhall.ground.access.actors import SITE
from cityhall.ground.notices.publications import publish_week as publish_all
from cityhall.outside.publishing.actions import publish
from cityhall.registers.cases import publishing
from cityhall.registers.cases.founding import Brought, bring_in
from cityhall.registers.cases.models import Case, Publication
from cityhall.registers.cases.procedures import find_procedure, list_procedures
from cityhall.registers.figures.models import Bulletin
from cityhall.work.sample.cases import CLERK, OFFICER
from sagwan.procedures import Period, Proof, Taken


def find_moment():
    """The morning after the first audit item was done."""
    moved = Case.objects.filter(procedure="audit-item", stage="done").earliest("pk")
    assert moved.ended
    return datetime.combine(moved.ended, time(9), get_current_timezone()) + publishing.A_DAY


def test_a_week_is_published_once_with_public_fields_alone(sample_city):
    moment = find_moment()
    publishing.publish_week(moment)
    publication = Publication.objects.get(procedure="audit-item")
    kept = publication.content
    publishing.publish_week(moment)
    assert Publication.objects.get(procedure="audit-item").content == kept
    told = json.loads(kept)
    assert publication.number == len(told["cases"]) >= 1
    names = {field["name"][0] for case in told["cases"] for field in case["fields"]}
    declared = find_procedure("audit-item", 1)
    assert names <= {one.name.ko for one in declared.fields if one.public}
    assert CLERK not in kept
    assert OFFICER not in kept


def test_what_was_published_stays_when_the_case_changes(sample_city):
    publishing.publish_week(find_moment())
    found = Publication.objects.earliest("pk")
    assert publishing.digest_of(found.content) == found.digest
    publish(("publications",), by=SITE)
    old = Client().get(f"/published/{found.key}/")
    place = f"/open/ko/publications/{found.key}/"
    assert (old.status_code, old["Location"]) == (301, place)
    page = Client().get(place)
    assert page.status_code == 200
    assert "Set-Cookie" not in page.headers
    lost = Client().get("/published/none-20200101/", follow=True)
    assert lost.status_code == 404


def test_what_was_published_stands_on_the_open_side_only(sample_city):
    before = Bulletin.objects.count()
    publish_all(datetime(2020, 4, 20, 9, tzinfo=get_current_timezone()))
    old = Client().get("/published/")
    assert (old.status_code, old["Location"]) == (301, "/open/ko/publications/")
    assert Bulletin.objects.count() >= max(before, 1)
    publish(("rapid",), by=SITE)
    assert "/open/ko/rapid/2020-" in Client().get("/open/ko/rapid/").content.decode()
    again = Bulletin.objects.count()
    publish_all(datetime(2020, 4, 20, 9, tzinfo=get_current_timezone()))
    assert Bulletin.objects.count() == again


def test_appeals_go_out_only_where_somebody_published_them(sample_city):
    declared = next(one for one in list_procedures(date.max) if one.key == "appeal")
    week = Period(date(2020, 3, 16), date(2020, 3, 22))
    values = {"title": "만들어 본 청구", "claim": "취소", "kind": "other", "respondent": "부서"}
    bring_in([Brought("appeal", date(2020, 3, 16), CLERK, values)], on=date(2020, 3, 20), by=SITE)
    assert list(publishing.list_cases(declared, week)) == []
    assert publishing.publish_docket(declared, week) is None


def test_a_new_house_does_not_wait_for_a_monday(sample_city):
    done = Case.objects.filter(procedure="audit-item", stage="done").earliest("pk")
    assert done.ended
    on = datetime.combine(done.ended, time(12), get_current_timezone())
    later = on + publishing.A_WEEK
    publishing.publish_last_week(later)
    found = Publication.objects.get(procedure="audit-item")
    assert (found.since.weekday(), found.until - found.since) == (
        0,
        publishing.A_WEEK - publishing.A_DAY,
    )
    assert found.since <= done.ended <= found.until
    publishing.publish_last_week(later)
    assert Publication.objects.filter(procedure="audit-item").count() == 1


def test_the_decision_of_an_appeal_that_a_clerk_publishes_goes_out_without_names(
    house, sample_city
):
    day, clerk = localdate(), browse("boram")
    case = Case.objects.get(pk=bring_decided(day).pk)
    assert f"/cases/{case.key}/publish/" in clerk.get(f"/cases/{case.key}/").content.decode()
    given = {"f-published": "재결 요지", "on": day.isoformat()}
    assert clerk.post(f"/cases/{case.key}/publish/", given).status_code == 302
    publishing.publish_week(
        datetime.combine(day, time(9), get_current_timezone()) + publishing.A_DAY
    )
    key = Publication.objects.get(procedure="appeal").key
    publish(("publications",), by=SITE)
    place = f"/open/ko/publications/{key}/"
    assert place in Client().get("/open/ko/publications/").content.decode()
    page = Client().get(place).content.decode()
    assert "처분을 취소함" in page
    assert case.number in page
    hidden = ("홍가상", "위원가", "위원나", "종로구청장", CLERK)
    assert not [word for word in hidden if word in page]


def bring_decided(day):
    """An appeal that a sitting decided, with the names that its papers hold."""
    values = {
        "title": "홍가상의 영업정지 처분 취소 청구",
        "claim": "취소",
        "kind": "food",
        "respondent": "종로구청장",
    }
    taken = (
        Taken("request-reply", day, CLERK),
        Taken("reply", day, OFFICER, {"reply": "적법함"}, proofs=(Proof("답변서", day),)),
        Taken("name-examiners", day, CLERK, {"lead": "위원가", "second": "위원나"}),
        Taken("uphold", day, CLERK, {"ruling": "처분을 취소함"}, sitting=f"appeal-{day}"),
    )
    bring_in([Brought("appeal", day, CLERK, values, taken)], on=day, by=SITE)
    return Case.objects.filter(procedure="appeal").latest("pk")
