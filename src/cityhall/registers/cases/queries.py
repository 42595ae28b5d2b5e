"""Reads of the register of cases, by name; all of them only what the asker may read."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Q, QuerySet, Sum

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.roles import STAFF
from cityhall.registers.cases.models import Case, Charge, Link, StageTally, Tallied
from cityhall.registers.cases.rules import may_read, only_readable
from cityhall.registers.cases.tallies import is_kept
from sagwan.procedures import Procedure

Shelves = list[tuple[int, str, bool, int]]  # year of opening, stage, whether open, how many


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


def load_shelves(procedure: str) -> Shelves | None:
    """Load how many cases of a procedure stand where; None where that is not tallied."""
    rows = StageTally.objects.filter(procedure=procedure)
    found = list(rows.values_list("year", "stage", "is_open", "number"))
    return found if found or is_kept(procedure) else None


def count_stages(actor: Actor, procedure: str, shelves: Shelves | None = None) -> dict[str, int]:
    """Count the cases of a procedure by stage."""
    shelves = load_shelves(procedure) if shelves is None else shelves
    if actor.has(*STAFF) and shelves is not None:
        told = Counter[str]()
        for _, stage, _, number in shelves:
            told[stage] += number
        return {stage: number for stage, number in told.items() if number > 0}
    rows = only_readable(Case.objects.filter(procedure=procedure), actor).order_by()
    return dict(rows.values_list("stage").annotate(n=Count("pk")))


def count_cut(actor: Actor, procedure: str, cut: Cut) -> int | None:
    """Count the cases of a list from tallies; None where none can tell."""
    if cut.unit or cut.late or cut.text or not actor.has(*STAFF):
        return None
    shelves = load_shelves(procedure)
    return (
        None
        if shelves is None
        else sum(
            number
            for year, stage, is_open, number in shelves
            if cut.stage in ("", stage)
            and cut.year in (None, 0, year)
            and cut.ended in (None, not is_open)
        )
    )


def count_procedures(actor: Actor, on: date) -> dict[str, tuple[int, int, int]]:
    """Count for each procedure all its cases, those that run and those that are late."""
    rows = only_readable(Case.objects.all(), actor).order_by().values_list("procedure")
    late = dict(rows.filter(ended=None, due__lt=on).annotate(n=Count("pk")))
    known = Case.objects.order_by().values_list("procedure", flat=True).distinct()
    if actor.has(*STAFF) and {*known} <= {*Tallied.objects.values_list("procedure", flat=True)}:
        told = StageTally.objects.values_list("procedure")
        counted = list(told.annotate(n=Sum("number"), open=Sum("number", filter=Q(is_open=True))))
    else:
        counted = list(rows.annotate(n=Count("pk"), open=Count("pk", filter=Q(ended=None))))
    return {key: (n, going or 0, late.get(key, 0)) for key, n, going in counted}


def list_years(procedure: str, shelves: Shelves | None = None) -> list[int]:
    """List the years in which cases of a procedure were opened, the latest first."""
    shelves = load_shelves(procedure) if shelves is None else shelves
    if shelves is not None:
        return sorted({year for year, _, _, number in shelves if number > 0}, reverse=True)
    found = Case.objects.filter(procedure=procedure).order_by()
    return [day.year for day in found.dates("opened", "year", order="DESC")]


def list_ties(case: Case) -> list[Link]:
    """List what a case is tied to, earlier cases first, whoever may read them."""
    found = Link.objects.filter(Q(before=case) | Q(after=case)).select_related("before", "after")
    return sorted(found, key=lambda one: (one.before_id == case.pk, one.pk))


def list_links(case: Case, actor: Actor, ties: list[Link] | None = None) -> list[tuple[Link, Case]]:
    """List what a case is tied to, with the other case of each, where somebody may read that."""
    rows = list_ties(case) if ties is None else ties
    tied = [(one, one.before if one.after_id == case.pk else one.after) for one in rows]
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


def name_values(values: Mapping[str, str], procedure: Procedure) -> list[tuple[str, str]]:
    """List what a case holds, in the order of the declaration."""
    return [(one.key, values[one.key]) for one in procedure.fields if values.get(one.key)]
