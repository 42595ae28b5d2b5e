"""Numbers that a text names instead of writing: {budget.spent item=policy}.

What stands between braces is a measure and, after it, members of its dimensions; the number comes
from the register whenever the text is shown, so that nobody can type over it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cityhall.registers.cases.counted import PREFIX, UncountedError, read_named
from cityhall.registers.engagements import named as engagements
from cityhall.registers.epidemics import named as epidemics
from cityhall.registers.figures.cells import CellError, parse_cell, write_cell
from cityhall.registers.figures.measures import Catalogue, load_catalogue

NAMED = re.compile(r"\{([^{}]*)\}")


class BindingError(ValueError):
    """A text names a number that no register holds; says why in Korean and English."""

    def __init__(self, named: str) -> None:
        self.words = (
            f"{{{named}}}: 등록된 지표와 차원의 이름이 아닙니다.",
            f"{{{named}}} names no measure and members that are declared.",
        )
        super().__init__(" · ".join(self.words))


@dataclass(frozen=True, slots=True)
class Binding:
    """A measure, and a cell of it."""

    measure: str
    cell: str = ""

    def __str__(self) -> str:
        return f"{{{self.measure} {self.cell}".strip() + "}"


def read_binding(named: str, catalogue: Catalogue) -> Binding:
    """Read what stands between two braces."""
    measure, _, cell = named.strip().partition(" ")
    if measure.startswith(PREFIX):
        return read_counted(named, measure, cell)
    if measure.startswith(epidemics.PREFIX):
        return read_epidemic(named, measure, cell)
    if measure.startswith(engagements.PREFIX):
        return read_engagements(named, measure, cell)
    declared = catalogue.measures.get(measure)
    if declared is None:
        raise BindingError(named)
    try:
        members = parse_cell(cell)
    except CellError:
        raise BindingError(named) from None
    dimensions = catalogue.family_of(measure).dimensions
    for dimension, member in members:
        if dimension not in dimensions or member not in dimensions[dimension].by_key:
            raise BindingError(named)
    return Binding(measure, write_cell(members))


def read_counted(named: str, measure: str, cell: str) -> Binding:
    """Read what names a number of a docket."""
    try:
        return Binding(measure, read_named(measure, cell.strip().replace(" ", ";")).cell)
    except UncountedError:
        raise BindingError(named) from None


def read_epidemic(named: str, measure: str, cell: str) -> Binding:
    """Read what names a number of an epidemic."""
    try:
        found = epidemics.read_named(measure, cell.strip().replace(" ", ";"))
    except epidemics.UnnamedError:
        raise BindingError(named) from None
    return Binding(measure, found.cell)


def read_engagements(named: str, measure: str, cell: str) -> Binding:
    """Read what names a count of engagements."""
    try:
        found = engagements.read_named(measure, cell.strip().replace(" ", ";"))
    except engagements.UnnamedError:
        raise BindingError(named) from None
    return Binding(measure, found.cell)


def find_bindings(text: str, catalogue: Catalogue | None = None) -> list[Binding]:
    """Find the numbers that a text names, in order."""
    return [one for one in split_text(text, catalogue) if isinstance(one, Binding)]


def split_text(text: str, catalogue: Catalogue | None = None) -> Iterator[str | Binding]:
    """Split a text into what is written and what is named."""
    declared = catalogue or load_catalogue()
    for place, piece in enumerate(NAMED.split(text)):
        if place % 2:
            yield read_binding(piece, declared)
        elif piece:
            yield piece
