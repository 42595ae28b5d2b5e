"""The page of decentralisation, and its tables to take away."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from cityhall.ground.access.doors import open_to
from cityhall.ground.access.roles import STAFF
from cityhall.ground.look.dates import asked_year
from cityhall.registers.decentralisation.outgoing import make_tables
from cityhall.registers.decentralisation.pages import describe_year
from cityhall.registers.decentralisation.queries import list_all_years
from cityhall.registers.sheets.attaching import attach_tables


@open_to(STAFF)
@never_cache
@require_safe
def show_year(request: HttpRequest) -> HttpResponse:
    """Show what stands of decentralisation, and what was done in a year."""
    context = describe_year(asked_year(request, list_all_years()), localdate())
    return render(request, "decentralisation/year.html", context)


@open_to(STAFF)
@never_cache
@require_safe
def give_year(request: HttpRequest, form: str) -> HttpResponse:
    """Give what the page of a year shows as tables."""
    year = asked_year(request, list_all_years())
    return attach_tables(make_tables(year, localdate()), f"decentralisation-{year}", form)
