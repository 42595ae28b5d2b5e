"""What forms of committees and sittings ask for, read into what actions take."""

from collections.abc import Callable, Mapping
from datetime import date

from django.http import QueryDict
from django.utils.text import slugify

from cityhall.ground.access.actors import Actor
from cityhall.ground.look.dates import read_day
from cityhall.ground.organisation.models import Member, Membership
from cityhall.ground.organisation.queries import find_member
from cityhall.registers.committees import actions, agenda, minutes, seating
from cityhall.registers.committees.errors import UnfitSittingError
from cityhall.registers.committees.models import Committee, Conflict, Item, Place, Seat, Sitting
from cityhall.registers.committees.offers import find_docket
from cityhall.registers.committees.seating import Sitter

MOST_DIGITS = 9


def read_text(given: QueryDict, name: str, most: int = 300) -> str:
    """Read a line of a form."""
    return str(given.get(name, "")).strip()[:most]


def read_whole(given: QueryDict, name: str) -> int | None:
    """Read a whole number; None where none is given."""
    text = read_text(given, name)
    return int(text) if text.isdecimal() and len(text) <= MOST_DIGITS else None


def read_needed_day(given: QueryDict, name: str) -> date:
    """Read a day that must be given."""
    day = read_day(read_text(given, name))
    if day is None:
        raise UnfitSittingError("날짜를 적어 주십시오.", "a day is missing.")
    return day


Doing = Callable[[Sitting, QueryDict, Actor, date], None]


def follow(sitting: Sitting, given: QueryDict, by: Actor, on: date) -> None:
    """Do with a sitting what a form asks for."""
    doing = DOINGS.get(read_text(given, "what"))
    if doing is None:
        raise UnfitSittingError("무엇을 할지 골라 주십시오.", "please choose what to do.")
    doing(sitting, given, by, on)


def find_place(sitting: Sitting, given: QueryDict) -> Place:
    """Find the place that a form names."""
    number = read_whole(given, "place") or 0
    found = sitting.places.select_related("member__person", "sitting").filter(pk=number).first()
    if found is None:
        raise UnfitSittingError("위원을 골라 주십시오.", "please choose a member.")
    return found


def find_item(sitting: Sitting, given: QueryDict) -> Item:
    """Find the item that a form names."""
    found = agenda.find_item(sitting, read_whole(given, "item") or 0)
    if found is None:
        raise UnfitSittingError("안건을 골라 주십시오.", "please choose an item.")
    return found


def _draw(sitting: Sitting, given: QueryDict, by: Actor, on: date) -> None:
    actions.draw(sitting, read_text(given, "seed", 100) or sitting.key, on=on, by=by)


def _replace(sitting: Sitting, given: QueryDict, by: Actor, _on: date) -> None:
    actions.replace_member(find_place(sitting, given), by=by, why=read_text(given, "why"))


def _invite(sitting: Sitting, _given: QueryDict, by: Actor, on: date) -> None:
    actions.invite(sitting, on=on, by=by)


def _answer(sitting: Sitting, given: QueryDict, by: Actor, on: date) -> None:
    told, answer = read_text(given, "told"), read_text(given, "answer")
    actions.note_answer(find_place(sitting, given), told=told, answer=answer, on=on, by=by)


def _open(sitting: Sitting, given: QueryDict, by: Actor, on: date) -> None:
    present = [str(one) for one in given.getlist("present")]
    actions.open_sitting(sitting, present, read_text(given, "chair"), on=on, by=by)


def _attend(sitting: Sitting, given: QueryDict, by: Actor, _on: date) -> None:
    here = {str(one) for one in given.getlist("present")}
    keys = sitting.places.filter(is_out=False).values_list("member__key", flat=True)
    actions.note_attendance(sitting, {key: key in here for key in keys}, by=by)


def _move(sitting: Sitting, given: QueryDict, by: Actor, _on: date) -> None:
    actions.move_sitting(
        sitting,
        read_needed_day(given, "on"),
        at=read_text(given, "at", 20),
        where=read_text(given, "where", 160),
        by=by,
        why=read_text(given, "why"),
    )


def _cancel(sitting: Sitting, given: QueryDict, by: Actor, _on: date) -> None:
    actions.cancel_sitting(sitting, by=by, why=read_text(given, "why"))


def _fill(sitting: Sitting, _given: QueryDict, by: Actor, _on: date) -> None:
    agenda.fill(sitting, by=by)


def _put(sitting: Sitting, given: QueryDict, by: Actor, _on: date) -> None:
    number = read_text(given, "number", 80)
    found = find_docket().find_number(sitting.procedure, number)
    if found is None:
        raise UnfitSittingError(
            f"진행 중인 사건 '{number}'이(가) 없습니다.", f"no running case '{number}'."
        )
    agenda.put_on(sitting, [found], by=by)


def _shift(sitting: Sitting, given: QueryDict, by: Actor, _on: date) -> None:
    agenda.move_item(find_item(sitting, given), read_whole(given, "to") or 1, by=by)


def _take_off(sitting: Sitting, given: QueryDict, by: Actor, _on: date) -> None:
    agenda.take_off(find_item(sitting, given), by=by, why=read_text(given, "why"))


