"""Members come, take parts and go; posts change; bodies meet: who may, and what is refused."""

from datetime import date

import pytest

from cityhall.ground.access.actors import NOBODY, SITE, Actor
from cityhall.ground.access.refusals import NotAllowedError
from cityhall.ground.access.roles import Role
from cityhall.ground.accounts.actions import add_people
from cityhall.ground.accounts.models import Person
from cityhall.ground.history.queries import list_breaks, list_entries
from cityhall.ground.organisation import actions, queries, seating
from cityhall.ground.organisation.actions import Named, UnfitError
from cityhall.ground.organisation.models import Charter, Meeting, Member, Membership, Post, Unit

pytestmark = pytest.mark.django_db

START, TURN = date(2022, 7, 1), date(2024, 7, 1)
END = date(2026, 6, 30)


def found(key, kind, ko, parent=None):
    return actions.found_unit(
        key, kind, Named(ko, key.title()), parent=parent, since=START, by=SITE
    )


@pytest.fixture
def council():
    city = found("garam", "city", "가람시")
    found("garam/east", "district", "동구", city)
    body = found("council", "council", "가람시의회", city)
    found("council/steering", "council-committee", "운영위원회", body)
    return body


def sit(unit, member, since=START, **more):
    return seating.seat(
        Membership(unit=unit, member=member, since=since, **more), by=SITE, why="개원"
    )


def add(key, body="council", by=SITE):
    member = Member(key=key, name_ko=key, name_en=key)
    return seating.add_member(member, Unit.objects.get(key=body), by=by, why="당선")


def names(members):
    return [str(one.member) for one in members]


def test_the_council_tells_who_leads_it_and_whom_a_district_elected(council):
    east = queries.find_unit("garam/east")
    ara, bada = add("ara"), add("bada")
    sit(council, ara, district=east, term_end=END)
    sit(council, bada, district=east, term_end=END)
    sit(council, ara, part="speaker")
    sit(council, bada, part="vice-speaker")
    sit(council, bada, part="floor-leader")
    speaker = queries.find_speaker(TURN)
    assert speaker
    assert str(speaker.member) == "ara"
    assert names(queries.list_vice_speakers(TURN)) == ["bada"]
    assert names(queries.list_floor_leaders(TURN)) == ["bada"]
    assert names(queries.list_members_of_district("garam/east", TURN)) == ["ara", "bada"]
    assert queries.list_members_of_district("garam/east", date(2022, 6, 30)) == []


def test_a_new_chair_follows_the_old_one(council):
    steering = queries.find_unit("council/steering")
    sit(steering, add("ara"), part="chair")
    sit(steering, add("bada"), since=TURN, part="chair")
    chairs = [queries.find_chair("council/steering", on) for on in (date(2024, 6, 30), TURN)]
    assert names(chairs) == ["ara", "bada"]
    assert names(queries.list_members("council/steering", TURN)) == ["bada"]


def test_whoever_leaves_was_there_until_the_day_before(council):
    seat = sit(council, add("ara"))
    seating.unseat(seat, on=TURN, by=SITE, why="사퇴")
    assert names(queries.list_members("council", date(2024, 6, 30))) == ["ara"]
    assert queries.list_members("council", TURN) == []
    assert list_entries("unit", "council")[0].why == "사퇴"
    assert list(list_breaks()) == []


def test_a_seat_that_makes_no_sense_is_refused(council):
    steering, east = queries.find_unit("council/steering"), queries.find_unit("garam/east")
    ara = add("ara")
    sit(council, ara)
    for unit, more, said in (
        (council, {}, "이미 그 자리"),
        (east, {}, "위원회·시의회"),
        (steering, {"part": "speaker"}, "시의회에만"),
        (council, {"part": "chair", "district": steering}, "자치구"),
        (steering, {"term_end": date(2020, 1, 1)}, "먼저 끝납니다"),
    ):
        with pytest.raises(UnfitError, match=said):
            sit(unit, ara, **more)
    with pytest.raises(NotAllowedError):
        seating.seat(Membership(unit=steering, member=ara, since=START), by=NOBODY, why="x")


def test_a_docket_clerk_adds_members_of_committees_alone(council):
    found("appeals", "committee", "심판위원회", queries.find_unit("garam"))
    clerk = Actor("boram", "보람", "Boram", frozenset({Role.DOCKET_CLERK}), frozenset())
    assert add("ara", "appeals", by=clerk).key == "ara"
    for body in ("council", "council/steering"):
        with pytest.raises(NotAllowedError):
            add("bada", body, by=clerk)
    assert queries.find_member("bada") is None


def test_a_task_force_has_departments_a_rhythm_and_meetings(council):
    city = queries.find_unit("garam")
    assert city
    force = found("force", "task-force", "준비TF", city)
    sit(force, None, sender=city)
    for since, every, departments in ((START, "month", 20), (TURN, "two-weeks", 34)):
        made = Charter(unit=force, every=every, departments=departments, since=since)
        seating.charter(made, by=SITE, why="구성")
    held = Meeting(unit=force, since=START, until=START, number=2, text_ko="점검", text_en="Review")
    seating.note_meeting(held, by=SITE, why="회의록")
    then, now = (queries.find_charter(force, on) for on in (date(2024, 6, 30), TURN))
    assert then
    assert now
    assert (then.every, then.departments, now.every, now.departments) == (
        "month",
        20,
        "two-weeks",
        34,
    )
    assert [one.number for one in queries.list_meetings(force, TURN)] == [2]
    assert queries.list_meetings(force, date(2022, 6, 1)) == []


@pytest.fixture
def post(council):
    made = Post(
        key="council/clerk",
        unit=council,
        title_ko="간사",
        title_en="Clerk",
        filled="open",
        role="docket_clerk",
        since=START,
        term_end=END,
    )
    return actions.add_post(made, by=SITE, why="직제")


def test_a_term_is_marked_half_a_year_before_it_ends(post):
    assert [
        queries.is_ending(post.term_end, on) for on in (date(2025, 12, 28), date(2025, 12, 29))
    ] == [
        False,
        True,
    ]
    assert list(queries.list_open_posts(TURN)) == [post]
    assert list(queries.list_open_posts(date(2022, 6, 30))) == []


def test_whoever_holds_a_post_that_ends_leaves_with_it_and_loses_the_role(post):
    person = Person(key="noeul", name_ko="노을", name_en="Noeul")
    add_people([person], by=SITE)
    actions.appoint(post, person, since=START, by=SITE)
    seating.end_post(post, on=TURN, by=SITE, why="직제 개편")
    assert "docket_clerk" in queries.find_actor(person, date(2024, 6, 30)).roles
    assert "docket_clerk" not in queries.find_actor(person, TURN).roles
    post.refresh_from_db()
    with pytest.raises(UnfitError, match="없는 직위"):
        actions.appoint(post, person, since=TURN, by=SITE)


def test_nobody_is_appointed_before_somebody_who_came_later(post):
    people = [Person(key=key, name_ko=key, name_en=key) for key in ("old", "new")]
    add_people(people, by=SITE)
    actions.appoint(post, people[1], since=TURN, by=SITE)
    with pytest.raises(UnfitError, match="그 뒤에"):
        actions.appoint(post, people[0], since=START, by=SITE)
