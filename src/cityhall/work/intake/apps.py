"""A report taken apart into proposals for the registers."""

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    """The desk where proposals are accepted, corrected and refused."""

    name = "cityhall.work.intake"
    default_auto_field = "django.db.models.BigAutoField"
