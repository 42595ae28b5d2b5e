"""A plan is amended with its reason; whoever must be told then is told before it goes on."""

from dataclasses import replace

import pytest
from django.utils import timezone
from django.utils.timezone import localdate, localtime
from tests.cityhall import people
from tests.cityhall.registers.engagements.conftest import at

from cityhall.ground.access.refusals import NotAllowedError
from cityhall.ground.history.queries import list_entries
from cityhall.ground.organisation.models import Unit
from cityhall.ground.organisation.queries import list_members_of_district
from cityhall.registers.cases.actions import Move, take_step
from cityhall.registers.engagements import actions, queries, telling
from cityhall.registers.engagements.amending import amend
from cityhall.registers.engagements.errors import NotToldError, UnfitPlanError
from cityhall.registers.engagements.kinds import state_of
from sagwan.procedures import IllegalStepError

pytestmark = pytest.mark.usefixtures("sample_city")


@pytest.fixture
def told(visit, actor):
    """The visit, everybody told and it confirmed."""
    gaon = actor("gaon")
    for member in queries.list_missing(visit):
        telling.tell_by_hand(visit, member, "call", at=timezone.now(), by=gaon, on=localdate())
    visit = queries.find_engagement(visit.key)
    actions.confirm(visit, by=actor("raon"), on=localdate())
    return queries.find_engagement(visit.key)


def change(visit, wanted, by, why="계획을 고침"):
    amend(visit, wanted, why=why, by=by, on=localdate())
    found = queries.find_engagement(visit.key)
    assert found
    return found


def test_other_words_alone_leave_what_was_told_and_confirmed(told, wanted, actor):
    kept = replace(wanted, starts=told.starts, ends=told.ends, title="비탈면 점검", theme="economy")
    found = change(told, kept, actor("gaon"))
    assert (found.case.title, found.theme, found.case.stage) == (
        "비탈면 점검",
        "economy",
        "confirmed",
    )
    assert queries.list_missing(found) == []
    entries = {one.action for one in list_entries("engagement", found.key)}
    assert "engagements.amend" in entries


def test_another_district_brings_in_its_members_and_takes_the_confirmation_back(
    told, wanted, actor
):
    known = set(told.contacts.values_list("member", flat=True))
    districts = Unit.objects.filter(kind="district").order_by("key")
    seats = [one for unit in districts for one in list_members_of_district(unit.key, told.on)]
    seat = next(one for one in seats if one.member_id not in known)
    assert seat.district
    both = ("district/nowon", seat.district.key)
    wider = replace(wanted, starts=told.starts, ends=told.ends, districts=both)
    found = change(told, wider, actor("gaon"))
    assert seat.member in queries.list_missing(found)
    assert state_of(found) == "planned"
    with pytest.raises(NotToldError):
        actions.confirm(found, by=actor("raon"), on=localdate())
    assert found.case.values["district"].startswith("노원구, ")


def test_another_place_or_hour_is_told_to_everybody_anew(told, wanted, actor):
    before = told.contacts.count()
    found = change(told, replace(wanted, place="다른 비탈면"), actor("gaon"))
    assert len(queries.list_missing(found)) == before
    assert (found.place, found.case.stage) == ("다른 비탈면", "planned")


def test_only_its_office_amends_it_and_says_why(told, wanted, actor):
    kept = replace(wanted, starts=told.starts, ends=told.ends)
    with pytest.raises(NotAllowedError):
        change(told, kept, actor("nari"))
    with pytest.raises(IllegalStepError, match="까닭"):
        change(told, kept, actor("gaon"), why=" ")
    with pytest.raises(UnfitPlanError, match="구분"):
        change(told, replace(kept, kind="event"), actor("gaon"))


def test_the_page_of_the_case_does_not_change_districts(told, actor):
    move = Move("amend", {"district": "종로구"}, why="바꿈")
    with pytest.raises(IllegalStepError, match="일정 쪽에서"):
        take_step(told.case, move, on=localdate(), by=actor("gaon"))


def test_the_form_shows_the_plan_and_changes_it(visit):
    client = people.browse("gaon", "ko")
    page = client.get(f"/engagements/{visit.key}/edit/").content.decode()
    assert 'value="해빙기 대비 현장"' in page
    assert '<option value="district/nowon" selected>' in page
    starts = localtime(at(12))
    form = {
        "kind": "visit",
        "theme": "safety",
        "title": "옹벽 점검",
        "text": "옹벽을 살핌",
        "day": f"{starts:%Y-%m-%d}",
        "from": "09:00",
        "to": "10:00",
        "place": "옹벽",
        "office": "mayors-secretariat",
        "districts": ["district/nowon"],
        "why": "비가 옴",
    }
    answer = client.post(f"/engagements/{visit.key}/edit/", form)
    assert answer.status_code == 302
    found = queries.find_engagement(visit.key)
    assert found
    assert (found.case.title, found.place, found.round) == ("옹벽 점검", "옹벽", 1)
    link = f'href="/engagements/{visit.key}/edit/"'
    assert link in client.get(f"/engagements/{visit.key}/").content.decode()
    assert people.browse("nari").get(f"/engagements/{visit.key}/edit/").status_code == 403
