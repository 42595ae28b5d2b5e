"""Data calls: one sheet for each division, sent out, returned, checked and taken in."""

from django.apps import AppConfig


class CallsConfig(AppConfig):
    """The desk of data calls."""

    name = "cityhall.work.calls"
    default_auto_field = "django.db.models.BigAutoField"
