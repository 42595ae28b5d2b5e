"""The committees, their members, a sitting with all that is done in it, and its papers."""

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
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cityhall.ground.access.actors import actor_of
from cityhall.ground.access.doors import open_to, open_to_everybody
from cityhall.ground.access.roles import EVERY_ROLE, Role
from cityhall.ground.look.attaching import attach
from cityhall.ground.look.dates import asked_day
from cityhall.ground.look.languages import say
from cityhall.ground.organisation.actions import UnfitError
from cityhall.ground.organisation.queries import indent_units, load_tree
from cityhall.registers.committees import actions, forms, pages, papers, queries
from cityhall.registers.committees.errors import SittingError
from cityhall.registers.committees.models import Committee, Sitting
from cityhall.registers.committees.offers import Ruled, find_ruled, list_ruled
from cityhall.registers.committees.rules import Sight, check_sight
from sagwan.procedures import Refusal

STATUS_REFUSED = 422
FORMS = {"hwpx": "application/hwp+zip", "pdf": "application/pdf"}


def lead_out(name: str, key: str) -> HttpResponse:
    """Lead to what of sittings passed the gate: one, or those of a committee, or all."""
    where = [say("ko", "en"), "sittings", *([key] if name == "item" else [])]
    facet = f"?facet={key}" if key and name == "series" else ""
    return HttpResponsePermanentRedirect(reverse(f"portal:{name}", args=where) + facet)


@open_to_everybody
@never_cache
@require_safe
def show_list(request: HttpRequest) -> HttpResponse:
    """Show the committees with how their seats are filled, and the sittings that come up; whoever
    is not known here is led to the public copy."""
    if not actor_of(request).is_known:
        return lead_out("series", "")
    context = pages.describe_list(actor_of(request), asked_day(request))
    return render(request, "committees/list.html", context)


@open_to_everybody
@never_cache
@require_safe
def show_committee(request: HttpRequest, key: str) -> HttpResponse:
    """Show a committee: its composition, members with their terms, rule and sittings."""
    if not actor_of(request).is_known:
        return lead_out("series", find_committee(key).key)
    committee, year = find_committee(key), request.GET.get("year", "")
    context = pages.describe_committee(
        committee,
        actor_of(request),
        asked_day(request),
        int(year) if year.isdecimal() and len(year) == len("2026") else None,
    )
    return render(request, "committees/committee.html", context)


@open_to(Role.DOCKET_CLERK)
@never_cache
@require_POST
def plan(request: HttpRequest, key: str) -> HttpResponse:
    """Plan the sittings of a year by the rule, or an extra one."""
    committee, by = find_committee(key), actor_of(request)
    given, ruled = request.POST, find_ruled_of(committee, request.POST.get("procedure", ""))
    year = forms.read_whole(given, "year") or localdate().year
    try:
        if given.get("what") == "extra":
            day = forms.read_needed_day(given, "on")
            why = forms.read_text(given, "why")
            actions.add_sitting(committee, ruled.procedure, day, by=by, why=why)
            year = day.year
        else:
            actions.plan_year(committee, ruled.procedure, ruled.panel, year, by=by)
    except SittingError as fault:
        context = pages.describe_committee(committee, by, localdate(), year)
        context |= {"faults": tell_all(fault.reasons)}
        return render(request, "committees/committee.html", context, status=STATUS_REFUSED)
    address = reverse("committees:committee", args=[key])
    return HttpResponseRedirect(f"{address}?year={year}#sittings")


def find_ruled_of(committee: Committee, procedure: str) -> Ruled:
    """Find the procedure of a committee that is meant; the first where none is named."""
    rules = list_ruled(committee.panel, localdate())
    found = [one for one in rules if procedure in ("", one.procedure)]
    if not found:
        raise Http404
    return found[0]


