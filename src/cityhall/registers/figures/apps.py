"""The register of figures."""

from django.apps import AppConfig


class FiguresConfig(AppConfig):
    """Numbers over time with their measures, targets and sources."""

    name = "cityhall.registers.figures"
    default_auto_field = "django.db.models.BigAutoField"
