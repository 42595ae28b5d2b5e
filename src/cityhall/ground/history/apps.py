"""Django's hooks of the history: what each connection can do, and triggers after each migration."""

from django.apps import AppConfig
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate, pre_migrate

from cityhall.ground.history import guarding


class HistoryConfig(AppConfig):
    """The history of all writes."""

    name = "cityhall.ground.history"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Give connections the functions of our triggers; rebuild triggers around migrations.

        These are events of Django's own: migrations rebuild tables, which drops their triggers.
        """
        connection_created.connect(guarding.teach, dispatch_uid="history.teach")
        pre_migrate.connect(guarding.lift, sender=self, dispatch_uid="history.lift")
        post_migrate.connect(guarding.restore, sender=self, dispatch_uid="history.restore")
