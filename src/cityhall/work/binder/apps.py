"""The binder of a council session: all that is laid before it and kept at hand, in one file."""

from django.apps import AppConfig


class BinderConfig(AppConfig):
    """The binder of a council session; it keeps nothing of its own."""

    name = "cityhall.work.binder"
    default_auto_field = "django.db.models.BigAutoField"
