"""Epidemics and their situation boards."""

from django.apps import AppConfig


class EpidemicsConfig(AppConfig):
    """The register of epidemics."""

    name = "cityhall.registers.epidemics"
    default_auto_field = "django.db.models.BigAutoField"
