"""Where engagements took place, and where they are due: the map, and the view of planners."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from cityhall.ground.access.actors import actor_of
from cityhall.ground.access.doors import open_to
from cityhall.ground.access.roles import READERS, STAFF
from cityhall.ground.look.dates import read_day
from cityhall.registers.engagements import districts, map_pages


@open_to(READERS)
@never_cache
@require_safe
def show_map(request: HttpRequest) -> HttpResponse:
    """Show districts by how many engagements they had, and the counts beside."""
    context = map_pages.describe_map(actor_of(request), request.GET.dict())
    return render(request, "engagements/map.html", context)


@open_to(STAFF)
@never_cache
@require_safe
def show_planning(request: HttpRequest) -> HttpResponse:
    """Show the districts and themes that were left out for long, and what is planned next."""
    context = map_pages.describe_planning(actor_of(request), request.GET.dict(), localdate())
    return render(request, "engagements/planning.html", context)


@open_to(STAFF)
@never_cache
@require_safe
def show_districts(request: HttpRequest) -> HttpResponse:
    """Show what each district has long asked for, what they share, and when their heads meet."""
    on = read_day(request.GET.get("on", "")) or localdate()
    context = districts.describe_districts(actor_of(request), on, request.GET.get("district", ""))
    return render(request, "engagements/districts.html", context)
