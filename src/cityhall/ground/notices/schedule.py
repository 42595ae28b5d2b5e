"""When jobs run: an app declares its own in `jobs.py` as JOBS, a table of name, when and what.

    JOBS = (Job("notices.daily-digest", Daily(7), write_digests),)

Times are those of Seoul. A job that was missed runs once, for its last moment.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from cityhall.ground.notices.gathering import find_modules


@dataclass(frozen=True, slots=True)
class Often:
    """Each so many seconds of a minute."""

    seconds: int

    def last(self, now: datetime) -> datetime:
        """Give the last moment up to now."""
        return now.replace(second=now.second - now.second % self.seconds, microsecond=0)


@dataclass(frozen=True, slots=True)
class Minutely:
    """At each minute."""

    def last(self, now: datetime) -> datetime:
        """Give the last moment up to now."""
        return now.replace(second=0, microsecond=0)


@dataclass(frozen=True, slots=True)
class Hourly:
    """At a minute of each hour."""

    minute: int = 0

    def last(self, now: datetime) -> datetime:
        """Give the last moment up to now."""
        moment = now.replace(minute=self.minute, second=0, microsecond=0)
        return moment if moment <= now else moment - timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Daily:
    """At an hour of each day."""

    hour: int
    minute: int = 0

    def last(self, now: datetime) -> datetime:
        """Give the last moment up to now."""
        moment = now.replace(hour=self.hour, minute=self.minute, second=0, microsecond=0)
        return moment if moment <= now else moment - timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Weekly:
    """At an hour of one day of each week; 0 is Monday."""

    weekday: int
    hour: int
    minute: int = 0

    def last(self, now: datetime) -> datetime:
        """Give the last moment up to now."""
        moment = Daily(self.hour, self.minute).last(now)
        return moment - timedelta(days=(moment.weekday() - self.weekday) % 7)


@dataclass(frozen=True, slots=True)
class Job:
    """Something that is done regularly, told for which moment.

    `what` runs inside one transaction together with the note that it ran: what it writes happens
    once, or not at all. What it wants outside of the database it writes into the outbox.
    """

    name: str
    when: Often | Minutely | Hourly | Daily | Weekly
    what: Callable[[datetime], None]


class SameNameError(ValueError):
    """Two jobs have one name: one of them would never run."""

    def __init__(self, name: str) -> None:
        super().__init__(f"같은 이름의 정기 작업이 둘입니다 · two jobs have one name: {name}")


def list_jobs() -> dict[str, Job]:
    """List the jobs that apps declare, by name."""
    jobs: dict[str, Job] = {}
    for module in find_modules("jobs"):
        for job in getattr(module, "JOBS", ()):
            if job.name in jobs:
                raise SameNameError(job.name)
            jobs[job.name] = job
    return jobs
