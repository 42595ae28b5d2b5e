"""The month's engagements, one of them, the form that plans, what is done with it, the counts."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from cityhall.ground.access.actors import Actor, actor_of
from cityhall.ground.access.doors import open_to
from cityhall.ground.access.roles import READERS, STAFF
from cityhall.ground.look.dates import read_day
from cityhall.ground.look.languages import say
from cityhall.ground.organisation.models import Member
from cityhall.registers.cases.errors import CaseError
from cityhall.registers.engagements import (
    actions,
    amending,
    forms,
    pages,
    queries,
    raising,
    telling,
)
from cityhall.registers.engagements.errors import EngagementError, UnfitPlanError
from cityhall.registers.engagements.models import Contact, Engagement
from cityhall.registers.engagements.rules import PLANNERS, check_keeper, check_reader
from sagwan.procedures import IllegalStepError

STATUS_REFUSED = 422
Deed = Callable[[Engagement, QueryDict, Actor, date], object]


@open_to(READERS)
@never_cache
@require_safe
def show_month(request: HttpRequest) -> HttpResponse:
    """Show the engagements of a month."""
    today = localdate()
    cut = pages.read_cut(request.GET.dict(), today)
    context = pages.describe_month(actor_of(request), cut, today)
    return render(request, "engagements/month.html", context)


@open_to(READERS)
@never_cache
@require_safe
def show_engagement(request: HttpRequest, key: str) -> HttpResponse:
    """Show an engagement: what, when, where; to staff also whom to tell and who was told."""
    actor = actor_of(request)
    one = find_readable(key, actor)
    context = pages.describe_engagement(one, actor, localdate())
    return render(request, "engagements/engagement.html", context)


@open_to(frozenset(PLANNERS))
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def plan(request: HttpRequest) -> HttpResponse:
    """Plan an engagement."""
    actor, today, fault = actor_of(request), localdate(), ""
    checked: dict[str, Any] = {}
    if request.method == "POST":
        try:
            wanted = forms.read_plan(request.POST)
            if "check" not in request.POST:
                one = actions.plan(wanted, by=actor, on=today)
                return HttpResponseRedirect(pages.address_of(one))
            checked = pages.check_hours(wanted)
        except (EngagementError, IllegalStepError) as error:
            fault = tell_fault(error)
    many = {name: [str(one) for one in found] for name, found in request.POST.lists()}
    if "district" in request.GET and not many:
        many = {"districts": [request.GET["district"]]}
    given = request.POST.dict() or request.GET.dict()
    context = pages.describe_plan(actor, given, many, today) | {"fault": fault} | checked
    return render(
        request, "engagements/plan.html", context, status=STATUS_REFUSED if fault else 200
    )


@open_to(STAFF)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def amend(request: HttpRequest, key: str) -> HttpResponse:
    """Change the plan of an engagement; whoever is to be told now is told before it goes on."""
    actor, today, fault = actor_of(request), localdate(), ""
    one = find_readable(key, actor)
    check_keeper(actor, one, today)
    checked: dict[str, Any] = {}
    given, many = amending.read_back(one)
    if request.method == "POST":
        try:
            wanted = forms.read_plan(request.POST)
            if "check" not in request.POST:
                why = forms.read_text(request.POST, "why")
                amending.amend(one, wanted, why=why, by=actor, on=today)
                return HttpResponseRedirect(pages.address_of(one))
            checked = pages.check_hours(wanted, one.key)
        except (EngagementError, IllegalStepError, CaseError) as error:
            fault = tell_fault(error)
        given = request.POST.dict()
        many = {name: [str(each) for each in found] for name, found in request.POST.lists()}
    context = pages.describe_plan(actor, given, many, today) | {"fault": fault, "one": one}
    context |= checked
    return render(
        request, "engagements/plan.html", context, status=STATUS_REFUSED if fault else 200
    )


@open_to(STAFF)
@never_cache
@require_http_methods(["POST"])
def change(request: HttpRequest, key: str) -> HttpResponse:
    """Tell, confirm, hold, follow up, move or call off, as a form says."""
    actor, today = actor_of(request), localdate()
    one = find_readable(key, actor)
    try:
        follow(one, request.POST, actor, today)
    except (EngagementError, IllegalStepError, CaseError) as error:
        one = find_readable(key, actor)
        context = pages.describe_engagement(one, actor, today)
        context |= {"fault": tell_fault(error), "given": request.POST}
        return render(request, "engagements/engagement.html", context, status=STATUS_REFUSED)
    return HttpResponseRedirect(pages.address_of(one))


def tell_fault(error: EngagementError | IllegalStepError | CaseError) -> str:
    """Say what is wrong in the language of the page."""
    if isinstance(error, IllegalStepError):
        return " ".join(say(one.ko, one.en) for one in error.reasons)
    return say(*error.words)


def follow(one: Engagement, given: QueryDict, by: Actor, on: date) -> None:
    """Do with an engagement what a form asks for."""
    deed = DEEDS.get(given.get("what", ""))
    if deed is None:
        raise UnfitPlanError("무엇을 할지 골라 주십시오.", "Please choose what to do.")
    deed(one, given, by, on)


def tell_one(one: Engagement, given: QueryDict, by: Actor, on: date) -> None:
    """Write down that one member was told, or several in the same way."""
    chosen = given.getlist("member")
    members = list(Member.objects.filter(key__in=chosen).order_by("key"))
    if not members:
        raise UnfitPlanError("누구에게 알렸는지 골라 주십시오.", "Please choose who was told.")
    at, note = forms.read_contact_time(given), forms.read_text(given, "note")
    for member in members:
        channel = given.get("channel", "")
        telling.tell_by_hand(one, member, channel, at=at, note=note, by=by, on=on)


def note_answer(one: Engagement, given: QueryDict, by: Actor, on: date) -> None:
    """Note that somebody who was written to knows."""
    number = given.get("contact", "")
    rows = Contact.objects.filter(engagement=one)
    found = rows.filter(pk=int(number)).first() if is_number(number) else None
    if found is None:
        raise Http404
    telling.note_answer(found, by=by, on=on)


def is_number(text: str) -> bool:
    """Tell whether a text can be the number of a row."""
    return text.isascii() and text.isdecimal() and len(text) < 19


def move(one: Engagement, given: QueryDict, by: Actor, on: date) -> None:
    """Move an engagement to another time."""
    starts, ends = forms.read_span(given)
    why, place = forms.read_text(given, "why"), forms.read_text(given, "place")
    actions.move(one, starts, ends, place=place, why=why, by=by, on=on)


def follow_up(one: Engagement, given: QueryDict, by: Actor, on: date) -> None:
    """Tell what came of it."""
    text, channel = forms.read_text(given, "text"), given.get("channel", "")
    telling.follow_up(one, text, channel, by=by, on=on)


def loose(one: Engagement, given: QueryDict, by: Actor, on: date) -> None:
    """Loose a request that was not raised there."""
    tie = one.case.later.select_related("after").filter(after__key=given.get("case", "")).first()
    if tie is None:
        raise Http404
    raising.loose_request(one, tie.after, forms.read_text(given, "why"), by=by, on=on)


DEEDS: dict[str, Deed] = {
    "contact": tell_one,
    "answer": note_answer,
    "move": move,
    "follow": follow_up,
    "site": lambda one, _given, by, on: telling.tell_on_site(one, by=by, on=on),
    "confirm": lambda one, _given, by, on: actions.confirm(one, by=by, on=on),
    "hold": lambda one, given, by, on: actions.hold(one, given.get("text", ""), by=by, on=on),
    "cancel": lambda one, given, by, on: actions.call_off(
        one, why=forms.read_text(given, "why"), by=by, on=on
    ),
    "raise": lambda one, given, by, on: raising.raise_request(
        one, forms.read_text(given, "number"), by=by, on=on
    ),
    "loose": loose,
    "suggest": lambda one, given, by, on: actions.suggest(
        one, forms.read_heard(given), by=by, on=on
    ),
}


@open_to(READERS)
@never_cache
@require_safe
def show_statistics(request: HttpRequest) -> HttpResponse:
    """Show how early notices come and how many are acknowledged, and visits by theme and year."""
    today = localdate()
    until = read_day(request.GET.get("until", "")) or today
    since = read_day(request.GET.get("since", "")) or date(until.year, 1, 1)
    context = pages.describe_statistics(since, until)
    return render(request, "engagements/statistics.html", context)


def find_readable(key: str, actor: Actor) -> Engagement:
    """Find the engagement that a page is asked for, if its asker may read it."""
    one = queries.find_engagement(key)
    if one is None:
        raise Http404
    check_reader(actor, one)
    return one
