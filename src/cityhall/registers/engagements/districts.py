"""Cooperation with the districts: the rhythm in which their heads and deputies meet, what each has
long asked for and what the city answered, and the good practice that they share.

A request is a case of `district-request`, an example one of `good-practice`; each names its
district by the name of that day.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from cityhall.ground.access.actors import Actor
from cityhall.ground.look.dates import write_short_day
from cityhall.ground.look.tiles import Tile, load_tiles
from cityhall.ground.organisation.kinds import name_every
from cityhall.ground.organisation.queries import Tree, load_tree
from cityhall.registers.cases.models import Case
from cityhall.registers.cases.procedures import find_current, find_procedure
from cityhall.registers.cases.rules import may_open, only_readable
from cityhall.registers.cases.shown import show_row, show_step, show_value
from cityhall.registers.engagements import rhythm
from cityhall.registers.engagements.models import Engagement
from cityhall.registers.engagements.named import MAP
from cityhall.registers.engagements.rhythm import Rhythm

REQUEST, PRACTICE = "district-request", "good-practice"
TAKEN, TAKER = "take-over", "taker"
ANSWERS = ("result", "opinion")  # where the city's answer stands, the latest first
MOST = 500


@dataclass(frozen=True, slots=True)
class Request:
    """What a district has long asked for, as the page shows it."""

    case: Case
    stage: str
    units: str
    cost: str
    answer: str
    steps: tuple[dict[str, Any], ...] = ()
    talks: tuple[Engagement, ...] = ()  # at which it was raised


@dataclass(frozen=True, slots=True)
class Practice:
    """Good practice of a district: what came of it, and who took it over."""

    case: Case
    stage: str
    district: str
    outcome: str
    takers: tuple[str, ...]


def describe_districts(actor: Actor, on: date, district: str = "") -> dict[str, Any]:
    """Give the rhythm of meetings, and requests and good practice of all districts or of one."""
    tree = load_tree(on)
    chosen = next((one for one in load_tiles(MAP) if one.key == district), None)
    requests = list_cases(actor, REQUEST, chosen)
    running = [one for one in requests if one.ended is None]
    return {
        "on": on,
        "chosen": chosen,
        "names": [(one.key, one.name) for one in load_tiles(MAP)],
        "rhythms": [show_rhythm(one, tree) for one in rhythm.list_rhythms(on)],
        "districts": [] if chosen else list_by_district(running, tree),
        "requests": [show_request(one, tree, steps=True) for one in requests] if chosen else [],
        "practices": [show_practice(one) for one in list_cases(actor, PRACTICE, chosen)],
        "total": len(running),
        "is_cut": len(requests) == MOST,
        "may_request": may_open(actor, find_current(REQUEST, on)),
        "may_share": may_open(actor, find_current(PRACTICE, on)),
    }


def list_cases(actor: Actor, procedure: str, district: Tile | None) -> list[Case]:
    """List the cases of all districts that run, or of one whether they run or not.

    Good practice stays, too, once nobody is asked for more.
    """
    rows = only_readable(Case.objects.filter(procedure=procedure), actor)
    rows = rows.select_related(None).prefetch_related("charges__unit", "steps")
    if district:
        rows = rows.filter(values__district__icontains=district.name_ko)
        rows = rows.prefetch_related("earlier__before__engagement")
        return [one for one in rows.order_by("-opened", "-id")[:MOST] if names(one, district)]
    rows = rows if procedure == PRACTICE else rows.filter(ended=None)
    return list(rows.order_by("opened", "id")[:MOST])


def list_by_district(cases: Iterable[Case], tree: Tree) -> list[tuple[Tile, list[Request]]]:
    """List each district with what it asks for; one of several districts stands in each."""
    rows = list(cases)
    return [
        (one, [show_request(row, tree) for row in rows if names(row, one)])
        for one in load_tiles(MAP)
    ]


def names(case: Case, district: Tile) -> bool:
    """Tell whether a case is of a district."""
    told = str(case.values.get("district", "")).split(",")
    return district.name_ko in (one.strip() for one in told)


def show_request(case: Case, tree: Tree, *, steps: bool = False) -> Request:
    """Give a request: who has it, how far it is, its cost, what the city answered, its history."""
    declared = find_procedure(case.procedure, case.version)
    row = show_row(case, declared, tree, date.max)
    cost = str(case.values.get("cost", ""))
    taken = case.steps.all() if steps else ()
    talks = (getattr(tie.before, "engagement", None) for tie in case.earlier.all() if steps)
    return Request(
        case,
        row["stage"],
        ", ".join(row["units"]),
        show_value(declared.field_by_key["cost"], cost, tree, {}) if cost else "",
        next((str(case.values[key]) for key in ANSWERS if case.values.get(key)), ""),
        tuple(show_step(one, declared, tree, {}) for one in taken),
        tuple(filter(None, talks)),
    )


def show_practice(case: Case) -> Practice:
    """Give good practice: what came of it, and everybody who took it over."""
    declared = find_procedure(case.procedure, case.version)
    told = (one.values.get(TAKER, "") for one in case.steps.all() if one.step == TAKEN)
    takers = (name.strip() for text in told for name in str(text).split(","))
    return Practice(
        case,
        show_row(case, declared, load_tree(case.opened), date.max)["stage"],
        ", ".join(map(name_district, str(case.values.get("district", "")).split(","))),
        str(case.values.get("outcome", "")),
        tuple(map(name_district, dict.fromkeys(filter(None, takers)))),
    )


def name_district(told: str) -> str:
    """Name a district that a case names, in the language of the page; others as they are told."""
    name = told.strip()
    return next((one.name for one in load_tiles(MAP) if one.name_ko == name), name)


def show_rhythm(one: Rhythm, tree: Tree) -> dict[str, Any]:
    """Give how a body keeps its rhythm, what it missed by name."""
    return {
        "key": one.unit.key,
        "name": tree.name(one.unit.key),
        "every": name_every(one.every),
        "last": one.last,
        "due": one.due,
        "coming": one.coming,
        "is_late": one.is_late,
        "missed": [rhythm.name_period(period) for period in one.missed],
        "met": sum(len(period.held) for period in one.periods),
        "periods": [
            {
                "name": rhythm.name_period(period),
                "held": len(period.held),
                "days": ", ".join(map(write_short_day, period.held)),
                "is_missed": period.is_missed(one.on),
            }
            for period in one.periods[::-1]
        ],
    }
