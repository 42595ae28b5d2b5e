"""The cases of a sitting, decided by keyboard, each as a step of its procedure."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from cityhall.ground.access.actors import Actor, actor_of
from cityhall.ground.access.doors import open_to
from cityhall.ground.access.roles import Role
from cityhall.ground.organisation.queries import load_tree
from cityhall.registers.cases import shown
from cityhall.registers.cases.deciding import Decided, Given, ask_together, offer, read_kept
from cityhall.registers.cases.models import Case
from cityhall.registers.cases.procedures import tell
from cityhall.registers.cases.records import load_run
from cityhall.registers.cases.rules import parties_in
from cityhall.registers.cases.views import decide, find_declared
from cityhall.registers.committees.models import Item, Sitting
from cityhall.registers.committees.queries import find_sitting, list_agenda
from sagwan.procedures import Step, list_ways


@open_to(Role.DOCKET_CLERK)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def decide_sitting(request: HttpRequest, key: str) -> HttpResponse:
    """Decide the cases of a sitting, each by the step that was chosen for it."""
    sitting, actor = find_sitting(key), actor_of(request)
    if sitting is None:
        raise Http404
    done = Decided()
    if request.method == "POST":
        done = decide(request, find_declared(sitting.procedure), actor)
    context = describe_sitting(sitting, actor, done.kept)
    own = {"told": done.told, "faults": done.faults}
    return render(request, "cases/decide.html", context | own, status=done.status)


def describe_sitting(sitting: Sitting, actor: Actor, kept: Given) -> dict[str, Any]:
    """Give the cases that wait for a decision on the agenda, with the steps that it may take."""
    declared, tree = find_declared(sitting.procedure), load_tree(localdate())
    standing = [one for one in list_agenda(sitting) if one.state == Item.State.STANDING]
    cases = Case.objects.filter(key__in=[one.case for one in standing])
    known = {one.key: one for one in cases.prefetch_related("charges__unit")}
    rows, steps = [], dict[str, Step]()
    for item in standing:
        ways = list_decisions(known[item.case], actor) if item.case in known else []
        steps |= {one.key: one for one in ways}
        if ways:
            row = shown.show_row(known[item.case], declared, tree, localdate())
            rows.append(row | {"item": item} | offer(known[item.case], declared, ways, kept))
    return {
        "procedure": declared,
        "name": tell(declared.name),
        "sitting": sitting,
        "on": sitting.on,
        "rows": rows,
        "kept": read_kept(kept),
        "fields": ask_together(declared, steps.values(), tree, kept),
    }


def list_decisions(case: Case, actor: Actor) -> list[Step]:
    """List the steps by which a sitting decides a case from where it stands."""
    units = [one.unit.key for one in case.charges.all()]
    parties = parties_in(case, actor, localdate(), units)
    ways = [one for one in list_ways(load_run(case), parties, actor.key) if one.sitting]
    return sorted(ways, key=lambda one: not one.target)  # those that move it on come first
