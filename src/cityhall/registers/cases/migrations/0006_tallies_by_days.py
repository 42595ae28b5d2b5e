"""Tallies by days, for months that a period cuts; dockets that are tallied are counted anew."""

from typing import Any

from django.db import migrations, models


def have_counted_anew(apps: Any, _editor: Any) -> None:
    """Call every form another: `tally_all` counts such dockets before the site answers."""
    apps.get_model("cases", "Tallied").objects.update(form="")


class Migration(migrations.Migration):
    dependencies = [("cases", "0005_tallies_by_months")]

    operations = [
        migrations.CreateModel(
            name="DayTally",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("procedure", models.CharField(max_length=80)),
                ("since", models.PositiveIntegerField()),
                ("until", models.PositiveIntegerField()),
                ("counts", models.JSONField(default=dict)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["procedure", "until", "since"], name="tally_of_a_day")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("procedure", "since", "until"), name="one_day_tally"
                    )
                ],
            },
        ),
        migrations.RunPython(have_counted_anew, migrations.RunPython.noop),
    ]
