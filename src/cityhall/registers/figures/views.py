"""The pages of figures: the overview, one figure, values as entered, corrections, new values."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from cityhall.ground.access.actors import actor_of
from cityhall.ground.access.doors import open_to
from cityhall.ground.access.refusals import NotAllowedError
from cityhall.ground.access.roles import READERS
from cityhall.ground.look.dates import read_day
from cityhall.ground.look.languages import say
from cityhall.ground.organisation.queries import Node, load_tree
from cityhall.registers.figures import queries
from cityhall.registers.figures.actions import correct_value, enter_values
from cityhall.registers.figures.cells import CellError, parse_cell, write_cell
from cityhall.registers.figures.checks import UnfitError
from cityhall.registers.figures.disagreements import list_disagreements
from cityhall.registers.figures.forms import read_correction, read_new
from cityhall.registers.figures.listing import write_values
from cityhall.registers.figures.measures import (
    Measure,
    NoMeasureError,
    find_measure,
    load_catalogue,
)
from cityhall.registers.figures.models import Value
from cityhall.registers.figures.overview import tell_boards
from cityhall.registers.figures.page import FigurePage, build_page, name_units
from cityhall.registers.figures.rules import WRITERS, may_write
from cityhall.registers.figures.shown import link_figure
from cityhall.registers.figures.uses import list_uses

STATUS_REFUSED = 422
STATUS_FORBIDDEN = 403
A_PAGE = 50


def find_or_404(key: str) -> Measure:
    """Find a measure, or say that there is none."""
    try:
        return find_measure(key)
    except NoMeasureError as error:
        raise Http404 from error


@open_to(READERS)
@never_cache
@require_safe
def show_index(request: HttpRequest) -> HttpResponse:
    """Show the boards with their main numbers, and all measures."""
    context: dict[str, Any] = {
        "boards": tell_boards(),
        "families": list(load_catalogue().families.values()),
        "is_writer": actor_of(request).has(*WRITERS),
        "disagreements": len(list_disagreements()),
    }
    return render(request, "figures/index.html", context)


@open_to(READERS)
@never_cache
@require_safe
def show_measure(request: HttpRequest, key: str) -> HttpResponse:
    """Show a figure: a measure of a unit and a cell, as of a date."""
    find_or_404(key)
    try:
        cell = write_cell(parse_cell(request.GET.get("cell", "")))
    except CellError as error:
        raise Http404 from error
    page = build_page(key, request.GET.get("unit", ""), cell, read_day(request.GET.get("on", "")))
    actor = actor_of(request)
    may = may_write(actor, [page.key], localdate())
    context = {"page": page, "may": may, "uses": list_uses(key, page.key, page.on, actor)}
    return render(request, "figures/measure.html", context | describe(page))


def describe(page: FigurePage) -> dict[str, Any]:
    """Give what the template cannot say by itself."""
    link = link_figure(page.measure.key, page.key, "", page.on)
    return {"is_wrong": any(not one.agrees for one in page.verdicts), "whole": link}


@open_to(READERS)
@never_cache
@require_safe
def show_values(request: HttpRequest) -> HttpResponse:
    """Show the values as they were entered, page by page."""
    family = request.GET.get("family", "")
    unit = request.GET.get("unit", "")
    corrected = request.GET.get("corrected") == "1"
    rows = queries.list_values(family, unit, corrected=corrected)
    page = Paginator(rows, A_PAGE).get_page(request.GET.get("page"))
    context: dict[str, Any] = {
        "page": page,
        "rows": write_values(list(page)),
        "families": list(load_catalogue().families.values()),
        "family": family,
        "unit": unit,
        "corrected": corrected,
    }
    return render(request, "figures/values.html", context)


def describe_row(row: Value) -> tuple[Value, Measure, str, str]:
    """Give a row with its measure, the name of its cell and the way to its page."""
    measure = find_measure(row.measure)
    cell = load_catalogue().families[measure.family].name_cell(row.dimensions)
    return row, measure, cell, link_figure(row.measure, row.subject.key, row.dimensions, row.as_of)


@open_to(READERS)
@never_cache
@require_safe
def show_disagreements(request: HttpRequest) -> HttpResponse:
    """Show every number that reports print otherwise than the register computes it."""
    told = []
    for found in list_disagreements():
        claim = found.claim
        measure = find_measure(claim.measure)
        cell = load_catalogue().families[measure.family].name_cell(claim.dimensions)
        link = link_figure(claim.measure, claim.subject.key, claim.dimensions, claim.as_of)
        told.append((found, measure, cell, link, claim.subject.key))
    names = name_units({row[-1] for row in told})
    context = {"told": [(*row[:-1], names[row[-1]]) for row in told]}
    return render(request, "figures/disagreements.html", context)


@open_to(WRITERS)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def correct(request: HttpRequest, number: int) -> HttpResponse:
    """Correct a value: another in its place, with a reason; the old one stays."""
    value = queries.find_row(number)
    if value is None:
        raise Http404
    if not may_write(actor_of(request), [value.subject.key], localdate()):
        raise NotAllowedError(
            "자기 부서의 수치만 고칠 수 있습니다.", "You may correct figures of your own unit only."
        )
    context = describe_value(value) | {"given": request.POST}
    if request.method != "POST":
        return render(request, "figures/correct.html", context)
    try:
        entry, why = read_correction(request.POST, value)
        correct_value(value, entry, by=actor_of(request), why=why)
    except UnfitError as error:
        context["fault"] = say(*error.words)
        return render(request, "figures/correct.html", context, status=STATUS_REFUSED)
    return HttpResponseRedirect(
        link_figure(value.measure, value.subject.key, value.dimensions, value.as_of)
    )


def describe_value(value: Value) -> dict[str, Any]:
    """Gather what the form of a correction shows."""
    row, measure, cell, link = describe_row(value)
    return {
        "value": row,
        "measure": measure,
        "cell": cell,
        "link": link,
        "name": load_tree(value.as_of).name(value.subject.key),
    }


@open_to(WRITERS)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def enter(request: HttpRequest, key: str) -> HttpResponse:
    """Enter a value of a measure."""
    measure = find_or_404(key)
    context = describe_form(request, measure)
    if request.method != "POST":
        return render(request, "figures/enter.html", context)
    try:
        entry = read_new(request.POST, measure)
        enter_values([entry], by=actor_of(request), why=request.POST.get("why", "")[:300])
    except UnfitError as error:
        context["fault"] = say(*error.words)
        return render(request, "figures/enter.html", context, status=STATUS_REFUSED)
    except NotAllowedError as error:
        context["fault"] = say(*error.words)
        return render(request, "figures/enter.html", context, status=STATUS_FORBIDDEN)
    return HttpResponseRedirect(link_figure(key, entry.subject, entry.dimensions, entry.as_of))


def describe_form(request: HttpRequest, measure: Measure) -> dict[str, Any]:
    """Gather what the form for a new value shows."""
    dimensions = load_catalogue().families[measure.family].dimensions
    return {
        "measure": measure,
        "dimensions": [dimensions[key] for key in measure.dimensions],
        "places": list_writable(request),
        "given": request.POST if request.method == "POST" else request.GET,
        "today": localdate(),
        "back": reverse("figures:measure", args=[measure.key]),
    }


def list_writable(request: HttpRequest) -> list[Node]:
    """List the units whose figures somebody may enter."""
    actor, today = actor_of(request), localdate()
    tree = load_tree(today)
    nodes = [node for top in tree.tops for node in top.walk()]
    if may_write(actor, [], today) and may_write(actor, [node.key for node in nodes], today):
        return nodes
    own = {key for unit in actor.units for key in tree.keys_under(unit)}
    return [node for node in nodes if node.key in own]
