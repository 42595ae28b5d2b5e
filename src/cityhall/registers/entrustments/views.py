"""The register of services, the page of one, its table to take away, and what is begun there."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from cityhall.ground.access.actors import actor_of
from cityhall.ground.access.doors import open_to
from cityhall.ground.access.roles import STAFF
from cityhall.ground.look.dates import asked_day, read_day
from cityhall.ground.look.languages import say
from cityhall.ground.organisation.queries import load_tree
from cityhall.registers.cases.models import Case
from cityhall.registers.cases.procedures import find_current
from cityhall.registers.cases.rules import check_opener
from cityhall.registers.entrustments import actions, pages, queries
from cityhall.registers.entrustments.duties import Duty, load_rules
from cityhall.registers.entrustments.errors import NotDueError
from cityhall.registers.entrustments.outgoing import make_tables
from cityhall.registers.entrustments.services import load_services
from cityhall.registers.sheets.attaching import attach_tables
from sagwan.procedures import IllegalStepError

STATUS_REFUSED = 422


@open_to(STAFF)
@never_cache
@require_safe
def show_list(request: HttpRequest) -> HttpResponse:
    """Show the services that stand on a day, and what is due of them."""
    context = pages.describe_list(request.GET, actor_of(request), asked_day(request))
    return render(request, "entrustments/list.html", context)


@open_to(STAFF)
@never_cache
@require_safe
def give_list(request: HttpRequest, form: str) -> HttpResponse:
    """Give the services that a list shows as a table."""
    on = asked_day(request)
    rows = queries.cut_rows(queries.load_rows(on), pages.read_cut(request.GET))
    tables = make_tables(rows, pages.tabulate_overview(on), load_tree(on))
    return attach_tables(tables, f"entrustments-{on:%Y%m%d}", form)


@open_to(STAFF)
@never_cache
@require_safe
def show_service(request: HttpRequest, key: str) -> HttpResponse:
    """Show a service: what it is, what is due of it, and every case about it."""
    case, on = find_service(key), asked_day(request)
    [row] = queries.load_rows(on, load_services(on, [case]))
    context = pages.describe_service(case, row, actor_of(request), on)
    return render(request, "entrustments/service.html", context)


@open_to(STAFF)
@never_cache
@require_POST
def begin(request: HttpRequest, key: str, duty: str) -> HttpResponse:
    """Begin what is due of a service, and go to its case."""
    case, actor, today = find_service(key), actor_of(request), localdate()
    declared = find_current(find_duty(duty).procedure, today)
    check_opener(actor, declared)
    [row] = queries.load_rows(today, load_services(today, [case]))
    day = read_day(request.POST.get("planned", ""))
    given = {"planned": day.isoformat()} if day and "planned" in declared.field_by_key else {}
    kind = request.POST.get("kind", "")
    if kind and "kind" in declared.field_by_key:
        given["kind"] = kind
    try:
        opened = actions.begin(row, duty, on=today, by=actor, given=given)
    except (NotDueError, IllegalStepError) as fault:
        context = pages.describe_service(case, row, actor, today) | {"faults": [say_why(fault)]}
        return render(request, "entrustments/service.html", context, status=STATUS_REFUSED)
    return HttpResponseRedirect(reverse("cases:case", args=[opened.key]))


@open_to(STAFF)
@never_cache
@require_POST
def begin_all(request: HttpRequest, duty: str) -> HttpResponse:
    """Begin what is due this year of every service of which it does not run yet."""
    actor, today, found = actor_of(request), localdate(), find_duty(duty)
    check_opener(actor, find_current(found.procedure, today))
    rows = [one for one in queries.load_rows(today) if one.service.stands]
    actions.begin_all(rows, found, year=today.year, on=today, by=actor)
    return HttpResponseRedirect(f"{reverse('entrustments:list')}?state={duty}.running")


def find_service(key: str) -> Case:
    """Find the service that a page is asked for."""
    case = queries.find_case(key)
    if case is None:
        raise Http404
    return case


def find_duty(key: str) -> Duty:
    """Find the duty that a form names."""
    found = next((one for one in load_rules().duties if one.key == key), None)
    if found is None:
        raise Http404
    return found


def say_why(fault: NotDueError | IllegalStepError) -> str:
    """Say why something was refused, in the language of the page."""
    if isinstance(fault, NotDueError):
        return say(*fault.words)
    return " ".join(say(one.ko, one.en) for one in fault.reasons)
