"""The door by which what is due of services is begun: its case is opened and tied to the service.

The case passes through the register of cases, with its rules; here is only what is filled in.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from django.db import transaction

from cityhall.ground.access.actors import Actor
from cityhall.registers.cases.actions import open_case, tie
from cityhall.registers.cases.models import Case, Link
from cityhall.registers.cases.procedures import find_current
from cityhall.registers.entrustments.duties import Due, Duty, Standing
from cityhall.registers.entrustments.errors import NotDueError
from cityhall.registers.entrustments.queries import Row
from cityhall.registers.entrustments.services import Service

WHY = "위탁 사무 등록부에서 시작 · begun in the register of services"
STARTABLE = (Standing.LATE, Standing.SOON, Standing.AHEAD)


def begin(
    row: Row, duty: str, *, on: date, by: Actor, given: Mapping[str, str] | None = None
) -> Case:
    """Begin what is due of a service: open its case, and tie it to the service."""
    due = row.find(duty)
    if due is None or not may_begin(due):
        raise NotDueError(row.service.number)
    service = Case.objects.get(pk=row.service.pk)
    with transaction.atomic():
        values = fill_in(row.service, due, on) | dict(given or {})
        case = open_case(due.duty.procedure, values, on=on, by=by)
        tie(service, case, Link.How.FOLLOWS, by=by, why=WHY)
    return case


def begin_all(rows: Iterable[Row], duty: Duty, *, year: int, on: date, by: Actor) -> int:
    """Begin what is due in a year of every service of which it does not run yet."""
    number = 0
    with transaction.atomic():
        for row in rows:
            due = row.find(duty.key)
            if due and due.due and due.due.year <= year and may_begin(due):
                begin(row, duty.key, on=on, by=by)
                number += 1
    return number


def may_begin(due: Due) -> bool:
    """Tell whether a duty can be begun: it is due, and no case of it runs."""
    return due.standing in STARTABLE and due.running is None


def fill_in(service: Service, due: Due, on: date) -> dict[str, str]:
    """Fill in what the register knows, as far as the procedure asks for it."""
    day = due.due or on
    known = {
        "title": service.title,
        "unit": service.unit,
        "trustee": service.trustee,
        "budget": f"{service.budget:f}",
        "kind": "again",
        "since": service.since.isoformat() if service.since else "",
        "year_audited": str(day.year - 1),
        "planned": day.isoformat(),
    }
    fields = {one.key for one in find_current(due.duty.procedure, on).fields}
    return {key: text for key, text in known.items() if key in fields and text}
