"""Members, meetings and sittings are found by whoever their pages are open to."""

from datetime import date

import pytest

from cityhall.ground.access.actors import SITE
from cityhall.ground.accounts.models import Person
from cityhall.ground.history.actions import record
from cityhall.ground.organisation.models import Meeting, Member, Membership, Unit
from cityhall.registers.committees.models import Committee, Correction, Item, Place, Sitting
from cityhall.work.desk.models import Kind

STAFF = {"gaon", "nari", "daon", "raon", "maru", "boram", "haneul"}
READERS = STAFF | {"saebom"}
DAY = date(2020, 3, 5)


@pytest.fixture
def sitting(sample_city):
    """Keep a sitting of a committee with one case decided, minutes and a correction."""
    committee = Committee.objects.get(key="administrative-appeals")
    with record("committees.take_over", by=SITE.author, of=("sitting", "grove")):
        kept = Sitting.objects.create(
            key="grove",
            committee=committee,
            procedure="administrative-appeal",
            on=DAY,
            where="느티나무 회의실",
            state=Sitting.State.CLOSED,
            remark="버드나무 골목을 두고 의견이 갈렸다",
        )
        Item.objects.create(
            sitting=kept,
            case="grove-1",
            number="2020-1",
            title="소나무 언덕 건",
            decision_ko="은행나무 인용",
            decision_en="Upheld",
        )
        Correction.objects.create(
            sitting=kept, text="참나무로 바로잡음", by="boram", by_name="보람", on=DAY
        )
    return kept


def test_the_agenda_and_the_minutes_are_found_by_the_staff_only(sitting, found_by):
    for query in ("소나무 언덕", "은행나무 인용", "버드나무 골목", "참나무"):
        assert found_by(query, Kind.SITTING) == STAFF


def test_whoever_sits_finds_what_the_page_shows_them(sitting, found_by):
    member = Member.objects.get(person__key="saebom")
    with record("committees.draw", by=SITE.author, of=("sitting", "grove")):
        Place.objects.create(sitting=sitting, member=member, inside=False, woman=True, order=1)
    assert found_by("소나무 언덕", Kind.SITTING) == STAFF | {"saebom"}
    with record("committees.replace_member", by=SITE.author, of=("sitting", "grove")):
        Place.objects.update(is_out=True)
    assert found_by("소나무 언덕", Kind.SITTING) == STAFF


@pytest.mark.parametrize("key", sorted(READERS))
def test_a_sitting_is_found_where_its_page_opens(sitting, found_by, sign_in, key):
    opens = sign_in(key).get(f"/sittings/{sitting.key}/").status_code == 200
    assert (key in found_by("느티나무 회의실", Kind.SITTING)) == opens


def test_a_decision_leads_to_the_agenda(sitting, sign_in):
    page = sign_in("boram").get("/search/", {"q": "소나무 언덕"}).content.decode()
    assert f'href="/sittings/{sitting.key}/#agenda"' in page
    page = sign_in("boram").get("/search/", {"q": "버드나무"}).content.decode()
    assert f'href="/sittings/{sitting.key}/#minutes"' in page


def test_members_of_the_council_are_found_by_readers_others_by_the_staff(found_by):
    council = Unit.objects.filter(kind="council")[0]
    with record("organisation.add_member", by=SITE.author, of=("member", "grove")):
        one = Member.objects.create(key="grove", name_ko="느티나무", name_en="Zelkova")
    assert found_by("느티나무", Kind.MEMBER) == STAFF
    with record("organisation.seat", by=SITE.author, of=("member", "grove")):
        Membership.objects.create(unit=council, member=one, since=DAY)
    assert found_by("느티나무", Kind.MEMBER) >= READERS


def test_a_meeting_is_found_by_what_it_was_about(found_by, sign_in):
    unit = Unit.objects.filter(kind="task-force").first() or Unit.objects.get(key="city")
    with record("organisation.note_meeting", by=SITE.author, of=("unit", unit.key)):
        Meeting.objects.create(
            unit=unit, since=DAY, until=DAY, text_ko="느티나무 보호", text_en="Trees"
        )
    assert found_by("느티나무", Kind.MEETING) >= READERS
    page = sign_in("saebom").get("/search/", {"q": "느티나무"}).content.decode()
    assert f"/organisation/unit/{unit.key}/" in page


def test_a_post_is_found_by_who_holds_it_under_the_name_they_have_now(found_by, sign_in):
    person = Person.objects.get(key="raon")
    assert found_by(person.name_ko, Kind.POST) >= READERS
    with record("accounts.rename", by=SITE.author, of=("person", "raon")):
        Person.objects.filter(key="raon").update(name_ko="느티나무")
    assert found_by("느티나무", Kind.POST) >= READERS
