"""How a promise stands on a date, derived from what is known of it; what reports say stays beside.

Pure functions. A state holds from one day to another: `list_stretches` gives them all, so that a
board of any date is a look-up.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from cityhall.registers.promises import reasons
from cityhall.registers.promises.facts import (
    A_DAY,
    Deed,
    Facts,
    Issue,
    Standing,
    State,
    Told,
    first_day,
    last_day,
    latest,
)
from sagwan.facts import Due


@dataclass(frozen=True, slots=True)
class Stretch:
    """How a promise stands from one day to another, which is open at the end."""

    since: date
    until: date | None
    standing: Standing


def derive(facts: Facts, on: date) -> Standing:
    """Derive how a promise stands on a day from what was known that day."""
    known = facts.known_on(on)
    done, dropped = latest(known.done), find_drop(known)
    if dropped and (done is None or dropped.on > done.on):
        return stand(known, State.DROPPED, reasons.say_dropped(dropped))
    if done:
        return stand(known, State.DONE, reasons.say_done(done))
    return derive_open(known, on)


def stand(facts: Facts, state: State, words: reasons.Words) -> Standing:
    """Give a state with the due that holds."""
    return Standing(state, due=facts.due_now, words=words)


def derive_open(facts: Facts, on: date) -> Standing:
    """Derive how a promise stands that is neither done nor dropped."""
    missing, last, moved = find_missing(facts), last_day(facts.due_now), latest(facts.moved)
    if last is not None and on > last:
        words = reasons.say_late(facts, missing)
        return replace(stand(facts, State.LATE, words), is_late=True, missing=missing)
    if missing:
        words = reasons.say_unexplained(facts, missing)
        return replace(stand(facts, State.UNEXPLAINED, words), missing=missing)
    if moved:
        return stand(facts, State.MOVED, reasons.say_moved(moved, due_before(facts, moved)))
    return stand(facts, name_open(facts, on), reasons.say_open(facts, on))


def name_open(facts: Facts, on: date) -> State:
    """Tell whether what is open goes on, is due, or is still to come."""
    due = facts.due_now
    if due is not None and due.recurring:
        return State.RECURRING
    first = first_day(due)
    return State.COMING if first is None or on < first else State.DUE


def due_before(facts: Facts, move: Deed) -> Due | None:
    """Give the due that a move replaced."""
    earlier = latest(tuple(deed for deed in facts.moved if deed is not move and deed.on <= move.on))
    return earlier.due if earlier else facts.due


def find_drop(facts: Facts) -> Deed | None:
    """Find the drop that holds: none, where it was moved or told again afterwards."""
    dropped = latest(facts.dropped)
    if dropped is None:
        return None
    moved_on = any(move.on > dropped.on for move in facts.moved)
    told_on = any(told.issue.month > dropped.on for told in facts.told)
    return None if moved_on or told_on else dropped


def find_missing(facts: Facts) -> Issue | None:
    """Find the report that should have told a promise, did not, and was not explained."""
    silent = find_silent(facts.told, facts.issues)
    if silent is None:
        return None
    since = [*facts.done, *facts.moved, *facts.dropped, *facts.explained]
    told_why = any(deed.issue == silent.key or deed.on >= silent.month for deed in since)
    return None if told_why else silent


def find_silent(told: tuple[Told, ...], issues: tuple[Issue, ...]) -> Issue | None:
    """Find the first report of an office that told it before and is silent; another may tell on."""
    spoken: dict[str, date] = {}
    for one in told:
        office = one.issue.office
        spoken[office] = max(one.issue.month, spoken.get(office, date.min))
    silent = [
        next(iter(sorted(i for i in issues if i.office == office and i.month > month)), None)
        for office, month in spoken.items()
    ]
    newest = max(spoken.values(), default=date.min)
    return min((issue for issue in silent if issue and issue.month > newest), default=None)


def reported(facts: Facts, on: date) -> Told | None:
    """Give what reports said of a promise last, on a day."""
    return facts.known_on(on).last_told


def list_stretches(facts: Facts) -> list[Stretch]:
    """List how a promise stands through time, from the day it was made, without a gap."""
    found: list[Stretch] = []
    for day in sorted({facts.since} | {day for day in turning_days(facts) if day > facts.since}):
        standing = derive(facts, day)
        if found and found[-1].standing == standing:
            continue
        if found:
            found[-1] = replace(found[-1], until=day - A_DAY)
        found.append(Stretch(day, None, standing))
    return found


def turning_days(facts: Facts) -> set[date]:
    """Name every day on which a state can change."""
    deeds = [*facts.done, *facts.moved, *facts.dropped, *facts.explained]
    days = {deed.on for deed in deeds} | {issue.month for issue in facts.issues}
    days |= {told.issue.month for told in facts.told}
    for due in [facts.due, *(deed.due for deed in facts.moved)]:
        first, last = first_day(due), last_day(due)
        days |= {first} if first else set()
        days |= {last + timedelta(days=1)} if last else set()
    return days
