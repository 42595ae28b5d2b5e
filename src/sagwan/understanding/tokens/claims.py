"""Claiming: passes read one segment in a fixed order, each claims stretches of it, and what is
claimed is masked for the passes after it, so no character is ever read twice.
"""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from sagwan.facts import Period, Unit

# Non-characters of Unicode: they never occur in text, so they can stand for what was claimed.
MASKS = {
    "number": "\ufdd0",
    "bare": "\ufdd1",
    "dash": "\ufdd2",
    "date": "\ufdd3",
    "clock": "\ufdd4",
    "not": "\ufdd5",
}
DATE_MASK = MASKS["date"]
CLOCK_MASK = MASKS["clock"]


class Claim(NamedTuple):
    """A claimed stretch; offsets count from the start of the segment."""

    start: int
    end: int
    kind: str
    why: str
    value: Decimal | None = None
    step: Decimal = Decimal(1)
    unit: Unit | None = None
    sign: str = ""
    bound: str | None = None
    tail: bool = False
    period: Period | None = None


class Sheet:
    """The text of one segment, and what has been claimed of it so far."""

    __slots__ = ("claims", "masked", "text")

    def __init__(self, text: str) -> None:
        """Start with nothing claimed."""
        self.text = text
        self.masked = text
        self.claims: list[Claim] = []

    def take(self, claims: Iterable[Claim]) -> None:
        """Record claims, given in order, and mask what they cover; the first of two wins."""
        pieces: list[str] = []
        at = 0
        for claim in claims:
            if claim.start < at:
                continue
            pieces += (self.masked[at : claim.start], MASKS[claim.kind] * (claim.end - claim.start))
            at = claim.end
            self.claims.append(claim)
        if at:
            self.masked = "".join((*pieces, self.masked[at:]))
