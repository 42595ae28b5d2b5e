"""Sheets in and out: the register as CSV, XLSX or JSON, and lines that are entered from a file."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from cityhall.ground.access.actors import actor_of
from cityhall.ground.access.doors import open_to
from cityhall.ground.access.refusals import NotAllowedError
from cityhall.ground.access.roles import READERS
from cityhall.ground.look.languages import say
from cityhall.registers.figures import queries
from cityhall.registers.figures.actions import Outcome
from cityhall.registers.figures.forms import tidy
from cityhall.registers.figures.incoming import FaultySheetError, bring_in, read_sheet
from cityhall.registers.figures.measures import load_catalogue
from cityhall.registers.figures.outgoing import list_tables
from cityhall.registers.figures.rules import WRITERS
from cityhall.registers.sheets.attaching import attach_tables
from cityhall.registers.sheets.tables import Fault, UnreadableError
from cityhall.registers.sheets.taking import MOST_BYTES

STATUS_REFUSED = 422
MOST_FAULTS = 200


@open_to(READERS)
@never_cache
@require_safe
def give_sheet(request: HttpRequest, form: str) -> HttpResponse:
    """Give the values as they stand, of a family and a unit where asked for."""
    family, unit = request.GET.get("family", ""), request.GET.get("unit", "")
    if family and family not in load_catalogue().families:
        raise Http404
    rows = queries.list_values(family, unit).order_by("measure", "as_of", "subject_id", "id")
    measures = list(load_catalogue().families[family].measures) if family else None
    claims = queries.list_claims(measures, [unit] if unit else None)
    name = f"figures{'-' + family if family else ''}-{localdate():%Y%m%d}"
    return attach_tables(list_tables(rows, claims, family), name, form)


@open_to(WRITERS)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def take_sheet(request: HttpRequest) -> HttpResponse:
    """Enter the lines of a sheet: all of them, or none and a sentence for each line at fault."""
    context: dict[str, Any] = {"given": request.POST}
    if request.method != "POST":
        return render(request, "figures/import.html", context)
    try:
        context["outcome"] = take(request)
    except FaultySheetError as error:
        context["faults"] = error.faults[:MOST_FAULTS]
        context["fault_count"] = len(error.faults)
    except (UnreadableError, NotAllowedError) as error:
        context["faults"], context["fault_count"] = [Fault(0, "", *error.words)], 1
    status = STATUS_REFUSED if "faults" in context else None
    return render(request, "figures/import.html", context, status=status)


def take(request: HttpRequest) -> Outcome:
    """Enter the lines of the sheet that was sent."""
    file = request.FILES.get("sheet")
    if file is None:
        raise UnreadableError("파일을 골라 주세요.", "Please choose a file.")
    incoming = read_sheet(file.read(MOST_BYTES + 1))
    why = tidy(request.POST.get("why", ""))
    return bring_in(
        incoming,
        by=actor_of(request),
        why=why or say("파일에서 넣음", "entered from a file"),
        correcting=bool(why),
    )
