"""Business expenses (업무추진비), use by use."""

from django.apps import AppConfig


class ExpensesConfig(AppConfig):
    """The register of uses of business expenses."""

    name = "cityhall.registers.expenses"
    default_auto_field = "django.db.models.BigAutoField"
