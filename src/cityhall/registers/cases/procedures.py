"""Which procedures there are: the library's, and a city's own beside them, by version and date.

A city changes a procedure by a file of a later version in its folder `procedures`; cases that run
keep the version by which they were opened.
"""

from datetime import date
from functools import cache

from django.conf import settings

from cityhall.ground.look.languages import say
from sagwan.procedures import (
    Name,
    Procedure,
    choose_version,
    find_version,
    join_procedures,
    list_current,
    load_declared,
    load_procedures,
)

# Groups of procedures, in the order in which pages show them.
GROUPS = {
    "council": Name("의회", "Council"),
    "citizens": Name("시민", "Citizens"),
    "money": Name("재정", "Money"),
    "law": Name("법무", "Law"),
    "review": Name("심의", "Reviews"),
    "outward": Name("대외", "Outward"),
    "safety": Name("안전", "Safety"),
    "duties": Name("그 밖의 사무", "Other duties"),
}


@cache
def load_all() -> tuple[Procedure, ...]:
    """Load every version of every procedure."""
    return join_procedures(load_declared(), load_procedures(settings.CITY_PROCEDURES))


def list_procedures(on: date) -> list[Procedure]:
    """List the procedures in force on a day, by group and name."""
    order = list(GROUPS)
    return sorted(
        list_current(load_all(), on), key=lambda one: (_rank(order, one.group), one.name.ko)
    )


def _rank(order: list[str], group: str) -> int:
    return order.index(group) if group in order else len(order)


def find_current(key: str, on: date) -> Procedure:
    """Find the version by which a case is opened on a day; raises NoProcedureError."""
    return choose_version(load_all(), key, on)


def find_first(key: str, on: date) -> Procedure:
    """Find the version for a case that came here from elsewhere: the first, where none was yet."""
    first = min((one.since for one in load_all() if one.key == key), default=on)
    return choose_version(load_all(), key, max(on, first))


def find_procedure(key: str, version: int) -> Procedure:
    """Find the version by which a case runs."""
    found = find_version(load_all(), key, version)
    return found or choose_version(load_all(), key, date.max)


def list_versions(key: str) -> list[Procedure]:
    """List every version of a procedure, the newest first."""
    return sorted(
        (one for one in load_all() if one.key == key), key=lambda one: one.version, reverse=True
    )


def tell(name: Name) -> str:
    """Give a name of a declaration in the language of the page."""
    return say(name.ko, name.en)
