"""Monthly tallies of how promises stand, filled from the spells that are there."""

from collections import Counter
from datetime import date, timedelta
from typing import Any

import django.db.models.deletion
from django.db import migrations, models

COLUMNS = "task_id owner_id state since until due_to due_from missing_id".split()
NAMES = "month task_id owner_id state falls".split()


def fill(apps: Any, _editor: Any) -> None:
    """Count what turned in each month, as `tallies.py` does from now on."""
    spell, tally = (apps.get_model("promises", name) for name in ("Spell", "Tally"))
    numbers, missing = Counter[tuple[Any, ...]](), Counter[tuple[Any, ...]]()
    for task, owner, state, since, until, last, first, silent in spell.objects.values_list(
        *COLUMNS
    ):
        day = last or first
        falls = f"{day:%Y-%m}" if day else "-"
        ends = [(until + timedelta(days=1), -1)] if until < date.max else []
        for turned, number in [(since, 1), *ends]:
            turn = (turned.replace(day=1), task, owner, state, falls)
            numbers[turn] += number
            missing[turn] += number if silent else 0
    tally.objects.bulk_create(
        tally(**dict(zip(NAMES, turn, strict=True)), number=number, missing=missing[turn])
        for turn, number in numbers.items()
        if number or missing[turn]
    )


class Migration(migrations.Migration):
    dependencies = [("promises", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="Tally",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("month", models.DateField()),
                ("state", models.CharField(max_length=12)),
                ("falls", models.CharField(max_length=7)),
                ("number", models.IntegerField()),
                ("missing", models.IntegerField()),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="organisation.unit",
                    ),
                ),
                (
                    "task",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="promises.task",
                    ),
                ),
            ],
            options={"verbose_name_plural": "tallies"},
        ),
        migrations.AddIndex(
            model_name="spell",
            index=models.Index(fields=["until"], name="what_ended_in_a_month"),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
