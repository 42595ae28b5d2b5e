"""The pages of a council member: what comes up, my requests, results after each session, meetings.

Staff see the same pages of everybody; a member sees their own and what is public.
"""

from datetime import date, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from cityhall.ground.access.actors import Actor, actor_of
from cityhall.ground.access.doors import open_to
from cityhall.ground.access.refusals import allow
from cityhall.ground.access.roles import READERS, STAFF, Role
from cityhall.ground.look.dates import read_day
from cityhall.ground.look.languages import say
from cityhall.ground.notices.events import Event, gather_events
from cityhall.ground.notices.queries import list_for
from cityhall.ground.organisation.context import has_sample_units
from cityhall.registers.cases.models import Case
from cityhall.registers.cases.procedures import tell
from cityhall.registers.cases.shown import procedure_of
from cityhall.registers.engagements.pages import show_day
from cityhall.work.desk import meetings, sessions
from cityhall.work.desk.mine import choose_day
from sagwan.procedures import IllegalStepError

AHEAD, MOST = timedelta(days=30), 60
STATUS_REFUSED = 422
NEWS = ("result", "answer", "follow", "outcome", "progress", "plan")  # what became of a request


@open_to(READERS)
@never_cache
@require_safe
def show_council(request: HttpRequest) -> HttpResponse:
    """Show a member what concerns them: notices, what comes up, requests, results by session."""
    actor = actor_of(request)
    asked, today = read_day(request.GET.get("on", "")), localdate()
    on = asked or choose_day(has_sample_units())
    waiting = [one for one in list_for(actor, 20) if one.acknowledged is None]
    is_staff = actor.has(*STAFF)
    context: dict[str, Any] = {
        "on": on,
        "waiting": waiting[:5],
        "count": len(waiting),
        "coming": [show_event(one) for one in list_both(actor, on, asked or today)],
        "today": None if asked or on == today else today,
        "is_staff": is_staff,
        "is_clerk": actor.has(Role.DOCKET_CLERK),
        "requests": [show_request(one) for one in list_requests(actor)],
        **describe_sessions(request, actor, is_staff=is_staff),
    }
    return render(request, "desk/council.html", context)


def list_coming(actor: Actor, on: date) -> list[Event]:
    """List what comes up for somebody within thirty days, from every register."""
    events = gather_events(actor, on)
    return [one for one in events if f"{on}" <= f"{one.at:%Y-%m-%d}" <= f"{on + AHEAD}"][:MOST]


def list_both(actor: Actor, on: date, today: date) -> list[Event]:
    """List what comes up from a day on and, where the sample city stands elsewhere, from today."""
    found = {one.key: one for day in {on, today} for one in list_coming(actor, day)}
    return sorted(found.values(), key=lambda one: f"{one.at:%Y-%m-%d %H:%M}")


def show_event(one: Event) -> dict[str, Any]:
    """Give what comes up as the page lists it."""
    day = date(one.at.year, one.at.month, one.at.day)
    hour = f"{one.at:%H:%M}" if hasattr(one.at, "hour") else ""
    return {"day": show_day(day), "hour": hour, "what": say(one.ko, one.en), "one": one}


def list_requests(actor: Actor) -> list[Case]:
    """List what somebody asked for, what still runs first."""
    rows = Case.objects.filter(asker=actor.key or "-")
    return list(meetings.order(rows)[:MOST])


def show_request(case: Case) -> dict[str, Any]:
    """Give a request with where it stands, and the last that was said of it."""
    declared = procedure_of(case)
    news = next((case.values[key] for key in NEWS if case.values.get(key)), "")
    return {
        "case": case,
        "what": tell(declared.one),
        "stage": tell(declared.stage_by_key[case.stage].name),
        "ends": case.ended is not None,
        "news": news,
    }


def describe_sessions(request: HttpRequest, actor: Actor, *, is_staff: bool) -> dict[str, Any]:
    """Give the sessions of a year: a member's own items with their state; of all, the counts."""
    years = sessions.list_years()
    text = request.GET.get("year", "")
    year = int(text) if text.isdecimal() and int(text[:4]) in years else next(iter(years), None)
    every = sessions.list_sessions(year)
    own = sessions.list_sessions(None, sessions.name_self(actor)) if not is_staff else []
    return {
        "years": years,
        "year": year,
        "sessions": every,
        "all_members": len(set().union(*(one.members for one in every))),
        "all_items": sum(one.items for one in every),
        "all_told": sum(one.told for one in every),
        "all_published": sum(one.published for one in every),
        "own": [
            (one, [show_request(case) for case in sessions.list_items(one, actor)]) for one in own
        ],
    }


@open_to(Role.DOCKET_CLERK)
@never_cache
@require_http_methods(["POST"])
def tell_session(request: HttpRequest) -> HttpResponse:
    """Tell the members of a session how their items stand."""
    name = request.POST.get("session", "")[:200]
    count = sessions.tell_session(name, by=actor_of(request), on=localdate())
    return HttpResponseRedirect(f"{reverse('desk:council')}?told={count}#results")


@open_to(READERS)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def show_meetings(request: HttpRequest) -> HttpResponse:
    """Show the mayor's calendar as far as it is open, and who asked for a meeting; let one ask."""
    actor, today, faults = actor_of(request), localdate(), []
    may_ask = actor.has(Role.COUNCIL_MEMBER)
    if request.method == "POST":
        allow(may_ask, "시장 면담은 의원이 신청합니다.", "Members of the council ask for it.")
        given = request.POST
        try:
            case = meetings.ask_mayor(
                given.get("text", "")[:2000], given.get("wanted", ""), by=actor, on=today
            )
            return HttpResponseRedirect(f"{reverse('desk:meetings')}#{case.key}")
        except IllegalStepError as error:
            faults = [say(one.ko, one.en) for one in error.reasons]
    context = {
        "days": meetings.lay_calendar(actor, today),
        "requests": meetings.list_requests(actor),
        "may_ask": may_ask,
        "is_staff": actor.has(*STAFF),
        "faults": faults,
        "given": request.POST,
        "fixed": today + meetings.FIXED,
    }
    status = STATUS_REFUSED if faults else 200
    return render(request, "desk/meetings.html", context, status=status)
