"""Which edition of a yearly thing a promise is of: last year's fair is not this year's."""

from collections.abc import Mapping
from typing import NamedTuple

from sagwan.comparing.words import are_other_editions, editions
from sagwan.facts import Promise


class Edition(NamedTuple):
    """What a text names (2020 …, 제4기, 2차), and the years that it falls due in."""

    named: Mapping[str, frozenset[int]]
    years: frozenset[int] = frozenset()

    def differs_from(self, other: "Edition") -> bool:
        """Tell whether two texts cannot be of one edition."""
        if are_other_editions(self.named, other.named):
            return True
        return _is_outside(self, other) or _is_outside(other, self)


def edition_of(promise: Promise) -> Edition:
    """Give the edition that a promise is of."""
    period = promise.due.period
    if period is None or period.first is None or promise.due.recurring:
        return Edition(editions(promise.text))
    last = period.last or period.first
    return Edition(editions(promise.text), frozenset(range(period.first.year, last.year + 1)))


def _is_outside(one: Edition, two: Edition) -> bool:
    """One names the year that it is due in, and the other is due in other years only."""
    year = one.named.get("년", frozenset())
    if not year or "년" in two.named or not two.years:
        return False
    return not year.isdisjoint(one.years or year) and year.isdisjoint(two.years)
