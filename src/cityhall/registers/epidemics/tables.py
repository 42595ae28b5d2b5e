"""Tables as reports print them: what stands by place, what came day by day, what was counted.

Each cell keeps the readings it was written from, so that a page or a draft can lead back to them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from cityhall.ground.look.dates import write_short_day
from cityhall.registers.cases.procedures import tell
from cityhall.registers.epidemics.ledger import Figure, Ledger
from cityhall.registers.epidemics.naming import (
    name_part,
    name_place,
    write_change,
    write_number,
    write_rate,
)
from cityhall.registers.epidemics.records import DAY, Spot, Stood, last_day
from cityhall.registers.epidemics.shapes import CHANGE, Epidemic, Sheet
from sagwan.procedures import Name

HUNDRED = Decimal(100)
TOTAL = Name("누계", "Total")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as it is printed, its number, and what told it."""

    text: str
    value: Decimal | None = None
    told: tuple[Stood, ...] = ()

    @property
    def mended(self) -> Stood | None:
        """The reading that is printed wrongly in its source, if one is."""
        return next((one for one in self.told if one.printed), None)

    @property
    def remark(self) -> str:
        """Why one of its readings stands although it does not hold together with others."""
        return next((one.reason for one in self.told if one.reason and not one.printed), "")


@dataclass(frozen=True, slots=True)
class Row:
    """A row: what it is of, and its cells."""

    name: Name
    spot: Spot
    cells: tuple[Cell, ...]
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Built:
    """A table that was filled: its heads, with the keys of columns, and rows."""

    sheet: Sheet
    heads: tuple[tuple[str, Name], ...]
    rows: tuple[Row, ...]
    at: datetime

    @property
    def mended(self) -> list[tuple[Row, Cell]]:
        """The cells that are printed wrongly in their sources."""
        return [(row, cell) for row in self.rows for cell in row.cells if cell.mended]


def build_table(epidemic: Epidemic, sheet: Sheet, ledger: Ledger) -> Built | None:
    """Fill a table; nothing where nothing is known of it."""
    rows = {"standing": list_standing, "daily": list_daily, "counts": list_counts}[sheet.kind]
    return rows(epidemic, sheet, ledger)


def list_standing(epidemic: Epidemic, sheet: Sheet, ledger: Ledger) -> Built | None:
    """Fill a table of levels, a row for each place, with the change of the day in brackets."""
    rows = []
    for place in sheet.places:
        spots = [Spot(series, place) for series in sheet.series]
        at = max((max(ledger.levels[one]) for one in spots if ledger.levels.get(one)), default=None)
        if at is not None and not ledger.is_old(at):
            cells = tuple(write_standing(ledger, one, at) for one in spots)
            rows.append(Row(name_place(epidemic, place), spots[0], cells, at))
    if not rows:
        return None
    heads = tuple((one, epidemic.name_series(one)) for one in sheet.series)
    return Built(sheet, heads, tuple(rows), max(row.at for row in rows if row.at))


def write_standing(ledger: Ledger, spot: Spot, at: datetime) -> Cell:
    """Write a level with the change that was told with it."""
    level, change = ledger.level(spot, at), ledger.change(spot, at)
    if level is None:
        return Cell("–")
    text = write_number(level.value)
    if change is not None:
        text += f"({write_change(change.value)})"
    return Cell(text, level.value, only_told(level, change))


def only_told(*figures: Figure | None) -> tuple[Stood, ...]:
    """Give the readings that told figures."""
    return tuple(one.told for one in figures if one and one.told)


def list_daily(epidemic: Epidemic, sheet: Sheet, ledger: Ledger) -> Built | None:
    """Fill a table of changes, day by day, with the level that they lead to."""
    spots = [Spot(series, place) for place in sheet.places for series in sheet.series]
    ends = [one.at for spot in spots for one in ledger.list_changes(spot)]
    if not ends:
        return None
    end = max(ends)
    days = [end - n * DAY for n in range(sheet.days)]
    days = days if sheet.latest_first else days[::-1]
    rows = tuple(
        Row(
            epidemic.name_series(spot.series)
            if len(sheet.places) == 1
            else name_place(epidemic, spot.place),
            spot,
            tuple(write_daily(ledger, sheet, spot, days, end)),
            end,
        )
        for spot in spots
    )
    return Built(sheet, tuple(head_daily(sheet, days, end)), rows, end)


