"""The dockets, the cases of one, a case on its course, and the steps that are taken in it."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from cityhall.ground.access.actors import Actor, actor_of
from cityhall.ground.access.doors import open_to
from cityhall.ground.access.roles import READERS, STAFF, Role
from cityhall.ground.history.queries import list_entries
from cityhall.ground.look.dates import asked_day
from cityhall.ground.look.languages import say
from cityhall.ground.notices.panels import describe_told
from cityhall.ground.organisation.queries import load_tree
from cityhall.registers.cases import actions, forms, pages, queries, shown
from cityhall.registers.cases.deciding import STEP, Decided, describe_deciding, given_of
from cityhall.registers.cases.errors import CaseError
from cityhall.registers.cases.models import Case
from cityhall.registers.cases.procedures import find_current, list_procedures, list_versions, tell
from cityhall.registers.cases.rows import write_rows
from cityhall.registers.cases.rules import check_opener, check_reader, check_taker, parties_in
from cityhall.registers.cases.subjects import find_home, find_opening, find_register, list_registers
from cityhall.registers.committees.queries import list_open
from sagwan.procedures import (
    IllegalStepError,
    NoProcedureError,
    Procedure,
    Refusal,
    Step,
    list_ways,
)

STATUS_REFUSED = 422
A_PAGE = 100
OPENERS = STAFF | {Role.COUNCIL_MEMBER}


@open_to(READERS)
@never_cache
@require_safe
def show_dockets(request: HttpRequest) -> HttpResponse:
    """Show every procedure with how many of its cases run and are late."""
    on = asked_day(request)
    actor = actor_of(request)
    keys = [one.key for one in list_procedures(on)] if actor.has(*STAFF) else []
    context = {
        "on": on,
        "groups": pages.list_groups(actor, on),
        "registers": [(href, say(*names)) for href, names in list_registers(*keys)],
    }
    return render(request, "cases/dockets.html", context)


@open_to(READERS)
@never_cache
@require_safe
def show_docket(request: HttpRequest, procedure: str) -> HttpResponse:
    """Show the cases of a procedure: as a list, cut as asked."""
    declared, on, actor = find_declared(procedure), asked_day(request), actor_of(request)
    cut = pages.read_cut(request.GET)
    page = pages.page_docket(actor, procedure, cut, request.GET.get("page", ""), on)
    context = pages.describe_docket(declared, actor, cut, on) | {
        "page": page,
        "rows": write_rows(page, load_tree(on), on),
        "query": pages.without_page(request.GET),
        "register": name_register(procedure) if actor.has(*STAFF) else None,
    }
    return render(request, "cases/docket.html", context)


@open_to(READERS)
@never_cache
@require_safe
def show_rules(request: HttpRequest, procedure: str) -> HttpResponse:
    """Show how a procedure is declared: its stages, steps, deadlines, sittings, legal basis."""
    declared = find_declared(procedure)
    versions = list_versions(procedure)
    chosen = {str(one.version): one for one in versions}.get(request.GET.get("version", ""))
    context = pages.describe_rules(chosen or declared) | {"versions": versions, "now": declared}
    return render(request, "cases/rules.html", context)


@open_to(READERS)
@never_cache
@require_safe
def show_statistics(request: HttpRequest, procedure: str) -> HttpResponse:
    """Show the tables that the cases of a procedure yield over a period."""
    declared, on = find_declared(procedure), asked_day(request)
    context = pages.describe_statistics(declared, request.GET, actor_of(request), on)
    return render(request, "cases/statistics.html", context)


@open_to(READERS)
@never_cache
@require_safe
def show_case(request: HttpRequest, key: str) -> HttpResponse:
    """Show a case: who asked, where it stands, its clocks, what was done, and what may be done."""
    case = find_readable(key, actor_of(request))
    return render(request, "cases/case.html", describe_case(case, actor_of(request)))


def describe_case(case: Case, actor: Actor) -> dict[str, Any]:
    """Give what a case's page shows."""
    today = localdate()
    context = pages.describe_case(case, actor, today)
    parties = parties_of(case, actor)
    ways = list_ways(context["run"], parties, actor.key)
    return context | {
        "ways": [shown.show_way(one) for one in ways],
        "home": find_home(case),
        "register": name_register(case.procedure) if actor.has(*STAFF) else None,
        "entries": list_entries("case", case.key, 30) if actor.has(Role.ADMINISTRATOR) else [],
        "panel": describe_told("case", case.key) if actor.has(*STAFF) else None,
    }


def name_register(procedure: str) -> tuple[str, str] | None:
    """Give the register to which the cases of a procedure belong: its address and name."""
    found = find_register(procedure)
    return (found[0], say(*found[1])) if found else None


