"""Joint answers: each department in charge writes its part, the lead makes one answer of them."""

from django.apps import AppConfig


class AnswersConfig(AppConfig):
    """Answers to the council that several departments write together."""

    name = "cityhall.registers.answers"
    default_auto_field = "django.db.models.BigAutoField"
