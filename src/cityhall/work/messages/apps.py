"""What the mayor says: messages with their occasion, owner, review and figures."""

from django.apps import AppConfig


class MessagesConfig(AppConfig):
    """The desk and archive of the mayor's messages."""

    name = "cityhall.work.messages"
    default_auto_field = "django.db.models.BigAutoField"
    uses_of_figures = "cityhall.work.messages.uses.tell_messages"  # registers/figures/uses.py
    uses_of_cases = "cityhall.work.messages.uses.tell_messages_of_cases"
    uses_of_engagements = "cityhall.work.messages.uses.tell_messages_of_engagement"