@open_to(OPENERS)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def open_case(request: HttpRequest, procedure: str) -> HttpResponse:
    """Open a case of a procedure."""
    declared, actor = find_declared(procedure), actor_of(request)
    check_opener(actor, declared)
    if elsewhere := find_opening(procedure):
        return HttpResponseRedirect(elsewhere)
    faults: tuple[Refusal, ...] = ()
    values: dict[str, str] = {}
    if request.method == "POST":
        keys = [one.key for one in pages.opening_fields(declared)]
        values = forms.read_values(request.POST, keys, many_of(request.POST))
        try:
            case = actions.open_case(
                procedure,
                values,
                on=forms.read_on(request.POST, localdate()),
                by=actor,
                asker=actor.key if actor.has(Role.COUNCIL_MEMBER) else "",
            )
            return HttpResponseRedirect(reverse("cases:case", args=[case.key]))
        except IllegalStepError as fault:
            faults = fault.reasons
    context = pages.describe_opening(declared, values, faults, localdate())
    return render(request, "cases/open.html", context, status=STATUS_REFUSED if faults else 200)


@open_to(OPENERS)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def take_step(request: HttpRequest, key: str, step: str) -> HttpResponse:
    """Take a step in a case: ask for what it needs, then take it."""
    actor = actor_of(request)
    case = find_readable(key, actor)
    declared = shown.procedure_of(case)
    found = declared.step_by_key.get(step)
    if found is None:
        raise Http404
    faults: list[tuple[str, str, str]] = []
    if request.method != "POST":
        check_taker(found, parties_of(case, actor))
    else:
        faults = try_step(request, case, declared, found)
        if not faults:
            return HttpResponseRedirect(reverse("cases:case", args=[case.key]))
    context = pages.describe_step(case, found, request.POST, faults, actor, localdate())
    context |= {"sittings": list_open(case.procedure) if found.sitting else []}
    return render(request, "cases/step.html", context, status=STATUS_REFUSED if faults else 200)


def try_step(
    request: HttpRequest, case: Case, declared: Procedure, step: Step
) -> list[tuple[str, str, str]]:
    """Take a step as a form says; gives what is wrong: field, Korean, English."""
    given = request.POST
    turn = given.get("turn", "")
    try:
        actions.take_step(
            case,
            forms.read_move(step, declared, given, many_of(given)),
            on=forms.read_on(given, localdate()),
            by=actor_of(request),
            turn=int(turn) if turn.isdecimal() and len(turn) < 9 else None,
        )
    except IllegalStepError as fault:
        return [(one.field, one.ko, one.en) for one in fault.reasons]
    except CaseError as fault:
        return [("", *fault.words)]
    return []


@open_to(STAFF)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def decide_many(request: HttpRequest, procedure: str) -> HttpResponse:
    """Take one step in many cases of a procedure at once, by keyboard."""
    declared, actor, on = find_declared(procedure), actor_of(request), localdate()
    done = decide(request, declared, actor) if request.method == "POST" else Decided()
    context = describe_deciding(declared, actor, request.GET, on, done.kept)
    own = {"told": done.told, "faults": done.faults, "sittings": list_open(procedure)}
    return render(request, "cases/decide.html", context | own, status=done.status)


def decide(request: HttpRequest, declared: Procedure, actor: Actor) -> Decided:
    """Take the chosen step in each chosen case; gives what was done and what was refused."""
    given, done = request.POST, Decided(request.POST)
    chosen = [(name.removeprefix(STEP), given[name]) for name in given if name.startswith(STEP)]
    for key, wanted in [one for one in chosen if one[1]][:A_PAGE]:
        case = find_readable(key, actor)
        step = declared.step_by_key.get(wanted)
        if step is None or case.procedure != declared.key:
            continue
        move = forms.read_move(step, declared, given_of(given, key), {})
        try:
            actions.take_step(case, move, on=forms.read_on(given, localdate()), by=actor)
            done.told.append(f"{case.number} {tell(step.name)}")
        except IllegalStepError as fault:
            for one in fault.reasons:
                done.refuse(case.number, say(one.ko, one.en))
        except CaseError as fault:
            done.refuse(case.number, say(*fault.words))
    return done


def find_declared(key: str) -> Procedure:
    """Find the procedure that a page is asked for."""
    try:
        return find_current(key, localdate())
    except NoProcedureError:
        raise Http404 from None


def find_readable(key: str, actor: Actor) -> Case:
    """Find the case that a page is asked for, if its asker may read it."""
    case = queries.find_case(key)
    if case is None:
        raise Http404
    check_reader(actor, case)
    return case


def parties_of(case: Case, actor: Actor) -> frozenset[Any]:
    """Find which parties of a case somebody is today."""
    return parties_in(case, actor, localdate())


def many_of(given: QueryDict) -> dict[str, list[str]]:
    """Give every value of each name of a form."""
    return {key: [str(one) for one in values] for key, values in given.lists()}
