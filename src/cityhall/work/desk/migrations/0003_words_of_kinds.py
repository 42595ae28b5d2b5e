"""Passages tell their kind by a word of their own, so that a search stops early in each kind."""

from typing import ClassVar

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def forget(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    """Forget the index; the history tells it again before the next search."""
    apps.get_model("desk", "Passage").objects.all().delete()
    apps.get_model("desk", "Mark").objects.all().delete()


class Migration(migrations.Migration):
    """All passages are written anew."""

    dependencies: ClassVar = [("desk", "0002_holder_of_what_is_found")]
    operations: ClassVar = [migrations.RunPython(forget, migrations.RunPython.noop)]
