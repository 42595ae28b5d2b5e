"""Rows as values: all that is known of many promises at once, in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from cityhall.registers.promises.facts import PRESSING, Deed, Facts, Issue, Told
from cityhall.registers.promises.models import (
    Drop,
    Explanation,
    Move,
    Promise,
    Report,
    Result,
    Spell,
    Telling,
)
from cityhall.registers.promises.states import Stretch

FOREVER = date.max
AT_ONCE = 2000


@dataclass(frozen=True, slots=True)
class Known:
    """The deeds and tellings of many promises, by the number of the promise."""

    told: defaultdict[int, list[Told]] = field(default_factory=lambda: defaultdict(list))
    done: defaultdict[int, list[Deed]] = field(default_factory=lambda: defaultdict(list))
    moved: defaultdict[int, list[Deed]] = field(default_factory=lambda: defaultdict(list))
    dropped: defaultdict[int, list[Deed]] = field(default_factory=lambda: defaultdict(list))
    explained: defaultdict[int, list[Deed]] = field(default_factory=lambda: defaultdict(list))


def load_issues() -> dict[int, Issue]:
    """Load every report, by its number."""
    rows = Report.objects.values_list("pk", "month", "key", "office__key")
    return {pk: Issue(month, key, office) for pk, month, key, office in rows}


def load_known(ids: Iterable[int], issues: dict[int, Issue]) -> Known:
    """Load what was told and said of promises."""
    known = Known()
    chosen = list(ids)
    for one in Telling.objects.filter(promise__in=chosen).order_by("id"):
        issue = issues[one.report_id]
        known.told[one.promise_id].append(Told(issue, one.state, one.due, one.source))
    results = Result.objects.filter(promise__in=chosen, said_on__isnull=False).order_by("id")
    for result in results:
        assert result.promise_id is not None
        assert result.said_on is not None
        deed = Deed(result.said_on, result.said_by, result.text_ko)
        known.done[result.promise_id].append(deed)
    for move in Move.objects.filter(promise__in=chosen).order_by("id"):
        known.moved[move.promise_id].append(Deed(move.on, move.by, move.why, move.due))
    for drop in Drop.objects.filter(promise__in=chosen).order_by("id"):
        known.dropped[drop.promise_id].append(Deed(drop.on, drop.by, drop.why))
    for word in Explanation.objects.filter(promise__in=chosen).order_by("id"):
        deed = Deed(word.on, word.by, word.why, issue=issues[word.report_id].key)
        known.explained[word.promise_id].append(deed)
    return known


def load_facts(promises: list[Promise]) -> dict[int, Facts]:
    """Load all that is known of promises.

    What was said of a whole holds for its parts; what restates another is told where that is told.
    """
    wholes = load_wholes(promises)
    issues = load_issues()
    known = load_known({one.pk for one in promises} | wholes.keys(), issues)
    facts = {}
    for one in promises:
        line = list(climb(one, wholes))
        same = [one.pk, *([one.restates_id] if one.restates_id else [])]
        told = tuple(told for pk in same for told in known.told[pk])
        offices = {one.issue.office for one in told}
        facts[one.pk] = Facts(
            one.since,
            one.due,
            told,
            tuple(sorted(issue for issue in issues.values() if issue.office in offices)),
            done=gather(known.done, line),
            moved=gather(known.moved, same),
            dropped=gather(known.dropped, line),
            explained=gather(known.explained, line),
        )
    return facts


def gather(deeds: defaultdict[int, list[Deed]], line: list[int]) -> tuple[Deed, ...]:
    """Gather the deeds of several promises."""
    return tuple(deed for pk in line for deed in deeds[pk])


def load_wholes(promises: list[Promise]) -> dict[int, Promise]:
    """Load what promises are parts of or restate, and what those are parts of."""
    met = {one.pk: one for one in promises}
    wholes: dict[int, Promise] = {}
    above = list_above(promises) - met.keys()
    while above:
        found = list(Promise.objects.filter(pk__in=above))
        wholes |= {one.pk: one for one in found}
        above = list_above(found) - met.keys() - wholes.keys()
    return met | wholes


def list_above(promises: Iterable[Promise]) -> set[int]:
    """Name what promises are parts of, or restate."""
    return {pk for one in promises for pk in (one.part_of_id, one.restates_id) if pk}


def climb(one: Promise, wholes: dict[int, Promise]) -> Iterator[int]:
    """Give a promise and all above it, each once."""
    met: set[int] = set()
    waiting = [one.pk]
    while waiting:
        pk = waiting.pop(0)
        if pk not in met:
            met.add(pk)
            yield pk
            waiting += sorted(list_above([wholes[pk]]))


def make_spell(promise: Promise, stretch: Stretch, reports: dict[str, int]) -> Spell:
    """Make the row of a stretch."""
    standing, due = stretch.standing, stretch.standing.due
    period = due.period if due else None
    return Spell(
        promise_id=promise.pk,
        task_id=promise.task_id,
        owner_id=promise.owner_id,
        since=stretch.since,
        until=stretch.until or FOREVER,
        state=standing.state,
        rank=PRESSING[standing.state],
        missing_id=reports[standing.missing.key] if standing.missing else None,
        last=(period.last if period else None) or FOREVER,
        due_text=due.text if due else "",
        due_from=period.first if period else None,
        due_to=period.last if period else None,
        reason_ko=standing.words[0],
        reason_en=standing.words[1],
    )
