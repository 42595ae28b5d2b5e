"""Reads with names: the board on any date, a promise and a task through the reports, goals.

Each takes the same number of queries, however many promises there are.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Q, QuerySet

from cityhall.ground.look.languages import say
from cityhall.ground.organisation.models import Standing, Unit
from cityhall.ground.organisation.queries import Tree, find_heirs, load_tree, trace_line
from cityhall.registers.promises.facts import State
from cityhall.registers.promises.models import (
    Explanation,
    Goal,
    Promise,
    Report,
    Spell,
    Task,
    Telling,
)

PRESSED = (State.LATE, State.UNEXPLAINED)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a board is asked for."""

    on: date
    state: str = ""
    unit: str = ""
    goal: str = ""
    month: str = ""  # 2020-10: the month in which it falls due; "-" where no day is set
    words: str = ""


def on_day(on: date) -> Q:
    """Choose how promises stood on a day."""
    return Q(since__lte=on, until__gte=on)


def list_spells(wanted: Wanted) -> QuerySet[Spell]:
    """List how promises stood on a day, the most pressing first."""
    found = choose(wanted)
    if wanted.state == State.UNEXPLAINED:
        found = found.filter(missing__isnull=False)
    elif wanted.state:
        found = found.filter(state=wanted.state)
    found = found.order_by("rank", "last", "promise_id")
    return found.select_related("promise__task", "promise__owner", "missing")


def choose(wanted: Wanted) -> QuerySet[Spell]:
    """Choose promises by everything that is asked for but their state."""
    found = Spell.objects.filter(on_day(wanted.on), belongs(wanted))
    if wanted.month:
        found = found.filter(choose_month(wanted.month))
    if wanted.words:
        found = found.filter(promise__in=choose_words(wanted.words))
    return found


def belongs(wanted: Wanted) -> Q:
    """Choose what belongs to the unit and the goal that are asked for."""
    chosen = Q()
    if wanted.unit:
        chosen &= Q(owner__in=units_of(wanted.unit, wanted.on))
    if wanted.goal:
        chosen &= Q(task__in=tasks_under(wanted.goal))
    return chosen


def choose_words(words: str) -> QuerySet[Promise]:
    """Choose promises in whose text, or in the name of whose task, all words stand."""
    found = Promise.objects.all()
    for word in words.split():
        has = Q(text_ko__icontains=word) | Q(text_en__icontains=word)
        found = found.filter(has | Q(task__in=Task.objects.filter(name_ko__icontains=word)))
    return found


def choose_month(month: str) -> Q:
    """Choose what falls due in a month; `-` chooses what has no day."""
    if month == "-":
        return Q(due_to__isnull=True, due_from__isnull=True)
    first = date.fromisoformat(f"{month}-01")
    last = end_of_month(first)
    ends = Q(due_to__range=(first, last))
    return ends | Q(due_to__isnull=True, due_from__range=(first, last))


def keys_of(unit: str, on: date) -> set[str]:
    """Name a unit, those under it, and what they came from or became, but for what still stands
    elsewhere."""
    tree = load_tree(on)
    under = tree.keys_under(unit) | {unit}
    elsewhere = tree.nodes.keys() - under - find_heirs([unit], on)
    return trace_line(under, on) - elsewhere


def units_of(unit: str, on: date) -> list[int]:
    """Name a unit, those under it, and what they came from or became, by number."""
    return list(Unit.objects.filter(key__in=keys_of(unit, on)).values_list("pk", flat=True))


def tasks_under(goal: str) -> list[int]:
    """Name the tasks of a goal and of all under it, by number."""
    return list(Task.objects.filter(goal__in=goals_under(goal)).values_list("pk", flat=True))


def goals_under(key: str) -> set[int]:
    """Name a goal and all under it, by number."""
    rows = list(Goal.objects.values_list("pk", "key", "parent_id"))
    found = {pk for pk, own, _parent in rows if own == key}
    fresh = found
    while fresh:
        fresh = {pk for pk, _own, parent in rows if parent in fresh} - found
        found = found | fresh
    return found


def count_by(wanted: Wanted, column: str) -> Iterator[tuple[int, str, int]]:
    """Count promises by a column and their state."""
    rows = choose(wanted).order_by().values_list(column, "state").annotate(number=Count("pk"))
    yield from rows


def walk_goals(
    goals: list[Goal], parent: int | None = None, level: int = 0
) -> Iterator[tuple[Goal, int]]:
    """Give goals from the top down, each with its level."""
    for goal in goals:
        if goal.parent_id == parent:
            yield goal, level
            yield from walk_goals(goals, goal.pk, level + 1)


def name_month(key: str) -> str:
    """Write a month as people do."""
    if key == "-":
        return say("날짜를 정하지 않음", "no day set")
    year, month = map(int, key.split("-"))
    return say("{year}. {month}.", "{month}/{year}", year=year, month=month)


def name_units(keys: Iterable[str], on: date, tree: Tree | None = None) -> dict[str, str]:
    """Name units as they were called on a day; what did not stand then, by its last name."""
    tree = tree or load_tree(on)
    names = {key: tree.nodes[key].name for key in keys if key in tree.nodes}
    rest = set(keys) - names.keys()
    for standing in Standing.objects.filter(unit__key__in=rest).select_related("unit"):
        names[standing.unit.key] = standing.name
    return {key: names.get(key, key) for key in keys}


def last_tellings(promises: Iterable[int], on: date) -> dict[int, Telling]:
    """Give what reports said of promises last, on a day."""
    rows = Telling.objects.filter(promise__in=list(promises), report__month__lte=on)
    ordered = rows.select_related("report__office").order_by("report__month", "report__key")
    return {telling.promise_id: telling for telling in ordered}


def list_reports() -> list[Report]:
    """List all reports, the oldest first."""
    return list(Report.objects.select_related("office"))


def list_goals() -> list[Goal]:
    """List all goals from the top down."""
    return [goal for goal, _level in walk_goals(list(Goal.objects.all()))]


def find_promise(key: str) -> Promise | None:
    """Find a promise by its key."""
    found = Promise.objects.select_related("task__goal", "owner", "part_of", "restates")
    return found.filter(key=key).first()


def find_task(key: str) -> Task | None:
    """Find a task by its key."""
    return Task.objects.select_related("goal", "owner", "pledge").filter(key=key).first()


def find_report(key: str) -> Report | None:
    """Find a report by its key."""
    return Report.objects.select_related("office").filter(key=key).first()


def find_spell(promise: Promise, on: date) -> Spell | None:
    """Find how a promise stood on a day."""
    return promise.spells.filter(on_day(on)).select_related("missing").first()


def list_explanations(promise: Promise) -> list[Explanation]:
    """List why reports left a promise out."""
    return list(promise.explanations.select_related("report").order_by("on", "id"))


def end_of_month(day: date) -> date:
    """Give the last day of a month."""
    return (day.replace(day=1) + timedelta(days=31)).replace(day=1) - timedelta(days=1)
