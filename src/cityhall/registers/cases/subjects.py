"""What another register knows of the subject of a case: it may offer that by `subjects.py`.

def find_obstacles(case, step, values, on) -> Iterable[Refusal]   why it may not be taken yet
def find_members(case, step) -> set[str] | None                    whom it tells as members
def find_home(case) -> str                                         the subject's own page, or ""
find_opening(procedure) its form; find_register(procedure) the register, where there is one
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any

from cityhall.ground.notices.gathering import find_modules
from cityhall.registers.cases.models import Case
from sagwan.procedures import Refusal

Register = tuple[str, tuple[str, str]]  # an address, and a name in Korean and English


@cache
def list_offers(name: str) -> tuple[Callable[..., Any], ...]:
    """Give what other registers offer under a name; not this, whose name is the same."""
    modules = (one for one in find_modules("subjects") if one.__name__ != __name__)
    return tuple(getattr(one, name) for one in modules if hasattr(one, name))


def find_obstacles(
    case: Case, step: str, values: Mapping[str, str], on: date
) -> tuple[Refusal, ...]:
    """Find what speaks against a step besides its procedure."""
    return tuple(
        one for find in list_offers("find_obstacles") for one in find(case, step, values, on)
    )


def find_members(case: Case, step: str) -> set[str] | None:
    """Name whom a step tells as members; None where no register says so."""
    for find in list_offers("find_members"):
        found: set[str] | None = find(case, step)
        if found is not None:
            return found
    return None


def find_home(case: Case) -> str:
    """Give the address of the subject's own page; nothing where it has none."""
    return next(filter(None, (find(case) for find in list_offers("find_home"))), "")


def find_opening(procedure: str) -> str:
    """Give the address at which the register of a subject opens cases of a procedure."""
    return next(filter(None, (find(procedure) for find in list_offers("find_opening"))), "")


def find_register(procedure: str) -> Register | None:
    """Give the register to which the cases of a procedure belong, where one says so."""
    return next(list_registers(procedure), None)


def list_registers(*procedures: str) -> Iterator[Register]:
    """List the registers to which cases of some procedures belong, each once."""
    offered = list_offers("find_register")
    found = (find(procedure) for procedure in procedures for find in offered)
    yield from dict.fromkeys(one for one in found if one)
