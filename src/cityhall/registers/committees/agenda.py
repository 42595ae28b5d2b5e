"""The door to the agenda of a sitting: what is put on it, in which order, who examines it, and
what was decided of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import record
from cityhall.ground.organisation.models import Member
from cityhall.registers.committees import queries
from cityhall.registers.committees.changing import changing, laying
from cityhall.registers.committees.conflicts import list_conflicts
from cityhall.registers.committees.errors import SittingError, UnfitSittingError
from cityhall.registers.committees.models import TEXT, Item, Sitting
from cityhall.registers.committees.offers import Business, find_docket
from cityhall.registers.committees.records import make_seated
from cityhall.registers.committees.rules import check_keeper, find_rule
from sagwan.procedures import Examiners, NoPanelError, name_examiners

MOST = 200  # cases on one agenda, where the rule names no number


def fill(sitting: Sitting, *, by: Actor) -> int:
    """Put all that waits on the agenda, the first due first; gives how many were put on it."""
    check_keeper(by)
    with laying(sitting):
        most = find_rule(sitting).panel.most or MOST
        room = max(most - len(queries.list_agenda(sitting)), 0)
        waiting = find_docket().list_waiting(sitting.procedure, limit=MOST * 2)
        taken = queries.list_engaged([one.key for one in waiting])
        done = sitting.items.filter(state__in=(Item.State.OFF, Item.State.LEFT))
        past = set(done.values_list("case", flat=True))  # this sitting has dealt with them
        free = [one for one in waiting if one.key not in taken | past]
        return put_on(sitting, free[:room], by=by)


def put_on(sitting: Sitting, business: Iterable[Business], *, by: Actor) -> int:
    """Put cases on the agenda, behind what stands on it; one taken off comes back."""
    check_keeper(by)
    with laying(sitting), changing(sitting, "committees.put_on", by=by):
        many = list(business)
        taken = queries.list_engaged([one.key for one in many])
        if taken:
            named = ", ".join(sorted(one.number for one in many if one.key in taken)[:5])
            raise UnfitSittingError(
                f"이미 다른 회의나 이 회의의 안건입니다: {named}",
                f"these stand on an agenda already: {named}",
            )
        last = max((one.order for one in queries.list_agenda(sitting)), default=0)
        sitting.items.filter(case__in=[one.key for one in many]).delete()
        Item.objects.bulk_create(
            make_item(sitting, one, order) for order, one in enumerate(many, last + 1)
        )
    return len(many)


def make_item(sitting: Sitting, business: Business, order: int) -> Item:
    """Make the row of a case on an agenda."""
    return Item(
        sitting=sitting,
        order=order,
        case=business.key,
        number=business.number,
        title=business.title[:TEXT],
        units=list(business.units),
        parties=list(business.parties),
    )


def move_item(item: Item, to: int, *, by: Actor) -> None:
    """Move an item to a place of the agenda; the others move up or down."""
    check_keeper(by)
    with changing(item.sitting, "committees.move_item", by=by):
        rows = [one for one in queries.list_agenda(item.sitting) if one.pk != item.pk]
        rows.insert(min(max(to, 1), len(rows) + 1) - 1, item)
        number(rows)


def number(rows: Iterable[Item]) -> None:
    """Number items one after another."""
    for order, one in enumerate(rows, 1):
        if one.order != order:
            Item.objects.filter(pk=one.pk).update(order=order)


def take_off(item: Item, *, by: Actor, why: str) -> None:
    """Take an item off the agenda, and say why; those behind it move up."""
    check_keeper(by)
    with changing(item.sitting, "committees.take_off", by=by, why=why):
        item.refresh_from_db(fields=["state"])
        check_standing(item)
        if not why.strip():
            raise UnfitSittingError(
                "안건에서 내리는 까닭을 적어 주십시오.", "say why it is taken off."
            )
        Item.objects.filter(pk=item.pk).update(state=Item.State.OFF, why=why, order=0)
        number(queries.list_agenda(item.sitting))


def check_standing(item: Item) -> None:
    """Refuse to change what was decided already, or taken off."""
    if item.state != Item.State.STANDING:
        raise UnfitSittingError("이미 처리한 안건입니다.", "it was dealt with already.")


def appoint_examiners(sitting: Sitting, cases: Iterable[str], *, on: date, by: Actor) -> int:
    """Name a lead and a second examiner for cases of the agenda, in turn and nobody in conflict."""
    check_keeper(by)
    with changing(sitting, "committees.name_examiners", by=by):
        named, people = draw_examiners(sitting, set(cases))
        write_examiners(sitting, named, people)
        find_docket().name_examiners(named, sitting.key, on=on, by=by)
    return len(named)


def draw_examiners(
    sitting: Sitting, wanted: set[str]
) -> tuple[tuple[Examiners, ...], dict[str, Member]]:
    """Draw who examines those cases of an agenda that have nobody who can, with the members by
    key: nobody yet, or somebody who left the panel or has an interest in the case."""
    items = [one for one in queries.list_agenda(sitting) if one.state == Item.State.STANDING]
    places = [one for one in queries.list_places(sitting) if not one.is_out]
    people = {one.member.key: one.member for one in places}
    found = list_conflicts(items, people.values(), sitting.on)
    apart = {case: frozenset(touched) for case, touched in found.items()}
    free = {case: people.keys() - touched for case, touched in apart.items()}
    items = [
        one
        for one in items
        if (not wanted or one.case in wanted)
        and any(who is None or who.key not in free[one.case] for who in (one.lead, one.second))
    ]
    seated = make_seated(places, sitting.on)
    try:
        named = name_examiners(seated, [one.case for one in items], sitting.key, apart)
    except NoPanelError as fault:
        raise SittingError(fault.reasons) from None
    return tuple(named), people


def write_examiners(
    sitting: Sitting, named: Iterable[Examiners], people: dict[str, Member]
) -> None:
    """Write who examines each case."""
    for one in named:
        sitting.items.filter(case=one.case).update(lead=people[one.lead], second=people[one.second])


@dataclass(frozen=True, slots=True)
class Votes:
    """How a case was voted on, and what was said of it."""

    ayes: int | None = None
    noes: int | None = None
    abstained: int | None = None
    remark: str = ""


def note_votes(item: Item, votes: Votes, *, by: Actor) -> None:
    """Note how a case was voted on and what was said; no more can have voted than came."""
    check_keeper(by)
    with changing(item.sitting, "committees.note_votes", by=by):
        cast = sum(one or 0 for one in (votes.ayes, votes.noes, votes.abstained))
        came = item.sitting.places.filter(present=True, is_out=False).count()
        if cast > came:
            raise UnfitSittingError(
                f"출석 {came}명보다 많은 {cast}표입니다.", f"{cast} votes, but only {came} came."
            )
        Item.objects.filter(pk=item.pk).update(
            ayes=votes.ayes, noes=votes.noes, abstained=votes.abstained, remark=votes.remark
        )


def note_decision(
    key: str, case: str, decision: tuple[str, str], *, by: Actor, goes_on: bool = False
) -> None:
    """Note on the agenda what a sitting decided of a case: called where its step was taken.

    A case that goes on (its execution is stayed, it is put off) is left to the next sitting.
    """
    state = Item.State.LEFT if goes_on else Item.State.DECIDED
    with record("committees.decide", by=by.author, of=("sitting", key)):
        rows = Item.objects.filter(sitting__key=key, case=case, state=Item.State.STANDING)
        rows.update(state=state, decision_ko=decision[0], decision_en=decision[1])


def find_item(sitting: Sitting, number: int) -> Item | None:
    """Find an item of a sitting by its number in the register."""
    return sitting.items.filter(pk=number).first()
