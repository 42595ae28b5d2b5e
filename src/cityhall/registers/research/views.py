"""The page of a year's research, and its table to take away."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from cityhall.ground.access.doors import open_to
from cityhall.ground.access.roles import STAFF
from cityhall.ground.look.dates import asked_year
from cityhall.registers.cases.queries import list_years
from cityhall.registers.research import pages
from cityhall.registers.research.fund import REVIEW
from cityhall.registers.sheets.attaching import attach_tables


@open_to(STAFF)
@never_cache
@require_safe
def show_year(request: HttpRequest) -> HttpResponse:
    """Show the research of a year: the fund, the reviews, the grades, the results."""
    context = pages.describe_year(asked_year(request, list_years(REVIEW)), localdate())
    return render(request, "research/year.html", context)


@open_to(STAFF)
@never_cache
@require_safe
def give_year(request: HttpRequest, form: str) -> HttpResponse:
    """Give what was granted from the fund of a year as a table."""
    year = asked_year(request, list_years(REVIEW))
    return attach_tables(pages.make_tables(year), f"research-{year}", form)
