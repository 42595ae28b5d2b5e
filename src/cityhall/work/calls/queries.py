"""Reads with names: data calls, how far each division is, and what it returned beside last time."""

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Count, Q

from cityhall.work.calls.asked import Cell, list_cells
from cityhall.work.calls.models import Call, Part, Reminder
from cityhall.work.calls.promised import Asked, list_promises, name_word
from cityhall.work.calls.returns import is_far

MOST_REMINDERS = 200
DONE = (Part.State.RETURNED, Part.State.TAKEN)


@dataclass(frozen=True, slots=True)
class Told:
    """A promise with what was returned of it."""

    asked: Asked
    word: str
    remark: str


@dataclass(frozen=True, slots=True)
class Returned:
    """A cell with what was returned for it."""

    cell: Cell
    value: Decimal | None
    remark: str

    @property
    def change(self) -> Decimal | None:
        """By how much it moved since last time."""
        if self.value is None or self.cell.last is None:
            return None
        return self.value - self.cell.last

    @property
    def is_far(self) -> bool:
        """Tell whether it moved so far that somebody should ask."""
        return self.value is not None and is_far(self.cell, self.value)


def list_calls() -> list[Call]:
    """List the data calls with how many divisions were asked and have answered."""
    answered = Count("parts", filter=Q(parts__state__in=DONE))
    return list(Call.objects.annotate(asked_of=Count("parts"), answered=answered)[:100])


def find_call(key: str) -> Call | None:
    """Find a data call."""
    return Call.objects.filter(key=key).first()


def find_part(key: str, number: int) -> Part | None:
    """Find what was asked of a division."""
    return Part.objects.select_related("call", "unit").filter(call__key=key, pk=number).first()


def list_parts(call: Call) -> list[Part]:
    """List what was asked of each division."""
    return list(call.parts.select_related("unit", "call").prefetch_related("reminders"))


def list_waiting(units: Collection[str]) -> list[Part]:
    """List what divisions still have to return, the most urgent first."""
    rows = Part.objects.filter(unit__key__in=units, call__closed__isnull=True)
    rows = rows.exclude(state__in=DONE)
    return list(rows.select_related("call", "unit").order_by("call__due"))


def list_returned(part: Part) -> list[Returned]:
    """List each cell that was asked for with what came for it."""
    answers = part.returned_answers
    found = []
    for cell in list_cells(part):
        answer = answers.get(cell.key)
        value = Decimal(answer["value"]) if answer else None
        found.append(Returned(cell, value, answer["remark"] if answer else ""))
    return found


def list_told(part: Part) -> list[Told]:
    """List each promise that was asked about with what was returned of it."""
    answers = part.returned_answers
    found = []
    for one in list_promises(part):
        answer = answers.get(one.key, {"value": "", "remark": ""})
        found.append(Told(one, name_word(answer["value"]), answer["remark"]))
    return found


def list_reminders(call: Call) -> list[Reminder]:
    """List who was reminded of a data call, the latest first."""
    rows = Reminder.objects.filter(part__call=call).select_related("part__unit")
    return list(rows[:MOST_REMINDERS])