@open_to(Role.DOCKET_CLERK)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def keep_members(request: HttpRequest, key: str) -> HttpResponse:
    """Let members come and go, renew terms, and keep what they declared."""
    committee, by, today = find_committee(key), actor_of(request), localdate()
    faults: list[str] = []
    if request.method == "POST":
        try:
            forms.keep(committee, request.POST, by, today)
            return HttpResponseRedirect(reverse("committees:members", args=[key]))
        except SittingError as fault:
            faults = tell_all(fault.reasons)
        except UnfitError as fault:
            faults = [say(*fault.words)]
    context = pages.describe_committee(committee, by, today, None)
    context |= {
        "faults": faults,
        "given": request.POST,
        "units": list(indent_units(load_tree(today).tops)),
    }
    status = STATUS_REFUSED if faults else 200
    return render(request, "committees/members.html", context, status=status)


@open_to_everybody
@never_cache
@require_safe
def show_sitting(request: HttpRequest, key: str) -> HttpResponse:
    """Show a sitting: who was drawn and why, the agenda, what was decided, the minutes; whoever
    sees no more of it than everybody is led to the public copy."""
    sitting = find_sitting(key)
    ruled = find_ruled(sitting.procedure, sitting.on)
    if check_sight(actor_of(request), sitting, ruled, Sight.PUBLIC) == Sight.PUBLIC:
        return lead_out("item", sitting.key)
    return render_sitting(request, sitting)


def render_sitting(
    request: HttpRequest, sitting: Sitting, faults: list[str] | None = None
) -> HttpResponse:
    """Show a sitting to whoever sees all of it, with what was refused."""
    actor, ruled = actor_of(request), find_ruled(sitting.procedure, sitting.on)
    check_sight(actor, sitting, ruled, Sight.WHOLE)
    context: dict[str, Any] = pages.describe_sitting(sitting, actor, ruled, localdate())
    context |= {"faults": faults or []}
    status = STATUS_REFUSED if faults else 200
    return render(request, "committees/sitting.html", context, status=status)


@open_to(EVERY_ROLE)
@never_cache
@require_POST
def change_sitting(request: HttpRequest, key: str) -> HttpResponse:
    """Do with a sitting what a form asks for; its actions say who may."""
    sitting, actor = find_sitting(key), actor_of(request)
    ruled = find_ruled(sitting.procedure, sitting.on)
    check_sight(actor, sitting, ruled, Sight.WHOLE)
    try:
        forms.follow(sitting, request.POST, actor, localdate())
    except SittingError as fault:
        return render_sitting(request, find_sitting(key), tell_all(fault.reasons))
    section = forms.read_text(request.POST, "section", 20)
    address = reverse("committees:sitting", args=[key])
    return HttpResponseRedirect(f"{address}#{section}" if section.isalpha() else address)


@open_to(EVERY_ROLE)
@never_cache
@require_safe
def hand_out(request: HttpRequest, key: str, paper: str, form: str) -> HttpResponse:
    """Hand out the agenda or the minutes of a sitting, as HWPX or PDF."""
    sitting, actor = find_sitting(key), actor_of(request)
    check_sight(actor, sitting, find_ruled(sitting.procedure, sitting.on), Sight.WHOLE)
    if form not in FORMS or paper not in papers.PAPERS:
        raise Http404
    content = papers.write_paper(sitting, paper, form)
    return attach(content, f"{papers.name_paper(sitting, paper)}.{form}", FORMS[form])


def find_committee(key: str) -> Committee:
    """Find the committee that a page is asked for."""
    found = queries.find_committee(key)
    if found is None:
        raise Http404
    return found


def find_sitting(key: str) -> Sitting:
    """Find the sitting that a page is asked for."""
    found = queries.find_sitting(key)
    if found is None:
        raise Http404
    return found


def tell_all(reasons: tuple[Refusal, ...]) -> list[str]:
    """Give every reason in the language of the page."""
    return [say(one.ko, one.en) for one in reasons]
