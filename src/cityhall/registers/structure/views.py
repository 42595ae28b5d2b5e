"""Pages on which the organisation goes out as tables and comes in: first shown, then written."""

import hashlib
from typing import Any

from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from cityhall.ground.access.actors import actor_of
from cityhall.ground.access.doors import open_to
from cityhall.ground.access.roles import READERS, Role
from cityhall.ground.look.attaching import attach
from cityhall.ground.look.languages import say
from cityhall.ground.organisation.actions import UnfitError
from cityhall.ground.organisation.given import read_why
from cityhall.ground.organisation.rules import check_keeper
from cityhall.registers.sheets.handing import FORMS, write_tables
from cityhall.registers.sheets.tables import Line, Taken, UnreadableError
from cityhall.registers.sheets.taking import take_table
from cityhall.registers.structure.actions import bring_in
from cityhall.registers.structure.incoming import Plan, plan
from cityhall.registers.structure.outgoing import list_tables
from cityhall.registers.structure.parts import PARTS

STATUS_REFUSED = 422
SALT = "structure.exchange"
AN_HOUR = 3600
MOST_PACKED = 1_500_000
MOST_SHOWN = 300


@open_to(READERS)
@never_cache
@require_safe
def export(request: HttpRequest, form: str) -> HttpResponse:
    """Hand the organisation out as tables."""
    tables = {table.key: table for table in list_tables()}
    wanted = request.GET.get("table", "units")
    if form not in FORMS or wanted not in tables:
        raise Http404
    first = tables.pop(wanted)
    content = write_tables([first, *tables.values()], form)
    name = f"organisation-{wanted}-{localdate():%Y-%m-%d}.{form}"
    return attach(content, name, FORMS[form])


@open_to(READERS)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def exchange(request: HttpRequest) -> HttpResponse:
    """Show the ways out and in; show what a table would change, and write it when told to."""
    context: dict[str, Any] = {
        "on": localdate(),
        "forms": list(FORMS),
        "tables": [(part.key, say(part.ko, part.en)) for part in PARTS.values()],
        "may_change": actor_of(request).has(Role.ADMINISTRATOR),
        "given": request.POST,
    }
    if request.method != "POST":
        return render(request, "structure/exchange.html", context)
    check_keeper(actor_of(request))
    try:
        context |= write(request) if "packed" in request.POST else preview(request)
    except (UnreadableError, UnfitError) as error:
        context["fault"] = say(*error.words)
    wrong = "fault" in context or (context.get("plan") and context["plan"].faults)
    status = STATUS_REFUSED if wrong else 200
    return render(request, "structure/exchange.html", context, status=status)


def preview(request: HttpRequest) -> dict[str, Any]:
    """Show what a table would change; nothing is written."""
    why, file = read_why(request.POST), request.FILES.get("table")
    part = PARTS.get(request.POST.get("part", ""))
    if file is None or part is None:
        raise UnfitError("표와 종류를 골라 주세요.", "Please choose a table and its kind.")
    taken = take_table(file.read(), part.columns, part.key)
    return describe(plan(part, taken), taken, why)


def describe(made: Plan, taken: Taken, why: str) -> dict[str, Any]:
    """Gather what a preview shows, with the table packed up to be written as it was shown."""
    context: dict[str, Any] = {
        "plan": made,
        "changes": made.changes[:MOST_SHOWN],
        "more": max(0, len(made.changes) - MOST_SHOWN),
        "why": why,
    }
    if made.changes and not made.faults:
        lines = [(line.number, line.values) for line in taken.lines]
        packed = signing.dumps((made.part.key, digest(made), lines), salt=SALT, compress=True)
        if len(packed) > MOST_PACKED:
            raise UnfitError(
                "한 번에 올리기에는 너무 큽니다. 나누어 올려 주세요.",
                "Too large at once. Please split it.",
            )
        context["packed"] = packed
    return context


def digest(made: Plan) -> str:
    """Give a digest of what a plan changes, to know whether it still changes the same."""
    told = [(one.line, one.is_new, one.cells) for one in made.changes]
    return hashlib.sha256(repr(told).encode()).hexdigest()


def write(request: HttpRequest) -> dict[str, Any]:
    """Write what was shown; where the register has changed since, show it anew."""
    why = read_why(request.POST)
    try:
        key, shown, lines = signing.loads(request.POST["packed"], salt=SALT, max_age=AN_HOUR)
    except signing.BadSignature:
        raise UnfitError(
            "미리 본 지 오래되었거나 달라졌습니다. 표를 다시 올려 주세요.",
            "The preview is too old or was altered. Please bring the table in again.",
        ) from None
    taken = Taken([Line(number, values) for number, values in lines])
    made = plan(PARTS[key], taken)
    if made.faults or digest(made) != shown:
        context = describe(made, taken, why)
        context["fault"] = say(
            "그 사이 조직이 바뀌어 아무것도 쓰지 않았습니다. 다시 보고 정해 주세요.",
            "The organisation has changed since; nothing was written. Please look again.",
        )
        return context
    bring_in(made, by=actor_of(request), why=why)
    return {"written": made}
