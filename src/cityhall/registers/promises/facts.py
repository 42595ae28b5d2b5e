"""All that is known of one promise: who told it when, and what people said of it since.

Plain values: states are derived from them without a database and without a clock.
"""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum

from sagwan.facts import Due, Period

A_DAY = timedelta(days=1)


class State(StrEnum):
    """How a promise stands on a date, the most pressing first."""

    LATE = "late"
    UNEXPLAINED = "unexplained"
    DUE = "due"
    MOVED = "moved"
    COMING = "coming"
    RECURRING = "recurring"
    DONE = "done"
    DROPPED = "dropped"


PRESSING = {state: place for place, state in enumerate(State)}


class Reported(StrEnum):
    """How a report says that a promise stands."""

    PLANNED = "planned"
    UNDER_WAY = "under way"
    DONE = "done"
    MOVED = "moved"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, order=True)
class Issue:
    """One report of an office: an issue of a month. It counts from the first of that month."""

    month: date
    key: str
    office: str


@dataclass(frozen=True, slots=True)
class Told:
    """That a report told a promise."""

    issue: Issue
    state: str
    due: Due | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Deed:
    """What somebody said of a promise on a day: who, and why or on what evidence."""

    on: date
    by: str
    why: str
    due: Due | None = None  # of a move: the new due
    issue: str = ""  # of an explanation: the report that was silent


@dataclass(frozen=True, slots=True)
class Facts:
    """All that is known of a promise."""

    since: date
    due: Due | None = None
    told: tuple[Told, ...] = ()
    issues: tuple[Issue, ...] = ()  # every report of the offices that told it
    done: tuple[Deed, ...] = ()
    moved: tuple[Deed, ...] = ()
    dropped: tuple[Deed, ...] = ()
    explained: tuple[Deed, ...] = ()

    def known_on(self, day: date) -> "Facts":
        """Leave out what nobody knew yet on a day."""
        return replace(
            self,
            told=tuple(told for told in self.told if told.issue.month <= day),
            issues=tuple(issue for issue in self.issues if issue.month <= day),
            done=until(self.done, day),
            moved=until(self.moved, day),
            dropped=until(self.dropped, day),
            explained=until(self.explained, day),
        )

    @property
    def due_now(self) -> Due | None:
        """The due that holds: that of the last move, else the first."""
        last = latest(self.moved)
        return last.due if last else self.due

    @property
    def last_told(self) -> Told | None:
        """The report that told it last."""
        return max(self.told, key=lambda told: told.issue, default=None)


def until(deeds: tuple[Deed, ...], day: date) -> tuple[Deed, ...]:
    """Keep what was said up to a day."""
    return tuple(deed for deed in deeds if deed.on <= day)


def latest(deeds: tuple[Deed, ...]) -> Deed | None:
    """Give what was said last; of one day, what was written last."""
    return max(reversed(deeds), key=lambda deed: deed.on, default=None)


def first_day(due: Due | None) -> date | None:
    """Give the day from which a promise is due: of a mere 'by', the first of that month."""
    period = due.period if due else None
    if period is None:
        return None
    return period.first or (period.last.replace(day=1) if period.last else None)


def last_day(due: Due | None) -> date | None:
    """Give the day after which a promise is late; None where it has no end."""
    return due.period.last if due and due.period else None


def make_due(
    text: str, first: date | None, last: date | None, *, recurring: bool = False
) -> Due | None:
    """Make a due of its words and days; None where nothing was said of it."""
    period = Period(first, last, recurring=recurring) if first or last else None
    return Due(text, period, recurring) if text or period or recurring else None


@dataclass(frozen=True, slots=True)
class Standing:
    """How a promise stands: the state, with its reason in Korean and English."""

    state: State
    is_late: bool = False
    missing: Issue | None = None  # the report that should have told it and did not
    due: Due | None = None
    words: tuple[str, str] = field(default=("", ""))
