"""The page of the gate: what is out, what is held and why, and the decisions about it."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from cityhall.ground.access.actors import actor_of
from cityhall.ground.access.doors import open_to
from cityhall.ground.access.roles import STAFF, Role
from cityhall.outside.publishing import queries
from cityhall.outside.publishing.actions import publish, settle, withdraw
from cityhall.outside.publishing.errors import UndecidableError
from cityhall.outside.publishing.models import Held
from cityhall.outside.publishing.rules import may_publish
from cityhall.outside.publishing.scanning import load_rules
from cityhall.outside.publishing.series import SERIES

CLAUSES = tuple(f"제9조 제1항 제{number}호" for number in range(1, 9))
DECISIONS = (Held.State.MASKED, Held.State.RELEASED, Held.State.KEPT)
REFUSED = 422


@open_to(STAFF)
@never_cache
@require_safe
def show_gate(request: HttpRequest) -> HttpResponse:
    """Show what is out of each series, and what is held."""
    return show(request)


def show(request: HttpRequest, fault: tuple[str, str] | None = None) -> HttpResponse:
    """Show the page of the gate, with what could not be done."""
    rules, counts = load_rules(), queries.count_series()
    context: dict[str, Any] = {
        "series": [(one, counts[one.key]) for one in SERIES.values()],
        "held": [(one, tell_found(one)) for one in queries.list_held()],
        "rules": list(rules.values()),
        "clauses": CLAUSES,
        "edition": queries.find_edition(),
        "may_publish": may_publish(actor_of(request)),
        "fault": fault,
    }
    return render(request, "publishing/gate.html", context, status=REFUSED if fault else 200)


def tell_found(held: Held) -> list[dict[str, str]]:
    """Tell what was found in something held."""
    rules = load_rules()
    return [
        {
            "rule": rules[one["rule"]].name if one["rule"] in rules else one["rule"],
            "where": one["where"],
            "text": one["text"],
        }
        for one in held.found
    ]


@open_to(Role.PLANNING_OFFICER)
@require_POST
def publish_now(request: HttpRequest) -> HttpResponse:
    """Publish everything as registers offer it now."""
    publish(by=actor_of(request))
    return HttpResponseRedirect(reverse("publishing:gate"))


@open_to(Role.PLANNING_OFFICER)
@require_POST
def settle_held(request: HttpRequest, number: int) -> HttpResponse:
    """Decide what becomes of something held."""
    held = queries.find_held(number)
    if held is None:
        raise Http404
    state = request.POST.get("state", "")
    if state not in DECISIONS:
        return show(request, ("무엇을 할지 골라 주세요.", "Please choose what to do."))
    clause = request.POST.get("clause", "")
    told = {"clause": clause if clause in CLAUSES else "", "why": request.POST.get("why", "")}
    try:
        settle(held, by=actor_of(request), state=state, **told)
    except UndecidableError as error:
        return show(request, error.words)
    return HttpResponseRedirect(reverse("publishing:gate"))


@open_to(Role.PLANNING_OFFICER)
@require_POST
def withdraw_copy(request: HttpRequest) -> HttpResponse:
    """Take something off its public page, with the reason."""
    series, _, key = request.POST.get("copy", "").strip().partition("/")
    copy = queries.find_current(series, key)
    if copy is None:
        return show(
            request, ("그런 공개본이 없습니다.", "Nothing of that name is on a public page.")
        )
    try:
        withdraw(copy, by=actor_of(request), why=request.POST.get("why", ""))
    except UndecidableError as error:
        return show(request, error.words)
    return HttpResponseRedirect(reverse("publishing:gate"))
