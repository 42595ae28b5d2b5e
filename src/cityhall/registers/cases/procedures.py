"""Which procedures there are: the library's, and a city's own beside them, by version and date.

A city changes a procedure by a file of a later version in its folder `procedures`; cases that run
keep the version by which they were opened.
"""

from datetime import date
from functools import cache

from django.conf import settings

from cityhall.ground.look.languages import say
from sagwan.procedures import Name, Procedure, load_declared, load_procedures

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


class NoProcedureError(KeyError):
    """A procedure that is not declared."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.words = (f"'{key}': 선언된 절차가 아닙니다.", f"'{key}' is no declared procedure.")

    def __str__(self) -> str:
        return " · ".join(self.words)


@cache
def load_all() -> dict[tuple[str, int], Procedure]:
    """Load every version of every procedure."""
    own = load_procedures(settings.CITY_PROCEDURES)
    return {(one.key, one.version): one for one in (*load_declared(), *own)}


def list_procedures(on: date) -> list[Procedure]:
    """List the procedures in force on a day, by group and name."""
    latest: dict[str, Procedure] = {}
    for one in load_all().values():
        if one.since <= on and one.version >= getattr(latest.get(one.key), "version", 0):
            latest[one.key] = one
    order = list(GROUPS)
    return sorted(latest.values(), key=lambda one: (_rank(order, one.group), one.name.ko))


def _rank(order: list[str], group: str) -> int:
    return order.index(group) if group in order else len(order)


def find_current(key: str, on: date) -> Procedure:
    """Find the version by which a case is opened on a day."""
    found = [one for one in load_all().values() if one.key == key and one.since <= on]
    if not found:
        raise NoProcedureError(key)
    return max(found, key=lambda one: one.version)


def find_version(key: str, on: date) -> Procedure:
    """Find the version for a case that came here from elsewhere: the first, where none was yet."""
    found = [one for one in load_all().values() if one.key == key]
    if not found:
        raise NoProcedureError(key)
    in_force = [one for one in found if one.since <= on]
    return (
        max(in_force, key=lambda one: one.version)
        if in_force
        else min(found, key=lambda one: one.version)
    )


def find_procedure(key: str, version: int) -> Procedure:
    """Find the version by which a case runs."""
    found = load_all().get((key, version))
    if found is None:
        raise NoProcedureError(f"{key} {version}")
    return found


def tell(name: Name) -> str:
    """Give a name of a declaration in the language of the page."""
    return say(name.ko, name.en)
