"""What the board of promises shows, as its address asks for it."""

from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.timezone import localdate

from cityhall.ground.access.actors import actor_of
from cityhall.ground.look.dates import asked_day, read_month
from cityhall.ground.look.languages import say
from cityhall.ground.look.markup import element
from cityhall.ground.organisation.queries import Tree, load_tree
from cityhall.registers.promises import pages, queries
from cityhall.registers.promises.counting import (
    Counted,
    Group,
    count_chosen,
    count_promises,
    group_by_goal,
    group_by_month,
    group_by_office,
    in_order,
)
from cityhall.registers.promises.drawing import draw_groups, draw_number, draw_rows
from cityhall.registers.promises.facts import State
from cityhall.registers.promises.queries import Wanted
from cityhall.registers.promises.rules import SPEAKERS, may_keep

A_PAGE = 30
LONG = 400  # days without a report, after which a board says so
COLUMNS = {"goal": "task", "office": "owner", "month": "falls", "state": ""}
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
    by = by if by in COLUMNS else "goal"
    tree, counted = load_tree(wanted.on), count_promises(wanted, COLUMNS[by])
    counts, missing = counted.states, counted.missing
    paginator = Paginator(queries.list_spells(wanted), A_PAGE)
    paginator.count = count_chosen(wanted, counts, missing)
    page = paginator.get_page(request.GET.get("page"))
    rows = pages.make_rows(page.object_list, wanted.on, tree)
    kept = {"state": wanted.state, "unit": wanted.unit, "goal": wanted.goal}
    kept |= {"month": wanted.month, "words": wanted.words}
    context = {
        "wanted": wanted,
        "by": by,
        "may_add": may_keep(actor_of(request)) or actor_of(request).has(*SPEAKERS),
        "kept": [(name, value) for name, value in kept.items() if value],
        "page": page,
        "rows": draw_rows(rows, wanted.on) if rows else "",
        "total": counts.total(),
        "missing": missing,
        "bar": pages.draw_bar(counts),
        "tiles": [
            (pages.Badge(state), number, write_address(wanted, by, state=state))
            for state, number in in_order(counts)
        ],
        "groups": draw_groups_of(wanted, by, counted, tree),
        "tabs": [(one, write_address(wanted, one)) for one in COLUMNS],
        "is_sample": any(row.promise.owner.is_sample for row in rows),
        "next": write_address(wanted, by) + "&page=",
    }
    return context | describe_choices(wanted, by, tree)


def draw_groups_of(wanted: Wanted, by: str, counted: Counted, tree: Tree) -> SafeString | str:
    """Draw the groups of a board, each number with the address that shows what it counts."""
    if by == "goal":
        groups, head = group_by_goal(counted), say("목표", "Goal")
    elif by == "office":
        groups, head = group_by_office(counted, tree), say("부서", "Office")
    elif by == "month":
        groups, head = group_by_month(counted), say("기한", "Due")
    else:
        return ""
    if not groups:
        return ""
    return draw_groups((draw_group(wanted, by, group) for group in groups), head)


def draw_group(wanted: Wanted, by: str, group: Group) -> SafeString:
    """Draw a group with its numbers."""
    address = write_address(wanted, by, **{FILTER[by]: group.key})
    chosen = write_address(wanted, by, **{FILTER[by]: group.key}, state="")
    name = element("a", group.name, href=f"{address}#list")
    return element(
        "tr",
        element("th", name, scope="row", class_=f"level-{group.level}"),
        element("td", element("strong", str(group.total)), class_="num"),
        element("td", pages.draw_bar(group.counts), class_="bar-cell"),
        *(
            draw_number(state, number, f"{chosen}&state={state}")
            for state, number in in_order(group.counts)
        ),
    )


def describe_choices(wanted: Wanted, by: str, tree: Tree) -> dict[str, Any]:
    """Gather what a board can be filtered by, and the dates of the reports."""
    reports = queries.list_reports()
    offices = {report.office.key: report.office for report in reports}
    names = queries.name_units({*offices, wanted.unit} - {""}, wanted.on, tree)
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
