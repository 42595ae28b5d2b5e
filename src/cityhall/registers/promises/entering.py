"""What forms say of a goal, pledge, key task or promise that is entered or changed by hand.

Everything that is wrong is told at once; keys are made of the English name.
"""

from collections.abc import Mapping
from datetime import date
from typing import TypeVar

from django.db import models
from django.utils.text import slugify
from django.utils.timezone import localdate

from cityhall.ground.access.actors import Actor
from cityhall.ground.look import dates
from cityhall.ground.organisation.models import Unit
from cityhall.ground.organisation.queries import find_standing
from cityhall.registers.promises import actions, amending, founding
from cityhall.registers.promises.errors import FaultyFormError
from cityhall.registers.promises.facts import make_due
from cityhall.registers.promises.models import TEXT, WHY, Goal, Pledge, Promise, Task
from cityhall.registers.promises.rules import check_founder
from sagwan.facts import Due

Row = TypeVar("Row", bound=models.Model)
Entered = Goal | Pledge | Task | Promise
MODELS: dict[str, type[Entered]] = {
    "goal": Goal,
    "pledge": Pledge,
    "task": Task,
    "promise": Promise,
}
SLUG = 60


class Form:
    """A form as it was sent: each part is read by its name, and what is wrong is gathered."""

    def __init__(self, given: Mapping[str, str]) -> None:
        self.given = given
        self.faults: list[tuple[str, str]] = []

    def say(self, ko: str, en: str) -> None:
        """Note that something is wrong."""
        self.faults.append((ko, en))

    def text(self, name: str, ko: str, en: str, most: int = TEXT, *, needed: bool = True) -> str:
        """Read a line of text."""
        text = " ".join(self.given.get(name, "").split())
        if needed and not text:
            self.say(f"{ko} 칸이 비어 있습니다.", f"{en} is empty.")
        if len(text) > most:
            self.say(
                f"{ko}: {most}자까지 적을 수 있는데 {len(text)}자입니다.",
                f"{en} takes {most} characters, this has {len(text)}.",
            )
        return text

    def names(self) -> founding.Pair:
        """Read a name in both languages."""
        ko = self.text("ko", "국문", "The Korean text")
        return ko, self.text("en", "영문", "The English text", needed=False)

    def pick(
        self, name: str, model: type[Row], ko: str, en: str, *, needed: bool = True
    ) -> Row | None:
        """Read what was chosen."""
        key = self.given.get(name, "")
        found = model._default_manager.filter(key=key).first() if key else None
        if key and found is None:
            self.say(f"{ko}: 등록되지 않았습니다: {key}", f"{en}: there is no such thing: {key}")
        elif needed and found is None:
            self.say(f"{ko} 칸을 골라 주세요.", f"Please choose: {en}.")
        return found

    def owner(self, on: date) -> Unit | None:
        """Read whose it is: a unit that stands, since nothing goes without an owner."""
        unit = self.pick("owner", Unit, "맡은 부서(담당은 비워 둘 수 없습니다)", "owner (needed)")
        if unit and find_standing(unit, on) is None:
            self.say("맡은 부서가 지금은 없는 부서입니다.", "The owner no longer stands.")
        return unit

    def above(self, name: str, model: type[Row], ko: str, en: str, *, needed: bool) -> Row | None:
        """Read under what it stands; nothing new comes under what has ended."""
        found = self.pick(name, model, ko, en, needed=needed)
        until = getattr(found, "until", None)
        if until and until < localdate():
            self.say(
                f"{ko}: {until:%Y-%m-%d}에 끝났습니다.", f"{en}: it ended on {until:%Y-%m-%d}."
            )
        return found

    def day(self, name: str, ko: str, en: str) -> date | None:
        """Read a day."""
        text = self.given.get(name, "").strip()
        day = dates.read_day(text)
        if text and day is None:
            self.say(
                f"{ko}: 날짜가 아닙니다: {text} (2026-01-31처럼 적습니다)",
                f"{en}: this is no date: {text} (write it like 2026-01-31)",
            )
        return day

    def due(self) -> Due | None:
        """Read until when something is promised."""
        words = self.text("due_text", "기한", "The due", 120, needed=False)
        first, last = self.day("due_from", "기한 시작", "From"), self.day("due_to", "기한 끝", "To")
        if first and last and first > last:
            self.say("기한의 끝이 시작보다 앞섭니다.", "The due ends before it begins.")
            return None
        return make_due(words, first, last, recurring=bool(self.given.get("recurring")))

    def why(self) -> str:
        """Read the reason."""
        return self.text("why", "까닭", "The reason", WHY)

    def close(self) -> None:
        """Refuse the form where anything is wrong."""
        if self.faults:
            raise FaultyFormError(self.faults)


def make_key(kind: str, name: founding.Pair) -> str:
    """Make a key that names nothing yet, of the English name where there is one."""
    stem = f"{kind}/{slugify(name[1])[:SLUG].strip('-') or kind}"
    taken = set(MODELS[kind].objects.filter(key__startswith=stem).values_list("key", flat=True))
    number, key = 1, stem
    while key in taken:
        number += 1
        key = f"{stem}-{number}"
    return key


