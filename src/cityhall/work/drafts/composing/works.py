"""What the register of promises holds for a report: its tasks, each with aims, results and plans.

Where the office has reported in that month already, its own report tells; else what it told last
is carried on, less what was done or dropped since, and with what was promised since.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db.models import Q

from cityhall.registers.promises.facts import Reported, State
from cityhall.registers.promises.models import (
    Direction,
    Goal,
    Promise,
    Report,
    Result,
    Spell,
    Task,
    Telling,
    Title,
)
from cityhall.registers.promises.queries import end_of_month, keys_of
from cityhall.registers.promises.queries import on_day as standing_on

OVER = {State.DONE, State.DROPPED}
LAST = (10**9, 0)  # where what no report told yet stands: at the end


@dataclass(frozen=True, slots=True)
class Plan:
    """A promise of a task: what it says, when it is due, and whether it is a part of another."""

    promise: Promise
    due: str
    is_part: bool
    is_fresh: bool  # no report told it yet


@dataclass
class Work:
    """A task as the next report tells it."""

    task: Task
    title: str
    directions: list[Direction] = field(default_factory=list)
    results: list[Result] = field(default_factory=list)
    plans: list[Plan] = field(default_factory=list)


@dataclass(frozen=True)
class Works:
    """All tasks of a report, and the report of the office that they are taken from."""

    told: Report | None
    is_carried: bool  # that report is of an earlier month
    works: tuple[Work, ...]
    functions: tuple[Goal, ...]


@dataclass(frozen=True)
class _Told:
    """What is known of the promises of a report on a day."""

    tellings: dict[int, Telling]
    spells: dict[int, Spell]


def load_works(office: str, month: date, put: Iterable[str] = ()) -> Works:
    """Load the tasks of an office's report of a month."""
    told = find_last_report(office, end_of_month(month))
    functions = Goal.objects.filter(owner__key=office, kind=Goal.Kind.FUNCTION)
    # where tasks of reports wait to be placed, which is nothing that an office is for
    functions = functions.exclude(key=f"goal/{office}")
    if told is None:
        return Works(None, False, (), tuple(functions))
    is_carried = told.month < month
    works = {title.task_id: Work(title.task, title.text_ko) for title in list_titles(told)}
    known = load_told(told, end_of_month(month))
    for promise in list_promises(office, told, month, known, put, is_carried=is_carried):
        work = works.setdefault(promise.task_id, Work(promise.task, promise.task.name_ko))
        work.plans.append(make_plan(promise, known))
    for direction in (
        Direction.objects.filter(report=told, task__in=works).select_related("task").order_by("id")
    ):
        works[direction.task_id].directions.append(direction)
    for result in list_results(told, works, end_of_month(month)):
        works[result.task_id].results.append(result)
    for work in works.values():
        work.plans.sort(key=lambda plan: place_of(known.tellings.get(plan.promise.pk)))
        work.plans[:] = set_parts(work.plans)
    return Works(told, is_carried, tuple(works.values()), tuple(functions))


def find_last_report(office: str, on: date) -> Report | None:
    """Find the last report that an office has made by a day."""
    rows = Report.objects.filter(office__key=office, month__lte=on)
    return rows.select_related("office").order_by("-month", "-key").first()


def list_titles(report: Report) -> list[Title]:
    """List the tasks that a report tells, in its order."""
    titles = list(Title.objects.filter(report=report).select_related("task"))
    return sorted(titles, key=lambda one: (len(one.number), one.number, one.task.place))


def load_told(report: Report, on: date) -> _Told:
    """Load what a report told of promises, and how all of those of its tasks stand on a day."""
    tellings = {one.promise_id: one for one in Telling.objects.filter(report=report)}
    standing = Spell.objects.filter(standing_on(on))
    return _Told(tellings, {one.promise_id: one for one in standing})


