"""What became of the promises from one report to another, and how pages show it."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.http import HttpRequest

from cityhall.ground.look.languages import say
from cityhall.registers.promises import pages, queries
from cityhall.registers.promises.models import Promise, Report, Spell, Telling
from cityhall.registers.promises.queries import on_day

MOST = 300  # promises of one kind shown between two reports
CHANGES = {
    "silent": ("설명 없이 빠진 약속", "Left out without a word"),
    "told": ("빠졌으나 까닭이 있는 약속", "Left out, with a reason"),
    "changed": ("달리 적힌 약속", "Told differently"),
    "new": ("새로 적힌 약속", "New"),
    "same": ("그대로 이어진 약속", "Told as before"),
}


@dataclass(frozen=True, slots=True)
class Pair:
    """A promise in two reports of an office: as one told it, and as the other did."""

    promise: Promise
    old: Telling | None
    new: Telling | None
    spell: Spell | None
    is_unexplained: bool = False

    @property
    def differs(self) -> bool:
        """Tell whether the two reports say different things of it."""
        if self.old is None or self.new is None:
            return False
        return (self.old.state, self.old.due) != (self.new.state, self.new.due)


@dataclass(frozen=True, slots=True)
class Change:
    """What became of the promises from one report to another."""

    gone: list[Pair] = field(default_factory=list)
    changed: list[Pair] = field(default_factory=list)
    same: list[Pair] = field(default_factory=list)
    new: list[Pair] = field(default_factory=list)

    @property
    def unexplained(self) -> int:
        """How many were left out without a word."""
        return sum(pair.is_unexplained for pair in self.gone)

    def place(self, pair: Pair) -> None:
        """Put a promise where it belongs."""
        if pair.old is None:
            self.new.append(pair)
        elif pair.new is None:
            self.gone.append(pair)
        else:
            (self.changed if pair.differs else self.same).append(pair)


def compare_reports(old: Report, new: Report, on: date) -> Change:
    """Compare what two reports tell; what has been explained since is known on a day."""
    told: defaultdict[int, dict[int, Telling]] = defaultdict(dict)
    for one in Telling.objects.filter(report__in=[old, new]):
        told[one.promise_id][one.report_id] = one
    standing = Spell.objects.filter(on_day(on), promise__in=list(told))
    spells = {spell.promise_id: spell for spell in standing}
    promises = Promise.objects.filter(pk__in=list(told)).select_related("task", "owner")
    change = Change()
    for promise in promises.order_by("task__place", "id"):
        here, spell = told[promise.pk], spells.get(promise.pk)
        silent = new.pk not in here and spell is not None and spell.missing_id == new.pk
        change.place(Pair(promise, here.get(old.pk), here.get(new.pk), spell, silent))
    return change


def choose_pair(request: HttpRequest, reports: list[Report]) -> tuple[Report | None, Report | None]:
    """Choose the two reports to be compared, the earlier first: those asked for, else the last two
    of one office."""
    by_key = {report.key: report for report in reports}
    old, new = (by_key.get(request.GET.get(name, "")) for name in ("old", "new"))
    if old and new:
        return (new, old) if old.month > new.month else (old, new)
    for later in reversed(reports):
        before = [one for one in reports if one.office == later.office and one.month < later.month]
        if before:
            return before[-1], later
    return None, None


def describe_change(change: Change, on: date) -> list[dict[str, Any]]:
    """Give each kind of change with its rows."""
    parts = {
        "silent": [pair for pair in change.gone if pair.is_unexplained],
        "told": [pair for pair in change.gone if not pair.is_unexplained],
        "changed": change.changed,
        "new": change.new,
        "same": change.same,
    }
    shown = {kind: pairs[:MOST] for kind, pairs in parts.items()}
    keys = {pair.promise.owner.key for pairs in shown.values() for pair in pairs}
    owners = queries.name_units(keys, on)
    return [
        {
            "kind": kind,
            "title": say(*CHANGES[kind]),
            "count": len(pairs),
            "rows": [describe_pair(pair, owners) for pair in shown[kind]],
        }
        for kind, pairs in parts.items()
    ]


def describe_pair(pair: Pair, owners: dict[str, str]) -> dict[str, Any]:
    """Give what a page shows of a promise in two reports."""
    return {
        "promise": pair.promise,
        "owner": owners[pair.promise.owner.key],
        "old": pages.Heard(pair.old, "") if pair.old else None,
        "new": pages.Heard(pair.new, "") if pair.new else None,
        "badge": pages.Badge(pair.spell.state) if pair.spell else None,
        "reason": pair.spell.reason if pair.spell else "",
    }
