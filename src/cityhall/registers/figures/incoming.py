"""A sheet that comes in: its lines become entries, and whatever cannot be read is said by line.

A line is a value, or what a report prints for one (`claim`); the column of kinds tells them apart.
A sheet is taken in whole or not at all.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from django.db import transaction

from cityhall.ground.access.actors import Actor
from cityhall.ground.look.dates import read_day
from cityhall.registers.figures.actions import Outcome, enter_values, take_claims
from cityhall.registers.figures.cells import CellError, parse_cell, write_cell
from cityhall.registers.figures.checks import UnfitError
from cityhall.registers.figures.forms import read_number
from cityhall.registers.figures.outgoing import CLAIM, COLUMNS, VALUE
from cityhall.registers.figures.records import Entry
from cityhall.registers.sheets.tables import Fault, Line, UnreadableError
from cityhall.registers.sheets.taking import take_table

MOST_LINES = 20_000
KINDS = {"": VALUE, VALUE: VALUE, "값": VALUE, CLAIM: CLAIM, "대조": CLAIM}
NAMES = {column.key: column.ko for column in COLUMNS}


class FaultySheetError(ValueError):
    """Lines of a sheet are at fault, and nothing of it was entered; says why for each."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(f"{faults[0].line}: {faults[0].ko} · {faults[0].en}")
        self.faults = tuple(faults)


@dataclass(slots=True)
class Pile:
    """Entries of a sheet, and the line on which each stands."""

    entries: list[Entry] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)

    def place(self, error: UnfitError) -> FaultySheetError:
        """Say on which lines the faults of entries stand."""
        return FaultySheetError(
            [Fault(self.lines[one.entry], "", one.ko, one.en) for one in error.faults]
        )


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a sheet holds: values, and what reports claim."""

    values: Pile
    claims: Pile


def read_sheet(content: bytes) -> Incoming:
    """Read a table of figures."""
    taken = take_table(content, COLUMNS, "figures")
    if len(taken.lines) > MOST_LINES:
        raise UnreadableError(
            f"{MOST_LINES:,}행까지 받습니다.", f"Up to {MOST_LINES:,} lines are taken."
        )
    empty = {fault.line for fault in taken.faults}
    found = [fault for line in taken.lines if line.number not in empty for fault in check(line)]
    if faults := sorted([*taken.faults, *found], key=lambda fault: fault.line):
        raise FaultySheetError(faults)
    piles = {VALUE: Pile(), CLAIM: Pile()}
    for line in taken.lines:
        pile = piles[KINDS[line.values.get("kind", "")]]
        pile.entries.append(read_entry(line.values))
        pile.lines.append(line.number)
    return Incoming(piles[VALUE], piles[CLAIM])


def check(line: Line) -> Iterator[Fault]:
    """Say what keeps the cells of a line from being read."""
    for name in ("value", "printed"):
        text = line.values.get(name, "")
        if text and read_number(text) is None:
            yield say_fault(line, name, f"숫자가 아닙니다: {text}", f"This is no number: {text}")
    for name in ("since", "as_of"):
        text = line.values.get(name, "")
        if text and read_day(text[:10]) is None:
            ko, en = "날짜를 2026-01-31처럼 적어 주세요", "Please write a date like 2026-01-31"
            yield say_fault(line, name, f"{ko}: {text}", f"{en}: {text}")
    if (kind := line.values.get("kind", "")) not in KINDS:
        yield say_fault(
            line,
            "kind",
            f"'{VALUE}'(값)이나 '{CLAIM}'(대조)으로 적어 주세요: {kind}",
            f"Please write '{VALUE}' or '{CLAIM}': {kind}",
        )
    try:
        parse_cell(line.values.get("dimensions", ""))
    except CellError as error:
        ko, _, en = str(error).partition(" · ")
        yield say_fault(line, "dimensions", ko, en)


def say_fault(line: Line, name: str, ko: str, en: str) -> Fault:
    """Say what is wrong with a cell of a line."""
    return Fault(line.number, NAMES[name], ko, en)


def read_entry(cells: dict[str, str]) -> Entry:
    """Read the cells of a line that is in order."""
    as_of = read_day(cells["as_of"][:10])
    assert as_of is not None, "a line in order has its date"
    printed = cells.get("printed", "")
    return Entry(
        cells["measure"],
        cells["subject"],
        as_of,
        read_number(cells["value"]) or Decimal(0),
        cells["unit"],
        read_day(cells.get("since", "")[:10]),
        write_cell(parse_cell(cells.get("dimensions", ""))),
        read_number(printed) if printed else None,
        cells.get("reason", "")[:300],
        cells.get("source", "")[:200],
        cells.get("text", "")[:120],
    )


def bring_in(incoming: Incoming, *, by: Actor, why: str, correcting: bool = False) -> Outcome:
    """Enter the values of a sheet and take its claims: all of them, or none."""
    values, claims, outcome, taken = incoming.values, incoming.claims, Outcome(), Outcome()
    with transaction.atomic():
        try:
            if values.entries:
                outcome = enter_values(values.entries, by=by, why=why, correcting=correcting)
        except UnfitError as error:
            raise values.place(error) from error
        try:
            if claims.entries:
                taken = take_claims(claims.entries, by=by, why=why)
        except UnfitError as error:
            raise claims.place(error) from error
    return replace(outcome, claimed=taken.added, unchanged=outcome.unchanged + taken.unchanged)
