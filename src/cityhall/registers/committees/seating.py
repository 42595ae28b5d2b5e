"""The door by which committees get seats, members come and go, and conflicts are declared."""

from dataclasses import dataclass
from datetime import date

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.refusals import allow
from cityhall.ground.history.actions import record
from cityhall.ground.organisation import seating
from cityhall.ground.organisation.models import Member, Membership
from cityhall.ground.organisation.queries import find_member, find_unit
from cityhall.registers.committees.errors import UnfitSittingError
from cityhall.registers.committees.models import Committee, Conflict, Seat
from cityhall.registers.committees.rules import check_keeper, may_keep


@dataclass(frozen=True, slots=True)
class Sitter:
    """As what somebody belongs to a committee."""

    inside: bool
    woman: bool
    field_ko: str = ""
    field_en: str = ""


def set_seats(committee: Committee, seats: int, *, by: Actor, why: str) -> None:
    """Say how many seats the charter of a committee allows."""
    check_keeper(by)
    with record("committees.set_seats", by=by.author, of=("committee", committee.key), why=why):
        committee.seats = seats
        committee.save(update_fields=["seats"])


def appoint(
    committee: Committee, membership: Membership, sitter: Sitter, *, by: Actor, why: str
) -> Seat:
    """Let somebody take a seat of a committee for a term."""
    check_keeper(by)
    with record("committees.appoint", by=by.author, of=("committee", committee.key), why=why):
        check_room(Committee.objects.select_for_update().get(pk=committee.pk))
        if membership.member and find_member(membership.member.key) is None:
            new, body = membership.member, membership.unit
            membership.member = seating.add_member(new, body, by=by, why=why)
        return Seat.objects.create(
            committee=committee,
            membership=seating.seat(membership, by=by, why=why),
            inside=sitter.inside,
            woman=sitter.woman,
            field_ko=sitter.field_ko,
            field_en=sitter.field_en or sitter.field_ko,
        )


def check_room(committee: Committee) -> None:
    """Refuse one more where all seats are taken."""
    taken = committee.held.filter(membership__until=None).count()
    if committee.seats and taken >= committee.seats:
        raise UnfitSittingError(
            f"정원 {committee.seats}명이 모두 찼습니다.", f"all {committee.seats} seats are taken."
        )


def amend_seat(seat: Seat, sitter: Sitter, *, by: Actor, why: str) -> None:
    """Correct as what somebody belongs to a committee."""
    check_keeper(by)
    with record(
        "committees.amend_seat", by=by.author, of=("committee", seat.committee.key), why=why
    ):
        seat.inside, seat.woman = sitter.inside, sitter.woman
        seat.field_ko, seat.field_en = sitter.field_ko, sitter.field_en or sitter.field_ko
        seat.save()


def renew(seat: Seat, term_end: date, *, by: Actor, why: str) -> None:
    """Renew the term of a member until a later day."""
    check_keeper(by)
    held = seat.membership
    if held.term_end and term_end <= held.term_end:
        raise UnfitSittingError(
            "지금 임기보다 뒤의 날이어야 합니다.", "the new term must end after the present one."
        )
    with record("committees.renew", by=by.author, of=("committee", seat.committee.key), why=why):
        held.term_end = term_end
        held.save(update_fields=["term_end"])


def leave(seat: Seat, *, on: date, by: Actor, why: str) -> None:
    """Let a member leave a committee from a day on."""
    check_keeper(by)
    with record("committees.leave", by=by.author, of=("committee", seat.committee.key), why=why):
        seating.unseat(seat.membership, on=on, by=by, why=why)


def declare_conflict(conflict: Conflict, *, by: Actor) -> Conflict:
    """Declare that a member has an interest in a unit, a party or a case."""
    check_declarer(by, conflict.member)
    if not conflict.what.strip() or not conflict.why.strip():
        raise UnfitSittingError(
            "무엇에 어떤 이해관계가 있는지 적어 주십시오.", "say what the interest is in, and why."
        )
    if conflict.kind == Conflict.Kind.UNIT and find_unit(conflict.what) is None:
        raise UnfitSittingError("없는 부서입니다.", "there is no such unit.")
    of = ("member", conflict.member.key)
    with record("committees.declare_conflict", by=by.author, of=of, why=conflict.why):
        conflict.save(force_insert=True)
    return conflict


def end_conflict(conflict: Conflict, *, on: date, by: Actor, why: str) -> None:
    """Say that an interest has ended; what was declared stays."""
    check_keeper(by)
    of = ("member", conflict.member.key)
    with record("committees.end_conflict", by=by.author, of=of, why=why):
        conflict.until = on
        conflict.save(update_fields=["until"])


def check_declarer(by: Actor, member: Member) -> None:
    """Refuse whoever is neither the member nor keeps the docket."""
    own = member.person is not None and member.person.key == by.key
    allow(
        own or may_keep(by),
        "이해관계는 본인이나 위원회 간사가 적습니다.",
        "A conflict is declared by the member or the docket clerk.",
    )
