"""The register of entrusted services."""

from django.apps import AppConfig


class EntrustmentsConfig(AppConfig):
    """The services that stand: cases of `entrusted-service`, and what was done about each."""

    name = "cityhall.registers.entrustments"
    default_auto_field = "django.db.models.BigAutoField"
