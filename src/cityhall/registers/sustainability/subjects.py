"""Which dockets belong to a framework: those that its declaration names lead to its plans."""

from django.urls import reverse

from cityhall.registers.sustainability.declaring import load_frameworks


def find_register(procedure: str) -> tuple[str, tuple[str, str]] | None:
    """Give the page of plans of the framework that names a docket."""
    for key, one in load_frameworks().items():
        if procedure in one.procedures:
            return reverse("sustainability:plans", args=[key]), (one.name.ko, one.name.en)
    return None
