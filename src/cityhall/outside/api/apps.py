"""The interface for programs."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """Reads come from the public copy; writes go through the doors of registers, by token."""

    name = "cityhall.outside.api"
    label = "open_api"
    default_auto_field = "django.db.models.BigAutoField"
