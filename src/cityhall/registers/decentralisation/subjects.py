"""Where dockets of decentralisation lead: to the page on which they are seen together."""

from django.urls import reverse

from cityhall.registers.decentralisation.queries import DOCKETS

NAME = ("지방분권", "Decentralisation")


def find_register(procedure: str) -> tuple[str, tuple[str, str]] | None:
    """Give the page of decentralisation, to which its dockets belong."""
    return (reverse("decentralisation:year"), NAME) if procedure in DOCKETS else None
