"""The ranking of rapid execution: published by a planning officer, seen by readers of the house.

Everybody else is led to the public copy, which passed the gate.
"""

import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponsePermanentRedirect,
    HttpResponseRedirect,
)
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cityhall.ground.access.actors import actor_of
from cityhall.ground.access.doors import open_to, open_to_everybody
from cityhall.ground.access.roles import READERS, Role
from cityhall.ground.look.dates import read_day
from cityhall.ground.look.languages import say
from cityhall.registers.figures import bulletins
from cityhall.registers.figures.bulletins import Copy
from cityhall.registers.figures.checks import UnfitError
from cityhall.registers.figures.forms import tidy
from cityhall.registers.figures.models import Bulletin
from cityhall.registers.figures.units import write_number
from cityhall.registers.sheets.handing import FORMS

STATUS_REFUSED = 422
SERIES = "rapid"


def read_or_404(day: str) -> date:
    """Read the day of a check from an address."""
    on = read_day(day)
    if on is None:
        raise Http404
    return on


def find_or_404(day: str) -> Bulletin:
    """Find what was published of a check, or say that there is nothing."""
    bulletin = bulletins.find_bulletin(read_or_404(day))
    if bulletin is None:
        raise Http404
    return bulletin


def lead_out(name: str, *about: str) -> HttpResponse:
    """Lead to a page of the public copy."""
    address = reverse(f"portal:{name}", args=[say("ko", "en"), *about])
    return HttpResponsePermanentRedirect(address)


@open_to_everybody
@never_cache
@require_safe
def show_latest(request: HttpRequest) -> HttpResponse:
    """Show readers the latest check that was published, and the way to those before."""
    if not actor_of(request).has(*READERS):
        return lead_out("series", SERIES)
    listed = bulletins.list_bulletins()
    standing = next((one for one in listed if one.withdrawn is None), None)
    return render(request, "figures/bulletin.html", describe(standing, listed))


@open_to_everybody
@never_cache
@require_safe
def show_bulletin(request: HttpRequest, day: str) -> HttpResponse:
    """Show readers what was published of a check."""
    if not actor_of(request).has(*READERS):
        return lead_out("item", SERIES, read_or_404(day).isoformat())
    bulletin = find_or_404(day)
    return render(request, "figures/bulletin.html", describe(bulletin, bulletins.list_bulletins()))


def describe(bulletin: Bulletin | None, listed: list[Bulletin]) -> dict[str, Any]:
    """Gather what the public page shows."""
    context: dict[str, Any] = {"bulletin": bulletin, "listed": listed, "forms": list(FORMS)}
    if bulletin is None or bulletin.withdrawn:
        return context
    return context | describe_copy(json.loads(bulletin.content))


def describe_copy(copy: Copy) -> dict[str, Any]:
    """Gather what a copy tells, with names and numbers as people read them."""
    return {
        "copy": copy,
        "whole": write_all(copy["whole"]),
        "last": write_all(copy["last"]),
        "before": read_day(copy["before"]),
        "checked_before": read_day(copy["checked_before"]),
        "focus": [name(one) | write_all(one) for one in copy["focus"]],
        "laggards": write(copy["laggards"]),
        "laggards_budget": write(copy["laggards_budget"]),
        "offices": [name(one) | write_all(one) | move(one) for one in copy["offices"]],
        "plans": list(list_plans(copy)),
    }


def name(told: dict[str, Any]) -> dict[str, Any]:
    """Name something in the language of the page."""
    return told | {"name": say(told["ko"], told["en"])}


def write_all(told: dict[str, Any]) -> dict[str, Any]:
    """Write the numbers of something for people."""
    return {
        key: write(one)
        for key, one in told.items()
        if isinstance(one, str) and key not in {"ko", "en", "key"}
    }


def write(text: str) -> str:
    """Write a number for people; a dash where there is none."""
    return write_number(Decimal(text)) if text else "–"


def move(office: dict[str, Any]) -> dict[str, Any]:
    """Tell how many places an office has gained or lost since the check before."""
    climbed = office["rank_before"] - office["rank"] if office["rank_before"] else 0
    return {"climbed": climbed, "fell": -climbed}


def list_plans(copy: Copy) -> Iterator[dict[str, Any]]:
    """List the plans of a copy, with dates as dates."""
    for plan in copy["plans"]:
        days = {key: read_day(plan[key]) for key in ("due", "done")}
        yield plan | days | {"unit": name(plan["unit"])["name"]}


@open_to_everybody
@require_safe
def give_table(_request: HttpRequest, day: str, form: str) -> HttpResponse:
    """Lead to the public table of all checks."""
    find_or_404(day)
    if form not in FORMS:
        raise Http404
    return lead_out("table", SERIES, form)


@open_to_everybody
@require_safe
def give_feed(_request: HttpRequest) -> HttpResponse:
    """Lead to the feed of the public copy."""
    return lead_out("news", SERIES)


@open_to(Role.PLANNING_OFFICER)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def publish(request: HttpRequest) -> HttpResponse:
    """Show what would be published of a check, and publish it when told to."""
    given = request.POST if request.method == "POST" else request.GET
    on = read_or_404(given.get("on", ""))
    context: dict[str, Any] = {"on": on, "standing": bulletins.find_bulletin(on), "given": given}
    try:
        if request.method == "POST":
            why = tidy(request.POST.get("why", ""))
            bulletins.publish(on, by=actor_of(request), why=why)
            return HttpResponseRedirect(reverse("figures:bulletin", args=[on.isoformat()]))
        context |= describe_copy(bulletins.make_copy(on))
    except UnfitError as error:
        context["fault"] = say(*error.words)
        return render(request, "figures/publish.html", context, status=STATUS_REFUSED)
    return render(request, "figures/publish.html", context)


@open_to(Role.PLANNING_OFFICER)
@require_POST
def withdraw(request: HttpRequest, day: str) -> HttpResponse:
    """Withdraw what was published of a check, with a reason."""
    bulletin = find_or_404(day)
    try:
        bulletins.withdraw(bulletin, by=actor_of(request), why=tidy(request.POST.get("why", "")))
    except UnfitError as error:
        context = {"on": bulletin.as_of, "standing": bulletin, "fault": say(*error.words)}
        return render(request, "figures/publish.html", context, status=STATUS_REFUSED)
    return HttpResponseRedirect(reverse("figures:bulletin", args=[day]))
