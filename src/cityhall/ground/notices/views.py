"""My notices, how I am told, my calendar; and for the administrator what could not be sent."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.timezone import localdate, now
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cityhall.ground.access.actors import actor_of
from cityhall.ground.access.doors import open_to, open_to_everybody
from cityhall.ground.access.roles import EVERY_ROLE, Role
from cityhall.ground.look.languages import LANGUAGES, say
from cityhall.ground.notices import actions, queries
from cityhall.ground.notices.channels import WAYS, name_channel, name_state
from cityhall.ground.notices.events import gather_events
from cityhall.ground.notices.feeds import write_feed
from cityhall.ground.notices.leases import Leased
from cityhall.ground.notices.models import Channel, Mail, Notice, Run
from cityhall.ground.notices.outbox import has_server
from cityhall.ground.organisation.queries import find_actor

STATUS_REFUSED = 422
CALENDAR = "text/calendar; charset=utf-8"


@open_to(EVERY_ROLE)
@never_cache
@require_safe
def list_notices(request: HttpRequest) -> HttpResponse:
    """Show what somebody was told, what they have not acknowledged first."""
    notices = queries.list_for(actor_of(request))
    tellers = queries.name_people(one.told_by for one in notices)
    rows = [
        (one, describe_channel(one), tellers.get(one.told_by, one.told_by_name)) for one in notices
    ]
    context = {
        "unread_rows": [row for row in rows if row[0].acknowledged is None],
        "known_rows": [row for row in rows if row[0].acknowledged],
        "goes_on": "next" in request.GET,
        "is_postmaster": actor_of(request).has(Role.ADMINISTRATOR),
    }
    return render(request, "notices/list.html", context)


def describe_channel(notice: Notice) -> str:
    """Name the channel where it was not the site, on which it is read."""
    return "" if notice.channel == Channel.SITE else name_channel(notice.channel)


@open_to(EVERY_ROLE)
@require_POST
def acknowledge(request: HttpRequest) -> HttpResponse:
    """Let somebody say that they know, of one notice or of all."""
    actor = actor_of(request)
    if "all" in request.POST:
        actions.acknowledge_all(by=actor)
        return HttpResponseRedirect(reverse("notices:list"))
    notice = queries.find_notice(actor, request.POST.get("notice", ""))
    if notice is None:
        raise Http404
    actions.acknowledge(notice, by=actor)
    return HttpResponseRedirect(reverse("notices:list") + "?next")


@open_to(EVERY_ROLE)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def choose_way(request: HttpRequest) -> HttpResponse:
    """Let somebody choose how they are told."""
    actor, fault = actor_of(request), ""
    if request.method == "POST":
        given = request.POST
        try:
            actions.choose_way(given.get("way", ""), given.get("address", ""), by=actor)
        except actions.UnfitNoticeError as error:
            fault = say(*error.words)
        else:
            return HttpResponseRedirect(reverse("notices:preferences") + "?done")
    context = describe_choice(request) | {"fault": fault}
    status = STATUS_REFUSED if fault else 200
    return render(request, "notices/preferences.html", context, status=status)


def describe_choice(request: HttpRequest) -> dict[str, Any]:
    """Gather what somebody chose, or was about to choose, and the address of their calendar."""
    preference = queries.find_preference(actor_of(request))
    address = ""
    if preference.calendar:
        path = reverse("notices:calendar", args=[preference.calendar])
        address = request.build_absolute_uri(path) + say("", "?language=en")
    return {
        "ways": [(way.value, say(*words)) for way, words in WAYS.items()],
        "way": request.POST.get("way", preference.way),
        "address": request.POST.get("address", preference.address),
        "calendar": address,
        "has_server": has_server(),
        "remind_days": settings.REMIND_WORKING_DAYS,
    }


@open_to(EVERY_ROLE)
@require_POST
def renew_calendar(request: HttpRequest) -> HttpResponse:
    """Give somebody a new secret address for their calendar."""
    actions.renew_calendar(by=actor_of(request))
    return HttpResponseRedirect(reverse("notices:preferences") + "#calendar")


@open_to_everybody  # programs of calendars carry no session: the address itself is the secret
@never_cache
@require_safe
def give_calendar(request: HttpRequest, token: str) -> HttpResponse:
    """Give somebody's due dates to the calendar that they follow them with."""
    person = queries.find_calendar(token)
    if person is None:
        raise Http404
    today = localdate()
    language = request.GET.get("language", "")
    with translation.override(language if language in LANGUAGES else LANGUAGES[0]):
        events = gather_events(find_actor(person, today), today)
        feed = write_feed(
            say("사관 · 기한", "Sagwan · due dates"),
            events,
            site=request.build_absolute_uri("/").rstrip("/"),
            now=now(),
        )
    return HttpResponse(feed, content_type=CALENDAR)


@open_to(Role.ADMINISTRATOR)
@never_cache
@require_safe
def show_outbox(request: HttpRequest) -> HttpResponse:
    """Show what could not be sent or done, and whether mail is sent at all."""
    context = {
        "mails": [(one, name_state(one.state)) for one in queries.list_troubled_mail()],
        "runs": queries.list_troubled_runs(),
        "waiting": queries.count_waiting_mail(),
        "last": queries.find_last_sent(),
        "server": f"{settings.EMAIL_HOST}:{settings.EMAIL_PORT}" if has_server() else "",
        "doubtful": Leased.State.DOUBTFUL,
    }
    return render(request, "notices/outbox.html", context)


@open_to(Role.ADMINISTRATOR)
@require_POST
def send_again(request: HttpRequest) -> HttpResponse:
    """Try again what failed, or let a mail stand as arrived."""
    actor, given = actor_of(request), request.POST
    kind = Run if given.get("kind") == "run" else Mail
    number = given.get("number", "")
    work = kind._default_manager.filter(pk=int(number)).first() if is_number(number) else None
    if work is None:
        raise Http404
    if given.get("what") == "arrived" and isinstance(work, Mail):
        actions.settle(work, by=actor)
    else:
        actions.send_again(work, by=actor)
    return HttpResponseRedirect(reverse("notices:outbox"))


def is_number(text: str) -> bool:
    """Tell whether a text can be the number of a row."""
    return text.isascii() and text.isdecimal() and len(text) < 19
