"""The gate through which everything goes that the public reads."""

from django.apps import AppConfig


class PublishingConfig(AppConfig):
    """What was published, in every version, and what waits for somebody to look at it."""

    name = "cityhall.outside.publishing"
    default_auto_field = "django.db.models.BigAutoField"
