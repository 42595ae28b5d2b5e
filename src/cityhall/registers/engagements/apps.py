"""Engagements and the notices given before them."""

from django.apps import AppConfig


class EngagementsConfig(AppConfig):
    """The register of engagements."""

    name = "cityhall.registers.engagements"
    default_auto_field = "django.db.models.BigAutoField"
