"""Counts promises for boards: by state on any date, for goals, offices and months.

Numbers are summed from monthly tallies and what turned since the first of the month, so that they
cost the same however many promises stand; only a search for words asks each of them.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import CharField, Count, F, QuerySet, Sum, Value
from django.db.models.functions import Cast, Coalesce, Substr

from cityhall.ground.organisation.models import Unit
from cityhall.ground.organisation.queries import Tree, find_heirs
from cityhall.registers.promises.facts import A_DAY, PRESSING, State
from cityhall.registers.promises.models import Goal, Spell, Tally, Task
from cityhall.registers.promises.queries import (
    PRESSED,
    Wanted,
    belongs,
    choose,
    choose_month,
    name_month,
    name_units,
    walk_goals,
)

DAY = Cast(Coalesce("due_to", "due_from"), CharField())
FALLS = Coalesce(Substr(DAY, 1, 7), Value("-"))
Cell = tuple[Any, str, int, int]  # of a column: its value, a state, how many, how many missing


@dataclass(slots=True)
class Counted:
    """Promises counted by state for each value of a column."""

    groups: dict[Any, Counter[str]] = field(default_factory=dict)
    missing: int = 0  # that a report left out without a word, the late ones too

    @property
    def states(self) -> Counter[str]:
        """How many there are of each state in all."""
        whole = Counter[str]()
        for counts in self.groups.values():
            whole.update(counts)
        return whole

    def add(self, cells: QuerySet[Any, Cell], sign: int = 1) -> None:
        """Add what was counted, or take it away."""
        for value, state, number, missing in cells:
            self.groups.setdefault(value, Counter())[state] += sign * number
            self.missing += sign * missing


def count_promises(wanted: Wanted, column: str = "") -> Counted:
    """Count promises as they stood on a day, by `task`, `owner`, `falls` or all at once."""
    counted = Counted()
    if wanted.words:
        counted.add(count_spells(choose(wanted), column))
        return counted
    first = wanted.on.replace(day=1)
    tallies = Tally.objects.filter(belongs(wanted), month__lt=first)
    spells = Spell.objects.filter(belongs(wanted))
    if wanted.month:
        tallies = tallies.filter(falls=wanted.month)
        spells = spells.filter(choose_month(wanted.month))
    by = F(column or "state")
    sums = tallies.order_by().values_list(by, "state")
    counted.add(sums.annotate(n=Sum("number"), gone=Sum("missing")))
    counted.add(count_spells(spells.filter(since__range=(first, wanted.on)), column))
    ended = spells.filter(until__range=(first - A_DAY, wanted.on - A_DAY))
    counted.add(count_spells(ended, column), -1)
    return counted


def count_spells(spells: QuerySet[Spell], column: str) -> QuerySet[Any, Cell]:
    """Count spells by a column and their state."""
    by = FALLS if column == "falls" else F(column or "state")
    rows = spells.order_by().values_list(by, "state")
    return rows.annotate(n=Count("pk"), gone=Count("missing"))


def count_chosen(wanted: Wanted, counts: Counter[str], missing: int) -> int:
    """Tell how many a board lists, from what was counted for it."""
    if not wanted.state:
        return counts.total()
    return missing if wanted.state == State.UNEXPLAINED else counts[wanted.state]


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


def group_by_goal(counted: Counted) -> list[Group]:
    """Give what was counted by task under each goal, in the order of the tree."""
    goals = list(Goal.objects.all())
    above = {goal.pk: goal.parent_id for goal in goals}
    counts: defaultdict[int | None, Counter[str]] = defaultdict(Counter)
    goal_of = dict(Task.objects.values_list("pk", "goal_id"))
    for pk, states in counted.groups.items():
        at: int | None = goal_of[pk]
        while at is not None:
            counts[at].update(states)
            at = above.get(at)
    return [
        Group(goal.key, goal.name, level, counts[goal.pk])
        for goal, level in walk_goals(goals)
        if counts[goal.pk].total()
    ]


def group_by_office(counted: Counted, tree: Tree) -> list[Group]:
    """Give what was counted by owner under each office, in the order of the tree."""
    counts = defaultdict[str, Counter[str]](Counter)
    keys = dict(Unit.objects.filter(pk__in=counted.groups).values_list("pk", "key"))
    for pk, states in counted.groups.items():
        for above in unit_line(tree, find_standing_one(tree, keys[pk])):
            counts[above].update(states)
    names = name_units(counts, tree.on, tree)
    order = {key: place for place, key in enumerate(walk_tree(tree))}
    return [
        Group(key, names[key], len(unit_line(tree, key)) - 1, counts[key])
        for key in sorted(counts, key=lambda key: order.get(key, len(order)))
        if counts[key].total()
    ]


def group_by_month(counted: Counted) -> list[Group]:
    """Give what was counted by month of the due; what has no day comes last."""
    return [
        Group(key, name_month(key), counts=counted.groups[key])
        for key in sorted(counted.groups, key=lambda key: "9999" if key == "-" else key)
        if counted.groups[key].total()
    ]


def walk_tree(tree: Tree) -> Iterator[str]:
    """Name all units in the order of the tree."""
    for top in tree.tops:
        yield from (node.key for node in top.walk())


def find_standing_one(tree: Tree, key: str) -> str:
    """Name the unit that a unit became where it stands no more; itself where that is no one."""
    if key in tree.nodes:
        return key
    heirs = find_heirs([key], tree.on) & tree.nodes.keys()
    return heirs.pop() if len(heirs) == 1 else key


def unit_line(tree: Tree, key: str) -> list[str]:
    """Name a unit and those above it, but for the city that holds them all."""
    line = [node.key for node in tree.climb(key) if node.kind != "city"]
    return line or [key]


def in_order(counts: Counter[str]) -> list[tuple[State, int]]:
    """Give every state with its number, the most pressing first."""
    return [(state, counts[state]) for state in PRESSING]


@dataclass(frozen=True, slots=True)
class TaskCount:
    """A task with how its promises stand."""

    task: Task
    counts: Counter[str]


def load_goal_tree(
    on: date,
) -> tuple[list[Goal], dict[str, str], dict[int, list[TaskCount]]]:
    """Load all goals with their pledges, the names of owners, and the tasks of each goal."""
    goals = list(Goal.objects.select_related("owner").prefetch_related("pledges__owner"))
    counts = count_promises(Wanted(on), "task").groups
    tasks: defaultdict[int, list[TaskCount]] = defaultdict(list)
    listed = list(Task.objects.select_related("owner", "pledge"))
    for task in listed:
        tasks[task.goal_id].append(TaskCount(task, counts.get(task.pk, Counter())))
    owners = name_units({one.owner.key for one in [*goals, *listed]}, on)
    return goals, owners, dict(tasks)
