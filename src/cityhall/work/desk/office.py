"""An office's page: its people, money, tasks and promises as of a date, each from its register."""

from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString

from cityhall.ground.accounts.models import Person
from cityhall.ground.history.models import Entry
from cityhall.ground.history.queries import list_entries
from cityhall.ground.organisation import queries as organisation
from cityhall.ground.organisation.kinds import name_how, name_kind
from cityhall.ground.organisation.models import Duty, Post, Standing, Unit
from cityhall.ground.organisation.queries import Node
from cityhall.registers.documents.models import Filing
from cityhall.registers.figures.panels import Panel, show_office
from cityhall.registers.promises import pages as promises
from cityhall.registers.promises.models import Task
from cityhall.registers.promises.panels import OfficePanel, describe_office
from cityhall.registers.promises.queries import PRESSED, Wanted, count_by, keys_of
from cityhall.work.desk.finding.things import last_standings
from cityhall.work.desk.mine import list_months

MOST_REPORTS, MOST_TASKS = 8, 40


@dataclass(frozen=True, slots=True)
class TaskLine:
    """A task with how many promises it has, how many press, and the shares drawn."""

    task: Task
    total: int
    pressed: int
    bar: SafeString


@dataclass(frozen=True, slots=True)
class Turn:
    """What an office came from, or became: on which day, how, and which unit that is."""

    on: date
    how: str
    other: Standing
    is_before: bool


@dataclass(frozen=True)
class OfficePage:
    """What the page of an office shows."""

    unit: Unit
    on: date
    standing: Standing | None
    last: Standing | None
    kind: str
    path: list[Node]
    under: list[Node]
    posts: list[tuple[Post, Person | None]]
    duties: list[Duty]
    figures: tuple[Panel, Panel]
    promises: OfficePanel
    tasks: list[TaskLine]
    reports: list[Filing]
    entries: list[Entry]
    months: list[tuple[str, date, bool]]
    turns: list[Turn]

    @property
    def name(self) -> str:
        """What it was called on the date; else what it was called last."""
        named = self.standing or self.last
        return named.name if named else self.unit.key


def build_page(unit: Unit, on: date) -> OfficePage:
    """Gather the page of an office: a fixed number of queries."""
    tree = organisation.load_tree(on)
    keys = keys_of(unit.key, on)
    posts = organisation.list_posts(unit)
    holders = organisation.list_holders(posts, on)
    standings = organisation.list_standings(unit)
    return OfficePage(
        unit,
        on,
        next((one for one in standings if stood(one, on)), None),
        standings[0] if standings else None,
        name_kind(unit.kind),
        tree.path(unit.key)[:-1],
        tree.nodes[unit.key].under if unit.key in tree.nodes else [],
        [(post, holders.get(post.pk)) for post in posts],
        organisation.list_duties(unit, on),
        show_office(unit.key, on),
        describe_office(unit.key, on),
        list_tasks(unit.key, keys, on),
        list(Filing.objects.filter(office__key__in=keys, month__lte=on)[:MOST_REPORTS]),
        list_entries("unit", unit.key, limit=10),
        list_months(on),
        list_turns(unit),
    )


def list_turns(unit: Unit) -> list[Turn]:
    """List what a unit came from and became, where that is another."""
    rows = organisation.list_successions(unit)
    names = last_standings({pk for one in rows for pk in (one.before_id, one.after_id) if pk})
    turns = []
    for one in rows:
        is_before = one.after_id == unit.pk
        other = names.get((one.before_id if is_before else one.after_id) or 0)
        if other and other.unit_id != unit.pk:
            turns.append(Turn(one.on, name_how(one.how), other, is_before))
    return turns


def stood(standing: Standing, on: date) -> bool:
    """Tell whether a standing held on a day."""
    return standing.since <= on and (standing.until is None or standing.until >= on)


def list_tasks(unit: str, keys: Collection[str], on: date) -> list[TaskLine]:
    """List the tasks that an office owns and that a report told by a date, with their promises."""
    counts: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for task, state, number in count_by(Wanted(on, unit=unit), "promise__task"):
        counts[int(task)][state] += number
    told = Task.objects.filter(owner__key__in=keys, titles__report__month__lte=on).distinct()
    return [
        TaskLine(
            task,
            counts[task.pk].total(),
            sum(counts[task.pk][state] for state in PRESSED),
            promises.draw_bar(counts[task.pk]),
        )
        for task in told.select_related("goal").order_by("place", "id")[:MOST_TASKS]
    ]
