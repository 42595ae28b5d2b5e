"""Files received, and the reports that were taken into the register for good."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """The register of documents."""

    name = "cityhall.registers.documents"
    default_auto_field = "django.db.models.BigAutoField"
