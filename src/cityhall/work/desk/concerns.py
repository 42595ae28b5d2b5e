"""What concerns a council member: offices that answer to their committees, and their districts.

The organisation says which. Promises and figures of those offices are shown, and the reports of
theirs that were registered since the member last signed in.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.models import Entry
from cityhall.ground.look.languages import say
from cityhall.ground.organisation.models import Kind, Unit
from cityhall.ground.organisation.queries import list_overseen
from cityhall.registers.documents.models import Filing
from cityhall.registers.promises import pages as promises
from cityhall.registers.promises.facts import State
from cityhall.registers.promises.models import Spell
from cityhall.registers.promises.panels import SOON
from cityhall.registers.promises.queries import on_day
from cityhall.work.desk.piles import MOST, Pile, pile_promises, pile_reports

OPEN = (State.DUE, State.MOVED, State.COMING)


def list_concerns(actor: Actor, on: date) -> tuple[str, ...]:
    """List the offices that answer to somebody's committees, and their districts."""
    overseen = list_overseen(actor.units, on)
    districts = Unit.objects.filter(key__in=actor.units, kind=Kind.DISTRICT)
    return (*overseen, *districts.values_list("key", flat=True).order_by("key"))


def pile_concerns(keys: Collection[str], on: date, figures: Pile) -> list[Pile]:
    """Pile up what a council member may ask about: late, left out, coming; numbers in doubt."""
    spells = Spell.objects.filter(on_day(on))
    spells = spells.filter(owner__key__in=keys) if keys else spells
    chosen: dict[str, dict[str, Any]] = {
        "late": {"state": State.LATE},
        "unexplained": {"state": State.UNEXPLAINED},
        "due": {"state__in": OPEN, "due_to__range": (on, on + SOON)},
    }
    piles = [pile_some(kind, spells.filter(**choice), on) for kind, choice in chosen.items()]
    return [ask(one) for one in (*piles, figures)]


def pile_some(kind: str, spells: QuerySet[Spell], on: date) -> Pile:
    """Pile up some promises, the most pressing first."""
    found = spells.select_related("promise__task", "promise__owner", "missing")
    found = found.order_by("last", "promise_id")
    return pile_promises(kind, found.count(), promises.make_rows(found[:MOST], on), on)


def pile_new_reports(actor: Actor, keys: Collection[str], on: date) -> Pile:
    """Pile up the reports registered since somebody last looked; else the latest ones."""
    seen = find_last_visit(actor)
    rows = Filing.objects.select_related("office").order_by("-received")
    rows = rows.filter(office__key__in=keys) if keys else rows
    if seen is None:
        latest = pile_reports(list(rows[:50]), on, say("최근 등록된 보고서", "Latest reports"))
        none = say("아직 등록된 보고서가 없습니다.", "No report is registered yet.")
        return replace(latest, key="news", empty=none)
    pile = pile_reports(
        list(rows.filter(received__gt=seen)[:50]),
        on,
        say("지난번 뒤로 등록된 보고서", "Reports since you last looked"),
    )
    none = say("{d} 뒤로 등록된 보고서가 없습니다.", "None since {d}.", d=promises.show_day(seen))
    return replace(pile, key="news", empty=none)


def find_last_visit(actor: Actor) -> datetime | None:
    """Find when somebody signed in the time before this one."""
    rows = Entry.objects.filter(kind="person", key=actor.key, action="accounts.sign_in")
    visits = list(rows.order_by("-seq").values_list("at", flat=True)[:2])
    return datetime.fromisoformat(visits[1]) if len(visits) > 1 else None


def ask(pile: Pile) -> Pile:
    """Say of a pile what a council member may do with it."""
    todo = {
        "late": say(
            "약속한 날이 지났습니다. 까닭을 물어볼 수 있습니다.", "The day is past: ask why."
        ),
        "unexplained": say(
            "지난 보고에는 있었으나 다음 보고에서 빠졌습니다.",
            "Told in one report, left out of the next.",
        ),
        "due": say("곧 기한이 옵니다. 준비되었는지 물어볼 수 있습니다.", "Due soon: ask how far."),
        "figures": say(
            "보고서에 찍힌 값과 계산한 값이 다릅니다.",
            "What reports print differs from what is computed.",
        ),
    }[pile.key]
    return replace(pile, todo=todo)
