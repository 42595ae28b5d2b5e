"""What the register of agreements adds to cases: the way to its board from dockets of diplomacy."""

from django.urls import reverse

NAME = ("협약·교류 현황판", "Board of agreements")
PROCEDURES = frozenset({"state-guest", "honorary-citizen"})


def find_register(procedure: str) -> tuple[str, tuple[str, str]] | None:
    """Give the board to which the dockets of diplomacy belong."""
    return (reverse("agreements:board"), NAME) if procedure in PROCEDURES else None
