"""Reads with names: what a filing offers, how far it is decided, and what the last one taught."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet

from cityhall.ground.organisation.models import Kind as UnitKind
from cityhall.ground.organisation.models import Standing
from cityhall.ground.organisation.queries import on_day
from cityhall.registers.documents.models import Filing
from cityhall.registers.documents.queries import find_filing_before
from cityhall.registers.documents.reading.stored import load_json, load_reading
from cityhall.registers.figures.measures import load_catalogue
from cityhall.registers.figures.units import with_unit, write_number
from cityhall.registers.promises.models import Promise, Task, Title
from cityhall.work.intake.entries import find_others
from cityhall.work.intake.matching.figures import Book
from cityhall.work.intake.matching.words import bare
from cityhall.work.intake.models import NUMBERS, Kind, Proposal, State, Verdict
from cityhall.work.intake.offers import Known, Taken

SETTLED = (State.ACCEPTED, State.CORRECTED)
OTHER = {Verdict.OTHER, State.OFFERED}
OWN_NAMES = ("시", "市", "본청", "전체")  # by which a city calls itself in its tables


def list_open_filings() -> list[Filing]:
    """List the reports of the register with how many proposals are open and decided."""
    is_open = Count("proposals", filter=Q(proposals__state=State.OFFERED))
    rows = Filing.objects.select_related("office").annotate(
        open=is_open, offered=Count("proposals")
    )
    return list(rows.order_by("-received")[:100])


def list_proposals(filing: Filing, kind: str = "", state: str = "") -> QuerySet[Proposal]:
    """List what a report offers, in the order of its lines."""
    rows = filing.proposals.all()
    if kind:
        rows = rows.filter(kind=kind)
    return rows.filter(state=state) if state else rows


def count_proposals(filing: Filing) -> Counter[tuple[str, str]]:
    """Count what a report offers, by kind and by what became of it."""
    rows = filing.proposals.order_by().values_list("kind", "state").annotate(Count("pk"))
    return Counter({(kind, state): count for kind, state, count in rows})


def load_taken(filing: Filing) -> Taken:
    """Load a report as it was read, checked and compared with the one before."""
    reading = load_reading(filing.folder)
    comparison = load_json(filing.folder / "before" / "comparison.json")
    return Taken(reading.report, reading.check, reading.lines, comparison)


def load_book(filing: Filing) -> Book:
    """Load the names by which measures and departments are known in the month of a report."""
    day = last_day(filing)
    return Book(load_catalogue(), load_names(day), filing.office.key, day)


def last_day(filing: Filing) -> date:
    """Give the day that a report speaks of where it gives none: that of its first dated table."""
    reading = load_reading(filing.folder)
    dates = (table["as_of"] or "" for table in reading.report["tables"])
    days = [date.fromisoformat(one) for one in dates if len(one) == len("2020-04-20")]
    return days[0] if days else filing.month


def load_names(day: date) -> dict[str, str]:
    """Load what each unit was called on a day: bare name → key; of two, neither."""
    columns = ("unit__key", "unit__kind", "name_ko", "short_ko")
    names: dict[str, set[str]] = {}
    for key, kind, *told in Standing.objects.filter(on_day(day)).values_list(*columns):
        own = OWN_NAMES if kind == UnitKind.CITY else ()
        for name in filter(None, (*told, *own)):
            names.setdefault(bare(name), set()).add(key)
    return {name: keys.pop() for name, keys in names.items() if len(keys) == 1}


def load_known(filing: Filing) -> Known:
    """Load what was accepted of the report before, by its places."""
    before = find_filing_before(filing)
    if before is None:
        return Known({}, {}, {}, load_told_promises(filing), load_told_tasks(filing))
    settled = before.proposals.filter(state__in=SETTLED)
    figures: dict[tuple[int, int], Any] = {}
    promises: dict[tuple[int, int], str] = {}
    tasks: dict[int, str] = {}
    for one in settled:
        if one.kind in NUMBERS:
            figures[one.line, one.start] = one.offered
        elif one.kind == Kind.PROMISE:
            promises[one.line, one.nth] = one.target
        else:
            tasks[one.line] = one.target
    return Known(figures, promises, tasks)


def load_told_promises(filing: Filing) -> tuple[tuple[str, str], ...]:
    """Load the promises of an office that the register knows: key and text."""
    rows = Promise.objects.filter(owner=filing.office)
    return tuple(rows.order_by("id").values_list("key", "text_ko"))


def load_told_tasks(filing: Filing) -> tuple[tuple[str, str], ...]:
    """Load the tasks of an office, with every title that reports gave them: key and title."""
    titles = Title.objects.filter(task__owner=filing.office)
    rows = Task.objects.filter(owner=filing.office)
    return (*titles.values_list("task__key", "text_ko"), *rows.values_list("key", "name_ko"))


def list_gone(filing: Filing) -> list[dict[str, Any]]:
    """List the promises of the report before that this one leaves out, and those it reports."""
    comparison = load_json(filing.folder / "before" / "comparison.json") or {}
    return [
        pair
        for pair in comparison.get("promises", ())
        if pair["verdict"] in {"dropped", "reported"}
    ]


def list_requests(filing: Filing) -> list[dict[str, Any]]:
    """List what the council asked for, as a report tells it: each is a case to be followed."""
    try:
        requests: list[dict[str, Any]] = load_reading(filing.folder).report["requests"]
    except FileNotFoundError:
        return []
    return requests


def load_standing(rows: Iterable[tuple[Any, ...]]) -> dict[int, str]:
    """Load what the register holds where open proposals differ: the number of each → the value."""
    numbers = [row[0] for row in rows if set(row) >= OTHER]
    if not numbers:
        return {}
    proposals = list(Proposal.objects.select_related("filing").filter(pk__in=numbers))
    others = find_others(proposals)
    return {
        one.pk: with_unit(write_number(others[id(one)].number), others[id(one)].unit)
        for one in proposals
        if id(one) in others
    }
