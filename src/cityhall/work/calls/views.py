"""The desk of data calls: who was asked for what, who is missing, and what came back."""

from collections import Counter
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cityhall.ground.access.actors import actor_of
from cityhall.ground.access.doors import open_to
from cityhall.ground.access.roles import STAFF, Role
from cityhall.ground.look.attaching import attach
from cityhall.ground.look.dates import read_day
from cityhall.ground.look.languages import say
from cityhall.ground.organisation.kinds import DEPARTMENTS, name_kind
from cityhall.ground.organisation.models import Kind, Unit
from cityhall.ground.organisation.queries import Node, Tree, load_tree
from cityhall.registers.figures.checks import UnfitError
from cityhall.registers.figures.measures import load_catalogue
from cityhall.registers.promises.errors import UnfitError as UnfitPromiseError
from cityhall.registers.sheets.tables import UnreadableError
from cityhall.work.calls import actions, queries
from cityhall.work.calls.asked import list_cells
from cityhall.work.calls.models import Call, Part, Reminder
from cityhall.work.calls.promised import list_promises
from cityhall.work.calls.rules import may_call, may_return
from cityhall.work.calls.sheet import write_sheet

STATUS_REFUSED = 422
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
NO_DATES = actions.UnfitCallError(
    "날짜를 2026-01-31처럼 적어 주세요.", "Please write dates like 2026-01-31."
)
STATES = {
    Part.State.WAITING: ("기다림", "waiting", "open"),
    Part.State.FAULTY: ("고칠 것 있음", "has faults", "error"),
    Part.State.RETURNED: ("돌아옴", "returned", "note"),
    Part.State.SENT_BACK: ("돌려보냄", "sent back", "warning"),
    Part.State.TAKEN: ("받음", "taken in", "holds"),
}

CHANNELS = {
    Reminder.Channel.PHONE: ("전화", "phone"),
    Reminder.Channel.MESSENGER: ("메신저", "messenger"),
    Reminder.Channel.MAIL: ("전자우편", "mail"),
    Reminder.Channel.LETTER: ("공문", "letter"),
    Reminder.Channel.VISIT: ("방문", "visit"),
}


@open_to(STAFF)
@never_cache
@require_safe
def list_calls(request: HttpRequest) -> HttpResponse:
    """Show the data calls."""
    context = {
        "calls": queries.list_calls(),
        "today": localdate(),
        "may_call": may_call(actor_of(request)),
    }
    return render(request, "calls/list.html", context)


@open_to(Role.PLANNING_OFFICER)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def send_call(request: HttpRequest) -> HttpResponse:
    """Let a planning officer ask divisions for figures."""
    fault = ""
    if request.method == "POST":
        given = request.POST
        as_of, due = (read_day(given.get(name, "")) for name in ("as_of", "due"))
        try:
            if not (as_of and due):
                raise NO_DATES
            call = actions.send_call(
                given.get("title", ""),
                [key for key in given.getlist("measure") if key in load_catalogue().measures],
                Unit.objects.filter(key__in=read_units(request)).order_by("id"),
                as_of=as_of,
                due=due,
                by=actor_of(request),
                asks_promises="promises" in given,
            )
        except actions.UnfitCallError as error:
            fault = say(*error.words)
        else:
            return HttpResponseRedirect(reverse("calls:call", args=[call.key]))
    status = STATUS_REFUSED if fault else 200
    context = describe_choices(request) | {"fault": fault}
    return render(request, "calls/new.html", context, status=status)


def list_departments() -> list[Node]:
    """List the departments that a data call may ask, in the order of the tree."""
    nodes = (node for top in load_tree(localdate()).tops for node in top.walk())
    return [node for node in nodes if node.kind in DEPARTMENTS and node.kind != Kind.CITY]


def read_units(request: HttpRequest) -> set[str]:
    """Read whom a data call asks: each that was chosen, and all of the kinds that were."""
    kinds = set(request.POST.getlist("kind"))
    all_of = {node.key for node in list_departments() if node.kind in kinds}
    return all_of | set(request.POST.getlist("unit"))


def describe_choices(request: HttpRequest) -> dict[str, Any]:
    """Gather what a data call may ask for, and of whom."""
    families = [
        (family.name, [one for one in family.measures.values() if not one.is_computed])
        for family in load_catalogue().families.values()
    ]
    units = list_departments()
    return {
        "families": families,
        "units": units,
        "kinds": [(kind, name_kind(kind), n) for kind, n in Counter(u.kind for u in units).items()],
        "kinds_chosen": request.POST.getlist("kind"),
        "given": request.POST,
        "chosen": {*request.POST.getlist("measure"), *request.POST.getlist("unit")},
        "today": localdate(),
    }


def find_call_or_404(key: str) -> Call:
    """Find a data call, or say that there is none."""
    call = queries.find_call(key)
    if call is None:
        raise Http404
    return call


def find_part_or_404(key: str, number: int) -> Part:
    """Find what was asked of a division, or say that there is nothing."""
    part = queries.find_part(key, number)
    if part is None:
        raise Http404
    return part


@open_to(STAFF)
@never_cache
@require_safe
def show_call(request: HttpRequest, key: str) -> HttpResponse:
    """Show who has answered a data call and who is missing."""
    return show_board(request, find_call_or_404(key), "")


