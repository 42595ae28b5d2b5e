"""The register of agreements."""

from django.apps import AppConfig


class AgreementsConfig(AppConfig):
    """Agreements with governments, cities and bodies; what is done under each, and checks of it."""

    name = "cityhall.registers.agreements"
    default_auto_field = "django.db.models.BigAutoField"
