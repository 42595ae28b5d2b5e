"""How far an indicator has come, and how citizens find it, on one scale from 0 to 100.

Progress is (value − base) ÷ (target − base); perception is (mean score − 1) ÷ 4. The gap is
perception less progress: above nought, citizens find it better than the statistic says.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from cityhall.registers.sustainability.shapes import Indicator

HUNDRED, NOUGHT, ONE = Decimal(100), Decimal(0), Decimal(1)
BEST, SPAN = 5, Decimal(4)  # scores run from 1 to 5
PLACES = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a value lies on the way from the base to the target."""

    value: Decimal
    base: Decimal
    target: Decimal
    exact: Decimal  # per cent of the way; below nought where it went back

    @property
    def percent(self) -> Decimal:
        """The part of the way, no less than nothing and no more than all."""
        return min(max(self.exact, NOUGHT), HUNDRED).quantize(PLACES)

    @property
    def is_reached(self) -> bool:
        """Tell whether the target is reached."""
        return self.exact >= HUNDRED

    @property
    def is_back(self) -> bool:
        """Tell whether it is worse than where it began."""
        return self.exact < NOUGHT


def find_base(one: Indicator, values: Mapping[int, Decimal]) -> Decimal | None:
    """Give what progress is counted from: what is declared, else the first value."""
    if one.base is not None:
        return one.base
    return values[min(values)] if values else None


def measure_progress(one: Indicator, values: Mapping[int, Decimal], year: int) -> Progress | None:
    """Give the progress of a year; None where there is no value, no target or no way to go."""
    base = find_base(one, values)
    if one.value is None or base is None or year not in values or base == one.value:
        return None
    exact = (values[year] - base) * HUNDRED / (one.value - base) + NOUGHT  # never −0
    return Progress(values[year], base, one.value, exact)


@dataclass(frozen=True, slots=True)
class Perception:
    """How citizens found an indicator: on the scale of progress, and from how many answers."""

    percent: Decimal
    answers: int = 0  # none where it was told from elsewhere
    mean: Decimal | None = None
    source: str = ""
    first: int = 0  # how many put it first


def find_perception(tallies: Mapping[int, int]) -> Perception | None:
    """Make a perception of how many gave each score."""
    scores = {score: number for score, number in tallies.items() if 1 <= score <= BEST}
    answers = sum(scores.values())
    if not answers:
        return None
    mean = Decimal(sum(score * number for score, number in scores.items())) / answers
    percent = ((mean - ONE) * HUNDRED / SPAN).quantize(PLACES)
    return Perception(percent, answers, mean.quantize(Decimal("0.01")), first=tallies.get(0, 0))


def find_gap(progress: Progress | None, perception: Perception | None) -> Decimal | None:
    """Give perception less progress, in points."""
    if progress is None or perception is None:
        return None
    return perception.percent - progress.percent
