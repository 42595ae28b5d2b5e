"""Pages of posts: open ones with the end of their term, who holds each since when, and forms."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import slugify
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from cityhall.ground.access.actors import Actor, actor_of
from cityhall.ground.access.doors import open_to
from cityhall.ground.access.roles import READERS, Role
from cityhall.ground.accounts.models import Person
from cityhall.ground.history.queries import list_entries
from cityhall.ground.look.dates import asked_day
from cityhall.ground.look.languages import say
from cityhall.ground.organisation import actions, queries, seating
from cityhall.ground.organisation.given import (
    Given,
    read_date,
    read_end,
    read_line,
    read_needed,
    read_why,
)
from cityhall.ground.organisation.kinds import FILLED, name_filled
from cityhall.ground.organisation.models import Post, Unit

STATUS_REFUSED = 422


@open_to(READERS)
@never_cache
@require_safe
def show_posts(request: HttpRequest) -> HttpResponse:
    """Show open posts by the end of their term, and the posts that give roles."""
    on = asked_day(request)
    tree = queries.load_tree(on)
    groups = [list(queries.list_open_posts(on)), list(queries.list_role_posts(on))]
    holders = queries.list_holders([post for group in groups for post in group], on)
    context = {
        "on": on,
        "open_posts": [describe_line(post, tree, holders, on) for post in groups[0]],
        "role_posts": [describe_line(post, tree, holders, on) for post in groups[1]],
    }
    return render(request, "organisation/posts.html", context)


def describe_line(
    post: Post, tree: queries.Tree, holders: dict[int, Person], on: Any
) -> dict[str, Any]:
    """Give what a list shows of a post."""
    return {
        "post": post,
        "unit": tree.name(post.unit.key),
        "role": say(*Role(post.role).names) if post.role else "",
        "holder": holders.get(post.pk),
        "is_ending": queries.is_ending(post.term_end, on),
        "has_ended": post.term_end is not None and post.term_end < on,
    }


def find_post_or_404(key: str) -> Post:
    """Find a post, or say that there is none."""
    post = queries.find_post(key)
    if post is None:
        raise Http404
    return post


@open_to(READERS)
@never_cache
@require_safe
def show_post(request: HttpRequest, key: str) -> HttpResponse:
    """Show a post, who held it, and to an administrator the forms that change it."""
    post = find_post_or_404(key)
    return render(request, "organisation/post.html", describe_post(request, post))


def describe_post(request: HttpRequest, post: Post) -> dict[str, Any]:
    """Gather what the page of a post shows."""
    on = asked_day(request)
    held = queries.list_appointments(post)
    standing = queries.find_standing(post.unit, on)
    may_change = actor_of(request).has(Role.ADMINISTRATOR)
    return {
        "post": post,
        "on": on,
        "today": localdate(),
        "unit_name": standing.name if standing else post.unit.key,
        "filled": name_filled(post.filled),
        "role": say(*Role(post.role).names) if post.role else "",
        "held": held,
        "current": next((one for one in held if one.since <= on <= (one.until or on)), None),
        "is_ending": queries.is_ending(post.term_end, on),
        "has_ended": post.term_end is not None and post.term_end < on,
        "may_change": may_change,
        "people": Person.objects.filter(is_active=True).order_by("key") if may_change else [],
        "ways": list_ways(),
        "roles": list_roles(),
        "entries": list_entries("post", post.key, limit=20),
        "given": {},
    }


def list_ways() -> list[tuple[str, str]]:
    """List how posts are filled."""
    return [(key.value, say(*names)) for key, names in FILLED.items()]


def list_roles() -> list[tuple[str, str]]:
    """List the roles that posts can give."""
    return [(role.value, say(*role.names)) for role in Role if role != Role.CITIZEN]


@open_to(Role.ADMINISTRATOR)
@never_cache
@require_http_methods(["POST"])
def change_post(request: HttpRequest, key: str) -> HttpResponse:
    """Appoint, release, amend or end, as a form says."""
    post = find_post_or_404(key)
    try:
        follow(post, request.POST, actor_of(request))
    except actions.UnfitError as error:
        context = describe_post(request, post)
        context |= {"fault": say(*error.words), "given": request.POST}
        return render(request, "organisation/post.html", context, status=STATUS_REFUSED)
    return HttpResponseRedirect(reverse("organisation:post", args=[key]))


def follow(post: Post, given: Given, by: Actor) -> None:
    """Do with a post what a form asks for."""
    why = read_why(given)
    match given.get("what"):
        case "appoint":
            person = Person.objects.filter(key=given.get("person", ""), is_active=True).first()
            if person is None:
                raise actions.UnfitError("임명할 사람을 골라 주세요.", "Please choose somebody.")
            actions.appoint(post, person, since=read_date(given), by=by, why=why)
        case "release":
            on = read_date(given)
            held = next((one for one in queries.list_appointments(post) if one.until is None), None)
            if held is None or held.since >= on:
                raise actions.UnfitError(
                    "그날 물러날 사람이 없습니다.", "Nobody holds it who could leave that day."
                )
            actions.release(held, on=on, by=by, why=why)
        case "amend":
            seating.amend_post(post, read_titled(given), by=by, why=why)
        case "end":
            seating.end_post(post, on=read_date(given), by=by, why=why)
        case _:
            raise actions.UnfitError("무엇을 할지 골라 주세요.", "Please choose what to do.")


def read_titled(given: Given) -> seating.Titled:
    """Read what a post is."""
    filled, role = given.get("filled", ""), given.get("role", "")
    if filled not in set(Post.Filled):
        raise actions.UnfitError("임용 방식을 골라 주세요.", "Please choose how it is filled.")
    if role and role not in set(Role):
        raise actions.UnfitError("그런 역할은 없습니다.", "There is no such role.")
    ko = read_needed(given, "ko", "직위 이름(국문)", "The title in Korean")
    return seating.Titled(ko, read_line(given, "en"), filled, role, read_end(given, "term_end"))


@open_to(Role.ADMINISTRATOR)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def add_post(request: HttpRequest, key: str) -> HttpResponse:
    """Give a unit a post."""
    unit = queries.find_unit(key)
    if unit is None:
        raise Http404
    context: dict[str, Any] = {
        "unit": unit,
        "standing": queries.find_standing(unit, localdate()),
        "today": localdate(),
        "ways": list_ways(),
        "roles": list_roles(),
        "given": request.POST,
    }
    if request.method != "POST":
        return render(request, "organisation/post_add.html", context)
    try:
        post = make_post(unit, request.POST)
        actions.add_post(post, by=actor_of(request), why=read_why(request.POST))
    except actions.UnfitError as error:
        context["fault"] = say(*error.words)
        return render(request, "organisation/post_add.html", context, status=STATUS_REFUSED)
    return HttpResponseRedirect(reverse("organisation:post", args=[post.key]))


def make_post(unit: Unit, given: Given) -> Post:
    """Make the post that a form tells of, under a key of its English title."""
    titled = read_titled(given)
    stem = f"{unit.key}/{slugify(titled.en)[:60] or 'post'}"
    taken = set(Post.objects.filter(key__startswith=stem).values_list("key", flat=True))
    number, key = 1, stem
    while key in taken:
        number += 1
        key = f"{stem}-{number}"
    return Post(
        key=key,
        unit=unit,
        title_ko=titled.ko,
        title_en=titled.en or titled.ko,
        filled=titled.filled,
        role=titled.role,
        since=read_date(given),
        term_end=titled.term_end,
    )
