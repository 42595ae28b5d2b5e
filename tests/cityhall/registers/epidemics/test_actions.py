"""Numbers come in by one door: checked, kept for a reason, corrected without being lost."""

from datetime import date
from decimal import Decimal

import pytest
from tests.cityhall import people

from cityhall.ground.access.refusals import NotAllowedError
from cityhall.ground.history.models import Entry as Written
from cityhall.registers.epidemics.actions import (
    add_response,
    correct_reading,
    end_response,
    enter_readings,
)
from cityhall.registers.epidemics.models import Reading, Response
from cityhall.registers.epidemics.records import Entry, Spot, moment, read_entry, span
from cityhall.registers.epidemics.shapes import CHANGE, LEVEL
from cityhall.registers.figures.checks import UnfitError

JUNE = date(2030, 6, 2)


def level(series, value, day=JUNE, **told):
    at = moment(day, 9)
    return Entry(Spot(series, "town"), LEVEL, at, at, Decimal(value), **told)


def change(series, value, day=JUNE, part="", hour=9):
    return Entry(Spot(series, "town", part), CHANGE, *span(day, hour, None), Decimal(value))


@pytest.fixture
def enter(fever, planner):
    def enter(*entries, **how):
        return enter_readings(fever, entries, by=planner, **how)

    return enter


def test_entering_twice_changes_nothing(enter):
    numbers = [level("sick", 10), level("ill", 7), level("well", 3), change("sick", 2)]
    assert enter(*numbers).added == 4
    seq = Written.objects.count()
    assert enter(*numbers).unchanged == 4
    assert Written.objects.count() == seq


def test_what_does_not_hold_is_refused_with_its_working(enter):
    with pytest.raises(UnfitError, match="7 \\+ 3 = 10 ≠ 12") as error:
        enter(level("sick", 12), level("ill", 7), level("well", 3))
    assert error.value.faults[0].entry == 0
    assert not Reading.objects.filter(epidemic="river-fever").exists()


def test_what_does_not_hold_is_kept_for_a_reason(enter):
    outcome = enter(level("sick", 12, reason="두 명 조사 중"), level("ill", 7), level("well", 3))
    assert (outcome.added, outcome.kept) == (3, 1)


def test_a_later_number_is_held_against_what_stands(enter):
    enter(level("ill", 9, date(2030, 6, 1)))
    with pytest.raises(UnfitError, match="9 − 2 = 7 ≠ 8"):
        enter(change("ill", -2), level("ill", 8))


def test_another_number_in_a_cell_is_refused_until_it_is_a_correction(enter):
    enter(level("ill", 9))
    with pytest.raises(UnfitError, match="9 stands there already"):
        enter(level("ill", 8))
    assert enter(level("ill", 8), correcting=True, why="다시 셈").corrected == 1
    old = Reading.objects.get(epidemic="river-fever", value="9")
    assert not old.is_current
    assert old.replacement.value == "8"


def test_a_misprint_keeps_what_is_printed_and_why(enter, fever, planner):
    enter(level("ill", 9, source="보고서 3쪽"))
    row = Reading.objects.get(epidemic="river-fever")
    fresh = Entry(
        *(read_entry(row).spot, LEVEL, row.since, row.at, Decimal(7)),
        printed=Decimal(9),
        reason="합계와 어긋남",
        source=row.source,
    )
    made = correct_reading(fever, row, fresh, by=planner, why="합계와 어긋남")
    assert (made.value, made.printed, made.reason) == ("7", "9", "합계와 어긋남")
    assert made.source == "보고서 3쪽"
    row.refresh_from_db()
    with pytest.raises(UnfitError, match="corrected already"):
        correct_reading(fever, row, fresh, by=planner, why="또")
    with pytest.raises(UnfitError, match="say why"):
        correct_reading(fever, made, fresh, by=planner, why=" ")


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (lambda: level("cold", 1), "'cold' is not in the declaration"),
        (lambda: change("dipped", 1, part="south"), "'south' is no part of it"),
        (lambda: level("dipped", 1), "A flow has no level"),
        (lambda: level("ill", "NaN"), "no number"),
        (lambda: level("ill", 1, printed=Decimal(2)), "say why what is printed is wrong"),
    ],
)
def test_an_entry_that_cannot_be_says_why(enter, entry, said):
    with pytest.raises(UnfitError, match=said):
        enter(entry())


def test_the_same_cell_twice_in_one_go_is_refused(enter):
    with pytest.raises(UnfitError, match="stands here twice"):
        enter(level("ill", 1), level("ill", 1))


def test_others_may_not_enter_numbers(fever, sample_city):
    for key in ("gaon", "saebom", "areum"):
        with pytest.raises(NotAllowedError):
            enter_readings(fever, [level("ill", 1)], by=people.actor(key))


def test_a_measure_begins_and_ends(fever, planner):
    def closing():
        return Response(kind="bathing", name_ko="물놀이 금지", name_en="Shut", since=JUNE)

    made = add_response(fever, closing(), by=planner)
    assert add_response(fever, closing(), by=planner).pk == made.pk
    end_response(fever, made, date(2030, 6, 9), by=planner, why="끝남")
    assert Response.objects.get(pk=made.pk).until == date(2030, 6, 9)
    with pytest.raises(UnfitError, match="ends before it begins"):
        end_response(fever, made, date(2030, 5, 9), by=planner, why="끝남")
    with pytest.raises(UnfitError, match="no declared kind"):
        add_response(fever, Response(kind="x", name_ko="이름", since=JUNE), by=planner)
