"""Members, meetings, sittings, answers, plans, dockets, publications and notices can be found."""

from typing import ClassVar

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

KINDS = (
    "unit post duty member meeting goal pledge task promise result direction measure series remedy "
    "docket case sitting answer report draft question submission call proposal publication notice "
    "entry"
)
CHOICES = [(one, one.capitalize()) for one in KINDS.split()]


def forget(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    """Forget the index; the history tells it again before the next search."""
    apps.get_model("desk", "Passage").objects.all().delete()
    apps.get_model("desk", "Mark").objects.all().delete()


class Migration(migrations.Migration):
    """Eight more kinds of passages; all are written anew."""

    dependencies: ClassVar = [("desk", "0004_cases_and_questions")]
    operations: ClassVar = [
        migrations.RunPython(forget, migrations.RunPython.noop),
        migrations.AlterField("passage", "kind", models.CharField(choices=CHOICES, max_length=12)),
    ]
