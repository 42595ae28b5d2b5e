"""Pages by which numbers of an epidemic come in: a day by hand, a sheet, a correction, measures."""

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from cityhall.ground.access.actors import actor_of
from cityhall.ground.access.doors import open_to
from cityhall.ground.look.languages import say
from cityhall.registers.cases.procedures import tell
from cityhall.registers.epidemics import actions, forms, queries
from cityhall.registers.epidemics.naming import name_spot
from cityhall.registers.epidemics.records import read_entry
from cityhall.registers.epidemics.rules import check_keeper
from cityhall.registers.epidemics.shapes import Epidemic
from cityhall.registers.epidemics.sheet import bring_in, read_sheet
from cityhall.registers.epidemics.views import find_day, need_epidemic
from cityhall.registers.figures.checks import Fault as Misfit
from cityhall.registers.figures.checks import UnfitError
from cityhall.registers.figures.incoming import FaultySheetError
from cityhall.registers.figures.rules import WRITERS
from cityhall.registers.sheets.tables import Fault, UnreadableError
from cityhall.registers.sheets.taking import MOST_BYTES

METHODS = ["GET", "HEAD", "POST"]
REFUSED = 422
MOST_FAULTS = 200
LAST_DAY = date(2199, 12, 31)  # measures that are still to come are listed, too


def need_charge(request: HttpRequest, key: str) -> Epidemic:
    """Find an epidemic for whoever is in charge of it; refuse all others before they type."""
    epidemic = need_epidemic(key)
    check_keeper(actor_of(request), epidemic)
    return epidemic


@open_to(WRITERS)
@never_cache
@require_http_methods(METHODS)
def enter_day(request: HttpRequest, key: str) -> HttpResponse:
    """Enter the numbers of a place on a day: levels and changes, checked before they stand."""
    epidemic = need_charge(request, key)
    asked = request.POST if request.method == "POST" else request.GET
    place = epidemic.find_place(asked.get("place", "")) or epidemic.find_place(epidemic.home)
    assert place is not None, "the home of an epidemic is one of its places"
    on = forms.find_day(asked) or find_day(request, epidemic)
    context: dict[str, Any] = {
        "epidemic": epidemic,
        "name": tell(epidemic.name),
        "place": place,
        "on": on,
        "places": [(one.key, tell(one.name)) for one in epidemic.place],
    }
    status = None
    if request.method == "POST":
        try:
            entries = forms.read_day(epidemic, place, asked)
            why = asked.get("why", "").strip()[:300]
            context["outcome"] = actions.enter_readings(
                epidemic, entries, by=actor_of(request), why=why, correcting=bool(why)
            )
        except UnfitError as error:
            context["faults"], status = [Fault(0, "", x.ko, x.en) for x in error.faults], REFUSED
    context["rows"] = forms.list_rows(epidemic, place, on, asked)
    return render(request, "epidemics/enter.html", context, status=status)


@open_to(WRITERS)
@never_cache
@require_http_methods(METHODS)
def take_sheet(request: HttpRequest, key: str) -> HttpResponse:
    """Enter the lines of a sheet: all of them, or none and a sentence for each line at fault."""
    epidemic = need_charge(request, key)
    context: dict[str, Any] = {
        "epidemic": epidemic,
        "name": tell(epidemic.name),
        "given": request.POST,
    }
    status = None
    if request.method == "POST":
        try:
            context["outcome"] = take(request, key)
        except FaultySheetError as error:
            context["faults"], status = error.faults[:MOST_FAULTS], REFUSED
        except UnreadableError as error:
            context["faults"], status = [Fault(0, "", *error.words)], REFUSED
    return render(request, "epidemics/import.html", context, status=status)


def take(request: HttpRequest, key: str) -> actions.Outcome:
    """Enter the lines of the sheet that was sent."""
    epidemic, file = need_epidemic(key), request.FILES.get("sheet")
    if file is None:
        raise UnreadableError("파일을 골라 주세요.", "Please choose a file.")
    pile = read_sheet(epidemic, file.read(MOST_BYTES + 1))
    why = " ".join(request.POST.get("why", "").split())[:300]
    said = why or say("파일에서 넣음", "entered from a file")
    return bring_in(epidemic, pile, by=actor_of(request), why=said, correcting=bool(why))


@open_to(WRITERS)
@never_cache
@require_http_methods(METHODS)
def correct(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Correct a number; where its source prints it wrongly, what is printed is kept beside it."""
    epidemic, reading = need_charge(request, key), queries.find_reading(key, number)
    if reading is None:
        raise Http404
    entry = read_entry(reading)
    context: dict[str, Any] = {
        "epidemic": epidemic,
        "name": tell(epidemic.name),
        "reading": reading,
        "title": say(*name_spot(epidemic, entry.spot)),
        "given": request.POST,
    }
    status = None
    if request.method == "POST":
        try:
            fresh, why = forms.read_correction(request.POST, entry)
            actions.correct_reading(epidemic, reading, fresh, by=actor_of(request), why=why)
            return redirect(reverse("epidemics:series", args=[key, reading.series]))
        except UnfitError as error:
            context["fault"], status = say(*error.words), REFUSED
    return render(request, "epidemics/correct.html", context, status=status)


@open_to(WRITERS)
@never_cache
@require_http_methods(METHODS)
def keep_measures(request: HttpRequest, key: str) -> HttpResponse:
    """Add a measure that the city takes, or say when one ended."""
    epidemic = need_charge(request, key)
    context: dict[str, Any] = {
        "epidemic": epidemic,
        "name": tell(epidemic.name),
        "given": request.POST,
        "kinds": [(one.key, tell(one.name)) for one in epidemic.kind],
        "series": [(one.key, tell(one.name)) for one in epidemic.series if one.time == "flow"],
        "places": [(one.key, tell(one.name)) for one in epidemic.place],
    }
    status = None
    if request.method == "POST":
        try:
            write_measure(request, key)
            return redirect(request.path)
        except UnfitError as error:
            context["fault"], status = say(*error.words), REFUSED
    context["responses"] = queries.list_responses(key, LAST_DAY, only_public=False)[::-1]
    return render(request, "epidemics/measures.html", context, status=status)


def write_measure(request: HttpRequest, key: str) -> None:
    """Add a measure, or end the one that is named."""
    epidemic, actor, given = need_epidemic(key), actor_of(request), request.POST
    why = " ".join(given.get("why", "").split())[:300]
    if "ended" not in given:
        actions.add_response(epidemic, forms.read_response(given), by=actor, why=why)
        return
    number = given.get("ended", "")
    is_number = number.isascii() and number.isdecimal() and len(number) < 19
    found = queries.find_response(key, int(number)) if is_number else None
    until = forms.find_day(given, "until")
    if found is None or until is None:
        raise UnfitError([Misfit(0, "날짜를 적어 주세요.", "Please write a date.")])
    actions.end_response(epidemic, found, until, by=actor, why=why)
