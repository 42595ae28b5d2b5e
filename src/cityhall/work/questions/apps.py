"""Expected questions: what the council will ask an office, with facts, answers and a review."""

from django.apps import AppConfig


class QuestionsConfig(AppConfig):
    """Expected questions of an office and a session, and their answers."""

    name = "cityhall.work.questions"
    default_auto_field = "django.db.models.BigAutoField"
