"""The city, its departments and its council."""

from django.apps import AppConfig


class OrganisationConfig(AppConfig):
    """The register of who belongs where."""

    name = "cityhall.ground.organisation"
    default_auto_field = "django.db.models.BigAutoField"
