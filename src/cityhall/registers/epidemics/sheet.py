"""The sheet of daily numbers, out and in: a line for each series and place, its level and change.

What cannot be read, or does not hold together, is said by line, and then nothing is entered.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from django.utils.timezone import localtime

from cityhall.ground.access.actors import Actor
from cityhall.ground.look.dates import read_day
from cityhall.registers.epidemics.actions import Outcome, enter_readings
from cityhall.registers.epidemics.records import (
    DAY,
    HOURS,
    Entry,
    Spot,
    Stood,
    first_day,
    hour_of,
    moment,
    read_count,
    span,
)
from cityhall.registers.epidemics.shapes import CHANGE, FLOW, LEVEL, Epidemic
from cityhall.registers.figures.checks import UnfitError
from cityhall.registers.figures.incoming import FaultySheetError
from cityhall.registers.sheets.tables import Column, Fault, Line, Table, Taken
from cityhall.registers.sheets.taking import take_table

COLUMNS = (
    Column("day", "기준일", "Day", 12, is_needed=True),
    Column("hour", "시", "Hour", 6, is_number=True),
    Column("place", "곳", "Place", 18, is_needed=True),
    Column("series", "계열", "Series", 18, is_needed=True),
    Column("part", "구분", "Part", 16),
    Column("level", "현재 수", "Level", 14, is_number=True),
    Column("change", "증감", "Change", 12, is_number=True),
    Column("since", "시작일", "Since", 12),
    Column("printed", "인쇄된 값", "Printed", 12),
    Column("reason", "까닭", "Reason", 40),
    Column("source", "출처", "Source", 30),
)
NAMES = {column.key: column.ko for column in COLUMNS}
LONGEST = {"reason": 300, "source": 200}


@dataclass(slots=True)
class Pile:
    """Entries of a sheet, and the line on which each stands."""

    entries: list[Entry] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)


def read_sheet(epidemic: Epidemic, content: bytes) -> Pile:
    """Read a table of daily numbers."""
    return read_lines(epidemic, take_table(content, COLUMNS, "readings"))


def read_lines(epidemic: Epidemic, taken: Taken) -> Pile:
    """Read lines that were taken in; faults of all of them at once."""
    empty = {fault.line for fault in taken.faults}
    found = [one for line in taken.lines if line.number not in empty for one in check_line(line)]
    if faults := sorted([*taken.faults, *found], key=lambda fault: fault.line):
        raise FaultySheetError(faults)
    pile = Pile()
    for line in taken.lines:
        for entry in make_entries(epidemic, line.values):
            pile.entries.append(entry)
            pile.lines.append(line.number)
    return pile


def check_line(line: Line) -> Iterator[Fault]:
    """Say what keeps the cells of a line from being read."""
    cells = line.values
    for name in ("level", "change", "printed"):
        text = cells.get(name, "")
        if text and read_count(text) is None:
            yield fault_at(line, name, f"숫자가 아닙니다: {text}", f"This is no number: {text}")
    for name in ("day", "since"):
        text = cells.get(name, "")
        if text and read_day(text[:10]) is None:
            ko, en = "날짜를 2026-01-31처럼 적어 주세요", "Please write a date like 2026-01-31"
            yield fault_at(line, name, f"{ko}: {text}", f"{en}: {text}")
    hour = cells.get("hour", "")
    if hour and not (hour.isascii() and hour.isdecimal() and int(hour) <= HOURS):
        yield fault_at(line, "hour", f"0~24로 적어 주세요: {hour}", f"Write 0 to 24: {hour}")
    if not cells.get("level") and not cells.get("change"):
        ko, en = "현재 수나 증감을 적어 주세요.", "Please write a level or a change."
        yield fault_at(line, "level", ko, en)


def fault_at(line: Line, name: str, ko: str, en: str) -> Fault:
    """Say what is wrong with a cell of a line."""
    return Fault(line.number, NAMES[name], ko, en)


def make_entries(epidemic: Epidemic, cells: Mapping[str, str]) -> Iterator[Entry]:
    """Make the entries of a line that is in order: its level, its change, or both."""
    day = need_day(cells["day"])
    spot = Spot(cells["series"], cells["place"], cells.get("part", ""))
    series = epidemic.find_series(spot.series)
    told = cells.get("hour", "")
    usual = hour_of(epidemic, series, spot.place) if series else 0
    hour = int(told) if told else usual
    printed = read_count(cells.get("printed", ""))
    reason = cells.get("reason", "")[: LONGEST["reason"]]
    source = cells.get("source", "")[: LONGEST["source"]]
    level, change = read_count(cells.get("level", "")), read_count(cells.get("change", ""))
    if level is not None:
        at = moment(day, hour)
        yield Entry(spot, LEVEL, at, at, level, printed, reason, source)
    if change is not None:
        since, until = span(day, hour, read_day(cells.get("since", "")[:10]))
        own = printed if level is None else None
        yield Entry(
            spot, CHANGE, since, until, change, own, reason if level is None else "", source
        )


def need_day(text: str) -> date:
    """Read the day of a line that is in order."""
    day = read_day(text[:10])
    assert day is not None, "a line in order has its day"
    return day


def bring_in(
    epidemic: Epidemic,
    pile: Pile,
    *,
    by: Actor,
    why: str,
    correcting: bool = False,
    is_sample: bool = False,
) -> Outcome:
    """Enter the numbers of a sheet: all of them, or none and a fault for each wrong line."""
    try:
        return enter_readings(
            epidemic, pile.entries, by=by, why=why, correcting=correcting, is_sample=is_sample
        )
    except UnfitError as error:
        faults = [Fault(pile.lines[one.entry], "", one.ko, one.en) for one in error.faults]
        raise FaultySheetError(sorted(faults, key=lambda one: one.line)) from error


def make_table(epidemic: Epidemic, readings: Iterable[Stood]) -> Table:
    """Make readings a table by which they would come in again."""
    rows = [write_row(epidemic, one) for one in readings]
    return Table("readings", "일별 수", "Daily numbers", COLUMNS, rows)


def write_row(epidemic: Epidemic, one: Stood) -> dict[str, str]:
    """Write a reading as a line of the sheet."""
    series = epidemic.find_series(one.spot.series)
    at = localtime(one.at)
    day, hour = at.date(), at.hour
    if series and series.time == FLOW and hour == 0:
        day, hour = localtime(one.at - DAY).date(), HOURS
    since = first_day(one).isoformat() if one.what == CHANGE else ""
    return {
        "day": day.isoformat(),
        "hour": str(hour),
        "place": one.spot.place,
        "series": one.spot.series,
        "part": one.spot.part,
        "level": f"{one.value:f}" if one.what == LEVEL else "",
        "change": f"{one.value:f}" if one.what == CHANGE else "",
        "since": since,
        "printed": one.printed,
        "reason": one.reason,
        "source": one.source,
    }