def write_goal(form: Form, goal: Goal | None, by: Actor) -> Goal:
    """Add or change a goal as a form says."""
    name, owner = form.names(), form.owner(localdate())
    kind = form.given.get("kind", "")
    if kind not in set(Goal.Kind):
        form.say("종류를 골라 주세요.", "Please choose its kind.")
    parent = form.above("parent", Goal, "위 목표", "goal above", needed=False)
    why = form.why()
    same = Goal.objects.filter(name_ko=name[0], parent=parent)
    refuse_twice(form, same, goal)
    form.close()
    assert owner
    if goal is None:
        key = make_key("goal", name)
        return founding.add_goal(key, kind, name, owner=owner, parent=parent, by=by, why=why)
    amending.amend_goal(goal, kind, name, owner=owner, parent=parent, by=by, why=why)
    return goal


def write_pledge(form: Form, pledge: Pledge | None, by: Actor) -> Pledge:
    """Add or change a pledge as a form says."""
    name, owner = form.names(), form.owner(localdate())
    goal = form.above("goal", Goal, "목표", "goal", needed=True)
    why = form.why()
    refuse_twice(form, Pledge.objects.filter(name_ko=name[0], goal=goal), pledge)
    form.close()
    assert owner
    assert goal
    if pledge is None:
        key = make_key("pledge", name)
        return founding.add_pledge(key, name, goal=goal, owner=owner, by=by, why=why)
    amending.amend_pledge(pledge, name, owner=owner, goal=goal, by=by, why=why)
    return pledge


def write_task(form: Form, task: Task | None, by: Actor) -> Task:
    """Add or change a key task as a form says."""
    name, owner = form.names(), form.owner(localdate())
    goal = form.above("goal", Goal, "목표", "goal", needed=True)
    pledge = form.above("pledge", Pledge, "공약", "pledge", needed=False)
    if pledge and goal and pledge.goal_id != goal.pk:
        form.say(
            "고른 공약은 다른 목표에 딸린 것입니다.", "The pledge chosen belongs to another goal."
        )
    why = form.why()
    refuse_twice(form, Task.objects.filter(name_ko=name[0], goal=goal), task)
    form.close()
    assert owner
    assert goal
    if task is None:
        key = make_key("task", name)
        return founding.add_task(key, name, owner=owner, goal=goal, pledge=pledge, by=by, why=why)
    amending.amend_task(task, name, owner=owner, goal=goal, pledge=pledge, by=by, why=why)
    return task


def write_promise(form: Form, promise: Promise | None, by: Actor) -> Promise:
    """Add a promise, or change its words, task and owner, as a form says."""
    name, owner = form.names(), form.owner(localdate())
    task = form.above("task", Task, "주요업무", "key task", needed=True)
    due = form.due() if promise is None else None
    why = form.why()
    refuse_twice(form, Promise.objects.filter(text_ko=name[0], task=task), promise)
    form.close()
    assert owner
    assert task
    if promise is None:
        key, since = make_key("promise", name), localdate()
        return founding.add_promise(
            key, name, task=task, owner=owner, since=since, due=due, by=by, why=why
        )
    text = (name[0], name[1] or name[0])
    actions.amend_promise(promise, text, task=task, owner=owner, by=by, why=why)
    return promise


def refuse_twice(form: Form, same: models.QuerySet[Row], own: models.Model | None) -> None:
    """Note where the same stands already, under the same."""
    if any(row.pk != (own.pk if own else None) for row in same):
        form.say(
            "같은 자리에 같은 이름이 이미 있습니다.", "The same stands in the same place already."
        )


def write(kind: str, given: Mapping[str, str], one: Entered | None, by: Actor) -> Entered:
    """Add something of a kind, or change the one that stands, as a form says."""
    form = Form(given)
    if kind == "goal" and (one is None or isinstance(one, Goal)):
        return write_goal(form, one, by)
    if kind == "pledge" and (one is None or isinstance(one, Pledge)):
        return write_pledge(form, one, by)
    if kind == "task" and (one is None or isinstance(one, Task)):
        return write_task(form, one, by)
    assert one is None or isinstance(one, Promise)
    return write_promise(form, one, by)


def end_by_form(one: Goal | Pledge | Task, given: Mapping[str, str], by: Actor) -> None:
    """End a goal, pledge or task as a form says."""
    form = Form(given)
    day = form.day("until", "마지막 날", "The last day")
    if not given.get("until"):
        form.say("마지막 날을 적어 주세요.", "Please give its last day.")
    why = form.why()
    form.close()
    assert day
    amending.end(one, on=day, by=by, why=why)


def find_entered(kind: str, name: str) -> Entered | None:
    """Find a goal, pledge, task or promise by its kind and the rest of its key."""
    found = MODELS[kind].objects.select_related("owner") if kind in MODELS else None
    return found.filter(key=f"{kind}/{name}").first() if found else None


def check_owner(one: Entered, by: Actor) -> None:
    """Refuse whoever may not change it."""
    check_founder(by, one.owner.key, localdate())
