"""The page from which the binder of a session is made, and the file itself."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from cityhall.ground.access.actors import actor_of
from cityhall.ground.access.doors import open_to
from cityhall.ground.access.roles import STAFF
from cityhall.ground.look.attaching import attach
from cityhall.ground.look.languages import say
from cityhall.work.binder.binding import FORMS, bind, name_binder, paper_of
from cityhall.work.binder.session import (
    BrokenSessionsError,
    NoSessionError,
    Session,
    load_sessions,
    read_session,
)

DEEPEST = 2


@open_to(STAFF)
@never_cache
@require_safe
def show_binder(request: HttpRequest) -> HttpResponse:
    """Show what the binder of a session would hold, and hand it out."""
    text, fault = request.GET.get("session", f"{localdate():%Y-%m}"), ""
    lines: list[tuple[int, str, str]] = []
    sessions: list[Session] = []
    try:
        sessions = load_sessions()
        paper = paper_of(read_session(text), actor_of(request))
        lines = [
            (one["level"], one["number"] or "", one["title"])
            for one in paper["sections"]
            if one["level"] <= DEEPEST
        ]
    except NoSessionError as error:
        fault = say(*error.words)
    except BrokenSessionsError as error:
        fault = str(error)
    context = {
        "session": text,
        "lines": lines,
        "fault": fault,
        "forms": FORMS,
        "sessions": sessions,
    }
    return render(request, "binder/binder.html", context)


@open_to(STAFF)
@never_cache
@require_safe
def send_binder(request: HttpRequest, session: str, form: str) -> HttpResponse:
    """Send the binder of a session as a file."""
    try:
        found = read_session(session)
    except (NoSessionError, BrokenSessionsError):
        raise Http404 from None
    if form not in FORMS:
        raise Http404
    content = bind(found, form, by=actor_of(request))
    return attach(content, name_binder(found, form), FORMS[form])
