"""What was read before a sitting was closed changes nothing after it."""

from datetime import date

import pytest

from cityhall.registers.committees import actions, agenda, minutes
from cityhall.registers.committees.errors import ClosedError, UnfitSittingError
from cityhall.registers.committees.models import Item, Place, Sitting

DAY = date(2026, 11, 23)


def test_votes_and_answers_that_come_after_the_close_are_refused(running, clerk):
    item = Item.objects.select_related("sitting").filter(sitting=running)[0]
    place = Place.objects.select_related("sitting").filter(sitting=running)[0]
    minutes.close_sitting(Sitting.objects.get(pk=running.pk), "", on=DAY, by=clerk)
    for change in (
        lambda: agenda.note_votes(item, agenda.Votes(1), by=clerk),
        lambda: agenda.take_off(item, by=clerk, why="까닭"),
        lambda: actions.note_answer(place, told="", answer="coming", on=DAY, by=clerk),
    ):
        with pytest.raises(ClosedError):
            change()
    assert minutes.stand_as_signed(Sitting.objects.get(pk=running.pk))


def test_a_member_is_replaced_once_however_often_it_is_asked_for(sitting, waiting, clerk):
    actions.draw(sitting, "씨앗", on=DAY, by=clerk)
    first, again = (sitting.places.all()[0] for _ in range(2))
    actions.replace_member(first, by=clerk, why="출장")
    with pytest.raises(UnfitSittingError):
        actions.replace_member(again, by=clerk, why="출장")
    assert sitting.places.filter(is_out=True).count() == 1


def test_a_sitting_is_drawn_as_long_as_it_has_not_begun(sitting, running, clerk):
    stale = Sitting.objects.get(pk=running.pk)
    stale.state = Sitting.State.PLANNED
    with pytest.raises(UnfitSittingError):
        actions.draw(stale, "다른 씨앗", on=DAY, by=clerk)
