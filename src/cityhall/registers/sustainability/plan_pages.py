"""What the pages of city projects, of reviews of plans, and of hearings and debates show."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Any

from cityhall.ground.access.actors import Actor
from cityhall.ground.look.languages import say
from cityhall.registers.cases.procedures import tell
from cityhall.registers.promises.models import Spell
from cityhall.registers.promises.names import name_state as name_promised
from cityhall.registers.sustainability import queries, versions
from cityhall.registers.sustainability.kinds import (
    GATHERINGS,
    STATES,
    name_gathering,
    name_state,
)
from cityhall.registers.sustainability.models import Gathering, ProjectState
from cityhall.registers.sustainability.pages import name_units
from cityhall.registers.sustainability.rules import may_keep, may_report
from cityhall.registers.sustainability.shapes import Framework, Project, Version

UNTOLD = ("아직 없음", "not told yet")


def describe_plans(one: Framework, version: Version, actor: Actor, on: date) -> dict[str, Any]:
    """Give projects, the reviews of plans, hearings, and what was promised of them."""
    projects = versions.list_in(one, one.project, version)
    rows = list_projects(one, projects, on)
    return {
        "framework": one,
        "name": tell(one.name),
        "version": version,
        "version_name": tell(version.name),
        "count": versions.count_parts(one, version)["projects"],
        "projects": rows,
        "states": Counter(row["state_name"] or say(*UNTOLD) for row in rows).most_common(),
        "dockets": queries.list_dockets(one, actor, on),
        "gatherings": [
            describe_gathering(one, each, on)
            for each in queries.list_gatherings(one.key, only_public=False)
        ],
        "promises": [
            {"spell": spell, "state": name_promised(spell.state)}
            for spell in queries.list_promises(one, on)
        ],
        "may_keep": may_keep(actor, one),
    }


def list_projects(one: Framework, projects: Iterable[Project], on: date) -> list[dict[str, Any]]:
    """Give projects with their goals, owners, and how each stood on a day."""
    wanted = list(projects)
    promised = queries.load_states([each.promise for each in wanted if each.promise], on)
    told = queries.load_told_states(one.key, on)
    names = name_units([each.owner for each in wanted], on)
    goals = {goal.code: tell(goal.name) for goal in one.goal}
    return [
        {
            "project": each,
            "name": tell(each.name),
            "goals": [f"{code} {goals[code]}" for code in each.goals],
            "owner": names[each.owner],
            **describe_state(promised.get(each.promise), told.get(each.code)),
        }
        for each in wanted
    ]


def describe_state(promised: Spell | None, told: ProjectState | None) -> dict[str, Any]:
    """Give how a project stands: as its promise does, else as was told."""
    if promised:
        name, why, since = name_promised(promised.state), promised.reason, None
    elif told:
        name, why, since = name_state(told.state), told.text, told.on
    else:
        name, why, since = "", "", None
    return {"state_name": name, "why": why, "since": since, "is_promised": promised is not None}


def describe_gathering(one: Framework, row: Gathering, on: date) -> dict[str, Any]:
    """Give a hearing or debate as its line shows it on a day: before it is held, no outcome."""
    is_held = row.on <= on
    goals = {goal.code: tell(goal.name) for goal in one.goal}
    return {
        "row": row,
        "kind": name_gathering(row.kind),
        "name": say(row.name_ko, row.name_en or row.name_ko),
        "people": row.participants if is_held else None,
        "result": say(row.result_ko, row.result_en or row.result_ko) if is_held else "",
        "goals": [f"{code} {goals[code]}" for code in row.goals.split(",") if code in goals],
        "is_held": is_held,
    }


def list_public_gatherings(one: Framework, on: date) -> list[dict[str, Any]]:
    """Give the hearings and debates that everybody sees."""
    rows = queries.list_gatherings(one.key, only_public=True)
    return [describe_gathering(one, row, on) for row in rows]


def describe_gatherings(one: Framework, actor: Actor, on: date) -> dict[str, Any]:
    """Give the page on which hearings and debates are noted."""
    rows = queries.list_gatherings(one.key, only_public=False)
    return {
        "framework": one,
        "framework_name": tell(one.name),
        "gatherings": [describe_gathering(one, row, on) for row in rows],
        "kinds": [(kind, say(*names)) for kind, names in GATHERINGS.items()],
        "goals": [(goal.code, tell(goal.name)) for goal in one.goal],
        "may_keep": may_keep(actor, one),
    }


def describe_project(one: Framework, project: Project, actor: Actor, on: date) -> dict[str, Any]:
    """Give the page of a project: its goals, owner, state, and what was ever told of it."""
    (row,) = list_projects(one, [project], on)
    return {
        "framework": one,
        "framework_name": tell(one.name),
        "one": row,
        "told": [
            {"row": each, "state": name_state(each.state)}
            for each in queries.list_states(one.key, project.code)
        ],
        "states": [(state, say(*names)) for state, names in STATES.items()],
        "may_report": may_report(actor, one, project) and not project.promise,
    }
