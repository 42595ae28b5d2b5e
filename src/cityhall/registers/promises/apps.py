"""Goals, tasks and what was promised."""

from django.apps import AppConfig


class PromisesConfig(AppConfig):
    """The register of what was promised."""

    name = "cityhall.registers.promises"
    default_auto_field = "django.db.models.BigAutoField"
