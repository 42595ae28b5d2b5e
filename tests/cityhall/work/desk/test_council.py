"""A member sees what they asked for, what comes up, what became of it; nobody else's."""

from datetime import date, datetime, time, timedelta

import pytest
from django.utils.timezone import localdate, make_aware
from tests.cityhall.people import actor, browse

from cityhall.ground.access.refusals import NotAllowedError
from cityhall.ground.notices.models import Notice
from cityhall.registers.cases.actions import Move, open_case, take_step
from cityhall.registers.cases.models import Case
from cityhall.registers.engagements.actions import Plan, plan
from cityhall.registers.engagements.telling import tell_on_site
from cityhall.work.desk import sessions
from sagwan.procedures import IllegalStepError, Proof

pytestmark = pytest.mark.usefixtures("sample_city")
DAY = date(2026, 5, 4)
END = "2026-05-20"


def read(answer):
    assert answer.status_code == 200, answer
    return answer.content.decode()


def ask(member, text, asker=""):
    values = {"text": text, "member": member, "session": "제330회", "asked_on": "2026-05-06"}
    return open_case("city-question", values, on=DAY, by=actor("boram"), asker=asker)


def answer_all(case):
    """Bring a question to where its result was told and published."""
    boram, maru = actor("boram"), actor("maru")
    proof = (Proof("결과 문서", date(2026, 5, 11)),)
    for who, move in (
        (boram, Move("assign", {"units": "planning-office/planning"})),
        (maru, Move("prepare", {"answer": "답변함"})),
        (boram, Move("answer", {"session_end": END})),
        (maru, Move("act", {"result": "고쳤음"}, proofs=proof)),
        (boram, Move("tell", {})),
        (boram, Move("publish", {})),
    ):
        case = take_step(case, move, on=date(2026, 5, 21), by=who)
    return case


def test_a_member_sees_what_became_of_what_they_asked_and_not_of_others_requests():
    answer_all(ask("saebom", "보도 정비를 물음", asker="saebom"))
    ask("dasom", "다른 의원의 물음")
    page = read(browse("saebom").get("/council/"))
    assert "보도 정비를 물음" in page
    assert "고쳤음" in page
    assert "의회 시스템 게시" in page
    assert "다른 의원의 물음" not in page
    assert "미리 알릴" not in page


def test_results_are_counted_by_session():
    answer_all(ask("saebom", "보도 정비를 물음", asker="saebom"))
    ask("dasom", "다른 의원의 물음")
    found = next(one for one in sessions.list_sessions(2026) if one.name == "제330회")
    assert (found.items, found.told, found.published, len(found.members)) == (2, 1, 1, 2)
    assert not found.is_told


def test_each_member_with_an_account_is_told_of_a_session_once():
    answer_all(ask("saebom", "보도 정비를 물음", asker="saebom"))
    ask("dasom", "다른 의원의 물음")
    assert sessions.tell_session("제330회", by=actor("boram"), on=DAY) == 1
    assert sessions.tell_session("제330회", by=actor("boram"), on=DAY) == 0
    told = Notice.objects.get(person="saebom", kind="session")
    assert "1건 가운데 안내 1건, 게시 1건" in told.ko
    with pytest.raises(NotAllowedError):
        sessions.tell_session("제330회", by=actor("gaon"), on=DAY)


def test_the_clock_tells_of_a_session_that_ended_lately_when_all_of_it_was_told():
    one = ask("saebom", "보도 정비를 물음", asker="saebom")
    assert sessions.tell_ended(date(2026, 6, 1)) == 0
    answer_all(one)
    assert sessions.tell_ended(date(2026, 12, 1)) == 0
    assert sessions.tell_ended(date(2026, 6, 1)) == 1
    assert sessions.tell_ended(date(2026, 6, 2)) == 0


def test_the_clerk_sends_the_results_of_a_session_from_the_page():
    answer_all(ask("saebom", "보도 정비를 물음", asker="saebom"))
    answer = browse("boram").post("/council/tell/", {"session": "제330회"})
    assert answer["Location"] == "/council/?told=1#results"
    assert browse("gaon").post("/council/tell/", {"session": "제330회"}).status_code == 403


def test_a_member_asks_for_the_mayor_and_is_told_why_it_takes_longer():
    saebom = browse("saebom")
    wanted = {"text": "지역 도서관", "wanted": "2027-01-12"}
    assert saebom.post("/council/meetings/", wanted).status_code == 302
    page = read(saebom.get("/council/meetings/"))
    assert "지역 도서관" in page
    case = next(one for one in Case.objects.filter(procedure="meeting", asker="saebom"))
    boram, today = actor("boram"), localdate()
    late = Move("fix", {"planned": "2027-01-20"})
    with pytest.raises(IllegalStepError, match="까닭을 먼저"):
        take_step(case, late, on=today, by=boram)
    case = take_step(case, Move("arrange", {}), on=today, by=boram)
    why = Move("delay", {}, why="그 주에 국외 출장이 확정되어 있습니다")
    case = take_step(case, why, on=today, by=boram)
    assert "국외 출장" in Notice.objects.filter(person="saebom").latest("id").ko
    take_step(case, late, on=today, by=boram)
    page = read(saebom.get("/council/meetings/"))
    assert "국외 출장" in page
    assert "2027-01-20" in page


def test_a_request_of_another_member_is_not_shown():
    values = {"kind": "mayor", "text": "남의 면담", "wanted": "2027-01-12"}
    open_case("meeting", values, on=DAY, by=actor("boram"), asker="dasom")
    assert "남의 면담" not in read(browse("saebom").get("/council/meetings/"))
    assert "남의 면담" in read(browse("boram").get("/council/meetings/"))


def test_a_wanted_day_that_is_none_is_refused():
    answer = browse("saebom").post("/council/meetings/", {"text": "면담", "wanted": "내일"})
    assert answer.status_code == 422


def test_what_is_planned_from_today_comes_up_although_the_sample_stands_in_2021():
    start = make_aware(datetime.combine(localdate() + timedelta(days=3), time(10)))
    wanted = Plan(
        kind="visit",
        theme="safety",
        title="골목 배수로 정비 현장",
        text="막힌 곳을 살핌",
        starts=start,
        ends=start + timedelta(hours=1),
        place="골목",
        offices=("mayors-secretariat",),
        districts=("district/jongno",),
    )
    planned = plan(wanted, by=actor("gaon"), on=localdate())
    tell_on_site(planned, by=actor("gaon"), on=localdate())
    assert "현장방문: 골목 배수로" in read(browse("saebom").get("/council/"))
    assert "현장방문: 골목 배수로" not in read(browse("saebom").get("/council/?on=2021-11-30"))
