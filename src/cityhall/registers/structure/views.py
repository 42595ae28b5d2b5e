"""Pages on which the organisation goes out as tables and comes in: first shown, then written."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from cityhall.ground.access.actors import actor_of
from cityhall.ground.access.doors import open_to
from cityhall.ground.access.roles import READERS, Role
from cityhall.ground.look.languages import say
from cityhall.ground.organisation.rules import check_keeper
from cityhall.registers.sheets.attaching import attach_tables, put_first
from cityhall.registers.sheets.handing import FORMS
from cityhall.registers.sheets.previewing import Door, is_refused, take_in
from cityhall.registers.sheets.tables import UnreadableError
from cityhall.registers.structure.actions import bring_in
from cityhall.registers.structure.incoming import plan
from cityhall.registers.structure.outgoing import list_tables
from cityhall.registers.structure.parts import PARTS

STATUS_REFUSED = 422
DOOR = Door(
    "structure.exchange",
    {part.key: part.columns for part in PARTS.values()},
    lambda kind, taken: plan(PARTS[kind], taken),
    lambda made, by, why: bring_in(made, by=by, why=why),
)


@open_to(READERS)
@never_cache
@require_safe
def export(request: HttpRequest, form: str) -> HttpResponse:
    """Hand the organisation out as tables."""
    wanted = request.GET.get("table", "units")
    name = f"organisation-{wanted}-{localdate():%Y-%m-%d}"
    return attach_tables(put_first(list_tables(actor_of(request)), wanted), name, form)


@open_to(READERS)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def exchange(request: HttpRequest) -> HttpResponse:
    """Show the ways out and in; show what a table would change, and write it when told to."""
    tables = [(part.key, say(part.ko, part.en)) for part in PARTS.values()]
    context: dict[str, Any] = {
        "on": localdate(),
        "forms": list(FORMS),
        "tables": tables,
        "kinds": tables,
        "may_change": actor_of(request).has(Role.ADMINISTRATOR),
        "given": request.POST,
    }
    if request.method != "POST":
        return render(request, "structure/exchange.html", context)
    check_keeper(actor_of(request))
    try:
        context |= take_in(request, DOOR)
    except UnreadableError as error:
        context["fault"] = say(*error.words)
    status = STATUS_REFUSED if is_refused(context) else None
    return render(request, "structure/exchange.html", context, status=status)
