"""Cases, submissions and expected questions can be found; all passages are written anew."""

from typing import ClassVar

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

KINDS = (
    "unit post duty goal pledge task promise result direction measure series case report draft "
    "question submission call proposal entry"
)
CHOICES = [(one, one.capitalize()) for one in KINDS.split()]


def forget(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    """Forget the index; the history tells it again before the next search."""
    apps.get_model("desk", "Passage").objects.all().delete()
    apps.get_model("desk", "Mark").objects.all().delete()


class Migration(migrations.Migration):
    """Three more kinds of passages."""

    dependencies: ClassVar = [("desk", "0003_words_of_kinds")]
    operations: ClassVar = [
        migrations.RunPython(forget, migrations.RunPython.noop),
        migrations.AlterField("passage", "kind", models.CharField(choices=CHOICES, max_length=12)),
    ]
