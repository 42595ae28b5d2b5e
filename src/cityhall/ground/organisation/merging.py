"""The page on which units are merged: into one that stands, or into one that is founded so."""

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import slugify
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from cityhall.ground.access.actors import Actor, actor_of
from cityhall.ground.access.doors import open_to
from cityhall.ground.access.roles import Role
from cityhall.ground.look.languages import say
from cityhall.ground.organisation.actions import Named, UnfitError, found_unit, merge_units
from cityhall.ground.organisation.given import read_date, read_line, read_needed, read_why
from cityhall.ground.organisation.kinds import DEPARTMENTS, NAMES, OWN
from cityhall.ground.organisation.models import Kind, Unit
from cityhall.ground.organisation.queries import find_unit, load_tree

STATUS_REFUSED = 422


@open_to(Role.ADMINISTRATOR)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def merge(request: HttpRequest) -> HttpResponse:
    """Merge units, from a day on and with a reason."""
    context = describe(request)
    if request.method != "POST":
        return render(request, "organisation/merge.html", context)
    try:
        into = follow(request.POST, actor_of(request))
    except UnfitError as error:
        context["fault"] = say(*error.words)
        return render(request, "organisation/merge.html", context, status=STATUS_REFUSED)
    address = reverse("organisation:unit", args=[into.key])
    return HttpResponseRedirect(f"{address}?on={request.POST['on']}")


def describe(request: HttpRequest) -> dict[str, Any]:
    """Gather what the form shows; a unit named in the address is chosen."""
    given = request.POST if request.method == "POST" else request.GET
    nodes = [node for top in load_tree(localdate()).tops for node in top.walk()]
    return {
        "given": given,
        "chosen": set(given.getlist("unit")),
        "units": [node for node in nodes if node.kind in OWN],
        "places": [node for node in nodes if node.kind in DEPARTMENTS],
        "kinds": [(kind.value, say(*names)) for kind, names in NAMES.items() if kind in OWN],
        "on": given.get("on") or localdate().isoformat(),
        "with_duties": request.method != "POST" or "with_duties" in given,
    }


def follow(given: QueryDict, by: Actor) -> Unit:
    """Do what the form asks for; gives the unit into which others went."""
    on, why = read_date(given), read_why(given)
    units = list(Unit.objects.filter(key__in=given.getlist("unit")).order_by("key"))
    with transaction.atomic():
        into = find_unit(given.get("into", "")) or found(given, by)
        with_duties = "with_duties" in given
        merge_units(units, into, on=on, by=by, why=why, with_duties=with_duties)
    return into


def found(given: QueryDict, by: Actor) -> Unit:
    """Found the unit that comes of the merger."""
    above = find_unit(given.get("above", ""))
    if above is None or not read_line(given, "ko"):
        raise UnfitError(
            "남을 조직을 고르거나, 새 조직의 이름과 위 조직을 적어 주세요.",
            "Please choose the unit that stays, or name a new one and where it stands.",
        )
    key = read_needed(given, "key", "식별자", "The key", 60)
    kind = given.get("kind", "")
    if slugify(key) != key or kind not in OWN:
        raise UnfitError(
            "식별자는 소문자·숫자·붙임표로 적고, 종류를 골라 주세요.",
            "A key is of small letters, digits and hyphens; choose a kind, too.",
        )
    ko, en = read_line(given, "ko"), read_line(given, "en")
    key = key if above.kind == Kind.CITY else f"{above.key}/{key}"
    since, why = read_date(given), read_why(given)
    return found_unit(key, kind, Named(ko, en or ko), parent=above, since=since, by=by, why=why)
