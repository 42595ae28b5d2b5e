"""Registers as tables: cases, engagements, committees, submissions and reports out; some in."""

from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    """The way out and in of registers that have none of their own; it keeps nothing itself."""

    name = "cityhall.work.exchange"
    default_auto_field = "django.db.models.BigAutoField"
