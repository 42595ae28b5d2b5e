"""Submissions under review."""

from django.apps import AppConfig


class SubmissionsConfig(AppConfig):
    """The register of what was handed in."""

    name = "cityhall.registers.submissions"
    default_auto_field = "django.db.models.BigAutoField"
