"""The jobs of notices: the mail of a day, reminders, and the weekly publication."""

from cityhall.ground.notices.digests import write_digests, write_reminders
from cityhall.ground.notices.publications import publish_week
from cityhall.ground.notices.schedule import Daily, Hourly, Job, Weekly

MONDAY = 0
JOBS = (
    Job("notices.daily-digest", Daily(7), write_digests),
    Job("notices.reminders", Hourly(10), write_reminders),
    Job("notices.weekly-publication", Weekly(MONDAY, 9), publish_week),
)
