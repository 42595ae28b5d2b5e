"""What a table of values of indicators asks for, line by line: to enter those of years that have
none. A value that stands is corrected on the page of its indicator, with a reason.
"""

from decimal import Decimal

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.refusals import NotAllowedError
from cityhall.registers.figures.forms import read_number
from cityhall.registers.sheets.tables import Fault, Line, Taken
from cityhall.registers.sustainability.actions import check_value, make_reading
from cityhall.registers.sustainability.declaring import find_framework
from cityhall.registers.sustainability.errors import UnfitEntryError
from cityhall.registers.sustainability.forms import read_year
from cityhall.registers.sustainability.models import Reading
from cityhall.registers.sustainability.outgoing import VALUES, WORDS, write_value
from cityhall.registers.sustainability.shapes import Framework, Indicator
from cityhall.work.tables.incoming import Asked, Shelf, settle, sound_lines, tell_new

NAMES = {column.key: column.ko for column in VALUES}


def plan_values(taken: Taken, by: Actor) -> Asked:
    """Plan what a table of values asks for; nothing is written."""
    asked, shelf = Asked(faults=[*taken.faults]), Shelf()
    for row in Reading.objects.filter(is_current=True).select_related("replaces"):
        told = dict(write_value(row))
        shelf.alike[name_cell(told)] = told
    for line in sound_lines(taken):
        try:
            wanted = read_wanted(line, by)
        except (UnfitEntryError, NotAllowedError) as error:
            asked.faults.append(Fault(line.number, "", *error.words))
            continue
        standing = shelf.alike.get(name_cell(line.values))
        if standing and Decimal(standing["value"]) == wanted[2].number:
            line.values["value"] = standing["value"]  # 25 and 25.0 are the same
        if settle(line, VALUES, name_cell(line.values), shelf, asked, "number"):
            asked.values.append(wanted)
            indicator, row = wanted[1:]
            title = f"{indicator.code} {indicator.name.ko} {row.year}"
            asked.changes.append(tell_new(line, VALUES, title))
    asked.faults.sort(key=lambda fault: fault.line)
    return asked


def name_cell(cells: dict[str, str]) -> tuple[str, ...]:
    """Name the cell that a line is of: indicator, year, statistic or perception."""
    return tuple(cells.get(key, "") for key in ("framework", "indicator", "year", "what"))


def read_wanted(line: Line, by: Actor) -> tuple[Framework, Indicator, Reading]:
    """Read the value of a line, put in the words of the register; says why where it cannot be."""
    given = line.values
    one = find_framework(given["framework"])
    indicator = one.find_indicator(given["indicator"]) if one else None
    if one is None or indicator is None:
        lacking = given["indicator"] if one else given["framework"]
        raise UnfitEntryError(f"선언에 없습니다: {lacking}", f"It is not declared: {lacking}")
    value = read_number(given["value"])
    if value is None:
        raise UnfitEntryError(
            f"숫자가 아닙니다: {given['value']}", f"This is no number: {given['value']}"
        )
    what = given.get("what", "")
    given["what"] = WORDS.get(what, what)
    row = make_reading(read_year(given["year"]), value, given["source"], given["what"])
    check_value(one, indicator, row, by=by)
    given |= {"value": row.value, "source": row.source, "year": str(row.year)}
    return one, indicator, row
