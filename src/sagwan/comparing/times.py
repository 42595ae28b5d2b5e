"""The dates of a report: those that stand in a block, and the month that the report is of."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from sagwan.facts import Block, DateMention, Period, Place, Report


@dataclass(frozen=True, eq=False, repr=False)
class Times:
    """When a report and the points in it are dated."""

    report: Report

    @cached_property
    def dates_by_line(self) -> dict[int, list[DateMention]]:
        """Give the dates that stand on each line."""
        found: dict[int, list[DateMention]] = {}
        for mention in self.report.dates:
            found.setdefault(mention.place.line, []).append(mention)
        return found

    def mentions_in(self, block: Block) -> list[DateMention]:
        """Give the dates that stand in a block, with their places."""
        return [
            mention
            for line in dict.fromkeys(piece.line for piece in block.pieces)
            for mention in self.dates_by_line.get(line, ())
            if holds(block, mention.place)
        ]

    def dates_in(self, block: Block) -> list[Period]:
        """Give the dates that a block tells."""
        return [m.period for m in self.mentions_in(block) if m.period is not None]

    @cached_property
    def month(self) -> date | None:
        """Give the last day of the month that the report is of, where it says so."""
        year, _, month = (self.report.period or "").partition("-")
        if not (year.isdigit() and month.isdigit()):
            return None
        return date(int(year), int(month), monthrange(int(year), int(month))[1])


def holds(block: Block, place: Place) -> bool:
    """Tell whether a place lies in a block."""
    return any(
        piece.line == place.line and piece.start <= place.start < max(piece.end, piece.start + 1)
        for piece in block.pieces or (block.place,)
    )
