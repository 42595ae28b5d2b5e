"""What the pages of committees and sittings show, as much of it as somebody sees."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.roles import STAFF
from cityhall.ground.history.queries import list_entries
from cityhall.ground.look.languages import say
from cityhall.ground.notices.models import Notice
from cityhall.ground.organisation.kinds import name_part
from cityhall.ground.organisation.models import Kind, Member, Membership
from cityhall.ground.organisation.queries import Tree, is_ending, load_tree
from cityhall.ground.organisation.sight import DATES, MEMBERS
from cityhall.registers.committees import minutes, queries
from cityhall.registers.committees.actions import comes_out_again
from cityhall.registers.committees.conflicts import list_conflicts, tell_what
from cityhall.registers.committees.models import (
    Committee,
    Conflict,
    Draw,
    Item,
    Place,
    Seat,
    Signature,
    Sitting,
)
from cityhall.registers.committees.offers import Ruled, find_docket, list_ruled
from cityhall.registers.committees.records import make_member
from cityhall.registers.committees.rules import find_hidden, may_keep, sits
from sagwan.procedures import Name, plan_days

STATES = {
    Sitting.State.PLANNED: ("예정", "Planned"),
    Sitting.State.OPEN: ("개회", "Open"),
    Sitting.State.CLOSED: ("마감", "Closed"),
    Sitting.State.CANCELLED: ("취소", "Cancelled"),
}
ITEM_STATES = {
    Item.State.STANDING: ("심의 전", "Not yet decided"),
    Item.State.DECIDED: ("의결", "Decided"),
    Item.State.OFF: ("내림", "Taken off"),
    Item.State.LEFT: ("계속 심의", "Left to the next"),
}
TOLD = {
    Place.Told.SITE: ("누리집 알림", "Notice here"),
    Place.Told.LETTER: ("공문·우편", "Letter"),
    Place.Told.CALL: ("전화", "Call"),
}
ANSWERS = {
    Place.Answer.COMING: ("참석", "Coming"),
    Place.Answer.NOT_COMING: ("불참", "Not coming"),
}
CONFLICTS = {
    Conflict.Kind.UNIT: ("부서", "Unit"),
    Conflict.Kind.PARTY: ("당사자", "Party"),
    Conflict.Kind.CASE: ("사건", "Case"),
}
PARTS = {
    Signature.Part.CHAIR: ("회의를 이끈 위원", "Who chaired"),
    Signature.Part.SECRETARY: ("간사", "Secretary"),
}
MONTHS = 12
ROOM = 12  # sittings that the page of a committee shows of other years at first


def tell(name: Name) -> str:
    """Give a name of a declaration in the language of the page."""
    return say(name.ko, name.en)


def name_committee(committee: Committee | None, tree: Tree) -> str:
    """Name a committee as it is called; by its key where it does not stand."""
    if committee is None:
        return say("위원회 미상", "Committee not known")
    node = tree.nodes.get(committee.unit.key)
    return node.name if node else committee.key


def describe_list(actor: Actor, on: date) -> dict[str, Any]:
    """Give the committees with how their seats are filled, and what comes up for whoever asks."""
    tree = load_tree(on)
    coming = queries.list_coming(on) if actor.has(*STAFF) else queries.list_mine(actor.key, on)
    return {
        "on": on,
        "committees": [describe_head(one, tree, on) for one in queries.list_committees()],
        "coming": [(one, name_committee(one.committee, tree)) for one in coming[:ROOM]],
        "is_staff": actor.has(*STAFF),
    }


def describe_head(committee: Committee, tree: Tree, on: date) -> dict[str, Any]:
    """Give how the seats of a committee are filled."""
    seats = queries.list_seats(committee, on)
    women = sum(one.woman for one in seats)
    return {
        "committee": committee,
        "name": name_committee(committee, tree),
        "filled": len(seats),
        "outside": sum(not one.inside for one in seats),
        "inside": sum(one.inside for one in seats),
        "vacant": max((committee.seats or len(seats)) - len(seats), 0),
        "women": 100 * women // len(seats) if seats else 0,
        "fields": len({one.field_ko for one in seats if one.field_ko}),
        "ended": sum(not make_member(one).serves(on) for one in seats),
        "ending": sum(is_ending(one.membership.term_end, on) for one in seats),
    }


def describe_committee(
    committee: Committee, actor: Actor, on: date, year: int | None
) -> dict[str, Any]:
    """Give what the page of a committee shows: composition, members, sittings by year."""
    tree, ruled = load_tree(on), list_ruled(committee.panel, on)
    hidden = find_hidden(actor, on).get(committee.unit.key, frozenset())
    is_staff = actor.has(*STAFF)
    seats = [] if MEMBERS in hidden else queries.list_seats(committee, on)
    years = queries.list_years(committee)
    chosen = year or on.year
    is_open = DATES not in hidden
    sittings = queries.list_sittings(committee, chosen) if is_open else []
    return describe_head(committee, tree, on) | {
        "on": on,
        "rules": [describe_rule(one, on) for one in ruled],
        "members": [describe_seat(one, on) for one in seats],
        "by_field": count_fields(queries.list_seats(committee, on)),
        "conflicts": list_declared(seats, on) if may_keep(actor) else [],
        "sittings": [describe_row(one) for one in sittings],
        "years": sorted({*years, on.year, on.year + 1}, reverse=True),
        "year": chosen,
        "may_keep": may_keep(actor),
        "is_staff": is_staff,
        "hides_dates": not is_open,
    }


def count_fields(seats: list[Seat]) -> list[tuple[str, int]]:
    """Count the members of each field of expertise."""
    return sorted(Counter(one.field for one in seats if one.field).items())


def describe_rule(ruled: Ruled, on: date) -> dict[str, Any]:
    """Give how sittings of a procedure are put together, in words."""
    panel = ruled.panel
    regular = [day.month for day in plan_days(panel, on.year, lambda _: True)]
    return {
        "ruled": ruled,
        "name": tell(ruled.name),
        "panel": panel,
        "months": name_months(sorted(set(regular))),
        "a_year": len(regular),
        "extra": max(panel.a_year - len(regular), 0),
    }


def name_months(months: list[int]) -> str:
    """Name the months in which a committee regularly sits."""
    if len(months) == MONTHS:
        return say("매월", "every month")
    told = "·".join(map(str, months))
    return say(f"{told}월", f"months {told}")


def describe_seat(seat: Seat, on: date) -> dict[str, Any]:
    """Give a member with their term."""
    held = seat.membership
    return {
        "seat": seat,
        "member": held.member,
        "part": name_part(held.part, Kind.COMMITTEE) if held.part != Membership.Part.MEMBER else "",
        "since": held.since,
        "term_end": held.term_end,
        "is_over": not make_member(seat).serves(on),
        "is_ending": is_ending(held.term_end, on),
    }


def list_declared(seats: list[Seat], on: date) -> list[dict[str, Any]]:
    """List the conflicts that members declared."""
    people = [one.membership.member for one in seats if one.membership.member]
    return [
        {"conflict": one, "kind": say(*CONFLICTS[Conflict.Kind(one.kind)]), "what": tell_what(one)}
        for one in queries.list_conflicts(people, on)
    ]


def describe_row(sitting: Sitting) -> dict[str, Any]:
    """Give a sitting as lists show it."""
    return {
        "sitting": sitting,
        "state": say(*STATES[Sitting.State(sitting.state)]),
        "before": getattr(sitting, "before", 0),
        "decided": getattr(sitting, "decided", 0),
    }


def describe_sitting(
    sitting: Sitting, actor: Actor, ruled: Ruled | None, on: date
) -> dict[str, Any]:
    """Give what the page of a sitting shows its members and staff."""
    tree = load_tree(on)
    shown = ruled.panel.public if ruled else frozenset[str]()
    context: dict[str, Any] = {
        "sitting": sitting,
        "name": name_committee(sitting.committee, tree),
        "procedure": tell(ruled.name) if ruled else sitting.procedure,
        "rule": ruled.panel if ruled else None,
        "state": say(*STATES[Sitting.State(sitting.state)]),
        "shown": shown,
        "on": on,
    }
    return context | describe_whole(sitting, actor, ruled, on)


def describe_whole(sitting: Sitting, actor: Actor, ruled: Ruled | None, on: date) -> dict[str, Any]:
    """Give what members and staff see of a sitting: who sits, the agenda, draws, minutes."""
    places, items = queries.list_places(sitting), queries.list_items(sitting)
    standing = [one for one in places if not one.is_out]
    found = list_conflicts(items, [one.member for one in standing], sitting.on)
    keeps = may_keep(actor)
    is_running = sitting.state in (Sitting.State.PLANNED, Sitting.State.OPEN)
    known = find_docket().load_business([one.case for one in items]) if actor.has(*STAFF) else {}
    present = [one for one in standing if one.present]
    return {
        "places": [describe_place(one, sitting) for one in places],
        "items": [
            describe_item(one, known) | name_apart(one, found.get(one.case, {}), standing)
            for one in items
        ],
        "draws": [describe_draw(one, ruled) for one in sitting.draws.all()],
        "agenda_number": sum(one.state != Item.State.OFF for one in items),
        "decided": sum(one.state == Item.State.DECIDED for one in items),
        "present": len(present),
        "seated": len(standing),
        "reached": sum(one.member.person is not None for one in standing),
        "by_hand": sum(one.member.person is None and not one.told for one in standing),
        "women": 100 * sum(one.woman for one in standing) // len(standing) if standing else 0,
        "quorum": ruled.panel.quorum if ruled else 0,
        "may_keep": keeps and is_running,
        "keeps": keeps,
        "is_planned": sitting.state == Sitting.State.PLANNED,
        "is_open": sitting.state == Sitting.State.OPEN,
        "is_closed": sitting.state == Sitting.State.CLOSED,
        "is_today": sitting.on == on,
        "decisions": find_docket().link_decisions(sitting.key) if keeps else "",
        "names_examiners": bool(ruled and ruled.panel.examiners),
        "waiting": count_waiting(sitting) if keeps and is_running else 0,
        "sits": sits(actor, sitting) and is_running,
        **describe_minutes(sitting, actor),
        "entries": list_entries("sitting", sitting.key, 40) if actor.has(*STAFF) else [],
    }


def count_waiting(sitting: Sitting) -> int:
    """Count the cases that wait for a sitting and stand on no agenda."""
    waiting = [one.key for one in find_docket().list_waiting(sitting.procedure, limit=400)]
    return len(set(waiting) - queries.list_engaged(waiting))


def describe_minutes(sitting: Sitting, actor: Actor) -> dict[str, Any]:
    """Give the minutes' signatures and corrections, and what may be done with them."""
    if sitting.state != Sitting.State.CLOSED:
        return {}
    part, chair = minutes.find_part(sitting, actor), minutes.find_chair(sitting)
    signed = {one.part: one for one in sitting.signatures.all()}
    return {
        "signatures": [(say(*PARTS[known]), signed.get(known.value)) for known in Signature.Part],
        "my_part": say(*PARTS[Signature.Part(part)]) if part else "",
        "on_paper": may_keep(actor)
        and chair is not None
        and chair.member.person is None
        and Signature.Part.CHAIR not in signed,
        "corrections": list(sitting.corrections.all()),
        "stands": minutes.stand_as_signed(sitting) if sitting.digest else None,
    }


