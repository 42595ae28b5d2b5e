"""What is published by itself: three times a minute what was written since, each night all that
follows from the day, as promises fall late without anybody writing.

These seconds and those for which caches keep an answer (`portal/serving.py`) stay within a minute.
"""

from datetime import datetime, timedelta

from cityhall.ground.access.actors import SITE
from cityhall.ground.notices.leases import State
from cityhall.ground.notices.models import Run
from cityhall.ground.notices.schedule import Daily, Job, Often
from cityhall.outside.publishing.actions import publish, publish_changed

CHANGED = "publishing.changed"
SECONDS = 20
KEPT = timedelta(hours=1)  # runs of so frequent a job are not kept longer


def publish_written(moment: datetime) -> None:
    """Publish what was written since the last edition."""
    Run.objects.filter(job=CHANGED, moment__lt=moment - KEPT, state=State.DONE).delete()
    publish_changed(by=SITE, on=moment.date())


def publish_day(moment: datetime) -> None:
    """Publish everything as it stands on the new day."""
    publish(by=SITE, on=moment.date())


JOBS = (
    Job(CHANGED, Often(SECONDS), publish_written),
    Job("publishing.day", Daily(0, 5), publish_day),
)
