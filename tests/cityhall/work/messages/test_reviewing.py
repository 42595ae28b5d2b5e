"""The review of a message, of one exact version; its delivery; what the public may read."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils.timezone import localdate
from tests.cityhall import people
from tests.cityhall.work.messages.conftest import DAY, find

from cityhall.ground.notices.models import Notice
from cityhall.work.messages import actions, reviewing
from cityhall.work.messages.errors import (
    EarlyError,
    MessageError,
    NoReasonError,
    OtherVersionError,
    OutOfTurnError,
    StandingFiguresError,
)
from cityhall.work.messages.models import Judgement, State


@pytest.fixture
def handed(begin, nari):
    """A message that its officer handed in."""
    one = begin()
    reviewing.hand_in(one, seen=1, by=nari)
    return find(one)


@pytest.fixture
def approved(handed, daon, raon):
    """A message that the head and the mayor's office approved."""
    reviewing.approve(handed, seen=1, by=daon)
    reviewing.approve(find(handed), seen=1, by=raon)
    return find(handed)


def told(person):
    """What somebody was told, the first first."""
    return [one.ko for one in Notice.objects.filter(person=person, kind="message").order_by("id")]


def test_a_message_goes_from_its_officer_to_the_head_and_the_mayors_office(approved):
    assert approved.state == State.APPROVED
    ways = [(one.verdict, one.by, one.version.number) for one in approved.judgements.order_by("id")]
    assert ways == [("handed-in", "nari", 1), ("checked", "daon", 1), ("approved", "raon", 1)]
    digests = {one.digest for one in approved.judgements.all()}
    assert digests == {approved.versions.get().digest}


def test_each_is_told_when_it_is_their_turn(approved):
    assert told("daon") == ["검토할 메시지: 신속집행에 대한 입장"]
    assert told("raon") == ["검토할 메시지: 신속집행에 대한 입장"]
    assert told("nari") == ["메시지 비서실 승인: 신속집행에 대한 입장"]


def test_nobody_approves_out_of_turn_or_what_they_handed_in(handed, nari, raon):
    for by in (nari, raon, people.actor("isol"), people.actor("gaon")):
        with pytest.raises(PermissionDenied):
            reviewing.approve(handed, seen=1, by=by)


def test_a_head_who_wrote_it_does_not_check_it(begin, daon, raon):
    one = begin()
    reviewing.hand_in(one, seen=1, by=daon)
    with pytest.raises(PermissionDenied):
        reviewing.approve(find(one), seen=1, by=daon)
    reviewing.approve(find(one), seen=1, by=raon)
    assert find(one).state == State.CHIEF


def test_a_decision_is_of_the_version_that_was_read(handed, daon):
    with pytest.raises(OtherVersionError, match="version 1 stands"):
        reviewing.approve(handed, seen=2, by=daon)


def test_a_text_in_review_is_not_changed(handed, nari):
    for write in (
        lambda: actions.write(handed, "다른 글", seen=1, by=nari),
        lambda: actions.take_value(handed, 0, seen=1, by=nari),
        lambda: reviewing.hand_in(handed, seen=1, by=nari),
    ):
        with pytest.raises(MessageError):
            write()


def test_what_is_returned_says_why_and_is_reviewed_anew(handed, nari, daon):
    with pytest.raises(NoReasonError):
        reviewing.give_back(handed, " ", seen=1, by=daon)
    reviewing.give_back(handed, "목표도 말해 주십시오", seen=1, by=daon)
    assert told("nari") == ["메시지 되돌림: 신속집행에 대한 입장 — 목표도 말해 주십시오"]
    actions.write(handed, "목표는 {15조 6,397억원 = rapid.goal@city}입니다.", seen=1, by=nari)
    reviewing.hand_in(handed, seen=2, by=nari)
    assert find(handed).state == State.HEAD


def test_figures_that_differ_go_to_review_only_for_a_reason(begin, nari):
    one = begin("{9조원 = rapid.goal@city}이 목표입니다.")
    with pytest.raises(StandingFiguresError, match="9조원"):
        reviewing.hand_in(one, seen=1, by=nari)
    reviewing.hand_in(one, seen=1, by=nari, why="발표 전 확정값")
    assert Judgement.objects.get(message=one).why == "발표 전 확정값"


def test_a_message_without_a_text_is_not_handed_in(begin, nari):
    with pytest.raises(MessageError, match="no text"):
        reviewing.hand_in(begin(""), seen=0, by=nari)


def test_an_approval_ends_when_the_text_is_taken_back(approved, nari, raon):
    reviewing.open_up(approved, by=raon)
    reviewing.take_back(approved, "수치를 고침", by=nari)
    one = find(approved)
    assert (one.state, one.opened) == (State.DRAFT, None)
    with pytest.raises(OutOfTurnError):
        reviewing.take_back(one, "또", by=nari)


def test_a_delivered_message_keeps_what_was_changed_on_the_spot(approved, nari):
    said = "말을 줄였습니다."
    reviewing.deliver(approved, DAY, seen=1, changed="시간이 모자람", spoken=said, by=nari)
    one = find(approved)
    assert (one.state, one.delivered, one.changed) == (State.DELIVERED, DAY, "시간이 모자람")
    assert [(v.number, v.origin) for v in one.versions.all()] == [(2, "spoken"), (1, "written")]
    assert one.words == said
    with pytest.raises(OutOfTurnError):
        reviewing.deliver(one, DAY, seen=2, by=nari)


def test_a_message_is_delivered_neither_before_its_occasion_nor_tomorrow(approved, nari):
    for day in (DAY - timedelta(days=1), localdate() + timedelta(days=1)):
        with pytest.raises(EarlyError):
            reviewing.deliver(approved, day, seen=1, by=nari)


def test_a_message_that_is_not_given_stays_with_its_reason(approved, nari):
    reviewing.drop(approved, "행사가 취소됨", by=nari)
    assert (find(approved).state, find(approved).changed) == (State.OFF, "행사가 취소됨")
    with pytest.raises(OutOfTurnError):
        reviewing.drop(approved, "또", by=nari)


def test_the_mayors_office_alone_lets_the_public_read_it(approved, handed, nari, raon):
    with pytest.raises(PermissionDenied):
        reviewing.open_up(approved, by=nari)
    reviewing.open_up(approved, by=raon)
    assert find(approved).opened_by == "raon"
    reviewing.close(approved, "다시 봄", by=raon)
    assert find(approved).opened is None


def test_what_is_not_approved_is_not_opened(handed, raon):
    with pytest.raises(OutOfTurnError):
        reviewing.open_up(handed, by=raon)
