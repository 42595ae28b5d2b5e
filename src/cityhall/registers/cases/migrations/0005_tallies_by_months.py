"""Tallies by months beneath those of years; dockets that are tallied are counted anew at start."""

from typing import Any

from django.db import migrations, models


def have_counted_anew(apps: Any, _editor: Any) -> None:
    """Call every form another: `tally_all` counts such dockets before the site answers."""
    apps.get_model("cases", "Tallied").objects.update(form="")


class Migration(migrations.Migration):
    dependencies = [("cases", "0004_no_tally_of_sittings")]

    operations = [
        migrations.CreateModel(
            name="MonthTally",
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
                "indexes": [models.Index(fields=["procedure", "until"], name="tally_of_a_month")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("procedure", "since", "until"), name="one_month_tally"
                    )
                ],
            },
        ),
        migrations.RunPython(have_counted_anew, migrations.RunPython.noop),
    ]
