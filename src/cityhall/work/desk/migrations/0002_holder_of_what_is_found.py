"""Passages tell whose they are; all are written anew, since spacing divides words no longer."""

from typing import ClassVar

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

KINDS = "unit post duty goal pledge task promise result direction measure series report draft call"
CHOICES = [(one, one.capitalize()) for one in [*KINDS.split(), "proposal", "entry"]]


def forget(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    """Forget the index; the history tells it again before the next search."""
    apps.get_model("desk", "Passage").objects.all().delete()
    apps.get_model("desk", "Mark").objects.all().delete()


class Migration(migrations.Migration):
    """A column for the unit whose people alone may find a passage."""

    dependencies: ClassVar = [("desk", "0001_initial")]
    operations: ClassVar = [
        migrations.RunPython(forget, migrations.RunPython.noop),
        migrations.AddField("passage", "holder", models.CharField(blank=True, max_length=160)),
        migrations.AlterField("passage", "kind", models.CharField(choices=CHOICES, max_length=12)),
    ]
