"""People and sign-in."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """The register of people who sign in."""

    name = "cityhall.ground.accounts"
    default_auto_field = "django.db.models.BigAutoField"
