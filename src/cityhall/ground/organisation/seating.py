"""The only door by which posts change, members come and go, and meetings are noted.

What ends stays with its last day; what stood is never written over.
"""

from dataclasses import dataclass
from datetime import date

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import record
from cityhall.ground.organisation.actions import A_DAY, UnfitError
from cityhall.ground.organisation.kinds import BODIES
from cityhall.ground.organisation.models import (
    Appointment,
    Charter,
    Kind,
    Meeting,
    Member,
    Membership,
    Post,
    Unit,
)
from cityhall.ground.organisation.queries import on_day
from cityhall.ground.organisation.rules import check_keeper, check_seater

SINGLE = {Membership.Part.SPEAKER, Membership.Part.CHAIR}  # held by one at a time
IN_COUNCIL = {
    Membership.Part.SPEAKER,
    Membership.Part.VICE_SPEAKER,
    Membership.Part.FLOOR_LEADER,
}


@dataclass(frozen=True, slots=True)
class Titled:
    """What a post is: its title, how it is filled, the role that it gives, until when."""

    ko: str
    en: str
    filled: str = Post.Filled.REGULAR
    role: str = ""
    term_end: date | None = None


def amend_post(post: Post, titled: Titled, *, by: Actor, why: str) -> None:
    """Correct what a post is called, how it is filled, its role and the end of its term."""
    check_keeper(by)
    with record("organisation.amend_post", by=by.author, of=("post", post.key), why=why):
        post.title_ko, post.title_en = titled.ko, titled.en or titled.ko
        post.filled, post.role, post.term_end = titled.filled, titled.role, titled.term_end
        post.save(update_fields=["title_ko", "title_en", "filled", "role", "term_end"])


def end_post(post: Post, *, on: date, by: Actor, why: str) -> None:
    """Let a post end from a day on; whoever holds it leaves with it."""
    check_keeper(by)
    if on <= post.since:
        raise UnfitError("생긴 날보다 뒤에만 없앨 수 있습니다.", "It can only end after it began.")
    with record("organisation.end_post", by=by.author, of=("post", post.key), why=why):
        Post.objects.filter(pk=post.pk).update(until=on - A_DAY)
        Appointment.objects.filter(on_day(on), post=post).update(until=on - A_DAY)


def add_member(member: Member, body: Unit, *, by: Actor, why: str) -> Member:
    """Add somebody who is to sit in a body."""
    check_seater(by, body.kind)
    if Member.objects.filter(key=member.key).exists():
        raise UnfitError(
            f"이미 있는 식별자입니다: {member.key}", f"This key is taken: {member.key}"
        )
    with record("organisation.add_member", by=by.author, of=("member", member.key), why=why):
        member.save(force_insert=True)
    return member


def seat(membership: Membership, *, by: Actor, why: str) -> Membership:
    """Let somebody, or a department, belong to a body from a day on."""
    check_seater(by, membership.unit.kind)
    check_seat(membership)
    unit = membership.unit
    with record("organisation.seat", by=by.author, of=("unit", unit.key), why=why):
        if membership.part in SINGLE:
            held = unit.memberships.filter(on_day(membership.since), part=membership.part)
            held.update(until=membership.since - A_DAY)
        membership.save(force_insert=True)
    return membership


def check_belonging(one: Membership) -> None:
    """Refuse a membership that makes no sense by itself."""
    if Kind(one.unit.kind) not in BODIES:
        raise UnfitError(
            "위원회·시의회·TF·자문단에만 위원을 둡니다.",
            "Only committees, the council, task forces and advisory groups have members.",
        )
    if one.part in IN_COUNCIL and one.unit.kind != Kind.COUNCIL:
        raise UnfitError(
            "의장·부의장·대표의원은 시의회에만 둡니다.",
            "Speakers, vice speakers and floor leaders belong to the council.",
        )
    if one.district and one.district.kind != Kind.DISTRICT:
        raise UnfitError("선거구는 자치구 가운데 고릅니다.", "A district is one of the districts.")
    if one.term_end and one.term_end < one.since:
        raise UnfitError("임기가 시작보다 먼저 끝납니다.", "The term ends before it begins.")


def check_seat(one: Membership) -> None:
    """Refuse a membership that makes no sense, or that somebody holds already."""
    check_belonging(one)
    same = one.unit.memberships.filter(
        on_day(one.since), member=one.member, sender=one.sender, part=one.part
    )
    if same.exists():
        raise UnfitError("그날 이미 그 자리에 있습니다.", "They hold that seat that very day.")
    if one.part in SINGLE and one.unit.memberships.filter(part=one.part, since=one.since).exists():
        raise UnfitError("그날 이미 맡은 사람이 있습니다.", "Somebody took that part that day.")


def unseat(membership: Membership, *, on: date, by: Actor, why: str) -> None:
    """Let somebody leave a body from a day on."""
    check_seater(by, membership.unit.kind)
    if on <= membership.since:
        raise UnfitError("들어온 날보다 뒤에만 나갈 수 있습니다.", "They can only leave later.")
    key = membership.unit.key
    with record("organisation.unseat", by=by.author, of=("unit", key), why=why):
        Membership.objects.filter(pk=membership.pk).update(until=on - A_DAY)


def charter(made: Charter, *, by: Actor, why: str) -> Charter:
    """Say how a body is made up and how often it meets, from a day on."""
    check_keeper(by)
    with record("organisation.charter", by=by.author, of=("unit", made.unit.key), why=why):
        made.unit.charters.filter(since=made.since).delete()
        held = made.unit.charters.filter(on_day(made.since))
        held.update(until=made.since - A_DAY)
        made.save(force_insert=True)
    return made


def note_meeting(meeting: Meeting, *, by: Actor, why: str) -> Meeting:
    """Note that a body met."""
    check_keeper(by)
    if meeting.until < meeting.since:
        raise UnfitError("끝난 날이 시작보다 앞섭니다.", "It ends before it begins.")
    with record("organisation.note_meeting", by=by.author, of=("unit", meeting.unit.key), why=why):
        meeting.save(force_insert=True)
    return meeting
