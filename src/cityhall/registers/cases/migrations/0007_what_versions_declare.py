"""What each version of a procedure declared, so that an edit in place is noticed."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("cases", "0006_tallies_by_days")]

    operations = [
        migrations.CreateModel(
            name="Declaration",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("procedure", models.CharField(max_length=80)),
                ("version", models.PositiveIntegerField()),
                ("digest", models.CharField(max_length=64)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("procedure", "version"), name="one_text_a_version"
                    )
                ],
            },
        ),
    ]
