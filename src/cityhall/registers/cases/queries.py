"""Reads of the register of cases, by name; all of them only what the asker may read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Min, Q, QuerySet

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.roles import STAFF
from cityhall.registers.cases.models import Case, Charge, Link, StepTaken
from cityhall.registers.cases.records import load_runs
from cityhall.registers.cases.rules import may_read, only_readable
from sagwan.procedures import Held, Period, Procedure, Tabulated, tabulate


@dataclass(frozen=True, slots=True)
class Cut:
    """Which cases of a procedure a list shows."""

    stage: str = ""
    unit: str = ""
    year: int | None = None
    late: bool = False
    text: str = ""
    ended: bool | None = None


def find_case(key: str) -> Case | None:
    """Find a case by its key."""
    return Case.objects.filter(key=key).first()


def list_cases(actor: Actor, procedure: str, cut: Cut, on: date) -> QuerySet[Case]:
    """List the cases of a procedure that somebody may read, the newest first."""
    found = only_readable(Case.objects.filter(procedure=procedure), actor)
    if cut.stage:
        found = found.filter(stage=cut.stage)
    if cut.unit:
        found = found.filter(units__key=cut.unit)
    if cut.year:
        found = found.filter(opened__year=cut.year)
    if cut.late:
        found = found.filter(ended=None, due__lt=on)
    if cut.ended is not None:
        found = found.filter(ended__isnull=not cut.ended)
    for word in cut.text.split()[:5]:
        found = found.filter(Q(title__icontains=word) | Q(number__icontains=word))
    return found


def count_stages(actor: Actor, procedure: str) -> dict[str, int]:
    """Count the cases of a procedure by stage."""
    rows = only_readable(Case.objects.filter(procedure=procedure), actor).order_by()
    return dict(rows.values_list("stage").annotate(n=Count("pk")))


def count_procedures(actor: Actor, on: date) -> dict[str, tuple[int, int, int]]:
    """Count for each procedure all its cases, those that run and those that are late."""
    rows = only_readable(Case.objects.all(), actor).order_by().values_list("procedure")
    counted = rows.annotate(
        n=Count("pk"),
        open=Count("pk", filter=Q(ended=None)),
        late=Count("pk", filter=Q(ended=None, due__lt=on)),
    )
    return {key: (n, going, late) for key, n, going, late in counted}


def list_years(procedure: str) -> list[int]:
    """List the years in which cases of a procedure were opened, the latest first."""
    found = Case.objects.filter(procedure=procedure).order_by()
    return [day.year for day in found.dates("opened", "year", order="DESC")]


def list_links(case: Case, actor: Actor) -> list[tuple[Link, Case]]:
    """List what a case is tied to, with the other case of each, where somebody may read that."""
    earlier = [(one, one.before) for one in case.earlier.select_related("before")]
    tied = earlier + [(one, one.after) for one in case.later.select_related("after")]
    return [(link, other) for link, other in tied if may_read(actor, other)]


def list_mine(actor: Actor, limit: int = 50) -> list[Case]:
    """List the running cases of somebody's units and those they asked for, the urgent first."""
    return list(choose_mine(actor).order_by(F("due").asc(nulls_last=True), "opened")[:limit])


def count_mine(actor: Actor, on: date) -> tuple[int, int]:
    """Count the running cases of somebody's units and those they asked for, and the late ones."""
    mine = choose_mine(actor)
    return mine.count(), mine.filter(due__lt=on).count()


def choose_mine(actor: Actor) -> QuerySet[Case]:
    """Choose the running cases of somebody's units and those they asked for."""
    mine = Q(asker=actor.key) if actor.key else Q(pk=None)
    if actor.has(*STAFF):
        charged = Charge.objects.filter(unit__key__in=actor.units).values("case")
        mine |= Q(pk__in=charged)
    return Case.objects.filter(mine, ended=None)


def work_out(procedure: Procedure, period: Period) -> list[Tabulated]:
    """Work every statistic of a procedure out over its cases, which are loaded once."""
    cases = Case.objects.filter(procedure=procedure.key, opened__lte=period.until).order_by("id")
    runs, held = load_runs(cases), list_held(procedure.key)
    return [tabulate(procedure, one, runs, period, held) for one in procedure.statistics]


def list_held(procedure: str) -> tuple[Held, ...]:
    """List the sittings that decided cases of a procedure."""
    decided = StepTaken.objects.filter(case__procedure=procedure).exclude(sitting="").order_by()
    rows = decided.values_list("sitting").annotate(day=Min("on"))
    return tuple(Held(key, day) for key, day in sorted(rows, key=lambda row: row[1]))


def name_values(values: Mapping[str, str], procedure: Procedure) -> list[tuple[str, str]]:
    """List what a case holds, in the order of the declaration."""
    return [(one.key, values[one.key]) for one in procedure.fields if values.get(one.key)]
