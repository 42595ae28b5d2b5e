"""A calendar file comes in: what it holds is shown first, then planned."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from cityhall.ground.access.actors import Actor, actor_of
from cityhall.ground.access.doors import open_to
from cityhall.ground.look.languages import say
from cityhall.ground.organisation.queries import load_tree
from cityhall.registers.engagements import kinds, pages, taking_in
from cityhall.registers.engagements.actions import Plan
from cityhall.registers.engagements.errors import EngagementError, UnfitPlanError
from cityhall.registers.engagements.rules import PLANNERS
from cityhall.registers.engagements.taking_in import Row
from sagwan.procedures import IllegalStepError

STATES = {
    taking_in.NEW: ("새로 세움", "to be planned"),
    taking_in.KNOWN: ("이미 있음", "there already"),
    taking_in.OTHERWISE: (
        "이미 있고 때가 다름: 그 일정에서 옮깁니다",
        "there at another time: move it",
    ),
    taking_in.OURS: ("우리 달력에서 나온 것", "from our own calendar"),
    taking_in.UNFIT: ("읽을 수 없음", "cannot be read"),
}
TONES = {taking_in.NEW: "holds", taking_in.OTHERWISE: "warning", taking_in.UNFIT: "error"}


@open_to(frozenset(PLANNERS))
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def take_in(request: HttpRequest) -> HttpResponse:
    """Show what a calendar file holds; once agreed to, plan what is new."""
    actor, today = actor_of(request), localdate()
    context = describe_form(request.POST.dict(), actor, today)
    if request.method != "POST":
        return render(request, "engagements/calendar.html", context)
    try:
        text = read_file(request)
        rows = taking_in.look_through(text)
        if not rows:
            raise UnfitPlanError("일정이 없는 파일입니다.", "There is no event in this file.")
        if "agreed" in request.POST:
            shape = read_shape(request.POST.dict())
            context["planned"] = taking_in.plan_all(rows, shape, by=actor, on=today)
            rows = taking_in.look_through(text)
        context |= describe_rows(text, rows)
    except EngagementError as error:
        return refuse(request, context, say(*error.words))
    except IllegalStepError as error:
        return refuse(request, context, " ".join(say(one.ko, one.en) for one in error.reasons))
    return render(request, "engagements/calendar.html", context)


def refuse(request: HttpRequest, context: dict[str, Any], fault: str) -> HttpResponse:
    """Say why a file does not come in."""
    return render(request, "engagements/calendar.html", context | {"fault": fault}, status=422)


def read_file(request: HttpRequest) -> str:
    """Read the file, or the text that was shown before."""
    sent = request.FILES.get("file")
    held = sent.read(taking_in.LARGEST + 1) if sent else request.POST.get("text", "").encode()
    if len(held) > taking_in.LARGEST:
        raise UnfitPlanError("512 KB가 넘는 파일입니다.", "The file is over 512 KB.")
    try:
        return held.decode("utf-8-sig").replace("\x00", "")
    except UnicodeDecodeError:
        raise UnfitPlanError(
            "UTF-8로 된 달력 파일(.ics)이 아닙니다.", "This is no calendar file in UTF-8 (.ics)."
        ) from None


def read_shape(given: dict[str, str]) -> Plan:
    """Read as what the events are planned."""
    now = timezone.now()
    offices = tuple(filter(None, [given.get("office", "")]))
    return Plan(given.get("kind", ""), given.get("theme", ""), "", "", now, now, offices=offices)


def describe_form(given: dict[str, str], actor: Actor, today: date) -> dict[str, Any]:
    """Give the form by which a file comes in."""
    offices = pages.list_offices(load_tree(today))
    own = next((key for key, _ in offices if key in actor.units), "")
    return {
        "given": {"kind": "meeting", "theme": "other", "office": own} | given,
        "kinds": [(kind.value, kinds.name_kind(kind)) for kind in taking_in.KINDS],
        "themes": kinds.list_themes(),
        "offices": offices,
    }


def describe_rows(text: str, rows: list[Row]) -> dict[str, Any]:
    """Give what a file holds, event by event."""
    return {
        "text": text,
        "rows": [describe_row(one) for one in rows],
        "new": sum(one.state == taking_in.NEW for one in rows),
    }


def describe_row(row: Row) -> dict[str, Any]:
    """Give an event with what becomes of it."""
    when = ""
    if row.entry:
        when = f"{pages.show_day(localdate(row.entry.starts))} {pages.show_span(row.entry)}"
    return {
        "row": row,
        "when": when,
        "state": say(*STATES[row.state]),
        "tone": TONES.get(row.state, ""),
        "why": say(*row.why),
    }
