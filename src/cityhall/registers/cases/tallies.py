"""Keeps tallies of cases, so that no list or table need ask every case; right after every step.

They follow from cases and steps alone: `recount` makes them anew, `find_wrong` proves them.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from hashlib import sha256
from json import dumps
from typing import Any, NamedTuple

from django.db import transaction
from django.db.models import F, Model, Q, QuerySet
from django.utils.timezone import localdate

from cityhall.registers.cases.models import (
    Case,
    DayTally,
    MonthTally,
    SpanTally,
    StageTally,
    Tallied,
    YearTally,
)
from cityhall.registers.cases.procedures import find_current, load_all
from cityhall.registers.cases.records import load_runs
from sagwan.procedures import NoProcedureError, Procedure, Run, Statistic
from sagwan.procedures.edges import Edge
from sagwan.procedures.spreading import Spreading
from sagwan.procedures.statistics import Rows
from sagwan.procedures.tallies import (
    A_MONTH,
    A_YEAR,
    Span,
    Tallies,
    add_parts,
    find_years,
    list_tallied,
    sum_spans,
)

AT_ONCE = 2000
SPANS: tuple[type[SpanTally], ...] = (YearTally, MonthTally, DayTally)
KINDS: tuple[type[Model], ...] = (*SPANS, StageTally)
FIRST_OF_DAYS = 10_000_000  # what is named by less is a month
Move = tuple[Run | None, Run]  # a case before and after a step; None before it was opened


class Shelf(NamedTuple):
    """Where cases of a docket are counted: by the year in which they were opened, and by stage."""

    year: int
    stage: str
    is_open: bool


def note_moves(procedure: str, moves: Iterable[Move]) -> None:
    """Count what moved, within the transaction that moved it; others of the docket wait.

    A docket that was never tallied is left to `tally_all`, which counts it whole.
    """
    known = list(moves)
    tallied = lock(procedure, sum(before is None for before, _ in known))
    if tallied is None:
        return
    move_shelves(procedure, known)
    if tallied.form == name_form(procedure):
        change = Spreading(list_statistics(procedure))
        for before, after in known:
            change.add(after)
            if before:
                change.add(before, -1)
        for kind, spans in sum_kinds(change.sum()).items():
            lay_spans(kind, procedure, spans)


def lock(procedure: str, fresh: int = 0) -> Tallied | None:
    """Have whoever else writes in a docket wait; one that had no other cases is tallied now."""
    found = Tallied.objects.select_for_update().filter(procedure=procedure).first()
    if found or Case.objects.filter(procedure=procedure).count() > fresh:
        return found
    Tallied.objects.get_or_create(procedure=procedure, defaults={"form": name_form(procedure)})
    return Tallied.objects.select_for_update().get(procedure=procedure)


def find_shelf(run: Run) -> Shelf:
    """Find where a case is counted."""
    return Shelf(run.opened.year, run.stage, not run.is_ended)


def move_shelves(procedure: str, moves: Iterable[Move]) -> None:
    """Count cases at the stages that they came to, and no more at those that they left."""
    change = Counter[Shelf]()
    for before, after in moves:
        if before:
            change[find_shelf(before)] -= 1
        change[find_shelf(after)] += 1
    for shelf, number in sorted(change.items()):
        own = StageTally.objects.filter(procedure=procedure, **shelf._asdict())
        if number and not own.update(number=F("number") + number):
            StageTally.objects.create(procedure=procedure, **shelf._asdict(), number=number)


def sum_kinds(days: Tallies) -> dict[type[SpanTally], Tallies]:
    """Sum tallies of days to those that are kept: of years, of months, and about cut months."""
    months = sum_spans(days, A_MONTH, A_MONTH)
    between = sum_spans(days, A_MONTH, 1) | sum_spans(days, 1, A_MONTH)
    return {
        YearTally: sum_spans(months, A_YEAR, A_YEAR),
        MonthTally: months,
        DayTally: between | days,
    }


def lay_spans(kind: type[SpanTally], procedure: str, change: Tallies) -> None:
    """Add a change to tallies of one kind: one read, and one write for all of them."""
    rows = kind._default_manager.filter(procedure=procedure)
    begins, ends = {one for one, _ in change}, {one for _, one in change}
    standing = read_tallies(rows.filter(since__in=begins, until__in=ends))
    changed = []
    for span, parts in sorted(change.items()):
        counts = standing.get(span, {})
        add_parts(counts, parts)
        changed.append(make_row(kind, procedure, span, counts))
    kind._default_manager.bulk_create(
        changed,
        AT_ONCE,
        update_conflicts=True,
        unique_fields=["procedure", "since", "until"],
        update_fields=["counts"],
    )


def make_row(
    kind: type[SpanTally], procedure: str, span: Span, counts: Mapping[str, Rows]
) -> SpanTally:
    """Make the row of a tally."""
    return kind(procedure=procedure, since=span[0], until=span[1], counts=write_counts(counts))


def read_counts(kept: dict[str, Any]) -> dict[str, dict[str, dict[str, Decimal]]]:
    """Read counts as they are kept."""
    return {
        statistic: {
            row: {column: Decimal(value) for column, value in counts.items()}
            for row, counts in rows.items()
        }
        for statistic, rows in kept.items()
    }


def write_counts(counts: Mapping[str, Rows]) -> dict[str, Any]:
    """Write counts as they are kept: exact text, nothing that is nought."""
    written: dict[str, Any] = {}
    for statistic, rows in counts.items():
        for row, columns in rows.items():
            if kept := {key: f"{value.normalize():f}" for key, value in columns.items() if value}:
                written.setdefault(statistic, {})[row] = kept
    return written


def load_years(procedure: str) -> Tallies:
    """Load the tallies of years of a docket."""
    return read_tallies(YearTally.objects.filter(procedure=procedure))


def load_months(procedure: str, span: Span, *, each: bool = False) -> Tallies:
    """Load the tallies of months from a first to a last that whole years do not tell, or each.

    They tell also what lies within: a year at either end, as far as it goes.
    """
    first, last = find_years(span)
    rows = MonthTally.objects.filter(procedure=procedure, since__gte=span[0], until__lte=span[1])
    left = Q(since__lt=first * A_YEAR) | Q(until__gte=(last + 1) * A_YEAR)
    return read_tallies(rows if each else rows.filter(left))


def load_days(procedure: str, since: Edge, until: Edge) -> Tallies:
    """Load the tallies of the days at both ends of a period: with months, and with each other."""
    rows = DayTally.objects.filter(procedure=procedure)
    asked = []
    if since.days:
        asked.append(rows.filter(since__range=since.days, until__lt=FIRST_OF_DAYS))
    if until.days:
        asked.append(rows.filter(until__range=until.days, since__lt=FIRST_OF_DAYS))
    if since.days and until.days:
        asked.append(rows.filter(since__range=since.days, until__range=until.days))
    return read_tallies(asked[0].union(*asked[1:], all=True)) if asked else {}


def read_tallies(rows: QuerySet[Any]) -> Tallies:
    """Read tallies as they are kept."""
    found = rows.values_list("since", "until", "counts")
    return {(since, until): read_counts(counts) for since, until, counts in found}


def list_statistics(procedure: str) -> tuple[Statistic, ...]:
    """List the tables of a procedure, as in force today, that tallies tell."""
    declared = find_declared(procedure)
    return list_tallied(declared) if declared else ()


def find_declared(procedure: str) -> Procedure | None:
    """Find a procedure as it is in force today."""
    try:
        return find_current(procedure, localdate())
    except NoProcedureError:
        return None


_forms: dict[tuple[str, int], tuple[Procedure, str]] = {}


def name_form(procedure: str) -> str:
    """Name what the tables of a procedure count: another form makes other tallies."""
    declared = find_declared(procedure)
    if declared is None:
        return ""
    place = declared.key, declared.version
    known = _forms.get(place)
    if known is None or known[0] is not declared:
        steps = [
            (one.version, one.fields, one.stages, [(step.key, step.target) for step in one.steps])
            for one in load_all()
            if one.key == procedure
        ]
        text = repr((list_tallied(declared), steps))
        known = _forms[place] = declared, sha256(text.encode()).hexdigest()
    return known[1]


def is_kept(procedure: str) -> bool:
    """Tell whether the stages of a docket are tallied."""
    return Tallied.objects.filter(procedure=procedure).exists()


def is_told(procedure: str) -> bool:
    """Tell whether the tallies of a docket are those of its tables as declared today."""
    kept = Tallied.objects.filter(procedure=procedure).values_list("form", flat=True).first()
    return kept is not None and kept == name_form(procedure)


def tally_all() -> int:
    """Make the tallies anew where what they count is declared otherwise by now; gives how many."""
    procedures = Case.objects.order_by().values_list("procedure", flat=True).distinct()
    changed = [one for one in sorted(procedures) if not is_told(one)]
    for one in changed:
        recount(one)
    return len(changed)


@transaction.atomic
def recount(procedure: str) -> None:
    """Make the tallies of a docket anew from its cases."""
    Tallied.objects.get_or_create(procedure=procedure)
    lock(procedure)
    anew = list(count_anew(procedure))
    for kind in KINDS:
        kind._default_manager.filter(procedure=procedure).delete()
        kind._default_manager.bulk_create([one for one in anew if isinstance(one, kind)], AT_ONCE)
    Tallied.objects.filter(procedure=procedure).update(form=name_form(procedure))


def count_anew(procedure: str) -> Iterator[Model]:
    """Count every case of a docket: the tallies that should stand."""
    added, shelves = Spreading(list_statistics(procedure)), Counter[Shelf]()
    for run in list_runs(procedure):
        added.add(run)
        shelves[find_shelf(run)] += 1
    for kind, spans in sum_kinds(added.sum()).items():
        for span, counts in sorted(spans.items()):
            yield make_row(kind, procedure, span, counts)
    for shelf, number in sorted(shelves.items()):
        yield StageTally(procedure=procedure, **shelf._asdict(), number=number)


def list_runs(procedure: str) -> Iterator[Run]:
    """List every case of a docket, some at a time."""
    last = 0
    while cases := list(
        Case.objects.filter(procedure=procedure, pk__gt=last).order_by("pk")[:AT_ONCE]
    ):
        yield from load_runs(cases)
        last = cases[-1].pk


def find_wrong(procedure: str) -> list[str]:
    """Name the tallies that do not stand as a recount makes them; none where all are right."""
    wanted = {describe(one) for one in count_anew(procedure)}
    standing = {
        describe(one) for kind in KINDS for one in kind._default_manager.filter(procedure=procedure)
    }
    return sorted(one for one in wanted ^ standing if not one.endswith((": 0", ": {}")))


def describe(row: Model) -> str:
    """Describe a tally with what it counts."""
    if isinstance(row, SpanTally):
        return f"{row}: {dumps(row.counts, ensure_ascii=False, sort_keys=True)}"
    return str(row)
