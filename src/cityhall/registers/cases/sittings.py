"""What cases offer to sittings of committees (`committees/offers.py`): which wait, what they are,
and that their examiners are named."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.db.models import F
from django.urls import reverse

from cityhall.ground.access.actors import Actor
from cityhall.registers.cases.actions import Move, take_step
from cityhall.registers.cases.models import Case
from cityhall.registers.cases.procedures import find_procedure, list_procedures
from cityhall.registers.committees.offers import Business, Ruled
from sagwan.procedures import (
    Examiners,
    Kind,
    Procedure,
    find_naming_step,
    find_waiting_stages,
)


def list_ruled(on: date) -> list[Ruled]:
    """List the procedures in force on a day that decide by sittings."""
    return [
        Ruled(one.key, one.name, one.one, one.panel, find_naming_step(one) is not None)
        for one in list_procedures(on)
        if one.panel
    ]


def list_waiting(procedure: str, limit: int) -> list[Business]:
    """List the cases that wait for a sitting, the first due first."""
    running = Case.objects.filter(procedure=procedure, ended=None)
    versions = running.order_by().values_list("version", flat=True).distinct()
    stages = {
        (version, stage)
        for version in versions
        for stage in find_waiting_stages(find_procedure(procedure, version))
    }
    rows = running.filter(stage__in={stage for _, stage in stages})
    ordered = rows.order_by(F("due").asc(nulls_last=True), "opened", "id").prefetch_related("units")
    return [make_business(one) for one in ordered[:limit] if (one.version, one.stage) in stages]


def load_business(keys: Iterable[str]) -> Mapping[str, Business]:
    """Load cases by their keys."""
    rows = Case.objects.filter(key__in=list(keys)).prefetch_related("units")
    return {one.key: make_business(one) for one in rows}


def find_number(procedure: str, number: str) -> Business | None:
    """Find a running case by its number."""
    found = Case.objects.filter(procedure=procedure, number=number.strip(), ended=None).first()
    return make_business(found) if found else None


def make_business(case: Case) -> Business:
    """Make what a sitting knows of a case."""
    declared = find_procedure(case.procedure, case.version)
    stage = declared.stage_by_key[case.stage]
    return Business(
        key=case.key,
        number=case.number,
        title=case.title,
        units=tuple(sorted(one.key for one in case.units.all())),
        parties=tuple(list_parties(case, declared)),
        stage=stage.name,
        link=reverse("cases:case", args=[case.key]),
        outcome=stage.name if stage.public else None,
        public=tuple(list_public(case, declared)) if stage.public else (),
    )


def list_parties(case: Case, declared: Procedure) -> Iterable[str]:
    """List who has to do with a case: who asked, and whatever short texts it holds."""
    if case.asker:
        yield case.asker
    for one in declared.fields:
        text = case.values.get(one.key, "")
        if one.kind in (Kind.TEXT, Kind.PERSON) and 0 < len(text) <= 200:
            yield text


def list_public(case: Case, declared: Procedure) -> Iterable[tuple[str, str]]:
    """List what everybody may see of a case: the fields that its procedure declares public."""
    for one in declared.fields:
        text = case.values.get(one.key, "")
        if one.public and text and one.kind is Kind.TEXT:
            yield one.key, text


def name_examiners(named: Iterable[Examiners], sitting: str, *, on: date, by: Actor) -> None:
    """Take the step that names lead and second examiner in each of these cases, where it can be."""
    many = {one.case: one for one in named}
    for case in Case.objects.filter(key__in=many).order_by("id"):
        step = find_naming_step(find_procedure(case.procedure, case.version))
        if step and case.stage in step.origins:
            one = many[case.key]
            move = Move(step.key, {"lead": one.lead, "second": one.second}, sitting=sitting)
            take_step(case, move, on=on, by=by)


def link_decisions(sitting: str) -> str:
    """Give the address where the cases of a sitting are decided."""
    return reverse("cases:sitting", args=[sitting])
