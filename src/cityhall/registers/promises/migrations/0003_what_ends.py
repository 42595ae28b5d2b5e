"""Goals, pledges and tasks have a last day."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("promises", "0002_monthly_tallies")]

    operations = [
        migrations.AddField(
            model_name=model,
            name="until",
            field=models.DateField(blank=True, null=True),
        )
        for model in ("goal", "pledge", "task")
    ]
