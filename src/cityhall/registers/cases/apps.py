"""Cases of declared procedures."""

from django.apps import AppConfig


class CasesConfig(AppConfig):
    """The register of cases."""

    name = "cityhall.registers.cases"
    default_auto_field = "django.db.models.BigAutoField"