def _examiners(sitting: Sitting, given: QueryDict, by: Actor, on: date) -> None:
    chosen = [str(one) for one in given.getlist("case")]
    agenda.appoint_examiners(sitting, chosen, on=on, by=by)


def _votes(sitting: Sitting, given: QueryDict, by: Actor, _on: date) -> None:
    ayes, noes, abstained = (read_whole(given, one) for one in ("ayes", "noes", "abstained"))
    votes = agenda.Votes(ayes, noes, abstained, read_text(given, "remark", 2000))
    agenda.note_votes(find_item(sitting, given), votes, by=by)


def _declare(sitting: Sitting, given: QueryDict, by: Actor, on: date) -> None:
    own = sitting.places.select_related("member").filter(member__person__key=by.key).first()
    if own is None:
        raise UnfitSittingError("이 회의의 위원만 적습니다.", "only members of this sitting do.")
    seating.declare_conflict(read_conflict(own.member, given, on), by=by)


def _close(sitting: Sitting, given: QueryDict, by: Actor, on: date) -> None:
    minutes.close_sitting(sitting, read_text(given, "remark", 5000), on=on, by=by)


def _sign(sitting: Sitting, _given: QueryDict, by: Actor, on: date) -> None:
    minutes.sign(sitting, on=on, by=by)


def _paper(sitting: Sitting, _given: QueryDict, by: Actor, on: date) -> None:
    minutes.note_paper_signature(sitting, on=on, by=by)


def _correct(sitting: Sitting, given: QueryDict, by: Actor, on: date) -> None:
    minutes.correct(sitting, read_text(given, "text", 5000), on=on, by=by)


DOINGS: Mapping[str, Doing] = {
    "draw": _draw,
    "replace": _replace,
    "invite": _invite,
    "answer": _answer,
    "open": _open,
    "attend": _attend,
    "move": _move,
    "cancel": _cancel,
    "fill": _fill,
    "put": _put,
    "shift": _shift,
    "off": _take_off,
    "examiners": _examiners,
    "votes": _votes,
    "declare": _declare,
    "close": _close,
    "sign": _sign,
    "paper": _paper,
    "correct": _correct,
}


def read_conflict(member: Member, given: QueryDict, on: date) -> Conflict:
    """Read what a member has an interest in."""
    kind = read_text(given, "kind")
    if kind not in Conflict.Kind.values:
        raise UnfitSittingError("무엇인지 골라 주십시오.", "please choose what it is.")
    text = read_text(given, "unit") if kind == Conflict.Kind.UNIT else read_text(given, "text")
    return Conflict(member=member, kind=kind, what=text, why=read_text(given, "why"), since=on)


def keep(committee: Committee, given: QueryDict, by: Actor, on: date) -> None:
    """Do with the seats of a committee what a form asks for."""
    why = read_text(given, "why")
    if not why:
        raise UnfitSittingError("까닭을 적어 주십시오.", "say why.")
    match read_text(given, "what"):
        case "seats":
            seating.set_seats(committee, read_whole(given, "seats") or 0, by=by, why=why)
        case "appoint":
            made = read_membership(committee, given)
            seating.appoint(committee, made, read_sitter(given), by=by, why=why)
        case "amend":
            seating.amend_seat(find_seat(committee, given), read_sitter(given), by=by, why=why)
        case "renew":
            end = read_needed_day(given, "term_end")
            seating.renew(find_seat(committee, given), end, by=by, why=why)
        case "leave":
            seating.leave(
                find_seat(committee, given), on=read_needed_day(given, "on"), by=by, why=why
            )
        case "declare":
            member = find_seat(committee, given).membership.member
            if member:
                seating.declare_conflict(read_conflict(member, given, on), by=by)
        case "end":
            found = Conflict.objects.filter(pk=read_whole(given, "conflict") or 0).first()
            if found:
                seating.end_conflict(found, on=on, by=by, why=why)
        case _:
            raise UnfitSittingError("무엇을 할지 골라 주십시오.", "please choose what to do.")


def find_seat(committee: Committee, given: QueryDict) -> Seat:
    """Find the seat that a form names."""
    rows = committee.held.select_related("membership__member__person", "committee")
    found = rows.filter(pk=read_whole(given, "seat") or 0).first()
    if found is None:
        raise UnfitSittingError("위원을 골라 주십시오.", "please choose a member.")
    return found


def read_sitter(given: QueryDict) -> Sitter:
    """Read as what somebody belongs to a committee."""
    return Sitter(
        inside=given.get("side") == "inside",
        woman=given.get("woman") == "yes",
        field_ko=read_text(given, "field", 160),
    )


def read_membership(committee: Committee, given: QueryDict) -> Membership:
    """Read who takes a seat, from when, until when; somebody new by their name."""
    ko = read_text(given, "name", 80)
    en = read_text(given, "name_en", 80) or ko
    if not ko:
        raise UnfitSittingError("이름을 적어 주십시오.", "the name is missing.")
    stem = f"{committee.key}-{slugify(en) or 'member'}"[:70]
    key, number = stem, 1
    while find_member(key):
        number += 1
        key = f"{stem}-{number}"
    return Membership(
        unit=committee.unit,
        member=Member(key=key, name_ko=ko, name_en=en),
        since=read_needed_day(given, "since"),
        term_end=read_needed_day(given, "term_end"),
    )
