"""Reads with names: the board on any date, a promise and a task through the reports, goals.

Each takes the same number of queries, however many promises there are.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db.models import Count, Q, QuerySet

from cityhall.ground.look.languages import say
from cityhall.ground.organisation.models import Standing, Unit
from cityhall.ground.organisation.queries import Tree, load_tree, trace_line
from cityhall.registers.promises.facts import PRESSING, State
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


@dataclass(frozen=True, slots=True)
class Group:
    """Promises that belong together, counted by state."""

    key: str
    name: str
    level: int = 0
    counts: Counter[str] = field(default_factory=Counter)

    @property
    def total(self) -> int:
        """How many there are."""
        return self.counts.total()

    @property
    def pressed(self) -> int:
        """How many are late or unexplained."""
        return sum(self.counts[state] for state in PRESSED)


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
    found = Spell.objects.filter(on_day(wanted.on))
    if wanted.unit:
        found = found.filter(owner__in=units_of(wanted.unit, wanted.on))
    if wanted.goal:
        found = found.filter(task__in=tasks_under(wanted.goal))
    if wanted.month:
        found = found.filter(choose_month(wanted.month))
    if wanted.words:
        found = found.filter(promise__in=choose_words(wanted.words))
    return found


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
    """Name a unit, those under it, and what they came from or became."""
    return trace_line(unit) | load_tree(on).keys_under(unit)


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


def count_states(wanted: Wanted) -> Counter[str]:
    """Count promises by their state."""
    rows = choose(wanted).order_by().values_list("state").annotate(number=Count("pk"))
    return Counter(dict(rows))


def count_missing(wanted: Wanted) -> int:
    """Count promises that a report left out without a word, the late ones too."""
    return choose(wanted).filter(missing__isnull=False).count()


def count_chosen(wanted: Wanted, counts: Counter[str], missing: int) -> int:
    """Tell how many a board lists, from what was counted for it."""
    if not wanted.state:
        return counts.total()
    return missing if wanted.state == State.UNEXPLAINED else counts[wanted.state]


def count_by(wanted: Wanted, column: str) -> Iterator[tuple[int, str, int]]:
    """Count promises by a column and their state."""
    rows = choose(wanted).order_by().values_list(column, "state").annotate(number=Count("pk"))
    yield from rows


def group_by_goal(wanted: Wanted) -> list[Group]:
    """Count promises under each goal, in the order of the tree; wholes hold their parts."""
    goals = list(Goal.objects.all())
    above = {goal.pk: goal.parent_id for goal in goals}
    counts: defaultdict[int | None, Counter[str]] = defaultdict(Counter)
    goal_of = dict(Task.objects.values_list("pk", "goal_id"))
    for pk, state, number in count_by(wanted, "task"):
        at: int | None = goal_of[pk]
        while at is not None:
            counts[at][state] += number
            at = above.get(at)
    return [
        Group(goal.key, goal.name, level, counts[goal.pk])
        for goal, level in walk_goals(goals)
        if counts[goal.pk]
    ]


def walk_goals(
    goals: list[Goal], parent: int | None = None, level: int = 0
) -> Iterator[tuple[Goal, int]]:
    """Give goals from the top down, each with its level."""
    for goal in goals:
        if goal.parent_id == parent:
            yield goal, level
            yield from walk_goals(goals, goal.pk, level + 1)


def group_by_office(wanted: Wanted) -> list[Group]:
    """Count promises of each unit under its office, in the order of the tree."""
    tree, counts = load_tree(wanted.on), defaultdict[str, Counter[str]](Counter)
    keys = dict(Unit.objects.values_list("pk", "key"))
    for pk, state, number in count_by(wanted, "owner"):
        key = keys[pk]
        for above in unit_line(tree, key):
            counts[above][state] += number
    names = name_units(counts, wanted.on, tree)
    order = {key: place for place, key in enumerate(walk_tree(tree))}
    return [
        Group(key, names[key], len(unit_line(tree, key)) - 1, counts[key])
        for key in sorted(counts, key=lambda key: order.get(key, len(order)))
    ]


def walk_tree(tree: Tree) -> Iterator[str]:
    """Name all units in the order of the tree."""
    for top in tree.tops:
        yield from (node.key for node in top.walk())


def unit_line(tree: Tree, key: str) -> list[str]:
    """Name a unit and those above it, but for the city that holds them all."""
    line = [node.key for node in tree.climb(key) if node.kind != "city"]
    return line or [key]


def group_by_month(wanted: Wanted) -> list[Group]:
    """Count promises by the month in which they fall due; those without a day come last."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    columns = ("due_to", "due_from", "state")
    rows = choose(wanted).order_by().values_list(*columns).annotate(number=Count("pk"))
    for last, first, state, number in rows:
        day = last or first
        counts[f"{day:%Y-%m}" if day else "-"][state] += number
    return [
        Group(key, name_month(key), counts=counts[key])
        for key in sorted(counts, key=lambda key: "9999" if key == "-" else key)
    ]


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


def list_late(on: date) -> QuerySet[Spell]:
    """List promises that are late on a day, the longest first: these are shown publicly."""
    return list_spells(Wanted(on, state=State.LATE))


def list_explanations(promise: Promise) -> list[Explanation]:
    """List why reports left a promise out."""
    return list(promise.explanations.select_related("report").order_by("on", "id"))


def in_order(counts: Counter[str]) -> list[tuple[State, int]]:
    """Give every state with its number, the most pressing first."""
    return [(state, counts[state]) for state in PRESSING]


def end_of_month(day: date) -> date:
    """Give the last day of a month."""
    return (day.replace(day=1) + timedelta(days=31)).replace(day=1) - timedelta(days=1)


@dataclass(frozen=True, slots=True)
class TaskCount:
    """A task with how its promises stand."""

    task: Task
    counts: Counter[str]


def load_goal_tree(
    on: date,
) -> tuple[list[Goal], dict[str, str], dict[int, list[TaskCount]]]:
    """Load all goals with their pledges, the names of owners, and the tasks of each goal."""
    goals = list(Goal.objects.select_related("owner").prefetch_related("pledges"))
    counts: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for pk, state, number in count_by(Wanted(on), "task"):
        counts[pk][state] += number
    tasks: defaultdict[int, list[TaskCount]] = defaultdict(list)
    listed = list(Task.objects.select_related("owner", "pledge"))
    for task in listed:
        tasks[task.goal_id].append(TaskCount(task, counts[task.pk]))
    owners = name_units({one.owner.key for one in [*goals, *listed]}, on)
    return goals, owners, dict(tasks)
