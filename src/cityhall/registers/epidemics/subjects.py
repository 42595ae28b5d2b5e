"""Which dockets belong to an epidemic: those that its declaration names lead to its board."""

from django.urls import reverse

from cityhall.registers.epidemics.declaring import load_epidemics


def find_register(procedure: str) -> tuple[str, tuple[str, str]] | None:
    """Give the board to which a docket belongs, that of the latest epidemic that names it."""
    for key, one in load_epidemics().items():
        if procedure in one.procedures:
            return reverse("epidemics:board", args=[key]), (one.name.ko, one.name.en)
    return None
