"""Who keeps committees and sittings, who sees what of them, and what speaks against a decision."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from enum import IntEnum

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.refusals import allow
from cityhall.ground.access.roles import STAFF, Role
from cityhall.ground.organisation.sight import DATES, MEMBERS
from cityhall.registers.committees.conflicts import list_conflicted
from cityhall.registers.committees.errors import ClosedError, UnfitSittingError
from cityhall.registers.committees.models import Committee, Item, Place, Sitting
from cityhall.registers.committees.offers import Ruled, find_docket, find_ruled
from cityhall.registers.committees.records import make_seated
from sagwan.procedures import Refusal, check_panel


class Sight(IntEnum):
    """How much somebody sees of a sitting."""

    NOTHING = 0
    PUBLIC = 1
    WHOLE = 2


def may_keep(actor: Actor) -> bool:
    """Tell whether somebody plans sittings, draws panels and keeps minutes."""
    return actor.has(Role.DOCKET_CLERK)


def check_keeper(actor: Actor) -> None:
    """Refuse whoever keeps no docket."""
    allow(
        may_keep(actor),
        "위원회와 회의는 위원회 간사가 맡습니다.",
        "Committees and their sittings are kept by the docket clerk.",
    )


def sits(actor: Actor, sitting: Sitting) -> bool:
    """Tell whether somebody was drawn for a sitting and has not been replaced."""
    if not actor.is_known:
        return False
    return sitting.places.filter(member__person__key=actor.key, is_out=False).exists()


def find_sight(actor: Actor, sitting: Sitting, ruled: Ruled | None) -> Sight:
    """Find how much somebody sees of a sitting."""
    if actor.has(*STAFF) or sits(actor, sitting):
        return Sight.WHOLE
    shown = ruled.panel.public if ruled else frozenset()
    return Sight.PUBLIC if "dates" in shown else Sight.NOTHING


def check_sight(actor: Actor, sitting: Sitting, ruled: Ruled | None, least: Sight) -> Sight:
    """Refuse whoever does not see a sitting; gives how much they see."""
    sight = find_sight(actor, sitting, ruled)
    allow(
        sight >= least,
        "이 회의는 그 회의의 위원과 담당 공무원만 봅니다.",
        "This sitting is open to its members and to staff only.",
    )
    return sight


def find_hidden(actor: Actor, on: date) -> dict[str, frozenset[str]]:
    """Find what of each committee, by its unit, somebody does not see: what no procedure shows."""
    if actor.has(*STAFF):
        return {}
    shown = defaultdict[str, frozenset[str]](frozenset)
    for one in find_docket().list_ruled(on):
        shown[one.panel.committee] |= one.panel.public
    rows = Committee.objects.values_list("unit__key", "panel")
    return {unit: frozenset({MEMBERS, DATES}) - shown[panel] for unit, panel in rows}


def check_running(sitting: Sitting) -> None:
    """Refuse to change a sitting that is closed or was cancelled."""
    if sitting.state == Sitting.State.CLOSED:
        raise ClosedError
    if sitting.state == Sitting.State.CANCELLED:
        raise UnfitSittingError("취소한 회의입니다.", "this sitting was cancelled.")


def find_rule(sitting: Sitting) -> Ruled:
    """Find how a sitting is to be put together."""
    found = find_ruled(sitting.procedure, sitting.on)
    if found is None:
        raise UnfitSittingError(
            f"{sitting.on}에 '{sitting.procedure}' 절차의 회의 기준이 없습니다.",
            f"no rule for sittings of '{sitting.procedure}' is in force on {sitting.on}.",
        )
    return found


def find_obstacles(key: str, case: str, on: date) -> tuple[Refusal, ...]:
    """Find every reason for which a sitting may not decide a case on a day; nobody closes it until
    the decision is written."""
    sitting = Sitting.objects.select_for_update().filter(key=key).first()
    if sitting is None:
        return (
            Refusal("no-sitting", f"'{key}' 회의가 없습니다.", f"no sitting '{key}'.", "sitting"),
        )
    item = sitting.items.filter(case=case).select_related("lead", "second").first()
    places = list(sitting.places.filter(is_out=False).select_related("member"))
    return (
        *_ask_state(sitting, on),
        *_ask_item(item),
        *check_panel(find_rule(sitting).panel, make_seated(places, sitting.on), sitting.on),
        *(_ask_people(sitting, item, places) if item else ()),
    )


def _ask_state(sitting: Sitting, on: date) -> Iterable[Refusal]:
    if sitting.state != Sitting.State.OPEN:
        yield Refusal(
            "not-open",
            "개회한 회의에서만 정합니다.",
            "only a sitting that is open decides.",
            "sitting",
        )
    if sitting.on != on:
        yield Refusal(
            "other-day",
            f"회의가 열린 날은 {sitting.on}입니다.",
            f"the sitting is held on {sitting.on}.",
            "on",
        )


def _ask_item(item: Item | None) -> Iterable[Refusal]:
    if item is None or item.state != Item.State.STANDING:
        yield Refusal(
            "agenda",
            "이 회의의 안건이 아니거나 이미 처리한 안건입니다.",
            "it does not stand on the agenda of this sitting.",
            "sitting",
        )


def _ask_people(sitting: Sitting, item: Item, places: list[Place]) -> Iterable[Refusal]:
    here = [one for one in places if one.present]
    barred = list_conflicted(item, [one.member for one in places], sitting.on)
    deciding = [one for one in here if one.member.key not in barred]
    quorum = find_rule(sitting).panel.quorum
    if len(deciding) < quorum:
        apart = len(here) - len(deciding)
        yield Refusal(
            "quorum",
            f"의결에 {quorum}명이 필요한데 {len(deciding)}명입니다(출석 {len(here)}, 제척 {apart}).",
            f"{quorum} must decide, {len(deciding)} can ({len(here)} present, {apart} apart).",
        )
    for member in filter(None, (item.lead, item.second)):
        reason = barred.get(member.key) or list_conflicted(item, [member], sitting.on).get(
            member.key
        )
        if reason:
            yield Refusal(
                "examiner",
                f"주·부심 '{member.name_ko}' 위원에게 이해관계가 있습니다({reason}).",
                f"the examiner '{member.name_en}' has a conflict of interest ({reason}).",
            )
