"""Business expenses use by use: the list beside the sums that were told, a table in and out."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cityhall.ground.access.actors import actor_of
from cityhall.ground.access.doors import open_to
from cityhall.ground.access.roles import READERS, STAFF
from cityhall.ground.look.dates import asked_day
from cityhall.ground.look.languages import say
from cityhall.registers.expenses import pages, queries
from cityhall.registers.expenses.actions import DOOR, strike
from cityhall.registers.expenses.errors import UnfitUseError
from cityhall.registers.sheets.attaching import attach_tables
from cityhall.registers.sheets.handing import FORMS
from cityhall.registers.sheets.previewing import is_refused, take_in
from cityhall.registers.sheets.tables import UnreadableError

STATUS_REFUSED = 422
MOST = 200


def read_asked(request: HttpRequest) -> tuple[str, str]:
    """Read of which office and month is asked; "" for what is not said."""
    return request.GET.get("unit", "")[:MOST], request.GET.get("month", "")[:7]


@open_to(READERS)
@never_cache
@require_safe
def show_list(request: HttpRequest) -> HttpResponse:
    """Show the uses of an office and month, and how their sums stand to what was told."""
    return render_list(request)


def render_list(request: HttpRequest, fault: str = "") -> HttpResponse:
    """Show the list, with what was refused."""
    unit, month = read_asked(request)
    context: dict[str, Any] = pages.describe(actor_of(request), unit, month, asked_day(request)) | {
        "forms": list(FORMS),
        "fault": fault,
    }
    status = STATUS_REFUSED if fault else 200
    return render(request, "expenses/list.html", context, status=status)


@open_to(READERS)
@never_cache
@require_safe
def give_table(request: HttpRequest, form: str) -> HttpResponse:
    """Give uses as a table, by which they would come in again."""
    return attach_tables([pages.make_table(*read_asked(request))], "business-expenses", form)


@open_to(STAFF)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def bring(request: HttpRequest) -> HttpResponse:
    """Show what a table would change, and write it when told to."""
    context: dict[str, Any] = {
        "kinds": [("uses", say(*pages.NAMES))],
        "given": request.POST,
        "forms": list(FORMS),
    }
    if request.method == "POST":
        try:
            context |= take_in(request, DOOR)
        except UnreadableError as error:
            context["fault"] = say(*error.words)
    status = STATUS_REFUSED if is_refused(context) else 200
    return render(request, "expenses/bring.html", context, status=status)


@open_to(STAFF)
@require_POST
def strike_use(request: HttpRequest, number: int) -> HttpResponse:
    """Strike a use, with the reason."""
    one = queries.find_use(number)
    if one is None:
        raise Http404
    address = f"{reverse('expenses:list')}?unit={one.unit.key}&month={one.month}"
    try:
        strike(one, by=actor_of(request), why=request.POST.get("why", "")[:MOST])
    except UnfitUseError as error:
        return render_list(request, say(*error.words))
    return HttpResponseRedirect(address)
