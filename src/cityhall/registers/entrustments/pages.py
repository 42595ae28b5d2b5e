"""What the pages of the register of services show, put together from queries."""

import calendar
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import QueryDict
from django.utils.timezone import localdate

from cityhall.ground.access.actors import Actor
from cityhall.ground.look.languages import say
from cityhall.ground.organisation.queries import Tree, find_unit, list_meetings, load_tree
from cityhall.registers.cases.models import Case, Link
from cityhall.registers.cases.procedures import find_current, tell
from cityhall.registers.cases.queries import list_years
from cityhall.registers.cases.rules import may_open
from cityhall.registers.cases.shown import show_step, show_values
from cityhall.registers.cases.tabulating import work_out
from cityhall.registers.committees.models import Sitting
from cityhall.registers.committees.queries import find_committee_of, list_seats, list_sittings
from cityhall.registers.entrustments.actions import may_begin
from cityhall.registers.entrustments.duties import Due, Duty, Standing, load_rules
from cityhall.registers.entrustments.queries import (
    INDEPENDENT,
    PAID,
    Counted,
    Cut,
    Row,
    count_duties,
    cut_rows,
    load_rows,
)
from cityhall.registers.entrustments.rows import write_rows
from cityhall.registers.entrustments.services import PROCEDURE, Service
from cityhall.registers.sheets.handing import FORMS
from sagwan.procedures import Period, Tabulated

A_PAGE = 100
MONTHS = [*calendar.month_name]
OVERVIEW = "overview"
STANDINGS = {
    Standing.DONE: ("마침", "Done"),
    Standing.RUNNING: ("진행 중", "Running"),
    Standing.LATE: ("지남", "Late"),
    Standing.SOON: ("임박", "Due soon"),
    Standing.AHEAD: ("예정", "Ahead"),
    Standing.NONE: ("해당 없음", "Not owed"),
}
COUNTED = (Standing.DONE, Standing.RUNNING, Standing.SOON, Standing.AHEAD, Standing.LATE)


def read_cut(given: QueryDict) -> Cut:
    """Read which services a list is asked for."""
    duty, _, standing = given.get("state", "").partition(".")
    year = given.get("ends", "")
    return Cut(
        kind=given.get("kind", "")[:40],
        unit=given.get("unit", "")[:120],
        duty=duty[:40],
        standing=standing[:20],
        text=given.get("q", "")[:100],
        year=int(year) if year.isdecimal() and len(year) == 4 else None,
    )


def describe_list(given: QueryDict, actor: Actor, on: date) -> dict[str, Any]:
    """Give the register as it stood on a day: how many, what is due, the services asked for."""
    tree, rows, cut = load_tree(on), load_rows(on), read_cut(given)
    standing = [one for one in rows if one.service.stands]
    chosen = cut_rows(rows, cut)
    page: Page[Row] = Paginator(chosen, A_PAGE).get_page(given.get("page"))
    kept = given.copy()
    kept.pop("page", None)
    return {
        "on": on,
        "cut": cut,
        "state": given.get("state", ""),
        "total": len(standing),
        "planned": sum(not one.service.stands for one in rows),
        "overview": lay_overview(on),
        "counted": [show_counted(one, actor, on) for one in count_duties(standing, on.year)],
        "kinds": list_kinds(standing, on),
        "states": list_states(),
        "units": list_units((one.service for one in standing), tree),
        "page": page,
        "rows": write_rows(page, tree),
        "duties": [tell(one.name) for one in load_rules().duties],
        "query": kept.urlencode(),
        "forms": list(FORMS),
    } | describe_governance(on)


def lay_overview(on: date) -> dict[str, Any]:
    """Lay out how many services stand and what they cost, under the headings of the reports."""
    table = tabulate_overview(on)
    line = table.lines[0] if table.lines else table.total
    values = line.values if line else ()
    cells = [
        (column.key, value) for column, value in zip(table.statistic.columns, values, strict=False)
    ]
    return {"told": table.statistic.told, "cells": [(key, f"{one or 0:,f}") for key, one in cells]}


def tabulate_overview(on: date) -> Tabulated:
    """Work the overview of services out as it stood on a day."""
    declared = find_current(PROCEDURE, on)
    first = min(list_years(PROCEDURE), default=on.year)
    chosen = [one for one in declared.statistics if one.key == OVERVIEW]
    return work_out(declared, Period(date(min(first, on.year), 1, 1), on), chosen)[0]


def show_counted(one: Counted, actor: Actor, on: date) -> dict[str, Any]:
    """Give a duty of the year: how many services owe it, and where it stands with them."""
    declared = find_current(one.duty.procedure, on)
    duty = one.duty
    return {
        "duty": duty,
        "name": tell(duty.name),
        "owed": one.owed,
        "numbers": [(f"{duty.key}.{key}", one.number(key)) for key in COUNTED],
        "assumed": tell(duty.assumed) if duty.assumed else "",
        "when": say_when(duty),
        "may_begin": on == localdate() and may_open(actor, declared) and one.to_begin > 0,
        "to_begin": one.to_begin,
    }


