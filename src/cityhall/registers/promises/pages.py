"""What pages show of promises: rows, bars, reports by name, plans through the reports."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from django.utils.safestring import SafeString

from cityhall.ground.look.dates import write_day
from cityhall.ground.look.languages import is_korean, say
from cityhall.ground.look.markup import element
from cityhall.ground.organisation.queries import Tree, load_tree
from cityhall.registers.promises import queries
from cityhall.registers.promises.facts import PRESSING, State, make_due
from cityhall.registers.promises.models import (
    Direction,
    Promise,
    Report,
    Result,
    Spell,
    Task,
    Telling,
    Timed,
    Title,
)
from cityhall.registers.promises.names import find_sign, name_reported, name_state
from cityhall.registers.promises.reasons import say_due as write_due
from cityhall.registers.promises.reasons import say_month

WIDTH = 200


def show_day(day: date | None) -> str:
    """Write a day in the language of the page."""
    return "" if day is None else write_day(day)


def show_month(day: date) -> str:
    """Write a month in the language of the page."""
    return say_month(day)[0 if is_korean() else 1]


def show_due(timed: Timed | Spell) -> str:
    """Write a due as it was told; where there are no words, by its days."""
    due = make_due(timed.due_text, timed.due_from, timed.due_to)
    return write_due(due)[0 if is_korean() else 1]


@dataclass(frozen=True, slots=True)
class Badge:
    """A state as pages show it: name, sign, and the class that colours it."""

    state: str

    @property
    def name(self) -> str:
        """Its name in the language of the page."""
        return name_state(self.state)

    @property
    def sign(self) -> str:
        """Its sign, so that it is known without colour."""
        return find_sign(self.state)


@dataclass(frozen=True, slots=True)
class Heard:
    """What a report says of a promise, as pages show it."""

    telling: Telling
    report: str

    @property
    def state(self) -> str:
        """The state, as reported."""
        return name_reported(self.telling.state)

    @property
    def due(self) -> str:
        """The due, as told; nothing where the report names none."""
        return show_due(self.telling) if self.telling.due else ""

    @property
    def place(self) -> str:
        """The line of the report."""
        return show_place(self.telling.source)


@dataclass(frozen=True, slots=True)
class Row:
    """A promise on a board."""

    spell: Spell
    badge: Badge
    owner: str
    heard: Heard | None

    @property
    def promise(self) -> Promise:
        """The promise itself."""
        return self.spell.promise

    @property
    def due(self) -> str:
        """The due that holds."""
        return show_due(self.spell)

    @property
    def due_day(self) -> str:
        """The last day of it."""
        return show_day(self.spell.due_to)


def show_place(source: str) -> str:
    """Write the line of a report where something stands."""
    line = source.rpartition(":")[2]
    return say("{n}번째 줄", "line {n}", n=line) if line.isdecimal() else source


def name_reports(reports: Iterable[Report], on: date, tree: Tree | None = None) -> dict[int, str]:
    """Name reports by month and office, by their number."""
    listed = list(reports)
    offices = queries.name_units({report.office.key for report in listed}, on, tree)
    return {
        report.pk: f"{show_month(report.month)} {offices[report.office.key]}" for report in listed
    }


def make_rows(spells: Iterable[Spell], on: date, tree: Tree | None = None) -> list[Row]:
    """Make the rows of a board, with what reports say beside what is derived."""
    listed, tree = list(spells), tree or load_tree(on)
    told = queries.last_tellings([spell.promise_id for spell in listed], on)
    reports = name_reports((telling.report for telling in told.values()), on, tree)
    owners = queries.name_units({spell.promise.owner.key for spell in listed}, on, tree)
    return [
        Row(spell, Badge(spell.state), owners[spell.promise.owner.key], heard(told, spell, reports))
        for spell in listed
    ]


def heard(told: dict[int, Telling], spell: Spell, reports: dict[int, str]) -> Heard | None:
    """Give what a report said last of a promise."""
    telling = told.get(spell.promise_id)
    return Heard(telling, reports[telling.report_id]) if telling else None


def draw_bar(counts: Counter[str]) -> SafeString:
    """Draw how promises divide into states; the numbers beside it say the same."""
    total, at, parts = counts.total(), 0.0, []
    for state in PRESSING:
        wide = WIDTH * counts[state] / total if total else 0
        if wide:
            parts.append(
                element("rect", x=f"{at:.2f}", width=f"{wide:.2f}", height=10, class_=f"s-{state}")
            )
        at += wide
    shape = f"0 0 {WIDTH} 10"
    return element(
        "svg", *parts, class_="share", viewBox=shape, preserveAspectRatio="none", aria_hidden="true"
    )


@dataclass(frozen=True, slots=True)
class Plan:
    """A promise of a task, as each report told it."""

    promise: Promise
    badge: Badge | None
    reason: str
    level: int
    heard: list[Heard | None]


@dataclass(frozen=True, slots=True)
class Chapter:
    """What one report says of a task."""

    report: Report
    name: str
    title: Title | None = None
    directions: list[Direction] = field(default_factory=list)
    results: list[Result] = field(default_factory=list)


def list_chapters(task: Task, on: date) -> list[Chapter]:
    """List what each report says of a task, the latest first."""
    titles = {one.report_id: one for one in task.titles.select_related("report__office")}
    directions: defaultdict[int, list[Direction]] = defaultdict(list)
    for direction in task.directions.order_by("id"):
        directions[direction.report_id].append(direction)
    results: defaultdict[int, list[Result]] = defaultdict(list)
    for result in task.results.filter(report__isnull=False).order_by("id"):
        results[result.report_id or 0].append(result)
    reports = sorted(
        (title.report for title in titles.values()), key=lambda r: (r.month, r.key), reverse=True
    )
    names = name_reports(reports, on)
    return [
        Chapter(one, names[one.pk], titles[one.pk], directions[one.pk], results[one.pk])
        for one in reports
    ]


def list_plans(task: Task, on: date) -> tuple[list[str], list[Plan]]:
    """List the promises of a task and what each report said of them; gives the reports' names."""
    promises = list(task.promises.order_by("id"))
    tellings = Telling.objects.filter(promise__in=promises).select_related("report__office")
    told = {(one.promise_id, one.report_id): one for one in tellings}
    reports = sorted({one.report for one in told.values()}, key=lambda r: (r.month, r.key))
    names = name_reports(reports, on)
    spells = {
        spell.promise_id: spell
        for spell in Spell.objects.filter(queries.on_day(on), promise__in=promises)
    }
    plans = []
    for promise, level in walk_parts(promises):
        spell = spells.get(promise.pk)
        said = [told.get((promise.pk, report.pk)) for report in reports]
        plans.append(
            Plan(
                promise,
                Badge(spell.state) if spell else None,
                spell.reason if spell else "",
                level,
                [Heard(one, names[one.report_id]) if one else None for one in said],
            )
        )
    return [names[report.pk] for report in reports], plans


def walk_parts(promises: list[Promise]) -> Iterator[tuple[Promise, int]]:
    """Give promises, the parts of each after it."""
    under: defaultdict[int | None, list[Promise]] = defaultdict(list)
    mine = {promise.pk for promise in promises}
    for promise in promises:
        above = promise.part_of_id or promise.restates_id
        under[above if above in mine else None].append(promise)
    waiting = [(promise, 0) for promise in reversed(under[None])]
    while waiting:
        promise, level = waiting.pop()
        yield promise, level
        waiting += [(part, level + 1) for part in reversed(under[promise.pk])]


def count_days_late(spell: Spell, on: date) -> int:
    """Count the days since a late promise was due."""
    late = spell.state == State.LATE and spell.due_to is not None
    return (on - spell.due_to).days if late and spell.due_to else 0


@dataclass(frozen=True, slots=True)
class Stood:
    """How a promise stood for a while."""

    spell: Spell
    badge: Badge


def list_states(promise: Promise, today: date) -> list[Stood]:
    """List how a promise stood until today, the latest first."""
    spells = promise.spells.filter(since__lte=today).order_by("-since")
    return [Stood(spell, Badge(spell.state)) for spell in spells]
