"""Committees have the seats that reports count; members come, renew and go with a reason."""

from datetime import date

import pytest
from tests.cityhall.people import actor

from cityhall.ground.access.refusals import NotAllowedError
from cityhall.ground.organisation.models import Member, Membership
from cityhall.ground.organisation.queries import load_tree
from cityhall.registers.committees import pages, queries, seating
from cityhall.registers.committees.errors import UnfitSittingError
from cityhall.registers.committees.models import Committee, Conflict
from cityhall.registers.committees.seating import Sitter

DAY = date(2026, 11, 23)


SPRING = date(2020, 4, 20)


@pytest.mark.parametrize(
    ("key", "filled", "outside", "inside", "seats"),
    [
        ("administrative-appeals", 43, 38, 5, 50),
        ("investment-review", 15, 12, 3, 15),
        ("research-review", 39, 39, 0, None),
        ("public-audit-experts", 100, 100, 0, 100),
    ],
)
@pytest.mark.usefixtures("sample_city")
def test_seats_are_filled_as_reports_count_them(key, filled, outside, inside, seats):
    head = pages.describe_head(Committee.objects.get(key=key), load_tree(SPRING), SPRING)
    assert (head["filled"], head["outside"], head["inside"]) == (filled, outside, inside)
    assert head["committee"].seats == seats


@pytest.mark.usefixtures("sample_city")
def test_research_has_experts_in_eleven_fields():
    research = Committee.objects.get(key="research-review")
    assert pages.describe_head(research, load_tree(SPRING), SPRING)["fields"] == 11


def test_terms_that_are_over_or_end_soon_are_told(committee):
    head = pages.describe_head(committee, load_tree(DAY), DAY)
    assert head["ended"] == 2
    assert head["ending"] > head["ended"]


def appointment(committee, name="새람"):
    return Membership(
        unit=committee.unit,
        member=Member(key=f"new-{name}", name_ko=name, name_en="Saeram"),
        since=DAY,
        term_end=date(2029, 11, 22),
    )


def test_a_member_is_appointed_renewed_and_leaves(committee, clerk):
    sitter = Sitter(inside=False, woman=True, field_ko="변호사")
    seat = seating.appoint(committee, appointment(committee), sitter, by=clerk, why="빈자리")
    assert len(queries.list_seats(committee, DAY)) == 44
    seating.renew(seat, date(2032, 11, 22), by=clerk, why="연임")
    with pytest.raises(UnfitSittingError):
        seating.renew(seat, date(2030, 1, 1), by=clerk, why="연임")
    seating.leave(seat, on=date(2027, 1, 4), by=clerk, why="본인이 원함")
    assert len(queries.list_seats(committee, date(2027, 1, 4))) == 43


def test_nobody_is_appointed_beyond_the_seats_of_the_charter(committee, clerk):
    seating.set_seats(committee, 43, by=clerk, why="조례 개정")
    with pytest.raises(UnfitSittingError, match="정원 43명"):
        seating.appoint(
            committee, appointment(committee), Sitter(False, False), by=clerk, why="빈자리"
        )


def test_an_officer_keeps_no_committee(committee):
    with pytest.raises(NotAllowedError):
        seating.set_seats(committee, 60, by=actor("gaon", DAY), why="늘림")


def test_a_member_declares_their_own_conflict_and_nobody_elses(committee, clerk):
    own = Member.objects.get(person__key="nuri")
    other = Member.objects.get(key="appeals-002")
    made = Conflict(member=own, kind="party", what="한빛", why="자문", since=DAY)
    seating.declare_conflict(made, by=actor("nuri", DAY))
    assert queries.list_conflicts([own], DAY) == [made]
    with pytest.raises(NotAllowedError):
        seating.declare_conflict(
            Conflict(member=other, kind="party", what="한빛", why="자문", since=DAY),
            by=actor("nuri", DAY),
        )
    seating.end_conflict(made, on=date(2026, 11, 30), by=clerk, why="자문이 끝남")
    assert queries.list_conflicts([own], date(2026, 12, 1)) == []
