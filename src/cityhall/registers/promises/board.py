"""What the board of promises shows, as its address asks for it."""

from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import HttpRequest
from django.utils.timezone import localdate

from cityhall.ground.look.dates import asked_day, read_month
from cityhall.registers.promises import pages, queries
from cityhall.registers.promises.facts import State
from cityhall.registers.promises.queries import Wanted

A_PAGE = 30
LONG = 400  # days without a report, after which a board says so
GROUPS = {
    "goal": queries.group_by_goal,
    "office": queries.group_by_office,
    "month": queries.group_by_month,
}
FILTER = {"goal": "goal", "office": "unit", "month": "month"}


def read_wanted(request: HttpRequest) -> Wanted:
    """Read from the address what a board is asked for; what makes no sense asks for nothing."""
    given = request.GET
    state, month = given.get("state", ""), given.get("month", "")
    if read_month(month) is None:
        month = "-" if month == "-" else ""
    return Wanted(
        asked_day(request),
        state if state in set(State) else "",
        given.get("unit", ""),
        given.get("goal", ""),
        month,
        " ".join(given.get("words", "").split())[:80],
    )


def write_address(wanted: Wanted, by: str, **changed: str) -> str:
    """Write the address of a board, with something of it changed."""
    asked = {
        "on": wanted.on.isoformat(),
        "by": by,
        "state": wanted.state,
        "unit": wanted.unit,
        "goal": wanted.goal,
        "month": wanted.month,
        "words": wanted.words,
    } | changed
    return "?" + urlencode({name: value for name, value in asked.items() if value})


def describe_board(request: HttpRequest) -> dict[str, Any]:
    """Gather what the board shows."""
    wanted = read_wanted(request)
    by = request.GET.get("by", "goal")
    by = by if by in {*GROUPS, "state"} else "goal"
    counts, missing = queries.count_states(wanted), queries.count_missing(wanted)
    paginator = Paginator(queries.list_spells(wanted), A_PAGE)
    paginator.count = queries.count_chosen(wanted, counts, missing)
    page = paginator.get_page(request.GET.get("page"))
    rows = pages.make_rows(page.object_list, wanted.on)
    kept = {"state": wanted.state, "unit": wanted.unit, "goal": wanted.goal}
    kept |= {"month": wanted.month, "words": wanted.words}
    context = {
        "wanted": wanted,
        "by": by,
        "kept": [(name, value) for name, value in kept.items() if value],
        "page": page,
        "rows": rows,
        "total": counts.total(),
        "missing": missing,
        "bar": pages.draw_bar(counts),
        "tiles": [
            (pages.Badge(state), number, write_address(wanted, by, state=state))
            for state, number in queries.in_order(counts)
        ],
        "groups": list_groups(wanted, by),
        "tabs": [(one, write_address(wanted, one)) for one in (*GROUPS, "state")],
        "all": write_address(wanted, by, state=""),
        "is_sample": any(row.promise.owner.is_sample for row in rows),
        "next": write_address(wanted, by) + "&page=",
    }
    return context | describe_choices(wanted, by)


def list_groups(wanted: Wanted, by: str) -> list[dict[str, Any]]:
    """List the groups of a board, each number with the address that shows what it counts."""
    if by not in GROUPS:
        return []
    return [
        {
            "group": group,
            "bar": pages.draw_bar(group.counts),
            "address": write_address(wanted, by, **{FILTER[by]: group.key}),
            "cells": [
                (
                    pages.Badge(state),
                    number,
                    write_address(wanted, by, state=state, **{FILTER[by]: group.key}),
                )
                for state, number in queries.in_order(group.counts)
            ],
        }
        for group in GROUPS[by](wanted)
    ]


def describe_choices(wanted: Wanted, by: str) -> dict[str, Any]:
    """Gather what a board can be filtered by, and the dates of the reports."""
    reports = queries.list_reports()
    offices = {report.office.key: report.office for report in reports}
    names = queries.name_units({*offices, wanted.unit} - {""}, wanted.on)
    last = max((report.month for report in reports if report.month <= wanted.on), default=None)
    return {
        "months": [
            (pages.show_month(day), day, address_at_end(wanted, by, day))
            for day in sorted({report.month for report in reports})
        ],
        "today": localdate(),
        "today_address": write_address(wanted, by, on=localdate().isoformat()),
        "units": sorted(names.items()),
        "goals": queries.list_goals(),
        "states": [pages.Badge(state) for state in State],
        "silent_since": last if last and (wanted.on - last).days > LONG else None,
        "silent_month": pages.show_month(last) if last else "",
        "silent_address": address_at_end(wanted, by, last) if last else "",
    }


def address_at_end(wanted: Wanted, by: str, month: date) -> str:
    """Write the address of a board at the end of a report's month."""
    return write_address(wanted, by, on=queries.end_of_month(month).isoformat())
