"""The rows of long lists of cases and of tables, written in Python: templates would be slow."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from django.urls import reverse
from django.utils.safestring import SafeString

from cityhall.ground.look.dates import write_day
from cityhall.ground.look.languages import say
from cityhall.ground.look.markup import element, fill, icon, join, unseen
from cityhall.ground.organisation.queries import Tree
from cityhall.registers.cases.models import Case, Charge
from cityhall.registers.cases.procedures import find_procedure, tell
from sagwan.procedures import Line, Tabulated

PLACE = "-key-"
ROW = (
    '<tr><td class="nowrap">{number}</td><th scope="row"><a href="{href}">{title}</a></th>'
    '<td class="nowrap">{stage}</td><td>{units}</td><td class="nowrap">{opened}</td>'
    '<td class="nowrap">{due}</td></tr>'
)


def write_rows(cases: Iterable[Case], tree: Tree, on: date) -> SafeString:
    """Write cases as the rows of a docket."""
    page, address = list(cases), reverse("cases:case", args=[PLACE])
    units = name_units(page, tree)
    stages: dict[tuple[str, int, str], SafeString] = {}
    late = join([icon("clock"), "{day} ", unseen(say("지남", "late"))])
    rows = []
    for one in page:
        place = one.procedure, one.version, one.stage
        if place not in stages:
            stages[place] = write_stage(*place)
        words = {
            "number": one.number,
            "href": address.replace(PLACE, one.key),
            "title": one.title,
            "stage": stages[place],
            "units": ", ".join(units.get(one.pk, ())),
            "opened": write_day(one.opened),
            "due": write_due(one, on, late),
        }
        rows.append(fill(ROW, words))
    return join(rows)


def name_units(cases: Iterable[Case], tree: Tree) -> dict[int, list[str]]:
    """Name the units in charge of cases, by one query."""
    units: dict[int, list[str]] = {}
    rows = Charge.objects.filter(case__in=[one.pk for one in cases]).order_by("pk")
    for case, key in rows.values_list("case", "unit__key"):
        units.setdefault(case, []).append(tree.name(key))
    return units


def write_stage(procedure: str, version: int, key: str) -> SafeString:
    """Write where a case stands as a tag."""
    stage = find_procedure(procedure, version).stage_by_key.get(key)
    if stage is None:
        return element("span", key, class_="tag going")
    return element("span", tell(stage.name), class_="tag" if stage.ends else "tag going")


def write_due(case: Case, on: date, late: str) -> SafeString:
    """Write when a running case is due, and whether that day is over."""
    if case.due is None or case.ended is not None:
        return SafeString("")
    if case.due >= on:
        return SafeString(write_day(case.due))
    return element("strong", SafeString(late.replace("{day}", write_day(case.due))), class_="late")


def write_lines(table: Tabulated) -> SafeString:
    """Write the rows of a statistic, its total last."""
    rows = [write_line(one, {}) for one in table.lines]
    if table.total:
        rows.append(write_line(table.total, {"class_": "total"}))
    return join(rows)


def write_line(line: Line, about: Mapping[str, str]) -> SafeString:
    """Write a row of a statistic."""
    cells = "".join(f'<td class="number">{write_number(one)}</td>' for one in line.values)
    name = element("th", tell(line.name), scope="row")
    return element("tr", name, SafeString(cells), **about)


def write_number(value: Decimal | None) -> str:
    """Write a number of a statistic; a dash where it cannot be worked out."""
    return "–" if value is None else f"{value:,}"
