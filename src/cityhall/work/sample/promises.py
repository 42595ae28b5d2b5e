"""The goals, tasks and promises of the sample city, as five reports of two offices tell them."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from django.db import models

from cityhall.ground.access.actors import Actor
from cityhall.ground.organisation.models import Unit
from cityhall.registers.promises.facts import Reported, make_due
from cityhall.registers.promises.founding import add_in_bulk, spread_due
from cityhall.registers.promises.models import (
    Direction,
    Goal,
    Promise,
    Report,
    Result,
    Task,
    Telling,
    Title,
)
from cityhall.work.sample.rows import load_toml

WHY = "견본 도시 · the sample city"


class Issued(NamedTuple):
    """A report that the sample is told from: its key, its office and the first of its month."""

    key: str
    office: str
    month: date


SECRETARIAT, PLANNING = "mayors-secretariat", "planning-office"
OFFICES = {SECRETARIAT: "시장비서실", PLANNING: "기획조정실"}
REPORTS = (
    Issued("001", SECRETARIAT, date(2019, 4, 1)),
    Issued("003", SECRETARIAT, date(2020, 3, 1)),
    Issued("002", SECRETARIAT, date(2020, 4, 1)),
    Issued("004", PLANNING, date(2020, 4, 1)),
    Issued("000", SECRETARIAT, date(2021, 11, 1)),
)


def found_promises(by: Actor) -> None:
    """Found the goals, tasks and promises of the sample city."""
    data = load_toml("promises.toml")
    units = {unit.key: unit for unit in Unit.objects.all()}
    reports = {
        one.key: Report(key=one.key, office=units[one.office], month=one.month) for one in REPORTS
    }
    goals = make_goals(data, units)
    tasks = make_tasks(data, units, goals)
    promises = make_promises(data, units, tasks)
    rows: list[models.Model] = [*reports.values(), *goals.values(), *tasks.values()]
    rows += [*make_titles(data, tasks, reports), *make_directions(data, tasks, reports)]
    rows += promises.values()
    rows += make_results(data, tasks, reports, promises)
    rows += make_tellings(data, promises, reports)
    add_in_bulk(rows, by=by, why=WHY)


def make_goals(data: dict[str, Any], units: dict[str, Unit]) -> dict[str, Goal]:
    """Make the goals, each after the one above it."""
    goals: dict[str, Goal] = {}
    for place, one in enumerate(data["goal"], 1):
        goals[one["key"]] = Goal(
            kind=one["kind"],
            parent=goals.get(one.get("parent", "")),
            **name_it(one, units, place),
        )
    return goals


def name_it(one: dict[str, Any], units: dict[str, Unit], place: int) -> dict[str, Any]:
    """Give what every named thing has."""
    return {
        "key": one["key"],
        "owner": units[one["owner"]],
        "name_ko": one["name"]["ko"],
        "name_en": one["name"]["en"],
        "place": place,
        "source": one.get("source", ""),
    }


def make_tasks(
    data: dict[str, Any], units: dict[str, Unit], goals: dict[str, Goal]
) -> dict[str, Task]:
    """Make the tasks."""
    return {
        one["key"]: Task(goal=goals[one["goal"]], **name_it(one, units, place))
        for place, one in enumerate(data["task"], 1)
    }


def in_two(told: dict[str, str]) -> dict[str, str]:
    """Spread a text over its columns."""
    return {"text_ko": told["ko"], "text_en": told["en"]}


def make_titles(
    data: dict[str, Any], tasks: dict[str, Task], reports: dict[str, Report]
) -> Iterator[Title]:
    """Make what each report calls a task."""
    for one in data["task"]:
        for told in one["told"]:
            yield Title(
                task=tasks[one["key"]],
                report=reports[told["report"]],
                number=told["number"],
                source=told["source"],
                **in_two(told["title"]),
            )


def make_directions(
    data: dict[str, Any], tasks: dict[str, Task], reports: dict[str, Report]
) -> Iterator[Direction]:
    """Make what each report says that a task aims at."""
    for one in data["task"]:
        for told in one["direction"]:
            yield Direction(
                task=tasks[one["key"]],
                report=reports[told["report"]],
                source=told["source"],
                **in_two(told["text"]),
            )


def make_results(
    data: dict[str, Any],
    tasks: dict[str, Task],
    reports: dict[str, Report],
    promises: dict[str, Promise],
) -> Iterator[Result]:
    """Make what was done; where a report calls a promise done in the same line, it is evidence."""
    kept = dict(find_kept(data))
    for one in data["task"]:
        for told in one["result"]:
            report = reports[told["report"]]
            promise = promises.get(kept.get(told["source"], ""))
            yield Result(
                task=tasks[one["key"]],
                report=report,
                promise=promise,
                since=told.get("from", told.get("date")),
                until=told.get("to", told.get("date")),
                said_by=OFFICES[report.office.key] if promise else "",
                said_on=report.month if promise else None,
                source=told["source"],
                **in_two(told["text"]),
            )


def find_kept(data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Find the lines in which a report calls a promise done."""
    for one in data["promise"]:
        for told in one["told"]:
            if told["state"] == Reported.DONE:
                yield told["source"], one["key"]


def read_due(told: dict[str, Any]) -> dict[str, Any]:
    """Read a due as columns."""
    due = told.get("due")
    if due is None:
        return spread_due(None)
    return spread_due(
        make_due(due["text"], due.get("from"), due.get("to"), recurring=due["recurring"])
    )


def make_promises(
    data: dict[str, Any], units: dict[str, Unit], tasks: dict[str, Task]
) -> dict[str, Promise]:
    """Make the promises, each after what it is part of or restates."""
    months = {one.key: one.month for one in REPORTS}
    promises: dict[str, Promise] = {}
    waiting = list(data["promise"])
    while waiting:
        one = waiting.pop(0)
        above = {one[name] for name in ("part_of", "restates") if name in one}
        if above - promises.keys():
            waiting.append(one)
            continue
        promises[one["key"]] = Promise(
            key=one["key"],
            task=tasks[one["task"]],
            owner=units[one["owner"]],
            part_of=promises.get(one.get("part_of", "")),
            restates=promises.get(one.get("restates", "")),
            since=months[one["told"][0]["report"]],
            **in_two(one["text"]),
            **read_due(one),
        )
    return promises


def make_tellings(
    data: dict[str, Any], promises: dict[str, Promise], reports: dict[str, Report]
) -> Iterator[Telling]:
    """Make what each report told of each promise."""
    for one in data["promise"]:
        for told in one["told"]:
            yield Telling(
                promise=promises[one["key"]],
                report=reports[told["report"]],
                state=told["state"],
                source=told["source"],
                nth=told.get("nth", 1),
                **read_due(told),
            )
