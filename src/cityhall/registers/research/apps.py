"""Research contracts and the block fund."""

from django.apps import AppConfig


class ResearchConfig(AppConfig):
    """What is read of research dockets and of the budget together; it keeps nothing itself."""

    name = "cityhall.registers.research"
    default_auto_field = "django.db.models.BigAutoField"
