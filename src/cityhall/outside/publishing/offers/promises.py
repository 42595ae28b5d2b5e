"""Promises as the public reads them: what was promised, whose it is, how it stands and why.

Who of the staff wrote a move or a result down stays out, by name; the office answers.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Model

from cityhall.outside.publishing.gate import Offered
from cityhall.outside.publishing.offers.naming import Names, load_names
from cityhall.registers.promises.facts import make_due
from cityhall.registers.promises.models import Drop, Move, Promise, Result, Spell, Telling
from cityhall.registers.promises.names import REPORTED, STATES
from cityhall.registers.promises.queries import on_day
from cityhall.registers.promises.reasons import say_due, say_month

Pair = list[str]
NO_DAY = "9999-12-31"


def offer_promises(on: date) -> Iterator[Offered]:
    """Offer each promise as it stands on a day."""
    units, told = load_names(), list_told(on)
    names, moves = list_names(), list_moves(on)
    rows = Spell.objects.filter(on_day(on)).select_related("promise__task", "promise__owner")
    for spell in rows.order_by("promise_id"):
        promise = spell.promise
        content = tell(spell, units)
        content["told"] = told.get(promise.pk, [])
        content["moves"] = moves.get(promise.pk, [])
        yield Offered(
            "promises",
            promise.slug,
            content,
            promise.key,
            facet=spell.state,
            rank=f"{spell.rank}-{content['due_to'] or NO_DAY}",
            names=tuple(sorted(names.get(promise.pk, ()))),
            is_sample=promise.owner.is_sample,
        )


def tell(spell: Spell, units: Names) -> dict[str, Any]:
    """Tell a promise and how it stands, in both languages."""
    promise = spell.promise
    first, due = write_due(promise), write_due(spell)
    return {
        "name": [promise.text_ko, promise.text_en],
        "task": [promise.task.name_ko, promise.task.name_en],
        "owner": units.tell(promise.owner.key),
        "owner_key": promise.owner.key,
        "state": spell.state,
        "state_name": list(name_state(spell.state)),
        "state_since": spell.since.isoformat(),
        "reason": [spell.reason_ko, spell.reason_en],
        "since": promise.since.isoformat(),
        "due": due,
        "due_to": spell.due_to.isoformat() if spell.due_to else "",
        "first_due": first if first != due else ["", ""],
    }


def name_state(state: str) -> tuple[str, str]:
    """Name a state in both languages."""
    return next(words for one, words in STATES.items() if one.value == state)


def write_due(timed: Promise | Spell) -> Pair:
    """Write a due in both languages."""
    return list(say_due(make_due(timed.due_text, timed.due_from, timed.due_to)))


def list_told(on: date) -> dict[int, list[dict[str, Any]]]:
    """List what reports said of each promise, the first first."""
    names = {one.value: list(words) for one, words in REPORTED.items()}
    found: defaultdict[int, list[dict[str, Any]]] = defaultdict(list)
    rows = Telling.objects.filter(report__month__lte=on).select_related("report")
    for one in rows.order_by("report__month", "report__key"):
        due = make_due(one.due_text, one.due_from, one.due_to)
        found[one.promise_id].append(
            {
                "report": list(say_month(one.report.month)),
                "month": one.report.month.isoformat()[:7],
                "state": names.get(one.state, [one.state, one.state]),
                "due": list(say_due(due)) if due else ["", ""],
            }
        )
    return dict(found)


def list_moves(on: date) -> dict[int, list[dict[str, Any]]]:
    """List by which moves, and why, each promise came to the due that holds."""
    found: defaultdict[int, list[dict[str, Any]]] = defaultdict(list)
    for one in Move.objects.filter(on__lte=on).order_by("on", "id"):
        due = say_due(make_due(one.due_text, one.due_from, one.due_to))
        found[one.promise_id].append({"on": one.on.isoformat(), "due": list(due), "why": one.why})
    return dict(found)


def list_names() -> dict[int, set[str]]:
    """List the names of those who wrote something down about each promise."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    kinds: tuple[tuple[type[Model], str], ...] = ((Move, "by"), (Drop, "by"), (Result, "said_by"))
    for model, column in kinds:
        rows = model._default_manager.exclude(**{column: ""}).exclude(promise=None)
        for promise, name in rows.values_list("promise_id", column):
            found[promise].add(name)
    return dict(found)
