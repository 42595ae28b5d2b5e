"""The board of promises, what became of them between two reports, a promise, a task, the goals."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cityhall.ground.access.actors import actor_of
from cityhall.ground.access.doors import open_to
from cityhall.ground.access.roles import READERS, STAFF, Role
from cityhall.ground.history.queries import list_entries
from cityhall.ground.look.dates import asked_day
from cityhall.ground.look.languages import say
from cityhall.registers.promises import counting, pages, queries
from cityhall.registers.promises.between import choose_pair, compare_reports, describe_change
from cityhall.registers.promises.board import describe_board
from cityhall.registers.promises.errors import UnfitError
from cityhall.registers.promises.forms import follow
from cityhall.registers.promises.incoming import DOOR
from cityhall.registers.promises.models import Goal, Promise
from cityhall.registers.promises.names import name_goal
from cityhall.registers.promises.outgoing import TABLES, list_tables
from cityhall.registers.promises.panels import own_keys
from cityhall.registers.promises.rules import (
    SPEAKERS,
    check_keeper,
    check_speaker,
    may_found,
    may_keep,
    may_speak_for,
)
from cityhall.registers.sheets.attaching import attach_tables, put_first
from cityhall.registers.sheets.handing import FORMS
from cityhall.registers.sheets.previewing import is_refused, take_in
from cityhall.registers.sheets.tables import UnreadableError

STATUS_REFUSED = 422


@open_to(READERS)
@never_cache
@require_safe
def show_board(request: HttpRequest) -> HttpResponse:
    """Show how all promises stand on a date."""
    return render(request, "promises/board.html", describe_board(request))


@open_to(READERS)
@never_cache
@require_safe
def show_between(request: HttpRequest) -> HttpResponse:
    """Show what became of the promises from one report of an office to another."""
    on, reports, actor = asked_day(request), queries.list_reports(), actor_of(request)
    old, new = choose_pair(request, reports)
    names = pages.name_reports(reports, on)
    context: dict[str, Any] = {
        "on": on,
        "names": [(one, names[one.pk]) for one in reports],
        "old": old,
        "new": new,
        "is_swapped": bool(old and new and request.GET.get("old") == new.key != old.key),
        "is_one": old is not None and old == new,
    }
    if old and new:
        change = compare_reports(old, new, on)
        context |= {
            "change": change,
            "old_name": names[old.pk],
            "new_name": names[new.pk],
            "is_sample": old.office.is_sample,
            "parts": describe_change(change, on),
            "may_keep": actor.has(Role.PLANNING_OFFICER),
            "own": own_keys(actor.units, on) if actor.has(*SPEAKERS) else set(),
        }
    return render(request, "promises/between.html", context)


@open_to(READERS)
@never_cache
@require_safe
def show_goals(request: HttpRequest) -> HttpResponse:
    """Show the tree from the vision down to the tasks, with how their promises stand."""
    on, actor = asked_day(request), actor_of(request)
    goals, owners, tasks = counting.load_goal_tree(on)
    context = {
        "on": on,
        "branches": describe_goals(goals, tasks, owners, None),
        "is_sample": any(goal.owner.is_sample for goal in goals),
        "may_keep": may_keep(actor),
        "may_add": may_keep(actor) or actor.has(*SPEAKERS),
        "own": own_keys(actor.units, localdate()) if actor.has(*SPEAKERS) else set(),
    }
    return render(request, "promises/goals.html", context)


def describe_goals(
    goals: list[Goal],
    tasks: dict[int, list[counting.TaskCount]],
    owners: dict[str, str],
    parent: int | None,
) -> list[dict[str, Any]]:
    """Give the goals under another, each with its pledges, tasks and goals."""
    return [
        {
            "goal": goal,
            "kind": name_goal(goal.kind),
            "owner": owners[goal.owner.key],
            "pledges": list(goal.pledges.all()),
            "tasks": [
                {
                    "task": one.task,
                    "owner": owners[one.task.owner.key],
                    "total": one.counts.total(),
                    "pressed": [
                        (pages.Badge(state), one.counts[state])
                        for state in queries.PRESSED
                        if one.counts[state]
                    ],
                    "bar": pages.draw_bar(one.counts),
                }
                for one in tasks.get(goal.pk, [])
            ],
            "under": describe_goals(goals, tasks, owners, goal.pk),
        }
        for goal in goals
        if goal.parent_id == parent
    ]


@open_to(READERS)
@never_cache
@require_safe
def show_task(request: HttpRequest, name: str) -> HttpResponse:
    """Show a task with what each report says of it, and its promises through the reports."""
    task, on = queries.find_task(f"task/{name}"), asked_day(request)
    if task is None:
        raise Http404
    reports, plans = pages.list_plans(task, on)
    context = {
        "task": task,
        "on": on,
        "owner": queries.name_units([task.owner.key], on)[task.owner.key],
        "chapters": pages.list_chapters(task, on),
        "reports": reports,
        "plans": plans,
        "is_sample": task.owner.is_sample,
        "may_found": may_found(actor_of(request), task.owner.key, localdate()),
        "entries": list_entries("task", task.key, limit=20),
    }
    return render(request, "promises/task.html", context)


def find_or_404(name: str) -> Promise:
    """Find a promise, or say that there is none."""
    promise = queries.find_promise(f"promise/{name}")
    if promise is None:
        raise Http404
    return promise


@open_to(READERS)
@never_cache
@require_safe
def show_promise(request: HttpRequest, name: str) -> HttpResponse:
    """Show a promise: what reports say of it beside what follows, and what was done with it."""
    promise = find_or_404(name)
    return render(request, "promises/promise.html", describe_promise(request, promise))


def describe_promise(request: HttpRequest, promise: Promise) -> dict[str, Any]:
    """Gather what the page of a promise shows."""
    on, actor, today = asked_day(request), actor_of(request), localdate()
    tellings = list(promise.tellings.select_related("report__office").order_by("report__month"))
    names = pages.name_reports((one.report for one in tellings), on)
    told = [pages.Heard(one, names[one.report_id]) for one in tellings]
    known = [one for one in told if one.telling.report.month <= on]
    spell = queries.find_spell(promise, on)
    return {
        "promise": promise,
        "on": on,
        "today_text": today.isoformat(),
        "spell": spell,
        "badge": pages.Badge(spell.state) if spell else None,
        "due": pages.show_due(spell) if spell else pages.show_due(promise),
        "due_day": pages.show_day(spell.due_to if spell else promise.due_to),
        "first_due": pages.show_due(promise),
        "days_late": pages.count_days_late(spell, on) if spell else 0,
        "told": told[::-1],
        "last": known[-1] if known else None,
        "owner": queries.name_units([promise.owner.key], on)[promise.owner.key],
        "parts": list(promise.parts.order_by("id")),
        "restated": list(promise.restated.order_by("id")),
        "deeds": list_deeds(promise),
        "spells": pages.list_states(promise, today),
        "entries": list_entries("promise", promise.key, limit=20),
        "may_speak": may_speak_for(actor, promise.owner.key, today),
        "may_found": may_found(actor, promise.owner.key, today),
        "said_by": say(actor.name_ko, actor.name_en),
        "is_sample": promise.owner.is_sample,
        "given": {},
    }


def list_deeds(promise: Promise) -> list[dict[str, Any]]:
    """List what people said of a promise, the latest first."""
    deeds: list[dict[str, Any]] = [
        {"on": one.since or one.said_on, "kind": "done", "by": one.said_by, "why": one.text}
        for one in promise.results.order_by("id")
    ]
    deeds += [
        {"on": one.on, "kind": "move", "by": one.by, "why": one.why, "due": pages.show_due(one)}
        for one in promise.moves.order_by("id")
    ]
    deeds += [
        {"on": one.on, "kind": "drop", "by": one.by, "why": one.why}
        for one in promise.drops.order_by("id")
    ]
    deeds += [
        {"on": one.on, "kind": "explain", "by": one.by, "why": one.why, "report": one.report}
        for one in queries.list_explanations(promise)
    ]
    return sorted(deeds, key=lambda deed: str(deed["on"]), reverse=True)


@open_to(STAFF)
@never_cache
@require_POST
def change_promise(request: HttpRequest, name: str) -> HttpResponse:
    """Report a promise done, move it, drop it, or explain why a report leaves it out."""
    promise, actor, today = find_or_404(name), actor_of(request), localdate()
    check_speaker(actor, promise.owner.key, today)
    try:
        follow(promise, request.POST, today, actor)
    except UnfitError as error:
        context = describe_promise(request, promise) | {
            "fault": say(*error.words),
            "given": request.POST,
        }
        return render(request, "promises/promise.html", context, status=STATUS_REFUSED)
    return HttpResponseRedirect(reverse("promises:promise", args=[name]))


@open_to(READERS)
@never_cache
@require_safe
def export(request: HttpRequest, form: str) -> HttpResponse:
    """Hand the register out as a table, as it stands on a date."""
    on, wanted = asked_day(request), request.GET.get("table", "promises")
    return attach_tables(put_first(list_tables(on), wanted), f"{wanted}-{on:%Y-%m-%d}", form)


@open_to(READERS)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def exchange(request: HttpRequest) -> HttpResponse:
    """Show the ways in and out; show what a table would change, and write it when told to."""
    context: dict[str, Any] = {
        "on": localdate(),
        "forms": list(FORMS),
        "tables": [(key, say(*names)) for key, names in TABLES.items()],
        "kinds": [(key, say(*TABLES[key])) for key in DOOR.columns],
        "given": request.POST,
        "may_keep": may_keep(actor_of(request)),
    }
    if request.method != "POST":
        return render(request, "promises/exchange.html", context)
    check_keeper(actor_of(request))
    try:
        context |= take_in(request, DOOR)
    except UnreadableError as error:
        context["fault"] = say(*error.words)
    status = STATUS_REFUSED if is_refused(context) else None
    return render(request, "promises/exchange.html", context, status=status)
