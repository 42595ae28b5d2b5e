"""The page on which every register goes out as a table, and on which some come in."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from cityhall.ground.access.actors import Actor, actor_of
from cityhall.ground.access.doors import open_to
from cityhall.ground.access.roles import STAFF, Role
from cityhall.ground.look.languages import say
from cityhall.registers.agreements.outgoing import AGREEMENTS
from cityhall.registers.agreements.rules import may_keep
from cityhall.registers.cases.procedures import list_procedures, tell
from cityhall.registers.engagements.kinds import COURSES
from cityhall.registers.engagements.rules import may_plan
from cityhall.registers.sheets.attaching import attach_tables
from cityhall.registers.sheets.handing import FORMS
from cityhall.registers.sheets.previewing import Door, NotTakenError, is_refused, take_in
from cityhall.registers.sheets.tables import Column, Taken, UnreadableError
from cityhall.registers.sustainability.declaring import load_frameworks
from cityhall.registers.sustainability.outgoing import VALUES
from cityhall.registers.sustainability.rules import may_bring_in
from cityhall.work.tables.actions import bring_in
from cityhall.work.tables.agreements import plan_agreements
from cityhall.work.tables.columns import ENGAGEMENTS, list_case_columns
from cityhall.work.tables.incoming import Asked, plan_cases, plan_engagements
from cityhall.work.tables.outgoing import LEDGERS, make_docket, make_steps
from cityhall.work.tables.values import plan_values

STATUS_REFUSED = 422
DOCKET = "docket-"
STEPS = "steps-"


@open_to(STAFF)
@never_cache
@require_safe
def export(_request: HttpRequest, key: str, form: str) -> HttpResponse:
    """Hand a register out as a table; a docket with its steps where a form holds several."""
    today = localdate()
    dockets = {one.key for one in list_procedures(today)}
    if key in LEDGERS:
        tables = [LEDGERS[key].make_table(key)]
    elif key.removeprefix(DOCKET) in dockets:
        procedure = key.removeprefix(DOCKET)
        tables = [make_docket(procedure, today)]
        if form != "csv":  # which holds one table
            tables.append(make_steps(procedure, today))
    elif key.removeprefix(STEPS) in dockets:
        tables = [make_steps(key.removeprefix(STEPS), today)]
    else:
        raise Http404
    return attach_tables(tables, f"{key}-{today:%Y-%m-%d}", form)


@open_to(STAFF)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def tables(request: HttpRequest) -> HttpResponse:
    """Show the ways out and in; show what a table would open, and open it when told to."""
    actor = actor_of(request)
    door = make_door(actor)
    context: dict[str, Any] = {
        "forms": list(FORMS),
        "ledgers": [(key, say(one.ko, one.en)) for key, one in LEDGERS.items()],
        "dockets": [(f"{DOCKET}{one.key}", tell(one.name)) for one in list_procedures(localdate())],
        "kinds": name_kinds(door),
        "given": request.POST or {"kind": request.GET.get("kind", "")},
    }
    if request.method != "POST":
        return render(request, "tables/tables.html", context)
    try:
        if not door.columns:
            raise NotTakenError(
                "넣을 수 있는 표가 없습니다.", "There is no table for you to bring in."
            )
        context |= take_in(request, door)
    except UnreadableError as error:
        context["fault"] = say(*error.words)
    status = STATUS_REFUSED if is_refused(context) else None
    return render(request, "tables/tables.html", context, status=status)


def make_door(actor: Actor) -> Door[Asked]:
    """Make the door by which somebody brings tables in: clerks dockets, offices what is theirs."""
    columns: dict[str, tuple[Column, ...]] = {}
    if may_plan(actor):
        columns["engagements"] = ENGAGEMENTS
    if may_keep(actor):
        columns["agreements"] = AGREEMENTS
    if may_bring_in(actor, load_frameworks().values()):
        columns["sustainability"] = VALUES
    if actor.has(Role.DOCKET_CLERK, Role.ADMINISTRATOR):
        own = {course.procedure for course in COURSES.values()}
        columns |= {
            f"{DOCKET}{one.key}": list_case_columns(one)
            for one in list_procedures(localdate())
            if one.key not in own
        }

    def plan(kind: str, taken: Taken) -> Asked:
        if kind not in columns:
            raise NotTakenError("넣을 수 없는 표입니다.", "This table is not for you to bring in.")
        if kind == "engagements":
            return plan_engagements(taken, actor)
        if kind == "agreements":
            return plan_agreements(taken, actor)
        if kind == "sustainability":
            return plan_values(taken, actor)
        return plan_cases(kind.removeprefix(DOCKET), taken, actor)

    return Door(
        "tables.tables", columns, plan, lambda asked, by, why: bring_in(asked, by=by, why=why)
    )


def name_kinds(door: Door[Asked]) -> list[tuple[str, str]]:
    """Name what may come in, in the language of the page."""
    names = {f"{DOCKET}{one.key}": tell(one.name) for one in list_procedures(localdate())}
    names |= {key: say(one.ko, one.en) for key, one in LEDGERS.items()}
    return [(key, names[key]) for key in door.columns]
