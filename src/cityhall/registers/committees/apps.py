"""Committees and their sittings."""

from django.apps import AppConfig


class CommitteesConfig(AppConfig):
    """The register of committees."""

    name = "cityhall.registers.committees"
    default_auto_field = "django.db.models.BigAutoField"
    hides_of_bodies = "cityhall.registers.committees.rules.find_hidden"  # organisation/sight.py
