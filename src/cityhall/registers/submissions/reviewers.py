"""Whose review comes next: people, by the posts that they hold on the day.

The second review is the head's who answers for the office, or for the unit that checks its papers
as reviews.toml under CITYHALL_VAR declares. Where nobody is left, somebody stands in.
"""

import tomllib
from collections.abc import Collection
from datetime import date
from functools import cache
from pathlib import Path

from django.conf import settings

from cityhall.ground.access.roles import Role
from cityhall.ground.accounts.models import Person
from cityhall.ground.organisation.models import Appointment
from cityhall.ground.organisation.queries import find_heirs, load_tree, on_day
from cityhall.registers.submissions.errors import BrokenReviewsError
from cityhall.registers.submissions.models import Tier

FILE = "reviews.toml"


def load_checkers() -> dict[str, str]:
    """Load which unit's head reviews what another unit hands in; raises BrokenReviewsError."""
    return read_checkers(Path(settings.VAR) / FILE)


@cache
def read_checkers(file: Path) -> dict[str, str]:
    """Read the file once, as procedures are: when the site starts."""
    try:
        read = tomllib.loads(file.read_text(encoding="utf-8-sig")).get("second", {})
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as fault:
        raise BrokenReviewsError(str(fault)) from fault
    if not isinstance(read, dict) or not all(isinstance(one, str) for one in read.values()):
        raise BrokenReviewsError('[second] "unit" = "unit"')
    return read


def list_in_post(role: Role, on: date, units: Collection[str] | None = None) -> list[Person]:
    """List who holds a post of a role on a day, in some units or in any."""
    held = Appointment.objects.filter(on_day(on), post__role=role, person__is_active=True)
    if units is not None:
        held = held.filter(post__unit__key__in=units)
    return list(Person.objects.filter(pk__in=held.values("person")).order_by("key"))


def list_in_roles(people: Collection[Person], on: date) -> list[str]:
    """List the roles that some people hold on a day."""
    held = Appointment.objects.filter(on_day(on), person__in=people)
    return list(held.values_list("post__role", flat=True))


def list_heads(office: str, on: date) -> list[Person]:
    """List the heads who answer for what an office hands in: its own, or those above it."""
    checker, tree = load_checkers().get(office, office), load_tree(on)
    line = [checker] if checker in tree.nodes else [checker, *find_heirs([checker], on)]
    units = {node.key for key in line for node in tree.climb(key)} | {checker}
    return list_in_post(Role.DIVISION_HEAD, on, units)


def list_seconds(office: str, on: date, signed: Collection[str] = ()) -> list[Person]:
    """List who may sign the second review: heads who are left, else the chief of staff."""
    heads = [one for one in list_heads(office, on) if one.key not in signed]
    return heads or [one for one in list_in_post(Role.CHIEF_OF_STAFF, on) if one.key not in signed]


def list_thirds(on: date, signed: Collection[str] = ()) -> list[Person]:
    """List who may sign the third review: the chief of staff, else whoever keeps the reports."""
    chiefs = [one for one in list_in_post(Role.CHIEF_OF_STAFF, on) if one.key not in signed]
    planners = list_in_post(Role.PLANNING_OFFICER, on)
    return chiefs or [one for one in planners if one.key not in signed]


def list_signers(tier: Tier, office: str, on: date, signed: Collection[str] = ()) -> list[Person]:
    """List who may sign the second or the third review of a version."""
    return list_seconds(office, on, signed) if tier is Tier.HEAD else list_thirds(on, signed)
