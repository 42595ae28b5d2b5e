"""Reads with names: what stood on a date, series over time, what disagrees, who uses a figure.

However many units and values there are, each of these asks the database a fixed number of times.
"""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Aggregate, CharField, Max, QuerySet
from django.db.models.sql.compiler import SQLCompiler

from cityhall.ground.organisation.models import Unit
from cityhall.registers.figures.ledger import Found, Ledger
from cityhall.registers.figures.lines import Lines, load_lines
from cityhall.registers.figures.measures import Catalogue, Measure, load_catalogue
from cityhall.registers.figures.models import Claim, Value
from cityhall.registers.figures.records import COLUMNS, Stood, read_day, read_stood

MOST_DAYS = 24  # of a series: the latest
Days = Mapping[tuple[str, str], Sequence[date]]


class ListOfDays(Aggregate):
    """The days of a group as one text: a row for each of them would be a thousand times as many."""

    name = "list_of_days"
    template = "GROUP_CONCAT(DISTINCT %(expressions)s)"
    output_field = CharField()

    def as_postgresql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper
    ) -> tuple[str, list[Any] | tuple[Any, ...]]:
        """Write it as PostgreSQL knows it."""
        told = "STRING_AGG(DISTINCT %(expressions)s::varchar, ',')"
        return self.as_sql(compiler, connection, template=told)


def load_days(measures: Iterable[str], subjects: Collection[str] | None = None) -> Days:
    """Load on which days each subject has values of typed measures: (measure, subject) → days."""
    rows = Value.objects.filter(is_current=True, measure__in=list(measures))
    if subjects is not None:
        rows = rows.filter(subject__key__in=subjects)
    found: dict[tuple[str, str], list[date]] = {}
    keys = dict(Unit.objects.values_list("pk", "key"))
    pairs = rows.order_by().values_list("measure", "subject_id").annotate(told=ListOfDays("day"))
    for measure, subject, told in pairs:
        found[measure, keys[subject]] = [read_day(day) for day in told.split(",")]
    return {pair: sorted(days) for pair, days in found.items()}


def list_days(days: Days, measures: Collection[str] | None = None) -> list[date]:
    """List the days of some measures, the latest first."""
    found = {
        day
        for (measure, _), one in days.items()
        if measures is None or measure in measures
        for day in one
    }
    return sorted(found, reverse=True)


def load_ledger(
    measures: Iterable[str],
    dates: Collection[date],
    *,
    days: Days | None = None,
    lines: Lines | None = None,
    catalogue: Catalogue | None = None,
    within: str = "",
) -> Ledger:
    """Load what stood on some dates of some measures and all that those are computed from; within
    a unit and its line, where one is named."""
    catalogue = catalogue or load_catalogue()
    typed = catalogue.typed_parts(measures)
    lines = lines or load_lines()
    scope = lines.scope(within) if within else None
    days = load_days(typed, scope) if days is None else days
    wanted = {
        own[past - 1]
        for (measure, subject), own in days.items()
        if measure in typed and (scope is None or subject in scope)
        for on in dates
        if (past := bisect_right(own, on))
    }
    subjects = {subject for _, subject in days}
    rows = Value.objects.filter(is_current=True, measure__in=typed, day__in=wanted)
    if scope is not None:
        subjects &= scope
        rows = rows.filter(subject__key__in=subjects)
    stood = (read_stood(row) for row in rows.order_by("id").values_list(*COLUMNS))
    kept = (row for row in stood if row.subject in subjects)
    return Ledger(catalogue, lines, kept)


def load_series(
    measure: str, subject: str, cell: str = "", upto: date | None = None
) -> list[tuple[date, Found]]:
    """Load a value over time: on each day on which anything it stands on was told."""
    catalogue, lines = load_catalogue(), load_lines()
    typed = catalogue.typed_parts([measure])
    days = load_days(typed)
    dates = [
        day for day in list_days(days_of(days, subject, lines)) if upto is None or day <= upto
    ][:MOST_DAYS]
    ledger = load_ledger(
        [measure], dates, days=days, lines=lines, catalogue=catalogue, within=subject
    )
    series = [(day, ledger.find(measure, subject, day, cell)) for day in reversed(dates)]
    return [(day, found) for day, found in series if found.value is not None]


def days_of(days: Days, subject: str, lines: Lines) -> Days:
    """Keep the days of a unit, its line and all that ever lay under it."""
    scope = lines.scope(subject)
    return {
        pair: own
        for pair, own in days.items()
        if pair[1] in scope
        and any(lines.roots_on(subject, day) & lines.above(pair[1], day) for day in reversed(own))
    }


def find_value(
    measure: str, subject: str, on: date, cell: str = "", before: date | None = None
) -> Found:
    """Find one value as of a date."""
    dates = [on] if before is None else [on, before]
    ledger = load_ledger([measure], dates, within=subject)
    return ledger.find(measure, subject, on, cell, before)


def find_row(number: int) -> Value | None:
    """Find a value by its number, corrected ones included."""
    return Value.objects.select_related("subject", "replaces").filter(pk=number).first()


def find_cell(
    measure: str, subject: str, as_of: date, cell: str = "", since: date | None = None
) -> Value | None:
    """Find the value that was entered for one cell, as it stands."""
    rows = Value.objects.filter(is_current=True, measure=measure, subject__key=subject)
    rows = rows.filter(as_of=as_of, dimensions=cell, since=since)
    return rows.select_related("subject").first()


def list_versions(value: Value) -> list[Value]:
    """List all that ever stood in the cell of a value, the latest first."""
    rows = Value.objects.filter(
        measure=value.measure,
        subject=value.subject,
        as_of=value.as_of,
        since=value.since,
        dimensions=value.dimensions,
    )
    return list(rows.select_related("subject").order_by("-id"))


def list_values(family: str = "", subject: str = "", *, corrected: bool = False) -> QuerySet[Value]:
    """List values as entered, the latest first; those that were corrected only where asked for."""
    rows = Value.objects.select_related("subject").order_by("-id")
    if not corrected:
        rows = rows.filter(is_current=True)
    if family:
        rows = rows.filter(measure__startswith=f"{family}.")
    return rows.filter(subject__key=subject) if subject else rows


def list_claims(
    measures: Collection[str] | None = None, subjects: Collection[str] | None = None
) -> list[Claim]:
    """List what reports printed for computed values, in the order of their dates."""
    rows = Claim.objects.select_related("subject").order_by("as_of", "id")
    if measures is not None:
        rows = rows.filter(measure__in=measures)
    if subjects is not None:
        rows = rows.filter(subject__key__in=subjects)
    return list(rows)


def list_users(measure: str) -> tuple[Measure, ...]:
    """List the measures that are computed from one, directly, or that have it as their target."""
    return load_catalogue().users.get(measure, ())


def list_subjects(measure: str) -> list[str]:
    """List the keys of the units that have values of a measure or of what it is computed from."""
    typed = load_catalogue().typed_parts([measure])
    rows = Value.objects.filter(is_current=True, measure__in=typed)
    return sorted(rows.values_list("subject__key", flat=True).distinct())


def last_day(measures: Iterable[str], today: date) -> date:
    """Give the latest day on which typed measures have a value, today at the latest."""
    rows = Value.objects.filter(is_current=True, measure__in=list(measures), day__lte=today)
    found: date | None = rows.aggregate(last=Max("day"))["last"]
    return found or today


def read_rows(rows: QuerySet[Value]) -> list[Stood]:
    """Read rows as plain values."""
    return [read_stood(row) for row in rows.values_list(*COLUMNS)]
