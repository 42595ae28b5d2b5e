"""Boards of epidemics for readers of the house, the briefing, a series, tables to take.

Everybody else is led to the public copy, which passed the gate.
"""

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from cityhall.ground.access.actors import actor_of
from cityhall.ground.access.doors import open_to, open_to_everybody
from cityhall.ground.access.roles import READERS
from cityhall.ground.look.dates import read_day
from cityhall.ground.look.languages import say
from cityhall.registers.cases.procedures import tell
from cityhall.registers.epidemics import pages, queries
from cityhall.registers.epidemics.declaring import find_epidemic, load_epidemics
from cityhall.registers.epidemics.models import Reading
from cityhall.registers.epidemics.naming import name_place, name_spot, say_moment, write_number
from cityhall.registers.epidemics.opening import open_part
from cityhall.registers.epidemics.records import Spot
from cityhall.registers.epidemics.rules import may_keep
from cityhall.registers.epidemics.shapes import LEVEL, Epidemic
from cityhall.registers.epidemics.sheet import make_table
from cityhall.registers.sheets.attaching import attach_tables
from cityhall.registers.sheets.handing import FORMS

MOST_ROWS = 200


def need_epidemic(key: str) -> Epidemic:
    """Find an epidemic, or say that there is none."""
    found = find_epidemic(key)
    if found is None:
        raise Http404
    return found


def find_day(request: HttpRequest, epidemic: Epidemic) -> date:
    """Find the day that is asked for; the last of which anything is known where none is given."""
    asked = read_day(request.GET.get("on", ""))
    return asked or queries.find_last_day(epidemic.key, localdate()) or localdate()


def lead_out(request: HttpRequest, name: str, *about: str) -> HttpResponse:
    """Lead to a page of the public copy, of the same day."""
    address = reverse(f"portal:{name}", args=[say("ko", "en"), *about])
    on = read_day(request.GET.get("on", ""))
    return HttpResponsePermanentRedirect(f"{address}?on={on}" if on else address)


def is_reader(request: HttpRequest) -> bool:
    """Tell whether somebody of the house asks."""
    return actor_of(request).has(*READERS)


@open_to_everybody
@never_cache
@require_safe
def show_list(request: HttpRequest) -> HttpResponse:
    """List the epidemics that are declared, the latest first."""
    if not is_reader(request):
        return lead_out(request, "boards")
    listed = [
        {
            "key": one.key,
            "name": tell(one.name),
            "about": tell(one.about),
            "since": one.since,
            "until": one.until,
            "last": queries.find_last_day(one.key, localdate()),
        }
        for one in load_epidemics().values()
    ]
    return render(request, "epidemics/list.html", {"listed": listed})


@open_to_everybody
@never_cache
@require_safe
def show_public(request: HttpRequest, key: str) -> HttpResponse:
    """Show readers the board as everybody would see it now."""
    epidemic = need_epidemic(key)
    if not is_reader(request):
        return lead_out(request, "board", key)
    context = pages.describe_board(epidemic, find_day(request, epidemic), None)
    return render(request, "epidemics/board.html", context)


@open_to(READERS)
@never_cache
@require_safe
def show_board(request: HttpRequest, key: str) -> HttpResponse:
    """Show the board of the house: also what is not public, what does not hold, the dockets."""
    epidemic = need_epidemic(key)
    context = pages.describe_board(epidemic, find_day(request, epidemic), actor_of(request))
    return render(request, "epidemics/board.html", context)


@open_to_everybody
@never_cache
@require_safe
def show_briefing(request: HttpRequest, key: str) -> HttpResponse:
    """Show the briefing of a day, to be read out or printed."""
    epidemic = need_epidemic(key)
    if not is_reader(request):
        return lead_out(request, "briefing", key)
    context = pages.describe_briefing(epidemic, find_day(request, epidemic))
    return render(request, "epidemics/briefing.html", context)


@open_to_everybody
@never_cache
@require_safe
def give_public(request: HttpRequest, key: str, form: str) -> HttpResponse:
    """Give readers the public numbers as a table."""
    epidemic = need_epidemic(key)
    if is_reader(request):
        return give(open_part(epidemic), form)
    if form not in FORMS:
        raise Http404
    address = reverse("portal:table", args=[say("ko", "en"), "epidemics", form])
    return HttpResponsePermanentRedirect(f"{address}?facet={key}")


@open_to(READERS)
@never_cache
@require_safe
def give_all(request: HttpRequest, key: str, form: str) -> HttpResponse:
    """Give all numbers as a table, by which they would come in again."""
    del request
    return give(need_epidemic(key), form)


def give(epidemic: Epidemic, form: str) -> HttpResponse:
    """Give the numbers of an epidemic that its declaration names."""
    known = [one.key for one in epidemic.series]
    rows = queries.read_rows(queries.list_readings(epidemic.key).filter(series__in=known))
    return attach_tables([make_table(epidemic, rows)], f"epidemic-{epidemic.key}", form)


@open_to(READERS)
@never_cache
@require_safe
def show_series(request: HttpRequest, key: str, series: str) -> HttpResponse:
    """Show the readings of a series, the latest first, with what they replaced."""
    epidemic = need_epidemic(key)
    declared = epidemic.find_series(series)
    if declared is None:
        raise Http404
    place = request.GET.get("place", "")
    rows = queries.list_readings(key).filter(series=series).select_related("replaces")
    if epidemic.find_place(place):
        rows = rows.filter(place=place)
    told = [show_reading(epidemic, one) for one in rows.order_by("-at", "place", "id")[:MOST_ROWS]]
    context = {
        "epidemic": epidemic,
        "name": tell(epidemic.name),
        "series": declared,
        "title": tell(declared.name),
        "unit": tell(declared.unit),
        "rows": told,
        "place": place,
        "places": [(one.key, tell(one.name)) for one in epidemic.place],
        "may_keep": may_keep(actor_of(request), epidemic),
        "is_cut": len(told) == MOST_ROWS,
    }
    return render(request, "epidemics/series.html", context)


def show_reading(epidemic: Epidemic, one: Reading) -> dict[str, Any]:
    """Give a reading as its line shows it."""
    spot = Spot(one.series, one.place, one.part)
    return {
        "row": one,
        "place": tell(name_place(epidemic, one.place)),
        "part": name_spot(epidemic, spot)[0] if one.part else "",
        "at": say_moment(one.at),
        "since": "" if one.what == LEVEL else say_moment(one.since),
        "is_level": one.what == LEVEL,
        "shown": write_number(one.number),
        "before": write_number(one.replaces.number) if one.replaces else "",
    }
