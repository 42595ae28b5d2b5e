"""The numbers of an epidemic by series, place and part: told where they were, else computed.

A level follows from an earlier one and the changes since, from a later one, or from its parts;
what was told is never replaced by what was computed.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from functools import cached_property

from cityhall.registers.epidemics.records import DAY, Spot, Stood
from cityhall.registers.epidemics.shapes import LEVEL, Epidemic

NOUGHT = Decimal(0)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number to be shown: when it stood, and the reading that told it, if any did."""

    value: Decimal
    at: datetime
    told: Stood | None = None


class Ledger:
    """The readings of an epidemic, put together."""

    def __init__(
        self, epidemic: Epidemic, readings: Iterable[Stood], start: datetime | None = None
    ) -> None:
        self.epidemic, self.start = epidemic, start
        self.told: dict[tuple[Spot, datetime], Stood] = {}
        self.changes: defaultdict[Spot, list[Stood]] = defaultdict(list)
        for one in readings:
            if one.what == LEVEL:
                self.told[one.spot, one.at] = one
            else:
                self.changes[one.spot].append(one)
        for many in self.changes.values():
            many.sort(key=lambda one: (one.at, one.since))

    @cached_property
    def levels(self) -> dict[Spot, dict[datetime, Decimal]]:
        """Every level that is told or follows."""
        known: defaultdict[Spot, dict[datetime, Decimal]] = defaultdict(dict)
        for (spot, at), one in self.told.items():
            known[spot][at] = one.value
        for spot, changes in self.changes.items():
            carry(known[spot], changes)
        for identity in self.epidemic.identity:
            add_parts(known, identity.total, identity.parts)
        return known

    @cached_property
    def series(self) -> dict[Spot, list[Stood]]:
        """The levels that were told of each spot, the first first."""
        found: defaultdict[Spot, list[Stood]] = defaultdict(list)
        for one in sorted(self.told.values(), key=lambda one: one.at):
            found[one.spot].append(one)
        return found

    def told_before(self, here: Stood) -> Stood | None:
        """Find the level that was told of the same spot last before one."""
        mine = self.series.get(here.spot, [])
        place = bisect_left(mine, here.at, key=lambda one: one.at)
        return mine[place - 1] if place else None

    def is_old(self, at: datetime) -> bool:
        """Tell whether a moment lies before the days of a board: what stood then tells no more."""
        return self.start is not None and at < self.start

    def level(self, spot: Spot, at: datetime | None = None) -> Figure | None:
        """Give the level at a moment, or the last there is."""
        known = self.levels.get(spot)
        if not known:
            return None
        moment = max(known) if at is None else at
        if moment not in known:
            return None
        return Figure(known[moment], moment, self.told.get((spot, moment)))

    def change(self, spot: Spot, at: datetime) -> Figure | None:
        """Give the change of the day up to a moment: told, or between two levels."""
        for one in self.changes.get(spot, ()):
            if one.at == at and one.since == at - DAY:
                return Figure(one.value, at, one)
        known = self.levels.get(spot, {})
        if at in known and at - DAY in known:
            return Figure(known[at] - known[at - DAY], at)
        return None

    def list_changes(self, spot: Spot) -> list[Figure]:
        """List the changes of single days, the first first."""
        days = {one.at for one in self.changes.get(spot, ()) if one.at - one.since == DAY}
        known = self.levels.get(spot, {})
        days |= {at for at in known if at - DAY in known}
        return [figure for at in sorted(days) if (figure := self.change(spot, at))]

    def sum_between(self, spot: Spot, since: datetime, until: datetime) -> Decimal | None:
        """Sum what came between two moments; None where the changes do not cover just that."""
        inside = [
            one for one in self.changes.get(spot, ()) if since <= one.since and one.at <= until
        ]
        covered = since
        for one in inside:
            if one.since != covered:
                return None
            covered = one.at
        return sum((one.value for one in inside), NOUGHT) if inside and covered == until else None

    def sum_all(self, spot: Spot) -> tuple[Decimal, Stood, Stood] | None:
        """Sum all that a flow ever told, with the first and the last reading."""
        told = self.changes.get(spot)
        if not told:
            return None
        return (
            sum((one.value for one in told), NOUGHT),
            min(told, key=lambda one: one.since),
            told[-1],
        )


def carry(known: dict[datetime, Decimal], changes: list[Stood]) -> None:
    """Carry levels along the changes between them, forward and then back."""
    for one in changes:
        if one.since in known and one.at not in known:
            known[one.at] = known[one.since] + one.value
    for one in reversed(changes):
        if one.at in known and one.since not in known:
            known[one.since] = known[one.at] - one.value


def add_parts(
    known: defaultdict[Spot, dict[datetime, Decimal]], total: str, parts: tuple[str, ...]
) -> None:
    """Add parts up to a total wherever all of them are known and it is not."""
    first, *others = parts
    for spot in [one for one in known if one.series == first]:
        beside = [known.get(spot._replace(series=one), {}) for one in others]
        whole = known[spot._replace(series=total)]
        for at, value in list(known[spot].items()):
            if at not in whole and all(at in one for one in beside):
                whole[at] = value + sum((one[at] for one in beside), NOUGHT)