def head_daily(sheet: Sheet, days: list[datetime], end: datetime) -> Iterator[tuple[str, Name]]:
    """Head a table of days."""
    heads = [(f"day-{one:%Y%m%d}", name_day(one)) for one in days]
    before = name_day(end - sheet.days * DAY)
    earlier = [("before", Name(f"{before.ko} 이전", f"to {before.en}"))] if sheet.before else []
    total = [("total", TOTAL)]
    yield from [*total, *heads, *earlier] if sheet.latest_first else [*earlier, *heads, *total]


def name_day(at: datetime) -> Name:
    """Name the day up to a moment."""
    stood = Stood(0, Spot("", ""), CHANGE, at, at, Decimal(0))
    text = write_short_day(last_day(stood))
    return Name(text, text)


def write_daily(
    ledger: Ledger, sheet: Sheet, spot: Spot, days: list[datetime], end: datetime
) -> Iterator[Cell]:
    """Write the days of a row, what came before them, and the level at their end."""
    total = write_level(ledger, sheet, spot, end)
    cells = [write_day(ledger, sheet, spot, day) for day in days]
    earlier = []
    if sheet.before:
        level = ledger.level(spot, end - timedelta(days=sheet.days))
        text = write_number(level.value) if level else "–"
        earlier = [Cell(text, level.value if level else None, only_told(level))]
    yield from [total, *cells, *earlier] if sheet.latest_first else [*earlier, *cells, total]


def write_day(ledger: Ledger, sheet: Sheet, spot: Spot, day: datetime) -> Cell:
    """Write what came on a day, in brackets what came of the series beside."""
    change = ledger.change(spot, day)
    if change is None:
        return Cell("–")
    text, beside = write_number(change.value), None
    if sheet.beside:
        beside = ledger.change(spot._replace(series=sheet.beside), day)
        text += f"({write_number(beside.value)})" if beside else ""
    return Cell(text, change.value, only_told(change, beside))


def write_level(ledger: Ledger, sheet: Sheet, spot: Spot, at: datetime) -> Cell:
    """Write the level at a moment, with that of the series beside, or its share."""
    level = ledger.level(spot, at)
    if level is None:
        return Cell("–")
    text, beside = write_number(level.value), None
    if sheet.beside:
        beside = ledger.level(spot._replace(series=sheet.beside), at)
        text += f"({write_number(beside.value)})" if beside else ""
    whole = ledger.level(spot._replace(series=sheet.over, part="")) if sheet.over else None
    if whole and whole.value:
        text += f"({write_rate(level.value * HUNDRED / whole.value)})"
    return Cell(text, level.value, only_told(level, beside))


def list_counts(epidemic: Epidemic, sheet: Sheet, ledger: Ledger) -> Built | None:
    """Fill a table of sums, a row for each part of the series."""
    place = sheet.places[0] if sheet.places else epidemic.home
    rows, ends = [], []
    for member in epidemic.list_members(sheet.series[0]):
        spots = [Spot(series, place, member.key) for series in sheet.series]
        sums = [ledger.sum_all(one) for one in spots]
        if any(sums):
            cells = tuple(
                Cell(write_number(one[0]), one[0], (one[2],)) if one else Cell("–") for one in sums
            )
            name = name_part(epidemic, sheet.series[0], member.key)
            rows.append(Row(name, spots[0], cells, max(one[2].at for one in sums if one)))
            ends.append(rows[-1].at)
    if not rows:
        return None
    heads = tuple((one, epidemic.name_series(one)) for one in sheet.series)
    return Built(sheet, heads, tuple(rows), max(one for one in ends if one))


def say_head(head: tuple[str, Name]) -> str:
    """Write a head in the language of the page."""
    return tell(head[1])
