"""The jobs of the desk: after a session each member is told how their items stand."""

from datetime import datetime

from cityhall.ground.notices.schedule import Daily, Job
from cityhall.work.desk.sessions import tell_ended


def tell_sessions(moment: datetime) -> None:
    """Tell of the sessions that ended lately."""
    tell_ended(moment.date())


JOBS = (Job("desk.sessions", Daily(8), tell_sessions),)
