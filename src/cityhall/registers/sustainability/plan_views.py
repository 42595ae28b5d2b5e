"""Pages of plans for readers of the house: city projects, reviews, hearings and debates."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from cityhall.ground.access.actors import actor_of
from cityhall.ground.access.doors import open_to
from cityhall.ground.access.roles import READERS
from cityhall.ground.look.dates import asked_day
from cityhall.ground.look.languages import say
from cityhall.registers.sustainability import actions, forms, plan_pages, queries
from cityhall.registers.sustainability.errors import UnfitEntryError
from cityhall.registers.sustainability.shapes import Framework
from cityhall.registers.sustainability.views import find_version, need_framework

METHODS = ["GET", "HEAD", "POST"]
REFUSED = 422


@open_to(READERS)
@never_cache
@require_safe
def show_plans(request: HttpRequest, key: str) -> HttpResponse:
    """Show city projects, reviews of mid-term plans, hearings and debates."""
    one, on = need_framework(key), asked_day(request)
    version = find_version(request, one)
    context = plan_pages.describe_plans(one, version, actor_of(request), on) | {"on": on}
    return render(request, "sustainability/plans.html", context)


@open_to(READERS)
@never_cache
@require_http_methods(METHODS)
def keep_gatherings(request: HttpRequest, key: str) -> HttpResponse:
    """List hearings and debates; add one, or note what came of it."""
    one, fault = need_framework(key), ""
    if request.method == "POST":
        try:
            write_gathering(request, one)
            return redirect(request.path)
        except UnfitEntryError as error:
            fault = say(*error.words)
    context = plan_pages.describe_gatherings(one, actor_of(request), queries.today())
    context |= {"fault": fault, "given": request.POST, "chosen": request.POST.getlist("goals")}
    status = REFUSED if fault else None
    return render(request, "sustainability/gatherings.html", context, status=status)


def write_gathering(request: HttpRequest, one: Framework) -> None:
    """Add the gathering that was sent, or what came of the one that it names."""
    given, by = request.POST, actor_of(request)
    if "held" not in given:
        actions.add_gathering(one, forms.read_gathering(given), by=by)
        return
    number = given.get("held", "")
    is_number = number.isascii() and number.isdecimal() and len(number) < 19
    found = queries.find_gathering(one.key, int(number)) if is_number else None
    if found is None:
        raise UnfitEntryError("그런 공청회·토론회가 없습니다.", "There is no such gathering.")
    people, result = forms.read_people(given), forms.read_result(given)
    actions.note_outcome(one, found, people, result, by=by, on=queries.today())


@open_to(READERS)
@never_cache
@require_http_methods(METHODS)
def show_project(request: HttpRequest, key: str, code: str) -> HttpResponse:
    """Show a city project; its owner and the keepers tell how it stands."""
    one, on, fault = need_framework(key), asked_day(request), ""
    project = one.find_project(code)
    if project is None:
        raise Http404
    if request.method == "POST":
        try:
            row = forms.read_state(request.POST)
            actions.tell_state(one, project, row, by=actor_of(request), on=queries.today())
            return redirect(request.path)
        except UnfitEntryError as error:
            fault = say(*error.words)
    context = plan_pages.describe_project(one, project, actor_of(request), on)
    context |= {"fault": fault, "given": request.POST, "on": on, "today": queries.today()}
    status = REFUSED if fault else None
    return render(request, "sustainability/project.html", context, status=status)
