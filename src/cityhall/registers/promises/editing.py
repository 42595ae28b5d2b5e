"""Pages on which goals, pledges, key tasks and promises are added, changed and ended by hand."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from cityhall.ground.access.actors import Actor, actor_of
from cityhall.ground.access.doors import open_to
from cityhall.ground.access.refusals import allow
from cityhall.ground.access.roles import STAFF
from cityhall.ground.look.languages import say
from cityhall.ground.organisation.kinds import NAMES as UNIT_KINDS
from cityhall.ground.organisation.models import Kind
from cityhall.ground.organisation.queries import load_tree
from cityhall.registers.promises.entering import (
    MODELS,
    Entered,
    check_owner,
    end_by_form,
    find_entered,
    write,
)
from cityhall.registers.promises.errors import FaultyFormError, UnfitError
from cityhall.registers.promises.models import Goal, Pledge, Promise, Task
from cityhall.registers.promises.names import KINDS
from cityhall.registers.promises.panels import own_keys
from cityhall.registers.promises.queries import list_goals
from cityhall.registers.promises.rules import SPEAKERS, may_keep

STATUS_REFUSED = 422
TITLES = {
    "goal": ("목표", "goal"),
    "pledge": ("공약", "pledge"),
    "task": ("주요업무", "key task"),
    "promise": ("약속", "promise"),
}
NO_OWNERS = frozenset({Kind.DISTRICT, Kind.OTHER_CITY, Kind.COUNCIL, Kind.COUNCIL_COMMITTEE})


@open_to(STAFF)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest, kind: str) -> HttpResponse:
    """Add a goal, pledge, key task or promise."""
    by = actor_of(request)
    if kind not in MODELS:
        raise Http404
    allow(
        may_keep(by) or by.has(*SPEAKERS),
        "목표와 약속은 맡은 부서와 기획 담당자가 더합니다.",
        "Goals and promises are added by the units that own them and by planning officers.",
    )
    return answer(request, kind, None)


@open_to(STAFF)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, kind: str, name: str) -> HttpResponse:
    """Change a goal, pledge, key task or promise, or end it."""
    one = find_entered(kind, name)
    if one is None:
        raise Http404
    check_owner(one, actor_of(request))
    return answer(request, kind, one)


def answer(request: HttpRequest, kind: str, one: Entered | None) -> HttpResponse:
    """Show the form, or do what it asks for."""
    if request.method != "POST":
        given = fill(one) if one else request.GET.dict()
        return render(request, "promises/enter.html", describe(request, kind, one, given))
    given, by = request.POST.dict(), actor_of(request)
    try:
        if given.get("what") == "end" and one and not isinstance(one, Promise):
            end_by_form(one, given, by)
            written: Entered = one
        else:
            written = write(kind, given, one, by)
    except UnfitError as error:
        faults = error.faults if isinstance(error, FaultyFormError) else [error.words]
        context = describe(request, kind, one, (fill(one) if one else {}) | given)
        context["faults"] = [say(*words) for words in faults]
        return render(request, "promises/enter.html", context, status=STATUS_REFUSED)
    return HttpResponseRedirect(find_address(written))


def find_address(one: Entered) -> str:
    """Give the address of what was written."""
    kind = one.key.partition("/")[0]
    if kind in {"task", "promise"}:
        return reverse(f"promises:{kind}", args=[one.slug])
    return reverse("promises:goals")


def fill(one: Entered) -> dict[str, str]:
    """Fill a form with what stands."""
    filled = {"owner": one.owner.key}
    if isinstance(one, Promise):
        return filled | {"ko": one.text_ko, "en": one.text_en, "task": one.task.key}
    filled |= {"ko": one.name_ko, "en": one.name_en}
    if one.until:
        filled["until"] = one.until.isoformat()
    if isinstance(one, Goal):
        return filled | {"kind": one.kind, "parent": one.parent.key if one.parent else ""}
    filled["goal"] = one.goal.key
    if isinstance(one, Task) and one.pledge:
        filled["pledge"] = one.pledge.key
    return filled


def describe(
    request: HttpRequest, kind: str, one: Entered | None, given: dict[str, str]
) -> dict[str, Any]:
    """Gather what a form shows: what was given, and what can be chosen."""
    ko, en = TITLES[kind]
    title = (f"{ko} 고치기", f"Change a {en}") if one else (f"{ko} 더하기", f"Add a {en}")
    context: dict[str, Any] = {
        "kind": kind,
        "one": one,
        "title": say(*title),
        "given": given,
        "today": localdate().isoformat(),
        "may_end": one is not None and not isinstance(one, Promise),
        "back": find_address(one) if one else reverse("promises:goals"),
        "units": list_owners(actor_of(request), given.get("owner", "")),
    }
    if kind == "goal":
        context["kinds"] = [(key, say(*names)) for key, names in KINDS.items()]
    if kind in {"goal", "pledge", "task"}:
        context["goals"] = [goal for goal in list_goals() if goal.until is None]
    if kind == "task":
        context["pledges"] = Pledge.objects.filter(until__isnull=True)
    if kind == "promise":
        context["tasks"] = Task.objects.filter(until__isnull=True)
    return context


def list_owners(by: Actor, chosen: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """List the units that somebody can put down as owner, by kind."""
    today = localdate()
    own = None if may_keep(by) else own_keys(by.units, today) | {chosen}
    groups: dict[str, list[tuple[str, str]]] = {}
    tree = load_tree(today)
    for top in tree.tops:
        for node in top.walk():
            if Kind(node.kind) not in NO_OWNERS and (own is None or node.key in own):
                groups.setdefault(node.kind, []).append((node.key, node.name))
    return [(say(*UNIT_KINDS[Kind(kind)]), listed) for kind, listed in groups.items()]
