"""What the register of services adds to cases: the page of a service, and the way to the register.

A service has its own page; cases about one keep theirs, and are tied to it.
"""

from django.urls import reverse

from cityhall.registers.cases.models import Case
from cityhall.registers.entrustments.duties import load_rules
from cityhall.registers.entrustments.services import PROCEDURE

NAME = ("위탁 사무 등록부", "Register of entrusted services")


def find_home(case: Case) -> str:
    """Give the page of a service."""
    if case.procedure != PROCEDURE:
        return ""
    return reverse("entrustments:service", args=[case.key])


def find_register(procedure: str) -> tuple[str, tuple[str, str]] | None:
    """Give the register to which the cases of a procedure belong, with its name."""
    own = {PROCEDURE} | {one.procedure for one in load_rules().duties}
    return (reverse("entrustments:list"), NAME) if procedure in own else None
