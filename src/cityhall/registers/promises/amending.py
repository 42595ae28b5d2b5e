"""The only door by which goals, pledges and key tasks are changed, moved and ended.

The history keeps what stood; what ended stays, and nothing new is put under it.
"""

from datetime import date

from django.utils.timezone import localdate

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import record
from cityhall.ground.organisation.models import Unit
from cityhall.registers.promises.actions import SETTLED
from cityhall.registers.promises.errors import NoReasonError, UnfitError
from cityhall.registers.promises.founding import Pair
from cityhall.registers.promises.models import Goal, Pledge, Spell, Task
from cityhall.registers.promises.queries import goals_under, on_day
from cityhall.registers.promises.rules import check_founder

COLUMNS = ["name_ko", "name_en", "owner"]


def amend_goal(
    goal: Goal, kind: str, name: Pair, *, owner: Unit, parent: Goal | None, by: Actor, why: str
) -> None:
    """Correct what a goal says, whose it is, and under which it stands."""
    check_change(goal, owner, by, why)
    if parent and parent.pk in goals_under(goal.key):
        raise UnfitError(
            "자기 자신이나 자기 아래 목표 밑으로는 옮길 수 없습니다.",
            "A goal cannot move below itself.",
        )
    with record("promises.amend_goal", by=by.author, of=("goal", goal.key), why=why):
        goal.kind, goal.parent = kind, parent
        rename(goal, name, owner, "kind", "parent")


def amend_pledge(
    pledge: Pledge, name: Pair, *, owner: Unit, goal: Goal, by: Actor, why: str
) -> None:
    """Correct what a pledge says, whose it is, and the goal that it serves."""
    check_change(pledge, owner, by, why)
    with record("promises.amend_pledge", by=by.author, of=("pledge", pledge.key), why=why):
        pledge.goal = goal
        rename(pledge, name, owner, "goal")


def amend_task(
    task: Task,
    name: Pair,
    *,
    owner: Unit,
    goal: Goal,
    pledge: Pledge | None = None,
    by: Actor,
    why: str,
) -> None:
    """Correct what a key task says, whose it is, and the goal and pledge that it serves."""
    check_change(task, owner, by, why)
    with record("promises.amend_task", by=by.author, of=("task", task.key), why=why):
        task.goal, task.pledge = goal, pledge
        rename(task, name, owner, "goal", "pledge")


def rename(one: Goal | Pledge | Task, name: Pair, owner: Unit, *also: str) -> None:
    """Write a name and an owner, with what else has changed."""
    one.name_ko, one.name_en, one.owner = name[0], name[1] or name[0], owner
    one.save(update_fields=[*COLUMNS, *also])


def end(one: Goal | Pledge | Task, *, on: date, by: Actor, why: str) -> None:
    """Let a goal, pledge or task end after a day; what is under it must have ended before."""
    check_change(one, one.owner, by, why)
    open_under = name_open_under(one, on)
    if open_under:
        raise UnfitError(
            f"아래에 끝나지 않은 것이 있습니다: {open_under}",
            f"Something under it has not ended: {open_under}",
        )
    kind = one.key.partition("/")[0]
    with record(f"promises.end_{kind}", by=by.author, of=(kind, one.key), why=why):
        one.until = on
        one.save(update_fields=["until"])


def name_open_under(one: Goal | Pledge | Task, on: date) -> str:
    """Name something under a goal, pledge or task that goes on after a day."""
    if isinstance(one, Task):
        spells = Spell.objects.filter(on_day(on), task=one).exclude(state__in=SETTLED)
        promise = spells.select_related("promise").order_by("pk").first()
        return promise.promise.text if promise else ""
    under: list[Goal | Pledge | Task] = list(one.tasks.all())
    if isinstance(one, Goal):
        under += [*one.under.all(), *one.pledges.all()]
    return next((str(row) for row in under if not has_ended(row, on)), "")


def has_ended(one: Goal | Pledge | Task, on: date) -> bool:
    """Tell whether it goes on no longer than a day."""
    return one.until is not None and one.until <= on


def check_change(one: Goal | Pledge | Task, owner: Unit, by: Actor, why: str) -> None:
    """Refuse whoever answers for neither owner, the old and the new, or says no reason."""
    for unit in (one.owner, owner):
        check_founder(by, unit.key, localdate())
    if not why.strip():
        raise NoReasonError
