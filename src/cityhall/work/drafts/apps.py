"""The next report, put together from the registers."""

from django.apps import AppConfig


class DraftsConfig(AppConfig):
    """The desk where the next report is put together."""

    name = "cityhall.work.drafts"
    default_auto_field = "django.db.models.BigAutoField"
    uses_of_figures = "cityhall.work.drafts.uses.tell_drafts"  # registers/figures/uses.py asks it
    uses_of_cases = "cityhall.work.drafts.uses.tell_drafts_of_cases"
