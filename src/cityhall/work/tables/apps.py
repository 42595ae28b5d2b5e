"""Registers as tables: cases, engagements, committees, submissions and reports out; some in."""

from django.apps import AppConfig


class TablesConfig(AppConfig):
    """The way out and in of registers that have none of their own; it keeps nothing itself."""

    name = "cityhall.work.tables"
    default_auto_field = "django.db.models.BigAutoField"
