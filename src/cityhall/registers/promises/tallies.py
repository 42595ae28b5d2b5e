"""Keeps monthly tallies of spells, so that a board need not ask every promise to count them."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from cityhall.registers.promises.facts import A_DAY
from cityhall.registers.promises.models import Spell, Tally, Task
from cityhall.registers.promises.records import AT_ONCE, FOREVER

COLUMNS = "task owner state since until due_to due_from missing".split()


class Turn(NamedTuple):
    """What turned in a month: promises of a task and owner, into a state, due in some month."""

    month: date
    task: int
    owner: int
    state: str
    falls: str


def retally(tasks: Iterable[int]) -> None:
    """Count the turns of tasks anew; whoever else writes of the same tasks waits."""
    chosen = sorted(set(tasks))
    list(Task.objects.select_for_update().filter(pk__in=chosen).order_by("pk").values("pk"))
    Tally.objects.filter(task__in=chosen).delete()
    Tally.objects.bulk_create(count_turns(chosen), batch_size=AT_ONCE)


def count_turns(tasks: list[int]) -> Iterator[Tally]:
    """Count what turned month by month; what cancels itself out is left out."""
    numbers, missing = Counter[Turn](), Counter[Turn]()
    rows = Spell.objects.filter(task__in=tasks).values_list(*COLUMNS)
    for task, owner, state, since, until, last, first, silent in rows.iterator():
        falls = name_falls(last or first)
        turns = [(since, 1)] + ([(until + A_DAY, -1)] if until < FOREVER else [])
        for day, number in turns:
            turn = Turn(day.replace(day=1), task, owner, state, falls)
            numbers[turn] += number
            missing[turn] += number if silent else 0
    for turn, number in numbers.items():
        if number or missing[turn]:
            yield Tally(
                month=turn.month,
                task_id=turn.task,
                owner_id=turn.owner,
                state=turn.state,
                falls=turn.falls,
                number=number,
                missing=missing[turn],
            )


def name_falls(day: date | None) -> str:
    """Name the month in which something falls due."""
    return f"{day:%Y-%m}" if day else "-"
