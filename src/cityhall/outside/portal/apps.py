"""The open side of the city."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """Public pages and files; it keeps nothing, and reads nothing but the public copy."""

    name = "cityhall.outside.portal"
    default_auto_field = "django.db.models.BigAutoField"
