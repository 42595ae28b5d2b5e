"""Reads with names: judgements, history of values, promises and dockets that belong to goals."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils.timezone import localdate

from cityhall.ground.access.actors import Actor
from cityhall.registers.cases.procedures import find_current, load_all, tell
from cityhall.registers.cases.queries import count_procedures
from cityhall.registers.promises.models import Spell
from cityhall.registers.promises.queries import on_day
from cityhall.registers.sustainability.models import (
    STATISTIC,
    Gathering,
    Judgement,
    ProjectState,
    Reading,
)
from cityhall.registers.sustainability.shapes import Framework


@dataclass(frozen=True, slots=True)
class Docket:
    """The docket of a procedure with how many cases it holds."""

    key: str
    name: str
    number: int
    going: int
    late: int


def today() -> date:
    """Give today, where the city is."""
    return localdate()


def list_values(framework: str, indicator: str, what: str = STATISTIC) -> QuerySet[Reading]:
    """List all values that ever stood of an indicator, corrected ones included."""
    rows = Reading.objects.filter(framework=framework, indicator=indicator, what=what)
    return rows.order_by("-year", "-id")


def load_judgements(framework: str, indicator: str) -> dict[int, dict[str, Judgement]]:
    """Load how each side sees each year: year → side → judgement."""
    found: defaultdict[int, dict[str, Judgement]] = defaultdict(dict)
    rows = Judgement.objects.filter(framework=framework, indicator=indicator, is_current=True)
    for row in rows:
        found[row.year][row.side] = row
    return found


def load_states(promises: Iterable[str], on: date) -> dict[str, Spell]:
    """Load how promises stood on a day, by their keys."""
    rows = Spell.objects.filter(on_day(on), promise__key__in=list(promises))
    return {row.promise.key: row for row in rows.select_related("promise")}


def list_promises(one: Framework, on: date) -> list[Spell]:
    """List what was promised in the tasks of a framework, as it stood on a day."""
    rows = Spell.objects.filter(on_day(on), promise__task__key__in=one.tasks)
    return list(rows.select_related("promise").order_by("due_from", "promise_id"))


def list_dockets(one: Framework, actor: Actor, on: date) -> list[Docket]:
    """List the dockets that a framework names."""
    counted, known = count_procedures(actor, on), {each.key for each in load_all()}
    return [
        Docket(key, tell(find_current(key, on).name), *counted.get(key, (0, 0, 0)))
        for key in one.procedures
        if key in known
    ]


def load_grades(framework: str, year: int) -> dict[str, dict[str, str]]:
    """Load the grades of a year: indicator → side → grade."""
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    rows = Judgement.objects.filter(framework=framework, year=year, is_current=True)
    for indicator, side, grade in rows.values_list("indicator", "side", "grade"):
        found[indicator][side] = grade
    return found


def load_all_grades(framework: str) -> dict[str, dict[int, dict[str, str]]]:
    """Load the grades of all years: indicator → year → side → grade."""
    found: defaultdict[str, dict[int, dict[str, str]]] = defaultdict(dict)
    rows = Judgement.objects.filter(framework=framework, is_current=True)
    for indicator, year, side, grade in rows.values_list("indicator", "year", "side", "grade"):
        found[indicator].setdefault(year, {})[side] = grade
    return found


def list_gatherings(framework: str, *, only_public: bool) -> list[Gathering]:
    """List hearings and debates, the latest first."""
    rows = Gathering.objects.filter(framework=framework)
    return list(rows.filter(is_public=True) if only_public else rows)


def find_gathering(framework: str, number: int) -> Gathering | None:
    """Find a hearing or debate."""
    return Gathering.objects.filter(framework=framework, pk=number).first()


def load_told_states(framework: str, on: date) -> dict[str, ProjectState]:
    """Load how the projects of a framework stood on a day, by their codes."""
    rows = ProjectState.objects.filter(framework=framework, on__lte=on)
    return {one.project: one for one in rows.order_by("on", "id")}


def list_states(framework: str, project: str) -> list[ProjectState]:
    """List what was ever told of a project, the last first."""
    return list(ProjectState.objects.filter(framework=framework, project=project))
