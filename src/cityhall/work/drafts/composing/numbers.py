"""Numbers of registers as reports print them, each with the cell that it is bound to."""

from collections.abc import Collection
from datetime import date
from decimal import Decimal

from cityhall.registers.cases.counted import PREFIX
from cityhall.registers.engagements.named import PREFIX as ENGAGEMENTS
from cityhall.registers.epidemics.named import PREFIX as EPIDEMICS
from cityhall.registers.figures.ledger import Ledger
from cityhall.registers.figures.queries import load_ledger
from cityhall.registers.figures.shown import Shown, Teller
from cityhall.registers.figures.units import are_alike
from cityhall.work.drafts.bindings import Binding, BindingError, split_text
from cityhall.work.drafts.composing.counts import Counts
from cityhall.work.drafts.composing.occasions import bind_count
from cityhall.work.drafts.composing.outbreaks import Outbreaks
from cityhall.work.drafts.items import Bound, Piece

UNKNOWN = "○○"  # how a draft leaves room for a number that nobody has entered


class Numbers:
    """The numbers of an office as they stood on some dates, loaded once."""

    def __init__(self, measures: Collection[str], subject: str, dates: Collection[date]) -> None:
        self.subject, self.on = subject, max(dates)
        elsewhere = (PREFIX, EPIDEMICS, ENGAGEMENTS)
        of_figures = {one for one in measures if not one.startswith(elsewhere)}
        self.ledger: Ledger = load_ledger(of_figures, dates)
        self.counts, self.outbreaks = Counts(self.on), Outbreaks(self.on)
        self.teller = Teller(self.ledger, self.on)

    def bind(
        self, measure: str, cell: str = "", *, unit: str = "", subject: str = "", on: date | None
    ) -> tuple[Bound | None, str]:
        """Give a number with its cell; where there is none, the reason why."""
        if measure.startswith(PREFIX):
            return self.counts.bind(measure, cell, on)
        if measure.startswith(EPIDEMICS):
            return self.outbreaks.bind(measure, cell)
        if measure.startswith(ENGAGEMENTS):
            return bind_count(measure, cell, on or self.on)
        own, day = subject or self.subject, on or self.on
        declared = self.ledger.catalogue.measure(measure)
        wanted = unit if unit and are_alike(declared.unit, unit) else declared.unit
        shown = self.teller.tell(measure, own, cell, on=day, unit=wanted)
        if shown.value is None or shown.found is None:
            return None, shown.lack
        as_of = shown.found.as_of
        text = print_number(shown, is_change=bool(declared.change_of))
        return Bound(measure, own, cell, day, shown.value, text, wanted, as_of, shown.href), ""

    def fill(self, text: str, on: date | None = None) -> tuple[Piece, ...]:
        """Put numbers where a text names them."""
        try:
            parts = list(split_text(text, self.ledger.catalogue))
        except BindingError:  # a measure that is declared no longer: what was written stays
            return (Piece(text),)
        return tuple(self._fill(part, on) for part in parts)

    def _fill(self, part: str | Binding, on: date | None) -> Piece:
        if isinstance(part, str):
            return Piece(part)
        bound, _ = self.bind(part.measure, part.cell, on=on)
        if bound is None:
            return Piece(UNKNOWN)
        return Piece(f"{bound.text}{bound.unit}", bound)


def print_number(shown: Shown, *, is_change: bool) -> str:
    """Write a number as Korean reports do: thousands parted, a fall with a triangle."""
    text = shown.text.replace("−", "△")
    return f"+{text}" if is_change and (shown.value or Decimal(0)) > 0 else text
