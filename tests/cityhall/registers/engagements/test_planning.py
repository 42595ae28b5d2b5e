"""What was left out for long comes first; what is at the same hours is said, never refused."""

from dataclasses import replace
from datetime import date, timedelta

from django.utils.timezone import localdate
from tests.cityhall.people import browse

from cityhall.registers.engagements import actions, planning
from cityhall.registers.engagements.clashes import find_clashes, make_slot

PLACES = [("district/nowon", "노원구"), ("district/jungnang", "중랑구"), ("district/x", "없는 구")]
GIVEN = {
    "kind": "briefing",
    "theme": "other",
    "title": "예산 설명회",
    "text": "내년 예산",
    "from": "10:30",
    "to": "11:30",
    "office": "mayors-secretariat",
}


def read(answer):
    return answer.content.decode()


def test_districts_left_out_longest_come_first_with_what_is_next(held):
    gaps = planning.list_gaps("district", PLACES, "visit", date(2021, 12, 1))
    assert gaps[0].key == "district/x"
    assert gaps[0].is_long(9999)
    jungnang = next(one for one in gaps if one.key == "district/jungnang")
    assert (jungnang.last, jungnang.since) == (date(2021, 10, 15), 47)
    known = [one.since or 0 for one in gaps[1:]]
    assert known == sorted(known, reverse=True)
    jongno = planning.list_gaps(
        "district", [("district/jongno", "종로구")], "visit", date(2021, 12, 1)
    )
    assert jongno[0].next == date(2021, 12, 3)


def test_the_page_shows_districts_and_themes_to_the_staff_alone(held):
    page = read(browse("gaon").get("/engagements/planning/?on=2021-12-01&days=40"))
    assert "2021. 10. 15." in page.split('id="gaps"')[1]
    assert "?kind=visit&amp;district=district/jungnang" in page
    assert "의료·방역" in page.split('id="themes"')[1]
    assert browse("gaon").get("/engagements/planning/?on=x&kind=x&days=x").status_code == 200
    assert browse("saebom").get("/engagements/planning/").status_code == 403


def test_what_is_called_off_is_neither_next_nor_in_the_way(visit, wanted, actor):
    today = localdate()
    found = planning.list_gaps("district", PLACES[:1], "visit", today)
    assert found[0].next == visit.on
    other = actions.plan(replace(wanted, kind="briefing"), by=actor("gaon"), on=today)
    assert [one.other.key for one in find_clashes(make_slot(other))] == [visit.key]
    actions.call_off(visit, why="비가 옴", by=actor("gaon"), on=today)
    assert planning.list_gaps("district", PLACES[:1], "visit", today)[0].next is None
    assert find_clashes(make_slot(other)) == []


def test_the_same_office_at_the_same_hours_is_warned_of_and_can_still_be_planned(visit):
    gaon = browse("gaon")
    given = GIVEN | {"day": visit.on.isoformat()}
    answer = gaon.post("/engagements/new/", given | {"check": "yes"})
    assert answer.status_code == 200
    assert "겹치는 일정" in read(answer)
    assert "같은 부서" in read(answer)
    later = gaon.post("/engagements/new/", given | {"check": "yes", "from": "11:00"})
    assert "겹치는 일정이 없습니다" in read(later)
    planned = gaon.post("/engagements/new/", given)
    assert planned.status_code == 302
    assert "해빙기 대비 현장" in read(gaon.get(planned["Location"]))
    month = read(gaon.get(f"/engagements/?month={visit.on:%Y-%m}"))
    assert month.count(">겹침<") == 2
    assert "둘 다 중요한 일정이 2건" in month


def test_two_major_ones_clash_whatever_their_offices(visit, wanted, actor):
    today = localdate()
    major = replace(wanted, is_major=True, kind="briefing")
    first = actions.plan(major, by=actor("gaon"), on=today)
    other = replace(major, offices=("planning-office/budget",))
    second = actions.plan(other, by=actor("nari"), on=today)
    found = {one.other.key: one.reasons for one in find_clashes(make_slot(second))}
    assert found == {first.key: (("중요 일정끼리", "both major"),)}
    next_day = replace(make_slot(second), starts=visit.starts + timedelta(days=1))
    assert find_clashes(replace(next_day, ends=next_day.starts)) == []


def test_a_change_of_plan_shows_what_it_would_clash_with(visit, wanted, actor):
    today = localdate()
    one = replace(wanted, kind="briefing", starts=wanted.starts + timedelta(hours=4))
    one = replace(one, ends=one.starts)
    planned = actions.plan(one, by=actor("gaon"), on=today)
    given = GIVEN | {"day": visit.on.isoformat(), "check": "yes"}
    answer = browse("gaon").post(f"/engagements/{planned.key}/edit/", given)
    assert answer.status_code == 200
    assert "해빙기 대비 현장" in read(answer)
