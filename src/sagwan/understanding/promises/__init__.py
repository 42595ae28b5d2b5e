"""What a report says will be done: every point under 향후계획, and elsewhere each clause marked 예정,
하겠음 or with a coming date.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from sagwan.facts import Document, Promise, Task
from sagwan.understanding.outline import Outline
from sagwan.understanding.promises.clauses import find_clauses
from sagwan.understanding.promises.due import Calendar, read_due, read_time
from sagwan.understanding.promises.owner import find_owner
from sagwan.understanding.promises.points import Point, collect_points
from sagwan.understanding.promises.stretch import Stretch
from sagwan.understanding.requests import AuditItem
from sagwan.understanding.roles import Role
from sagwan.understanding.tasks import tasks_of_sections
from sagwan.understanding.tokens.token import Token

__all__ = ["find_promises"]


def find_promises(
    document: Document,
    tokens: Sequence[Sequence[Token]],
    roles: Sequence[Role],
    outline: Outline,
    tasks: tuple[Task, ...],
    items: Sequence[AuditItem],
    heads: Mapping[str, Collection[str]],
    month: date | None,
) -> tuple[Promise, ...]:
    """Find what will be done; `heads` are the names of columns by the id of their table, `month` is
    the first day of the month that the report is of."""
    calendar = Calendar(month)
    task_of = tasks_of_sections(outline, tasks)
    promises: list[Promise] = []
    for point in collect_points(document, tokens, roles, outline, items, heads):
        for stretch in _promised(point, calendar):
            name = f"P{len(promises) + 1}"
            promise = _promise(name, stretch, point, calendar, task_of.get(point.section))
            if any(letter.isalpha() for letter in promise.text):
                promises.append(promise)
    return tuple(promises)


def _promised(point: Point, calendar: Calendar) -> list[Stretch]:
    if point.kind == "row" and not point.planned:
        return [point.stretch] if point.when and calendar.is_to_come(point.when) else []
    if not point.planned:
        return find_clauses(point, calendar)
    if point.kind == "note" and not calendar.is_planned(point.stretch):
        return []
    return [point.stretch]


def _promise(
    name: str, stretch: Stretch, point: Point, calendar: Calendar, task: str | None
) -> Promise:
    if point.when is None:
        due, cut = read_due(stretch, calendar, planned=point.planned)
    else:
        due, cut = read_time(point.when, calendar), None
    return Promise(
        id=name,
        text=stretch.without(cut),
        task=task,
        owner=find_owner(stretch.plain) or point.owner,
        due=due,
        place=stretch.place,
    )