def describe_place(place: Place, sitting: Sitting) -> dict[str, Any]:
    """Give somebody who was drawn: told by which way, answer, whether they came."""
    person = place.member.person
    seen = person and Notice.objects.filter(
        person=person.key, kind="sitting", about=sitting.key, acknowledged__isnull=False
    )
    return {
        "place": place,
        "side": say("내부", "inside") if place.inside else say("외부", "outside"),
        "told": say(*TOLD[Place.Told(place.told)]) if place.told else "",
        "answer": say(*ANSWERS[Place.Answer(place.answer)]) if place.answer else "",
        "has_seen": bool(seen and seen.exists()),
        "is_expected": place.answer != Place.Answer.NOT_COMING,
    }


def name_apart(item: Item, barred: Mapping[str, str], places: Iterable[Place]) -> dict[str, Any]:
    """Name those who step out of a case, and tell whether it needs other examiners."""
    people = {one.member.key: one.member for one in places}
    able = people.keys() - barred
    return {
        "barred": sorted((str(people[key]), what) for key, what in barred.items()),
        "is_unfit": item.state == Item.State.STANDING
        and any(one.key not in able for one in (item.lead, item.second) if one),
    }


def describe_item(item: Item, known: Any) -> dict[str, Any]:
    """Give an item of an agenda: who examines it, what became of it."""
    case = known.get(item.case)
    votes = [item.ayes, item.noes, item.abstained]
    return {
        "item": item,
        "state": say(*ITEM_STATES[Item.State(item.state)]),
        "is_standing": item.state == Item.State.STANDING,
        "is_off": item.state == Item.State.OFF,
        "link": case.link if case else "",
        "stage": tell(case.stage) if case and case.stage else "",
        "votes": votes if any(one is not None for one in votes) else [],
    }


def describe_draw(draw: Draw, ruled: Ruled | None) -> dict[str, Any]:
    """Give a draw with its working, and whether it comes out the same again."""
    names = {one.key: str(one) for one in list_named(draw)}
    return {
        "draw": draw,
        "drawn": [names.get(key, key) for key in draw.drawn],
        "barred": [
            (names.get(one["key"], one["key"]), say(one["ko"], one["en"])) for one in draw.barred
        ],
        "eased": [say(one["ko"], one["en"]) for one in draw.eased],
        "among": len(draw.lots["members"]),
        "again": bool(ruled and comes_out_again(draw, ruled.panel)),
    }


def list_named(draw: Draw) -> Iterable[Member]:
    """List the members that a draw names."""
    return Member.objects.filter(key__in=[one["key"] for one in draw.lots["members"]])
