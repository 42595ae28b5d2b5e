"""Sustainable development: frameworks, their indicators, what is measured and thought of them."""

from django.apps import AppConfig


class SustainabilityConfig(AppConfig):
    """The register of sustainable development."""

    name = "cityhall.registers.sustainability"
    default_auto_field = "django.db.models.BigAutoField"
