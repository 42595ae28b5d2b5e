"""What the public sees of rapid execution: a copy made when a planning officer publishes a check.

A copy is never changed. Where figures were corrected since, the check is published anew as another
edition; what should not have gone out is withdrawn, with a reason, and says so where it stood.
"""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.timezone import localdate, now

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.refusals import allow
from cityhall.ground.access.roles import Role
from cityhall.ground.history.actions import record
from cityhall.ground.look.numbers import join_thousands
from cityhall.ground.organisation.queries import Tree
from cityhall.registers.figures.asked import Asked, ask
from cityhall.registers.figures.boards.rapid import (
    FOCUS,
    Focus,
    Office,
    Plan,
    RapidBoard,
    build_rapid,
)
from cityhall.registers.figures.checks import Fault, UnfitError
from cityhall.registers.figures.measures import find_measure
from cityhall.registers.figures.models import Bulletin
from cityhall.registers.figures.shown import Shown

FAMILY = "rapid"
Copy = dict[str, Any]
OF_FOCUS = ("budget", "spent", "rate", "rate_before")
OF_OFFICE = ("eligible", "goal", "goal_rate", "spent", "rate")


class UnpublishableError(UnfitError):
    """A check cannot be published, or a bulletin not be withdrawn, as asked for."""

    def __init__(self, ko: str, en: str) -> None:
        super().__init__([Fault(0, ko, en)])


def check_publisher(by: Actor) -> None:
    """Refuse whoever does not speak for the whole city."""
    allow(
        by.has(Role.PLANNING_OFFICER),
        "신속집행 순위는 기획 담당자만 공개합니다.",
        "Only a planning officer publishes the ranking of rapid execution.",
    )


def publish(on: date, *, by: Actor, why: str = "", is_sample: bool = False) -> Bulletin:
    """Publish the check of a day; publishing what is out already changes nothing."""
    check_publisher(by)
    content = json.dumps(make_copy(on), ensure_ascii=False, sort_keys=True)
    last = Bulletin.objects.filter(as_of=on).order_by("edition").last()
    if last and last.content == content and last.withdrawn is None:
        return last
    if last and not why:
        raise UnpublishableError(
            "이미 공개한 점검입니다. 다시 공개하는 까닭을 적어 주세요.",
            "This check was published before. Please say why it is published anew.",
        )
    edition = last.edition + 1 if last else 1
    bulletin = Bulletin(as_of=on, edition=edition, published=now(), content=content, why=why)
    bulletin.is_sample = is_sample
    of = ("bulletin", on.isoformat())
    with record("figures.publish_ranking", by=by.author, of=of, why=why):
        bulletin.save(force_insert=True)
    return bulletin


def withdraw(bulletin: Bulletin, *, by: Actor, why: str) -> None:
    """Withdraw a bulletin; that it was there, and why it is no more, stays to be seen."""
    check_publisher(by)
    if not why:
        raise UnpublishableError(
            "거두어들이는 까닭을 적어 주세요.", "Please say why it is withdrawn."
        )
    if bulletin.withdrawn:
        return
    of = ("bulletin", bulletin.as_of.isoformat())
    with record("figures.withdraw_ranking", by=by.author, of=of, why=why):
        bulletin.withdrawn, bulletin.why = localdate(), why
        bulletin.save(update_fields=["withdrawn", "why"])


def make_copy(on: date) -> Copy:
    """Make the copy of a check that goes out; refused where there is nothing to tell."""
    asked = ask(FAMILY, on=on)
    board = build_rapid(asked)
    if on not in asked.days or not board.now["rate"].is_there:
        raise UnpublishableError(
            "이 날의 점검에는 공개할 집행률이 없습니다.", "No rate was entered for this day."
        )
    return {
        "whole": tell_all(board.now),
        "before": board.before.isoformat() if board.before else "",
        "last": tell_all(board.last),
        "focus": list(map(tell_focus, board.focus, FOCUS)),
        "laggards": tell(board.extras["laggards"]),
        "laggards_budget": tell(board.extras["laggards_budget"]),
        "checked_before": board.checked_before.isoformat() if board.checked_before else "",
        "offices": list_offices(board, asked),
        "plans": [tell_plan(plan, asked.tree) for plan in board.plans],
    }


def tell(shown: Shown) -> str:
    """Tell a value as plain digits, rounded as it is shown; empty where there is none."""
    return join_thousands(shown.text) if shown.is_there else ""


def tell_all(shown: Mapping[str, Shown]) -> dict[str, str]:
    """Tell values by name."""
    return {name: tell(one) for name, one in shown.items()}


def tell_focus(one: Focus, keys: tuple[str, ...]) -> dict[str, str]:
    """Tell something that is looked at more closely, in both languages."""
    name = find_measure(keys[0]).name
    values = {part: tell(getattr(one, part)) for part in OF_FOCUS}
    return {"ko": name.ko, "en": name.en, "goal": tell(one.goal) if one.goal else ""} | values


def list_offices(board: RapidBoard, asked: Asked) -> list[dict[str, Any]]:
    """List the offices that have a rate, the fastest first."""
    ranked = sorted((one for one in board.offices if one.rank), key=lambda one: (one.rank, one.key))
    return [tell_office(one, asked.tree) for one in ranked]


def tell_office(office: Office, tree: Tree) -> dict[str, Any]:
    """Tell how far an office has come, and its place."""
    return {
        "key": office.key,
        **name_both(office.key, tree),
        **{name: tell(getattr(office, name)) for name in OF_OFFICE},
        "rank": office.rank,
        "rank_before": office.rank_before,
        "lags": office.lags,
    }


def tell_plan(plan: Plan, tree: Tree) -> dict[str, Any]:
    """Tell a plan against a lagging programme."""
    remedy = plan.remedy
    return {
        "programme": remedy.programme,
        "unit": name_both(remedy.unit.key, tree),
        "text": remedy.text,
        "due": remedy.due.isoformat(),
        "done": remedy.done.isoformat() if remedy.done else "",
        "outcome": remedy.outcome,
    }


def name_both(key: str, tree: Tree) -> dict[str, str]:
    """Name a unit in both languages as it was called on the day of a tree."""
    ko, en = tree.names(key)
    return {"ko": ko, "en": en}


def list_bulletins() -> list[Bulletin]:
    """List the last edition of each check that was published, the latest check first."""
    kept: dict[date, Bulletin] = {}
    for row in Bulletin.objects.defer("content"):
        kept.setdefault(row.as_of, row)
    return list(kept.values())


def find_bulletin(on: date) -> Bulletin | None:
    """Find the last edition of what was published of a check."""
    return Bulletin.objects.filter(as_of=on).order_by("edition").last()
