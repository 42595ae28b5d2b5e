"""Deadlines with their working shown: days counted, days left out and why, pauses, extensions.

The first day is not counted unless declared so (민법 제157조); a last day on which nobody works
moves to the next on which somebody does (제161조).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sagwan.law import Holidays, find_parameter
from sagwan.procedures.declaration import Step, Term
from sagwan.procedures.run import Run, Taken

DAY = timedelta(days=1)
LONGEST = 3660  # days that are looked at; no term of a city runs longer
OPENING = "open"


class Standing(StrEnum):
    """How a deadline stands on a day."""

    WAITING = "waiting"  # not started
    RUNNING = "running"
    SOON = "soon"
    LATE = "late"
    PAUSED = "paused"
    MET = "met"
    MET_LATE = "met-late"


class How(StrEnum):
    """How days count."""

    COUNTED = "counted"
    SKIPPED = "skipped"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days one after another that count the same way."""

    since: date
    until: date
    how: How
    days: int
    why: str = ""


@dataclass(frozen=True, slots=True)
class Clock:
    """A deadline of a case: when it began, when it falls due, how that was worked out."""

    term: Term
    standing: Standing
    start: date | None = None
    due: date | None = None
    met: date | None = None
    days: int = 0
    extended: int = 0
    working: tuple[Stretch, ...] = ()


@dataclass(frozen=True, slots=True)
class Pause:
    """Days on which a deadline stood still: after the first, up to and with the last."""

    after: date
    until: date | None

    def holds(self, day: date) -> bool:
        """Tell whether a day lies in it."""
        return self.after < day and (self.until is None or day <= self.until)


def read_clocks(run: Run, today: date, holidays: Holidays | None = None) -> tuple[Clock, ...]:
    """Give each deadline of a case as it stands on a day."""
    known = holidays or Holidays()
    return tuple(read_clock(run, term, today, known) for term in run.procedure.terms)


def read_clock(run: Run, term: Term, today: date, holidays: Holidays) -> Clock:
    """Give a deadline of a case as it stands on a day."""
    begun = _find_start(run, term)
    if begun is None:
        return Clock(term, Standing.WAITING)
    start, since = begun
    met = _find_met(run, term, since)
    pauses = list(_find_pauses(run, term, since, met))
    days, extended = _count_days(run, term, start, since)
    due: date | None
    working: tuple[Stretch, ...] = ()
    if term.by_field:
        due, working = _fixed_due(run, term, extended, holidays)
    elif pauses and pauses[-1].until is None:
        due, working = reckon(term, start, days + extended, pauses[:-1], holidays)
        if due > pauses[-1].after:  # what ran out before it was stopped stays late
            return Clock(term, Standing.PAUSED, start, None, None, days + extended, extended)
    else:
        due, working = reckon(term, start, days + extended, pauses, holidays)
    standing = _judge(term, due, met, today, holidays)
    return Clock(term, standing, start, due, met, days + extended, extended, working)


def reckon(
    term: Term, start: date, days: int, pauses: list[Pause], holidays: Holidays
) -> tuple[date, tuple[Stretch, ...]]:
    """Count days from a start; gives the last one and how it was come by."""
    day = start if term.first_counts else start + DAY
    counted, seen = 0, []
    for _ in range(LONGEST):
        how, why = _weigh(term, day, pauses, holidays)
        seen.append((day, how, why))
        counted += how is How.COUNTED
        if counted >= days:
            break
        day += DAY
    while not holidays.is_working(day):
        day += DAY
        if not holidays.is_working(day):
            seen.append((day, How.SKIPPED, holidays.name(day)))
    return day, tuple(_join(seen))


def count_back(
    term: Term, until: date, days: int, holidays: Holidays
) -> tuple[date, tuple[Stretch, ...]]:
    """Count days back from one by which something must have been done; it is not counted."""
    day, counted, seen = until, 0, []
    while counted < days or not holidays.is_working(day):
        day -= DAY
        how, why = _weigh(term, day, [], holidays)
        if counted >= days:
            how, why = How.SKIPPED, holidays.name(day)
        seen.append((day, how, why))
        counted += how is How.COUNTED
    return day, tuple(_join(seen[::-1]))


def _weigh(term: Term, day: date, pauses: list[Pause], holidays: Holidays) -> tuple[How, str]:
    if any(pause.holds(day) for pause in pauses):
        return How.PAUSED, ""
    name = holidays.name(day) if term.working else ""
    return (How.SKIPPED, name) if name else (How.COUNTED, "")


def _join(seen: list[tuple[date, How, str]]) -> Iterator[Stretch]:
    first = 0
    for at in range(1, len(seen) + 1):
        if at < len(seen) and seen[at][1:] == seen[first][1:]:
            continue
        day, how, why = seen[first]
        yield Stretch(day, seen[at - 1][0], how, at - first, why)
        first = at


def _find_start(run: Run, term: Term) -> tuple[date, Sequence[Taken]] | None:
    """Find the day on which it began last, and the steps that were taken after that."""
    found = (run.opened, run.taken) if OPENING in term.start else None
    for at, one in enumerate(run.taken, 1):
        if one.step in term.start:
            found = one.on, run.taken[at:]
    return found


def _find_met(run: Run, term: Term, since: Sequence[Taken]) -> date | None:
    return next((one.on for one in since if one.step in term.meets), run.ended)


def _find_pauses(run: Run, term: Term, since: Sequence[Taken], met: date | None) -> Iterator[Pause]:
    after: date | None = None
    for one in since:
        step: Step = run.procedure.step_by_key[one.step]
        if term.key in step.pauses and after is None:
            after = one.on
        elif term.key in step.resumes and after is not None:
            yield Pause(after, one.on)
            after = None
    if after is not None:
        yield Pause(after, met)


def _count_days(run: Run, term: Term, start: date, since: Sequence[Taken]) -> tuple[int, int]:
    days = int(find_parameter(term.parameter, start).value) if term.parameter else term.days
    key = term.extension_parameter
    more = int(find_parameter(key, start).value) if key else term.extension
    steps = run.procedure.step_by_key
    times = sum(term.key in steps[one.step].extends for one in since)
    return days, more * times


def _fixed_due(
    run: Run, term: Term, extended: int, holidays: Holidays
) -> tuple[date | None, tuple[Stretch, ...]]:
    due = run.value(term.by_field)
    if not isinstance(due, date):
        return None, ()
    shift = term.days + extended - term.before
    if shift < 0:
        return count_back(term, due, -shift, holidays)
    return reckon(term, due, shift, [], holidays) if shift else (due, ())


def _judge(
    term: Term, due: date | None, met: date | None, today: date, holidays: Holidays
) -> Standing:
    if met is not None:
        return Standing.MET_LATE if due and met > due else Standing.MET
    if due is None:
        return Standing.RUNNING
    if today > due:
        return Standing.LATE
    left = sum(
        holidays.is_working(today + DAY * n) for n in range(1, min((due - today).days, 60) + 1)
    )
    return Standing.SOON if left <= term.warn else Standing.RUNNING
