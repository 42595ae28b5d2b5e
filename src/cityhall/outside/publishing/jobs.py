"""What is published by itself: each minute what was written since, each night all that follows
from the day, as promises that fall late without anybody writing."""

from datetime import datetime, timedelta

from cityhall.ground.access.actors import SITE
from cityhall.ground.notices.leases import State
from cityhall.ground.notices.models import Run
from cityhall.ground.notices.schedule import Daily, Job, Minutely
from cityhall.outside.publishing.actions import publish, publish_changed

CHANGED = "publishing.changed"
KEPT = timedelta(hours=1)  # runs of each minute are not kept longer


def publish_minute(moment: datetime) -> None:
    """Publish what was written since the last edition."""
    Run.objects.filter(job=CHANGED, moment__lt=moment - KEPT, state=State.DONE).delete()
    publish_changed(by=SITE, on=moment.date())


def publish_day(moment: datetime) -> None:
    """Publish everything as it stands on the new day."""
    publish(by=SITE, on=moment.date())


JOBS = (
    Job(CHANGED, Minutely(), publish_minute),
    Job("publishing.day", Daily(0, 5), publish_day),
)
