"""What the register of services adds to cases: the page of a service, and the way to the register.

A service has its own page; cases about one keep theirs, and are tied to it.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from django.urls import reverse

from cityhall.registers.cases.models import Case
from cityhall.registers.entrustments.duties import load_rules
from cityhall.registers.entrustments.services import PROCEDURE
from sagwan.procedures import Refusal

NAME = ("위탁 사무 등록부", "Register of entrusted services")


def find_obstacles(case: Case, step: str, values: Mapping[str, str], on: date) -> Iterator[Refusal]:
    """Find nothing: the procedures say all."""
    del case, step, values, on
    yield from ()


def find_members(case: Case, step: str) -> None:
    """Leave it to the procedures whom a step tells."""
    del case, step


def find_home(case: Case) -> str:
    """Give the page of a service."""
    if case.procedure != PROCEDURE:
        return ""
    return reverse("entrustments:service", args=[case.key])


def find_opening(procedure: str) -> str:
    """Leave it to the register of cases how a case is opened."""
    del procedure
    return ""


def find_register(procedure: str) -> tuple[str, tuple[str, str]] | None:
    """Give the register to which the cases of a procedure belong, with its name."""
    own = {PROCEDURE} | {one.procedure for one in load_rules().duties}
    return (reverse("entrustments:list"), NAME) if procedure in own else None