def show_board(request: HttpRequest, call: Call, fault: str) -> HttpResponse:
    """Show the board of a data call, with why something could not be done."""
    today = localdate()
    tree = load_tree(today)
    rows = [describe_part(part, tree, today) for part in queries.list_parts(call)]
    catalogue = load_catalogue()
    context = {
        "call": call,
        "rows": rows,
        "missing": sum(row["is_missing"] for row in rows),
        "measures": [catalogue.measure(one).name for one in call.asked_measures],
        "is_late": call.due < today and not call.closed,
        "days_left": (call.due - today).days,
        "may_call": may_call(actor_of(request)),
        "channels": [(one, say(*CHANNELS[one])) for one in Reminder.Channel],
        "reminders": [describe_reminder(one, tree) for one in queries.list_reminders(call)],
        "given": request.POST,
        "fault": fault,
    }
    return render(request, "calls/call.html", context, status=STATUS_REFUSED if fault else 200)


def describe_reminder(one: Reminder, tree: Tree) -> dict[str, Any]:
    """Describe who was reminded, when and by which channel."""
    return {
        "one": one,
        "unit": tree.name(one.part.unit.key),
        "channel": say(*CHANNELS[Reminder.Channel(one.channel)]),
    }


@open_to(Role.PLANNING_OFFICER)
@require_POST
def tend_call(request: HttpRequest, key: str) -> HttpResponse:
    """Write down a reminder; give more time, close, or open again."""
    call, by, given = find_call_or_404(key), actor_of(request), request.POST
    why = " ".join(given.get("why", "").split())
    try:
        match given.get("what"):
            case "extend":
                due = read_day(given.get("due", ""))
                if due is None:
                    raise NO_DATES
                actions.extend(call, due, why=why, by=by)
            case "close":
                actions.close(call, why=why, by=by)
            case "reopen":
                actions.reopen(call, why=why, by=by)
            case _:
                chosen = [one for one in given.getlist("part") if one.isdecimal()]
                parts = [one for one in queries.list_parts(call) if str(one.pk) in chosen]
                whom, channel = given.get("whom", ""), given.get("channel", "")
                actions.remind(parts, whom=whom, channel=channel, note=why, by=by)
    except actions.UnfitCallError as error:
        return show_board(request, call, say(*error.words))
    return HttpResponseRedirect(reverse("calls:call", args=[key]))


def describe_part(part: Part, tree: Tree, today: date) -> dict[str, Any]:
    """Describe how far a division is."""
    ko, en, tone = STATES[Part.State(part.state)]
    is_missing = part.is_missing
    return {
        "part": part,
        "name": tree.name(part.unit.key),
        "state": say(ko, en),
        "tone": tone,
        "is_missing": is_missing,
        "is_late": is_missing and part.call.due < today and not part.call.closed,
        "reminders": list(part.reminders.all()),
    }


@open_to(STAFF)
@never_cache
@require_safe
def show_part(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Show what a division returned beside last time, and what is wrong with it."""
    return show_returned(request, find_part_or_404(key, number), "")


def show_returned(request: HttpRequest, part: Part, fault: str) -> HttpResponse:
    """Show a part, with why something could not be done."""
    actor = actor_of(request)
    context = describe_part(part, load_tree(localdate()), localdate()) | {
        "rows": queries.list_returned(part),
        "told": queries.list_told(part),
        "sheets": list(part.sheets.all()),
        "faults": [(one["line"], say(one["ko"], one["en"])) for one in part.found_faults],
        "may_return": may_return(actor, part)
        and part.state != Part.State.TAKEN
        and not part.call.closed,
        "may_decide": may_call(actor) and part.state == Part.State.RETURNED,
        "fault": fault,
    }
    return render(request, "calls/part.html", context, status=STATUS_REFUSED if fault else 200)


@open_to(STAFF)
@never_cache
@require_safe
def hand_out(_request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Give the sheet that a division fills."""
    part = find_part_or_404(key, number)
    content = write_sheet(part, list_cells(part), list_promises(part))
    name = load_tree(localdate()).names(part.unit.key)[0]
    return attach(content, f"{part.call.title}_{name}.xlsx", XLSX)


@open_to(STAFF)
@require_POST
def return_sheet(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Take the filled sheet of a division."""
    part = find_part_or_404(key, number)
    file = request.FILES.get("file")
    if file is None:
        return show_returned(request, part, say("고른 파일이 없습니다.", "No file was chosen."))
    try:
        actions.return_sheet(part, file.read(), by=actor_of(request), name=file.name or "")
    except (UnreadableError, actions.UnfitCallError) as error:
        return show_returned(request, part, say(*error.words))
    return HttpResponseRedirect(reverse("calls:part", args=[key, number]))


@open_to(Role.PLANNING_OFFICER)
@require_POST
def decide(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Take what a division returned into the register, or send it back."""
    part, by = find_part_or_404(key, number), actor_of(request)
    try:
        if request.POST.get("what") == "send-back":
            actions.send_back(part, by=by, why=request.POST.get("why", ""))
        else:
            actions.take_in(part, by=by)
    except (UnfitError, UnfitPromiseError, actions.UnfitCallError) as error:
        return show_returned(request, part, say(*error.words))
    return HttpResponseRedirect(reverse("calls:call", args=[key]))