def list_promises(
    office: str, told: Report, month: date, known: _Told, put: Iterable[str], *, is_carried: bool
) -> list[Promise]:
    """List the promises of a report: those it told, those made since, those put in by hand."""
    fresh = Q(since__gt=told.month, since__lte=end_of_month(month))
    fresh &= Q(owner__key__in=keys_of(office, month), tellings__isnull=True)
    chosen = Q(pk__in=list(known.tellings)) | fresh
    by_hand = Q(key__in=list(put))
    found = Promise.objects.filter(chosen | by_hand).select_related("task").distinct()
    return [
        promise
        for promise in found.order_by("id")
        if promise.key in put or is_open(promise, known, is_carried=is_carried)
    ]


def is_open(promise: Promise, known: _Told, *, is_carried: bool) -> bool:
    """Tell whether a promise is still to be told as a plan."""
    telling, spell = known.tellings.get(promise.pk), known.spells.get(promise.pk)
    if telling and not is_carried:
        return telling.state not in {Reported.DONE, Reported.DROPPED}
    return spell is None or spell.state not in OVER


def make_plan(promise: Promise, known: _Told) -> Plan:
    """Put a promise into words: due as it was moved, else as it was told."""
    telling, spell = known.tellings.get(promise.pk), known.spells.get(promise.pk)
    due = telling.due_text if telling else promise.due_text
    if spell and (spell.state == State.MOVED or telling is None):
        due = spell.due_text or print_due(spell) or due
    return Plan(promise, due, promise.part_of_id is not None, telling is None)


def print_due(spell: Spell) -> str:
    """Write a due of which only the day is known."""
    return f"’{spell.due_to:%y}. {spell.due_to.month}월" if spell.due_to else ""


def place_of(telling: Telling | None) -> tuple[int, int]:
    """Tell where in its report a promise stood."""
    if telling is None:
        return LAST
    _, _, line = telling.source.rpartition(":")
    return (int(line) if line.isdigit() else LAST[0], telling.nth)


def set_parts(plans: list[Plan]) -> list[Plan]:
    """Put parts under what they are a part of; those without it stand alone."""
    here = {plan.promise.pk for plan in plans}
    parts: defaultdict[int, list[Plan]] = defaultdict(list)
    for plan in plans:
        if plan.promise.part_of_id in here:
            parts[plan.promise.part_of_id or 0].append(plan)
    found: list[Plan] = []
    for plan in plans:
        if plan.promise.part_of_id not in here:
            found += walk_parts(plan, parts, is_part=False)
    return found


def walk_parts(plan: Plan, parts: dict[int, list[Plan]], *, is_part: bool) -> list[Plan]:
    """Give a plan and all its parts, which stand on one level."""
    own = Plan(plan.promise, plan.due, is_part, plan.is_fresh)
    found = [own]
    for part in parts.get(plan.promise.pk, []):
        found += walk_parts(part, parts, is_part=True)
    return found


def list_results(told: Report, tasks: Iterable[int], until: date) -> list[Result]:
    """List what a report says was done, and what was reported done since, on evidence."""
    since = Q(said_on__gte=told.month, said_on__lte=until)
    rows = Result.objects.filter(Q(report=told) | since, task__in=list(tasks))
    return list(rows.select_related("task").order_by("id"))


@dataclass(frozen=True, slots=True)
class Missing:
    """A promise that was told last time and is not in the draft, with how it stands."""

    promise: Promise
    telling: Telling
    state: str


def list_missing(office: str, month: date, told: set[int]) -> tuple[Report | None, list[Missing]]:
    """List what the report before told and this one does not, neither moved, dropped nor done;
    what somebody explained is not missing."""
    before = find_last_report(office, month - timedelta(days=1))
    if before is None:
        return None, []
    tellings = Telling.objects.filter(report=before).exclude(promise__in=told)
    tellings = tellings.exclude(promise__explanations__report__month=month)
    tellings = tellings.exclude(state__in=[Reported.DONE, Reported.DROPPED])
    rows = list(tellings.select_related("promise__task", "promise__owner"))
    known = load_told(before, end_of_month(month)).spells
    settled = {*OVER, State.MOVED}
    found = [
        Missing(row.promise, row, known[row.promise_id].state if row.promise_id in known else "")
        for row in sorted(rows, key=place_of)
    ]
    return before, [one for one in found if one.state not in settled]
