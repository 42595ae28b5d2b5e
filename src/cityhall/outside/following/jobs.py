"""What following does by itself: tell soon after the public copy changed, and forget in time."""

from datetime import datetime

from cityhall.ground.notices.schedule import Hourly, Job, Minutely
from cityhall.outside.following.actions import forget_old
from cityhall.outside.following.telling import tell_changes


def tell_minute(moment: datetime) -> None:
    """Tell what changed."""
    del moment
    tell_changes()


def forget_hour(moment: datetime) -> None:
    """Delete what nobody confirmed, and mail that was sent."""
    forget_old(moment)


JOBS = (
    Job("following.tell", Minutely(), tell_minute),
    Job("following.forget", Hourly(20), forget_hour),
)
