"""The job of messages: reminders before a review is due, when it is late, and after the occasion.

Each is told once; whom the review waits for is told, and those who write.
"""

from datetime import datetime

from cityhall.ground.access.actors import SITE
from cityhall.ground.notices.schedule import Daily, Job
from cityhall.work.messages.models import Message
from cityhall.work.messages.queries import list_late, list_undelivered
from cityhall.work.messages.rules import AHEAD, list_reviewers
from cityhall.work.messages.telling import list_writers, name, send

SOON = ("검토 기한이 다가옵니다", "review is due soon")
LATE = ("검토 기한이 지났습니다", "review is overdue")
GIVEN = ("행사가 지났습니다. 전한 내용을 적어 주십시오", "the occasion is over: was it given?")


def remind(moment: datetime) -> None:
    """Remind of reviews that are due or late, and of messages that nobody said were given."""
    today = moment.date()
    for one in list_late(today, AHEAD).filter(is_sample=False):
        words, turn = (LATE, "late") if one.due < today else (SOON, "soon")
        people = {person.key for person in list_reviewers(one, today)} | list_writers(one)
        remind_of(one, people, words, f"{turn}.{one.due}")
    for one in list_undelivered(today).filter(is_sample=False):
        remind_of(one, list_writers(one), GIVEN, f"given.{one.day}")


def remind_of(one: Message, people: set[str], words: tuple[str, str], key: str) -> None:
    """Remind people of a message."""
    ko, en = words
    send(
        one,
        people,
        (f"{one.title_ko}: {ko} ({one.due})", f"{name(one)}: {en} ({one.due})"),
        key,
        by=SITE,
    )


JOBS = (Job("messages.reminders", Daily(8, 20), remind),)
