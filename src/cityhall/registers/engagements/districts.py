"""Cooperation with the districts: what each has long asked for, who has it, how far it is.

A request is a case of `district-request`, which names its district by the name of that day.
"""

from datetime import date, timedelta
from typing import Any

from django.utils.timezone import localdate

from cityhall.ground.access.actors import Actor
from cityhall.ground.look.tiles import load_tiles
from cityhall.ground.organisation.queries import load_tree
from cityhall.registers.cases.models import Case
from cityhall.registers.cases.procedures import find_current
from cityhall.registers.cases.rules import may_open, only_readable
from cityhall.registers.cases.shown import show_row
from cityhall.registers.engagements.counting import HELD
from cityhall.registers.engagements.models import Engagement, Kind
from cityhall.registers.engagements.queries import start_of

REQUEST = "district-request"
EVERY = 2  # months from one council of the heads to the next
DECEMBER, LAST = 12, 28  # a day that every month has


def describe_districts(actor: Actor, on: date) -> dict[str, Any]:
    """Give the open requests of each district, and when its heads met last."""
    tree, declared = load_tree(on), find_current(REQUEST, on)
    cases = only_readable(Case.objects.filter(procedure=REQUEST, ended=None), actor)
    rows = list(cases.prefetch_related("charges__unit").order_by("opened", "id"))
    return {
        "on": on,
        "districts": [
            (
                one.name,
                [show_row(row, declared, tree, on) for row in rows if names(row, one.name_ko)],
            )
            for one in load_tiles("districts")
        ],
        "total": len(rows),
        "may_open": may_open(actor, declared),
        **describe_council(on),
    }


def names(case: Case, district: str) -> bool:
    """Tell whether a request is of a district."""
    told = str(case.values.get("district", "")).split(",")
    return district in (one.strip() for one in told)


def describe_council(on: date) -> dict[str, Any]:
    """Give when the heads of the districts met last, and by when they should again."""
    rows = Engagement.objects.filter(kind=Kind.BRIEFING, theme="district")
    past = rows.filter(starts__lt=start_of(on + timedelta(days=1)))
    last = past.filter(case__stage__in=HELD).order_by("-starts").first()
    due = add_months(last.on, EVERY) if last else None
    coming = rows.filter(case__ended=None).exclude(case__stage__in=HELD).order_by("starts").first()
    return {
        "last": last,
        "due": due,
        "is_late": bool(due and due < on and not coming),
        "coming": localdate(coming.starts) if coming else None,
    }


def add_months(day: date, months: int) -> date:
    """Give the day so many months later; the 28th where a month may be too short."""
    number = day.year * DECEMBER + day.month - 1 + months
    return date(number // DECEMBER, number % DECEMBER + 1, min(day.day, LAST))
