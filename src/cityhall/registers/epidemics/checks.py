"""What does not hold together: each discrepancy with its working and the readings it is between.

A total is its parts, a level is the one before with what came since, a sum of all cases never
falls, nothing is below nought. A discrepancy stays where one of its readings says why.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from cityhall.ground.look.languages import say
from cityhall.registers.epidemics.ledger import NOUGHT, Ledger
from cityhall.registers.epidemics.records import DAY, Spot, Stood
from cityhall.registers.epidemics.shapes import CHANGE, FLOW, LEVEL, Identity

TOTAL, STEP, FALL, BELOW = "total", "step", "fall", "below"


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """Readings that cannot all be right: what they are, and how that is seen."""

    kind: str
    spot: Spot
    at: datetime
    readings: tuple[Stood, ...]
    left: Decimal
    right: Decimal
    working: str

    @property
    def reason(self) -> str:
        """Why it is kept, as one of its readings says; a reason for a misprint is none."""
        told = (one.reason for one in self.readings if one.reason and not one.printed)
        return next(told, "")

    def tell(self, name: tuple[str, str]) -> tuple[str, str]:
        """Tell it in Korean and English, by the name of its series and place."""
        ko, en = name
        off = f"{abs(self.left - self.right):,f}"
        sign = "≠" if self.kind in (TOTAL, STEP) else "<"
        sums = f"{self.working} {sign} {self.right:,f}".replace("-", "−")
        return f"{ko}: {sums} (차이 {off})", f"{en}: {sums} (off by {off})"

    def say(self, name: tuple[str, str]) -> str:
        """Tell it in the language of the page."""
        return say(*(one.replace("{", "{{").replace("}", "}}") for one in self.tell(name)))


def find_discrepancies(
    ledger: Ledger, moments: Collection[tuple[Spot, datetime]]
) -> list[Discrepancy]:
    """Find what does not hold at some spots and moments."""
    found: dict[tuple[str, Spot, datetime, str], Discrepancy] = {}
    for spot, at in moments:
        for one in (*check_level(ledger, spot, at), *check_totals(ledger, spot, at)):
            found[one.kind, one.spot, one.at, one.working] = one
    return list(found.values())


def check_all(ledger: Ledger) -> list[Discrepancy]:
    """Find what does not hold anywhere."""
    moments = set(ledger.told)
    moments |= {(spot, one.at) for spot, many in ledger.changes.items() for one in many}
    return find_discrepancies(ledger, moments)


def check_level(ledger: Ledger, spot: Spot, at: datetime) -> Iterator[Discrepancy]:
    """Check a level with the one before, and that it is none that cannot be."""
    here = ledger.told.get((spot, at))
    series = ledger.epidemic.find_series(spot.series)
    if series and series.time == FLOW:
        yield from check_flow(ledger, spot, at)
        return
    if here and here.value < 0:
        yield Discrepancy(BELOW, spot, at, (here,), here.value, NOUGHT, f"{here.value:,f}")
    for change in touching(ledger, spot, at):
        before, after = ledger.levels[spot].get(change.since), ledger.told.get((spot, change.at))
        if before is None or after is None or before + change.value == after.value:
            continue
        told = (ledger.told.get((spot, change.since)), change, after)
        sums, working = before + change.value, write_sum([before, change.value])
        yield Discrepancy(STEP, spot, change.at, only(told), sums, after.value, working)
    if here and series and series.grows:
        yield from check_fall(ledger, here)


def check_flow(ledger: Ledger, spot: Spot, at: datetime) -> Iterator[Discrepancy]:
    """Check that a flow is not below nought."""
    for one in ledger.changes.get(spot, ()):
        if one.at == at and one.value < 0:
            yield Discrepancy(BELOW, spot, at, (one,), one.value, NOUGHT, f"{one.value:,f}")


def touching(ledger: Ledger, spot: Spot, at: datetime) -> list[Stood]:
    """List the changes that end or begin at a moment."""
    return [one for one in ledger.changes.get(spot, ()) if at in (one.at, one.since)]


def check_fall(ledger: Ledger, here: Stood) -> Iterator[Discrepancy]:
    """Check that what only grows did not fall since it was told before."""
    before = ledger.told_before(here)
    if before and here.value < before.value:
        told, working = (before, here), f"{here.value:,f}"
        yield Discrepancy(FALL, here.spot, here.at, told, here.value, before.value, working)


def check_totals(ledger: Ledger, spot: Spot, at: datetime) -> Iterator[Discrepancy]:
    """Check the sums in which a series takes part: of levels, and of what came that day."""
    for identity in ledger.epidemic.identity:
        if spot.series in (identity.total, *identity.parts):
            yield from check_sum(ledger, identity, spot, at, LEVEL)
            yield from check_sum(ledger, identity, spot, at, CHANGE)


def check_sum(
    ledger: Ledger, identity: Identity, spot: Spot, at: datetime, what: str
) -> Iterator[Discrepancy]:
    """Check one sum; where a part was not told there is nothing to check."""
    own = spot._replace(series=identity.total)
    whole = find_told(ledger, own, at, what)
    parts = [find_told(ledger, spot._replace(series=one), at, what) for one in identity.parts]
    if whole is None or any(one is None for one in parts):
        return
    told = only(parts)
    sums = sum((one.value for one in told), NOUGHT)
    if sums != whole.value:
        working = write_sum([one.value for one in told])
        yield Discrepancy(TOTAL, own, at, (whole, *told), sums, whole.value, working)


def find_told(ledger: Ledger, spot: Spot, at: datetime, what: str) -> Stood | None:
    """Find what was told of a spot: its level, or its change of the day."""
    if what == LEVEL:
        return ledger.told.get((spot, at))
    changes = ledger.changes.get(spot, ())
    return next((one for one in changes if one.at == at and one.since == at - DAY), None)


def only(readings: Iterable[Stood | None]) -> tuple[Stood, ...]:
    """Leave out what is not there."""
    return tuple(one for one in readings if one is not None)


def write_change(value: Decimal) -> str:
    """Write what is added or taken away."""
    return f"{'+' if value >= 0 else '−'} {abs(value):,f}"


def write_sum(values: list[Decimal]) -> str:
    """Write a sum of numbers, those below nought taken away."""
    first, *others = values
    written = f"{first:,f}".replace("-", "−")
    sums = sum(values, NOUGHT)
    rest = " ".join(write_change(one) for one in others)
    return f"{written} {rest} = {sums:,f}".replace("-", "−")