def say_when(duty: Duty) -> str:
    """Say by when a duty is due."""
    if duty.yearly:
        month, day = duty.yearly
        return say(
            "해마다 {m}월 {d}일까지", "each year by {d} {name}", m=month, d=day, name=MONTHS[month]
        )
    return say("만료 {n}일 전까지", "{n} days before the end", n=duty.before_end or 0)


def list_kinds(rows: Sequence[Row], on: date) -> list[tuple[str, str, int]]:
    """List the kinds of services by which a list is cut, each with how many stand."""
    field = find_current(PROCEDURE, on).field_by_key["kind"]
    held = [one.service.kind for one in rows]
    paid = sum(one != INDEPENDENT for one in held)
    named = [(one.key, tell(one.name), held.count(one.key)) for one in field.options]
    return [(PAID, say("예산지원형", "Paid from the budget"), paid), *named]


def list_states() -> list[tuple[str, str]]:
    """List the standings of duties by which a list is cut."""
    return [
        (f"{duty.key}.{standing}", f"{tell(duty.name)}: {say(*STANDINGS[standing])}")
        for duty in load_rules().duties
        for standing in COUNTED
    ]


def list_units(services: Iterable[Service], tree: Tree) -> list[tuple[str, str]]:
    """List the units in charge by which a list is cut."""
    keys = {one.unit for one in services}
    named = [(key, tree.nodes[key].name if key in tree.nodes else key) for key in keys]
    return sorted(named, key=lambda one: one[1])


def describe_governance(on: date) -> dict[str, Any]:
    """Give who decides, inspects and confers: the committee, the pool of experts, the meetings."""
    body = find_unit(load_rules().body)
    panels = [find_current(one.procedure, on).panel for one in load_rules().duties]
    found = [find_committee_of(one.committee) for one in panels if one]
    committees = []
    for one in filter(None, found):
        sittings = list_sittings(one, on.year).exclude(state=Sitting.State.CANCELLED)
        held = sum(sitting.on <= on for sitting in sittings)
        committees.append(
            {
                "committee": one,
                "name": load_tree(on).nodes[one.unit.key].name,
                "people": len(list_seats(one, on)),
                "held": held,
                "ahead": len(sittings) - held,
            }
        )
    meetings = list_meetings(body, date(on.year, 12, 31)) if body else []
    return {"body": body, "meetings": meetings, "committees": committees}


def describe_service(case: Case, row: Row, actor: Actor, on: date) -> dict[str, Any]:
    """Give the page of a service: what it is, what is due of it, every case about it."""
    tree, declared = load_tree(on), find_current(PROCEDURE, on)
    steps = case.steps.order_by("place")
    ties = Link.objects.filter(before=case).select_related("after")
    return {
        "case": case,
        "service": row.service,
        "on": on,
        "stage": tell(declared.stage_by_key[row.service.stage].name),
        "values": show_values(case.values, declared, tree, {}),
        "dues": [show_due(one, actor, on) for one in row.dues],
        "steps": [show_step(one, declared, tree, {}) for one in steps],
        "cases": [show_case(tie.after) for tie in sorted(ties, key=newest, reverse=True)],
    }


def newest(tie: Link) -> tuple[date, int]:
    """Order cases by when they were opened."""
    return tie.after.opened, tie.after.pk


def show_case(case: Case) -> dict[str, Any]:
    """Give a case about a service as its page lists it."""
    declared = find_current(case.procedure, date.max)
    return {
        "case": case,
        "procedure": tell(declared.name),
        "stage": tell(declared.stage_by_key[case.stage].name),
        "ends": case.ended is not None,
    }


def show_due(due: Due, actor: Actor, on: date) -> dict[str, Any]:
    """Give a duty of a service: when it is due, where it stands, what was done last."""
    declared = find_current(due.duty.procedure, on)
    return {
        "due": due,
        "name": tell(due.duty.name),
        "when": say_when(due.duty),
        "assumed": tell(due.duty.assumed) if due.duty.assumed else "",
        "standing": say(*STANDINGS[due.standing]),
        "is_late": due.standing is Standing.LATE,
        "is_soon": due.standing is Standing.SOON,
        "may_begin": on == localdate() and may_begin(due) and may_open(actor, declared),
        "asks_day": "planned" in declared.field_by_key,
        "kinds": [
            (one.key, tell(one.name))
            for field in declared.fields
            if field.key == "kind"
            for one in field.options
            if one.key != "new"
        ],
    }
