"""Pages on which a plan against a lagging programme is made, and ended with what came of it."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from cityhall.ground.access.actors import actor_of
from cityhall.ground.access.doors import open_to
from cityhall.ground.access.refusals import NotAllowedError
from cityhall.ground.look.dates import read_day
from cityhall.ground.look.languages import say
from cityhall.registers.figures.checks import UnfitError
from cityhall.registers.figures.forms import need_date, tidy
from cityhall.registers.figures.page import name_units
from cityhall.registers.figures.remedies import end_plan, find_remedy, make_plan, read_plan
from cityhall.registers.figures.rules import WRITERS, may_write
from cityhall.registers.figures.views import STATUS_FORBIDDEN, STATUS_REFUSED, list_writable


def board_on(day: str) -> str:
    """Give the address of the board on a day."""
    on = read_day(day)
    return reverse("figures:rapid") + (f"?on={on.isoformat()}" if on else "")


@open_to(WRITERS)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def make(request: HttpRequest) -> HttpResponse:
    """Make a plan against the lag of a programme."""
    given = request.POST if request.method == "POST" else request.GET
    context: dict[str, Any] = {
        "given": given,
        "places": list_writable(request),
        "today": localdate(),
        "back": board_on(given.get("as_of", "")),
    }
    if request.method != "POST":
        return render(request, "figures/remedy.html", context)
    try:
        remedy = make_plan(read_plan(request.POST), by=actor_of(request))
    except (UnfitError, NotAllowedError) as error:
        context["fault"] = say(*error.words)
        unfit = isinstance(error, UnfitError)
        status = STATUS_REFUSED if unfit else STATUS_FORBIDDEN
        return render(request, "figures/remedy.html", context, status=status)
    return HttpResponseRedirect(f"{board_on(remedy.as_of.isoformat())}#plans-title")


@open_to(WRITERS)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def end(request: HttpRequest, number: int) -> HttpResponse:
    """End a plan with what came of it."""
    remedy = find_remedy(number)
    if remedy is None:
        raise Http404
    if not may_write(actor_of(request), [remedy.unit.key], localdate()):
        raise NotAllowedError(
            "자기 부서의 계획만 마칠 수 있습니다.", "You may end plans of your own unit only."
        )
    back = board_on(remedy.as_of.isoformat())
    names = name_units({remedy.unit.key, remedy.owner.key})
    context: dict[str, Any] = {
        "remedy": remedy,
        "unit": names[remedy.unit.key],
        "owner": names[remedy.owner.key],
        "given": request.POST,
        "today": localdate(),
        "back": back,
    }
    if request.method != "POST":
        return render(request, "figures/remedy-end.html", context)
    try:
        day = need_date(request.POST.get("done", ""))
        end_plan(remedy, tidy(request.POST.get("outcome", "")), day, by=actor_of(request))
    except UnfitError as error:
        context["fault"] = say(*error.words)
        return render(request, "figures/remedy-end.html", context, status=STATUS_REFUSED)
    return HttpResponseRedirect(f"{back}#plans-title")
