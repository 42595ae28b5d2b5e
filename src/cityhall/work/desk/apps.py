"""The desk: pages that gather what several registers hold, and search over all of them."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate

from cityhall.work.desk.finding.engines import lay_index


class DeskConfig(AppConfig):
    """My desk, an office's page, search and the history's page."""

    name = "cityhall.work.desk"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Lay what searches beside the table of passages, whenever tables were made or rebuilt."""
        post_migrate.connect(lay_index, sender=self, dispatch_uid="desk.lay_index")
