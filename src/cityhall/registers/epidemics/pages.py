"""What the pages of an epidemic show: its board for everybody or the staff, and the briefing."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.urls import reverse

from cityhall.ground.access.actors import Actor
from cityhall.ground.organisation.queries import load_tree
from cityhall.registers.cases.pages import show_table
from cityhall.registers.cases.procedures import find_first, load_all, tell
from cityhall.registers.cases.queries import count_procedures
from cityhall.registers.cases.tabulating import work_out
from cityhall.registers.epidemics import counting, drawings, standing
from cityhall.registers.epidemics.checks import Discrepancy, check_all
from cityhall.registers.epidemics.headquarters import list_boxes
from cityhall.registers.epidemics.ledger import Ledger
from cityhall.registers.epidemics.models import Alarm, Response
from cityhall.registers.epidemics.naming import name_place, name_spot, say_moment
from cityhall.registers.epidemics.opening import open_part
from cityhall.registers.epidemics.queries import (
    list_alarms,
    list_days,
    list_responses,
    load_ledger,
)
from cityhall.registers.epidemics.rules import may_keep
from cityhall.registers.epidemics.shapes import Epidemic
from cityhall.registers.epidemics.tables import Built, build_table, say_head
from cityhall.registers.sheets.handing import FORMS
from sagwan.procedures import Period


def describe_board(epidemic: Epidemic, on: date, actor: Actor | None) -> dict[str, Any]:
    """Give a board as it stood on a day: what everybody sees, and more where somebody asks."""
    seen = open_part(epidemic) if actor is None else epidemic
    ledger = load_ledger(seen, on)
    responses = list_responses(epidemic.key, on, only_public=actor is None)
    context = lay_out(seen, ledger, responses, on) | {
        "boxes": list_boxes(seen.headquarters, on),
        "is_staff_board": actor is not None,
        "days": list_days(epidemic.key),
        "forms": list(FORMS),
    }
    return context | (describe_work(epidemic, ledger, on, actor) if actor else {})


def lay_out(
    epidemic: Epidemic, ledger: Ledger, responses: list[Response], on: date
) -> dict[str, Any]:
    """Lay out the board of a day from its numbers and measures, wherever they were read."""
    context = describe_numbers(epidemic, ledger, on) | describe_parts(epidemic, ledger, on)
    return context | {
        "responses": responses,
        "timeline": drawings.draw_responses(epidemic, responses, on),
        "compared": standing.compare_responses(epidemic, ledger, responses),
        "briefings": [
            (tell(one.name), one)
            for one in epidemic.briefing
            if one.since <= on and (one.until is None or on <= one.until)
        ],
    }


def describe_numbers(epidemic: Epidemic, ledger: Ledger, on: date) -> dict[str, Any]:
    """Give the numbers of a day: headline, goals, tables, charts, rates."""
    sheets = [one for one in epidemic.table if one.board]
    tables = [one for sheet in sheets if (one := build_table(epidemic, sheet, ledger))]
    return {
        "epidemic": epidemic,
        "name": tell(epidemic.name),
        "about": tell(epidemic.about),
        "on": on,
        "headline": standing.list_headline(epidemic, ledger),
        "goals": standing.judge_goals(epidemic, ledger, on),
        "tables": [show_built(one) for one in tables],
        "charts": list(drawings.list_charts(epidemic, ledger)),
        "rates": list(standing.list_rates(epidemic, ledger)),
    }


def describe_parts(epidemic: Epidemic, ledger: Ledger, on: date) -> dict[str, Any]:
    """Give what is counted by parts: funnels, capacities, maps, inspections, aid."""
    inspections = []
    for one in epidemic.inspection:
        many = list(counting.list_inspected(epidemic, ledger, one))
        series = epidemic.find_series(one.series)
        if many and series:
            title = tell(one.name)
            drawn = drawings.draw_inspected(title, many, tell(series.unit))
            inspections.append({"title": title, "many": many, "drawn": drawn, "key": one.key})
    funnels = [
        {"title": tell(one.name), "key": one.key, "told": one.told, "paths": paths}
        for one in epidemic.funnel
        if (paths := counting.list_funnel(epidemic, ledger, one))
    ]
    return {
        "funnels": funnels,
        "capacities": list(standing.list_capacities(epidemic, ledger)),
        "spreads": list(drawings.list_spreads(epidemic, ledger, on)),
        "inspections": inspections,
        "aids": counting.list_aids(epidemic, ledger, on),
    }


def show_built(built: Built) -> dict[str, Any]:
    """Give a table in the language of the page."""
    return {
        "key": built.sheet.key,
        "title": tell(built.sheet.name),
        "corner": tell(built.sheet.corner),
        "heads": [say_head(one) for one in built.heads],
        "rows": [
            {"name": tell(row.name), "cells": row.cells, "at": say_moment(row.at) if row.at else ""}
            for row in built.rows
        ],
        "at": say_moment(built.at),
        "one_time": len({row.at for row in built.rows}) == 1,
        "told": built.sheet.told,
    }


def describe_work(epidemic: Epidemic, ledger: Ledger, on: date, actor: Actor) -> dict[str, Any]:
    """Give what only readers of the house see: what does not hold together, and the dockets."""
    found = sorted(check_all(ledger), key=lambda one: (bool(one.reason), one.at))
    return {
        "discrepancies": [(say_discrepancy(epidemic, one), one) for one in found],
        "dockets": list_dockets(epidemic, on, actor),
        "alarms": [show_alarm(epidemic, one) for one in list_alarms(epidemic.key, on)],
        "in_charge": name_units(epidemic.in_charge, on),
        "may_keep": may_keep(actor, epidemic),
    }


def show_alarm(epidemic: Epidemic, one: Alarm) -> dict[str, Any]:
    """Give an alarm as its line shows it."""
    return {
        "alarm": one,
        "goal": tell(epidemic.name_goal(one.goal)),
        "place": tell(name_place(epidemic, one.place)),
    }


def name_units(keys: Iterable[str], on: date) -> list[str]:
    """Name the units among some that stand on a day."""
    nodes = load_tree(on).nodes
    return [nodes[key].name for key in keys if key in nodes]


def say_discrepancy(epidemic: Epidemic, one: Discrepancy) -> str:
    """Tell a discrepancy in the language of the page."""
    return one.say(name_spot(epidemic, one.spot))


def list_dockets(epidemic: Epidemic, on: date, actor: Actor) -> list[dict[str, Any]]:
    """List the dockets of an epidemic with their cases and what became of them."""
    counted, known = count_procedures(actor, on), {one.key for one in load_all()}
    found = []
    for key in epidemic.procedures:
        if key not in known:
            continue
        declared = find_first(key, on)
        number, going, late = counted.get(key, (0, 0, 0))
        period = Period(epidemic.since, max(on, epidemic.since))
        first = declared.statistics[:1]
        found.append(
            {
                "name": tell(declared.name),
                "href": reverse("cases:docket", args=[key]),
                "open": reverse("cases:open", args=[key]),
                "number": number,
                "going": going,
                "late": late,
                "tables": [show_table(one) for one in work_out(declared, period, first)]
                if number
                else [],
            }
        )
    return found


def describe_briefing(epidemic: Epidemic, on: date) -> dict[str, Any]:
    """Give the briefing of a day: what everybody sees of its numbers, measures and goals."""
    return brief(describe_board(epidemic, on, None), on)


def brief(context: dict[str, Any], on: date) -> dict[str, Any]:
    """Give with a board what its briefing tells apart: what begins, ends, goes on, is missed."""
    responses = context["responses"]
    return context | {
        "begun": [one for one in responses if one.since == on],
        "ended": [one for one in responses if one.until == on],
        "going": [one for one in responses if one.until is None or one.until >= on],
        "missed": [one for one in context["goals"] if one.is_missed],
    }
