"""Following promises by mail, for everybody."""

from django.apps import AppConfig


class FollowingConfig(AppConfig):
    """Addresses that wait to be confirmed or are told, kept no longer than their owners want."""

    name = "cityhall.outside.following"
    default_auto_field = "django.db.models.BigAutoField"
