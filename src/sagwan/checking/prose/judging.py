"""Whether a written rate can be its part over its whole, and what would mend it where it cannot."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from sagwan.checking.prose.amounts import Amount, amount_of
from sagwan.checking.prose.rates import RateClaim
from sagwan.checking.prose.telling import (
    DOUBT,
    QUESTION,
    SURE,
    Grade,
    Tested,
    in_unit,
    percent,
    shown,
)
from sagwan.facts import Figure
from sagwan.relations.written import (
    Written,
    agrees_loosely,
    cut,
    one_digit_changes,
    rate_of,
    rounded,
)


class Rate(NamedTuple):
    """A rate with its part and whole as amounts in one base."""

    rate: Figure
    part: Amount
    whole: Amount

    @property
    def exact(self) -> Decimal:
        """Give part over whole in per cent."""
        return rate_of(self.part.value, self.whole.value) or Decimal(0)

    @property
    def expected(self) -> Decimal:
        """Give the rate as it should be written."""
        return rounded(self.exact, self.rate.step)

    @property
    def verdict(self) -> str:
        """Tell how the rate agrees: round, cut, loose (its terms were rounded) or broken."""
        if self.expected == self.rate.value:
            return "round"
        if self._is_loose():
            return "loose"
        return "cut" if cut(self.exact, self.rate.step) == self.rate.value else "broken"

    def _is_loose(self) -> bool:
        if not (self.part.coarse or self.whole.coarse):
            return False
        written = Written(self.rate.value, self.rate.step)
        part = Written(self.part.value, self.part.half * 2)
        return agrees_loosely(written, part, Written(self.whole.value, self.whole.half * 2))

    @property
    def is_a_slip(self) -> bool:
        """Tell whether one wrong digit in the rate, its part or its whole explains a breach."""
        if self.expected in one_digit_changes(self.rate.value, self.rate.step):
            return True
        return any(self._gives(part, self.whole.value) for part in _slips(self.part)) or any(
            self._gives(self.part.value, whole) for whole in _slips(self.whole)
        )

    def _gives(self, part: Decimal, whole: Decimal) -> bool:
        exact = rate_of(part, whole)
        return exact is not None and rounded(exact, self.rate.step) == self.rate.value

    def tested(self) -> Tested:
        """Put the rate into words."""
        expected = percent(self.expected)
        terms = f"{_said(self.part, self.whole)} / {_said(self.whole)}"
        figures = (self.rate.id, self.part.figure.id, self.whole.figure.id)
        mends = [(self.rate, self.expected)]
        if self.rate.value:
            part = rounded(self.rate.value * self.whole.value / 100, self.part.step)
            whole = rounded(self.part.value * 100 / self.rate.value, self.whole.step)
            mends.append((self.part.figure, in_unit(part, self.part)))
            mends.append((self.whole.figure, in_unit(whole, self.whole)))
        return Tested("ratio", self.rate, figures, expected, self.rate.text, terms, tuple(mends))


def _said(amount: Amount, like: Amount | None = None) -> str:
    return shown(in_unit(amount.value, like or amount))


def _slips(amount: Amount) -> Iterator[Decimal]:
    figure = amount.figure
    for value in one_digit_changes(figure.value, figure.step):
        yield value * amount.scale


def judged(claim: RateClaim, rounds_half_up: bool) -> tuple[Rate, Grade | None] | None:
    """Judge a rate against what may be its whole; no grade means that it holds."""
    candidates = list(_candidates(claim))
    for candidate in candidates:
        if candidate.verdict in {"round", "loose"}:
            return candidate, None
    for candidate in candidates:
        if candidate.verdict == "cut":
            return candidate, QUESTION if rounds_half_up else None
    return _broken(candidates, claim.said)


def _broken(candidates: Sequence[Rate], said: bool) -> tuple[Rate, Grade | None] | None:
    slips = [candidate for candidate in candidates if candidate.is_a_slip]
    if slips:
        return slips[0], SURE
    if candidates and said:
        near = candidates[0].rate.value / 2 <= candidates[0].exact <= candidates[0].rate.value * 2
        return candidates[0], SURE if near else DOUBT
    return (candidates[0], DOUBT) if len(candidates) == 1 and candidates[0].exact <= 100 else None


def _candidates(claim: RateClaim) -> Iterator[Rate]:
    for whole in claim.wholes:
        part, base = amount_of(claim.part, whole), amount_of(whole, claim.part)
        if base.value > 0:
            yield Rate(claim.rate, part, base)
