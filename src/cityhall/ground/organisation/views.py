"""The tree on any date, and a unit with its names, duties, posts and line through time."""

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import slugify
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from cityhall.ground.access.actors import actor_of
from cityhall.ground.access.doors import open_to
from cityhall.ground.access.roles import READERS, Role
from cityhall.ground.history.queries import list_entries
from cityhall.ground.look.dates import asked_day
from cityhall.ground.look.languages import say
from cityhall.ground.organisation import actions, queries
from cityhall.ground.organisation.bodies import describe_body
from cityhall.ground.organisation.given import read_date, read_line, read_needed, read_why
from cityhall.ground.organisation.kinds import (
    BODIES,
    DEPARTMENTS,
    NAMES,
    OWN,
    name_filled,
    name_how,
    name_kind,
)
from cityhall.ground.organisation.models import Kind, Post, Unit

STATUS_REFUSED = 422


@open_to(READERS)
@never_cache
@require_safe
def show_tree(request: HttpRequest) -> HttpResponse:
    """Show the organisation as it stood on a date."""
    on = asked_day(request)
    tree = queries.load_tree(on)
    groups: dict[str, list[queries.Node]] = {}
    for top in tree.tops:
        for node in [top, *top.under]:
            if node.kind != Kind.CITY:
                groups.setdefault(node.kind, []).append(node)
    context: dict[str, Any] = {
        "on": on,
        "groups": [(name_kind(kind), groups[kind]) for kind in Kind.values if kind in groups],
        "count": len(tree.nodes),
        "dates": queries.list_dates()[:24],
        "may_change": actor_of(request).has(Role.ADMINISTRATOR),
        "open_posts": [post for post in queries.list_open_posts(on) if is_soon(post, on)],
    }
    return render(request, "organisation/tree.html", context)


def is_soon(post: Post, on: date) -> bool:
    """Tell whether the term of an open post is about to end, or has ended."""
    return queries.is_ending(post.term_end, on)


def find_or_404(key: str) -> Unit:
    """Find a unit, or say that there is none."""
    unit = queries.find_unit(key)
    if unit is None:
        raise Http404
    return unit


@open_to(READERS)
@never_cache
@require_safe
def show_unit(request: HttpRequest, key: str) -> HttpResponse:
    """Show a unit as of a date, and its line through time."""
    unit = find_or_404(key)
    return render(request, "organisation/unit.html", describe_unit(request, unit))


def describe_unit(request: HttpRequest, unit: Unit) -> dict[str, Any]:
    """Gather what the page of a unit shows."""
    on = asked_day(request)
    tree = queries.load_tree(on)
    posts = queries.list_posts(unit)
    holders = queries.list_holders(posts, on)
    standings = queries.list_standings(unit)
    return {
        "unit": unit,
        "on": on,
        "kind": name_kind(unit.kind),
        "standing": queries.find_standing(unit, on),
        "standings": [(one, name_of(tree, one.parent)) for one in standings],
        "path": tree.path(unit.key)[:-1],
        "under": tree.nodes[unit.key].under if unit.key in tree.nodes else [],
        "duties": queries.list_duties(unit, on),
        "overseen": [(key, tree.name(key)) for key in queries.list_overseen([unit.key], on)],
        "committees": [(key, tree.name(key)) for key in queries.list_committees(unit.key, on)],
        "posts": [(post, name_filled(post.filled), holders.get(post.pk)) for post in posts],
        "successions": [
            (one, name_how(one.how), name_of(tree, one.before), name_of(tree, one.after))
            for one in queries.list_successions(unit)
        ],
        "entries": list_entries("unit", unit.key, limit=20),
        "may_change": actor_of(request).has(Role.ADMINISTRATOR),
        "is_body": Kind(unit.kind) in BODIES,
    } | describe_body(unit, tree, on, actor_of(request))


def name_of(tree: queries.Tree, unit: Unit | None) -> str:
    """Name a unit as on the date of a tree; by its last name where it did not stand then."""
    if unit is None or unit.key in tree.nodes:
        return tree.name(unit.key) if unit else ""
    last = unit.standings.order_by("-since").first()
    return last.name if last else unit.key


@open_to(Role.ADMINISTRATOR)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def change_unit(request: HttpRequest, key: str) -> HttpResponse:
    """Rename, move or end a unit, or give it a duty, from a day on and with a reason."""
    unit = find_or_404(key)
    if request.method != "POST":
        return render(request, "organisation/change.html", describe_change(request, unit))
    try:
        change(request, unit)
    except actions.UnfitError as error:
        context = describe_change(request, unit) | {"fault": say(*error.words)}
        return render(request, "organisation/change.html", context, status=STATUS_REFUSED)
    return HttpResponseRedirect(reverse("organisation:unit", args=[key]))


def describe_change(request: HttpRequest, unit: Unit) -> dict[str, Any]:
    """Gather what the form of a change shows."""
    on = localdate()
    tree = queries.load_tree(on)
    nodes = [node for top in tree.tops for node in top.walk()]
    return {
        "unit": unit,
        "on": request.POST.get("on") or on.isoformat(),
        "standing": queries.find_standing(unit, on),
        "places": [node for node in nodes if node.kind in DEPARTMENTS],
        "committees": [node for node in nodes if node.kind == Kind.COUNCIL_COMMITTEE],
        "duties": queries.list_duties(unit, on),
        "kinds": [(kind.value, say(*names)) for kind, names in NAMES.items() if kind != Kind.CITY],
        "may_merge": unit.kind in OWN,
        "given": request.POST,
    }


def change(request: HttpRequest, unit: Unit) -> None:
    """Do what a form asks for."""
    given, by = request.POST, actor_of(request)
    on, why = read_date(given), read_why(given)
    ko, en = read_line(given, "ko"), read_line(given, "en")
    match given.get("what"):
        case "rename" if ko:
            short = (read_line(given, "short_ko"), read_line(given, "short_en"))
            actions.rename_unit(unit, actions.Named(ko, en or ko, *short), on=on, by=by, why=why)
        case "duty" if ko:
            actions.add_duty(unit, ko, en or ko, since=on, by=by, why=why)
        case "end-duty":
            duty = next(
                (one for one in unit.duties.all() if str(one.pk) == given.get("duty")), None
            )
            if duty is None or duty.since >= on:
                raise actions.UnfitError(
                    "끝낼 담당업무를 골라 주세요. 생긴 날보다 뒤에 끝납니다.",
                    "Please choose the duty that ends; it ends after it began.",
                )
            actions.end_duty(duty, on=on, by=by, why=why)
        case "found" if ko:
            key = read_needed(given, "key", "식별자", "The key", 60)
            kind = given.get("kind", "")
            if slugify(key) != key or kind not in set(Kind):
                raise actions.UnfitError(
                    "식별자는 소문자·숫자·붙임표로 적고, 종류를 골라 주세요.",
                    "A key is of small letters, digits and hyphens; choose a kind, too.",
                )
            named = actions.Named(ko, en or ko)
            actions.found_unit(
                f"{unit.key}/{key}", kind, named, parent=unit, since=on, by=by, why=why
            )
        case "answer":
            committee = find_or_404(given.get("committee", ""))
            actions.answer_to(unit, committee, since=on, by=by, why=why)
        case "move":
            actions.move_unit(unit, find_or_404(given.get("parent", "")), on=on, by=by, why=why)
        case "abolish":
            actions.abolish_unit(unit, on=on, by=by, why=why)
        case _:
            raise actions.UnfitError("이름이나 내용을 적어 주세요.", "Please write a name or text.")
