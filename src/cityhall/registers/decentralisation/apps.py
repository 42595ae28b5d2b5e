"""Decentralisation: what stands in four dockets, seen as one matter."""

from django.apps import AppConfig


class DecentralisationConfig(AppConfig):
    """Bills, proposals, affairs and courses read together; it keeps nothing itself."""

    name = "cityhall.registers.decentralisation"
    default_auto_field = "django.db.models.BigAutoField"
