"""Registers as tables to hand out, each with the columns by which it comes in where it may."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.timezone import localdate, localtime

from cityhall.ground.organisation.models import Kind as Unitkind
from cityhall.registers.agreements.models import Agreement
from cityhall.registers.agreements.outgoing import AGREEMENTS, write_agreement
from cityhall.registers.agreements.queries import Cut, list_agreements
from cityhall.registers.cases.models import Case, StepTaken
from cityhall.registers.cases.procedures import find_current
from cityhall.registers.engagements.models import Engagement
from cityhall.registers.sheets.tables import Column, Table
from cityhall.registers.sustainability.models import Reading
from cityhall.registers.sustainability.outgoing import VALUES, write_value
from cityhall.work.tables.columns import ENGAGEMENTS, list_case_columns
from cityhall.work.tables.declared import ALARMS, GATHERINGS, MEASURES, NUMBERS, PROJECTS
from cityhall.work.tables.ledgers import (
    COMMITTEES,
    CONTACTS,
    REPORTS,
    SEATS,
    SITTINGS,
    SUBMISSIONS,
    Ledger,
    write_day,
)
from cityhall.work.tables.messages import MESSAGES
from sagwan.procedures import Procedure

CLOCK = "%H:%M"


def make_docket(procedure: str, on: date) -> Table:
    """Make the cases of a docket a table."""
    declared = find_current(procedure, on)
    rows = Case.objects.filter(procedure=procedure).order_by("opened", "id")
    told = [write_case(one, declared) for one in rows]
    return Table("cases", declared.name.ko, declared.name.en, list_case_columns(declared), told)


def write_case(case: Case, declared: Procedure) -> dict[str, str]:
    """Write a case: as it was opened, then what its steps filled, and where it stands."""
    held = {**case.values, **case.opening}
    return {one.key: str(held.get(one.key, "")) for one in declared.fields} | {
        "case_number": case.number,
        "opened_on": case.opened.isoformat(),
        "case_stage": case.stage,
        "case_due": write_day(case.due),
        "case_ended": write_day(case.ended),
    }


def make_steps(procedure: str, on: date) -> Table:
    """Make the steps taken in the cases of a docket a table."""
    declared = find_current(procedure, on)
    columns = (
        Column("number", "번호", "number", 18),
        Column("place", "차례", "place", 6, is_number=True),
        Column("step", "단계", "step", 16),
        Column("on", "날", "on", 12),
        Column("by", "누가", "by", 16),
        Column("why", "까닭", "why", 40),
        Column("proofs", "근거", "evidence", 40),
        Column("sitting", "회의", "sitting", 24),
    )
    rows = StepTaken.objects.filter(case__procedure=procedure).select_related("case")
    told = [
        {
            "number": one.case.number,
            "place": str(one.place),
            "step": one.step,
            "on": one.on.isoformat(),
            "by": one.by_name or one.by,
            "why": one.why,
            "proofs": "; ".join(str(proof.get("text", proof)) for proof in one.proofs),
            "sitting": one.sitting,
        }
        for one in rows.order_by("case__opened", "case_id", "place")
    ]
    name = declared.name
    return Table("steps", f"{name.ko} 단계"[:31], f"{name.en}: steps"[:31], columns, told)


def list_engagements() -> QuerySet[Engagement]:
    """List all engagements with what their table tells."""
    return Engagement.objects.select_related("case").prefetch_related("concerned")


def write_engagement(one: Engagement) -> dict[str, str]:
    """Write an engagement as a plan of it would be brought in."""
    starts, ends, values = localtime(one.starts), localtime(one.ends), one.case.values
    units = sorted((unit.key, unit.kind) for unit in one.concerned.all())
    offices = [values.get("unit", ""), *values.get("others", "").split(",")]
    return {
        "number": one.case.number,
        "kind": one.kind,
        "theme": one.theme,
        "title": one.case.title,
        "text": values.get("text", ""),
        "day": starts.date().isoformat(),
        "from": starts.strftime(CLOCK),
        "until": ends.date().isoformat(),
        "to": ends.strftime(CLOCK),
        "place": one.place,
        "offices": join(offices),
        "districts": join(key for key, kind in units if kind == Unitkind.DISTRICT),
        "committees": join(key for key, kind in units if kind != Unitkind.DISTRICT),
        "major": "yes" if one.is_major else "",
        "state": one.case.stage,
    }


def join(keys: Iterator[str] | list[str]) -> str:
    """Join keys as a cell holds several."""
    return ", ".join(filter(None, (key.strip() for key in keys)))


def list_agreed() -> Iterator[Agreement]:
    """List all agreements as they stand today."""
    yield from list_agreements(Cut(), localdate())


def write_agreed(one: Agreement) -> Mapping[str, str]:
    """Write an agreement as it stands today."""
    return write_agreement(one, localdate())


def list_values() -> QuerySet[Reading]:
    """List the values of indicators that stand, by indicator and year."""
    rows = Reading.objects.filter(is_current=True).select_related("replaces")
    return rows.order_by("framework", "indicator", "what", "year")


LEDGERS: dict[str, Ledger[Any]] = {
    "engagements": Ledger("일정", "Engagements", list_engagements, ENGAGEMENTS, write_engagement),
    "contacts": CONTACTS,
    "agreements": Ledger("협약", "Agreements", list_agreed, AGREEMENTS, write_agreed),
    "committees": COMMITTEES,
    "seats": SEATS,
    "sittings": SITTINGS,
    "submissions": SUBMISSIONS,
    "messages": MESSAGES,
    "sustainability": Ledger(
        "지속가능발전 지표의 값", "Values of indicators", list_values, VALUES, write_value
    ),
    "gatherings": GATHERINGS,
    "city-projects": PROJECTS,
    "epidemic-numbers": NUMBERS,
    "epidemic-measures": MEASURES,
    "epidemic-alarms": ALARMS,
    "reports": REPORTS,
}
