"""Minutes are closed, signed by two, never changed; what was wrong is told below them."""

import io
import zipfile
from datetime import date

import pytest
from tests.cityhall.people import actor

from cityhall.ground.access.refusals import NotAllowedError
from cityhall.ground.history.actions import record
from cityhall.registers.cases.actions import Move, take_step
from cityhall.registers.committees import actions, agenda, minutes, papers, queries
from cityhall.registers.committees.errors import ClosedError, UnfitSittingError
from cityhall.registers.committees.models import Item, Place, Sitting

DAY = date(2026, 11, 23)


@pytest.fixture
def closed(running, waiting, clerk):
    """A sitting that decided two of three cases and is closed."""
    for case in waiting[:2]:
        move = Move("dismiss", {"ruling": "이유 없음"}, sitting=running.key)
        take_step(case, move, on=DAY, by=clerk)
    minutes.close_sitting(running, "원안대로 의결함", on=DAY, by=clerk)
    return Sitting.objects.get(pk=running.pk)


def test_what_was_not_decided_is_left_to_the_next_sitting(closed, waiting, committee, clerk):
    assert [one.state for one in queries.list_agenda(closed)] == ["decided", "decided", "left"]
    after = actions.add_sitting(committee, "appeal", DAY, by=clerk, why="이어서")
    assert agenda.fill(after, by=clerk) == 1


def test_a_closed_sitting_is_changed_by_nobody(closed, clerk):
    item, place = closed.items.first(), closed.places.first()
    for change in (
        lambda: agenda.fill(closed, by=clerk),
        lambda: agenda.move_item(item, 3, by=clerk),
        lambda: agenda.take_off(item, by=clerk, why="까닭"),
        lambda: agenda.note_votes(item, agenda.Votes(1), by=clerk),
        lambda: actions.replace_member(place, by=clerk, why="까닭"),
        lambda: actions.note_attendance(closed, {place.member.key: False}, by=clerk),
        lambda: actions.draw(closed, "씨앗", on=DAY, by=clerk),
        lambda: minutes.close_sitting(closed, "", on=DAY, by=clerk),
    ):
        with pytest.raises(ClosedError):
            change()


def test_minutes_are_signed_by_who_chaired_and_by_the_secretary(closed, clerk):
    minutes.sign(closed, on=DAY, by=clerk)
    with pytest.raises(NotAllowedError):
        minutes.sign(closed, on=DAY, by=clerk)
    with pytest.raises(NotAllowedError):
        minutes.sign(closed, on=DAY, by=actor("gaon", DAY))
    minutes.note_paper_signature(closed, on=DAY, by=clerk)
    signed = {one.part: (one.on_paper, one.digest) for one in closed.signatures.all()}
    assert signed == {"secretary": (False, closed.digest), "chair": (True, closed.digest)}
    assert minutes.stand_as_signed(closed)


def test_a_chair_with_an_account_signs_for_themself(closed, clerk):
    Place.objects.filter(sitting=closed, chairs=True)
    with record("test", by=clerk.author, of=("sitting", closed.key)):
        chair = closed.places.get(chairs=True)
        own = type(chair.member).objects.get(person__key="nuri")
        closed.places.filter(member=own).exclude(pk=chair.pk).delete()
        closed.places.filter(pk=chair.pk).update(member=own)
        Sitting.objects.filter(pk=closed.pk).update(digest=minutes.digest_minutes(closed))
    sitting = Sitting.objects.get(pk=closed.pk)
    with pytest.raises(UnfitSittingError):
        minutes.note_paper_signature(sitting, on=DAY, by=clerk)
    assert minutes.sign(sitting, on=DAY, by=actor("nuri", DAY)).part == "chair"


def test_minutes_that_differ_from_what_was_closed_are_not_signed(closed, clerk):
    with record("test", by=clerk.author, of=("sitting", closed.key)):
        Item.objects.filter(sitting=closed).update(remark="몰래 고침")
    assert not minutes.stand_as_signed(closed)
    with pytest.raises(UnfitSittingError, match="다릅니다"):
        minutes.sign(closed, on=DAY, by=clerk)


def test_what_is_to_be_corrected_is_added_below(closed, clerk):
    minutes.correct(closed, "제1호의 기권은 1표였음", on=DAY, by=clerk)
    assert [one.text for one in closed.corrections.all()] == ["제1호의 기권은 1표였음"]
    assert minutes.stand_as_signed(closed)


@pytest.mark.parametrize("paper", ["agenda", "minutes"])
def test_agenda_and_minutes_are_written_as_hwpx_and_pdf(closed, clerk, paper):
    minutes.sign(closed, on=DAY, by=clerk)
    hwpx = papers.write_paper(closed, paper, "hwpx")
    with zipfile.ZipFile(io.BytesIO(hwpx)) as file:
        text = b"".join(file.read(name) for name in file.namelist() if "section" in name).decode()
    assert "행정심판위원회" in text
    assert closed.items.first().number in text
    assert ("기각" in text) == (paper == "minutes")
    assert papers.write_paper(closed, paper, "pdf").startswith(b"%PDF-1.7")
