"""Who was told what by which channel, and the worker that sends mail and keeps the schedule."""

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    """The register of notices."""

    name = "cityhall.ground.notices"
    default_auto_field = "django.db.models.BigAutoField"
