"""A table of the layout, filled from the register: its axes become rows and columns."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from cityhall.ground.organisation.queries import load_tree
from cityhall.registers.figures.cells import with_member
from cityhall.registers.figures.measures import Dimension
from cityhall.work.drafts.composing.numbers import Numbers
from cityhall.work.drafts.items import DASH, RATE, Sheet, TableCell, TableRow
from cityhall.work.drafts.layouts.parts import Axis, Part

LEAP_DAY = (2, 29)


@dataclass(frozen=True, slots=True)
class Place:
    """A row or a column: its path of labels, and what of the register it stands for."""

    path: tuple[str, ...]
    spot: Mapping[str, str] = field(default_factory=dict)  # measure, cell, subject
    on: date | None = None


def build_sheet(part: Part, numbers: Numbers, as_of: date) -> Sheet | None:
    """Fill a table; nothing where the register holds nothing for it."""
    rows = list_places(part.rows, part, numbers, as_of)
    columns = list_places(part.columns, part, numbers, as_of)
    filled = [
        TableRow(row.path[-1], tuple(fill_cell(part, numbers, row, one) for one in columns))
        for row in rows
    ]
    told = [row for row in filled if any(cell.bound for cell in row.cells)]
    bounds = [cell.bound for row in told for cell in row.cells if cell.bound]
    dates = sorted({bound.as_of for bound in bounds if bound.as_of})
    if not dates:
        return None
    paths = tuple(column.path for column in columns)
    return Sheet(part.corner, paths, tuple(told), part.unit, dates[-1], tuple(dates))


def fill_cell(part: Part, numbers: Numbers, row: Place, column: Place) -> TableCell:
    """Fill a cell: nought is a dash, what nobody entered is left open."""
    spot = {"measure": part.measure, **row.spot, **column.spot}
    bound, lack = numbers.bind(
        spot["measure"],
        spot.get("cell", ""),
        unit=part.unit,
        subject=spot.get("subject", ""),
        on=row.on or column.on,
    )
    if bound is None:
        return TableCell("", lack=lack)
    return TableCell(bound.text if bound.value else DASH, bound)


def list_places(axis: Axis, part: Part, numbers: Numbers, as_of: date) -> list[Place]:
    """List what an axis runs over."""
    if axis.measures:
        return [Place((name_measure(key, numbers),), {"measure": key}) for key in axis.measures]
    if axis.dates:
        return list(list_dates(axis, as_of))
    if axis.subjects:
        return list(list_units(axis, numbers, as_of))
    return list(list_members(axis, part, numbers, as_of))


def name_measure(key: str, numbers: Numbers) -> str:
    """Name a measure as headers do; a rate stands with its sign, whatever the unit of the table."""
    measure = numbers.ledger.catalogue.measure(key)
    return f"{measure.name.ko}({RATE})" if measure.unit == RATE else measure.name.ko


def list_dates(axis: Axis, as_of: date) -> Iterator[Place]:
    """Give the date of the draft, and the same day a year before."""
    for name in axis.dates:
        day = as_of if name == "as_of" else a_year_before(as_of)
        yield Place((print_day(day),), on=day)


def list_units(axis: Axis, numbers: Numbers, as_of: date) -> Iterator[Place]:
    """Give the units right under the office, and the office for them all."""
    tree = load_tree(as_of)
    own = tree.nodes.get(numbers.subject)
    if axis.total:
        yield Place((axis.total,), {"subject": numbers.subject})
    for node in own.under if own else []:
        yield Place((node.name_ko,), {"subject": node.key})


def list_members(axis: Axis, part: Part, numbers: Numbers, as_of: date) -> Iterator[Place]:
    """Give the members of a dimension that the register tells of, each under its group."""
    catalogue = numbers.ledger.catalogue
    dimension = catalogue.family_of(part.measures[0]).dimensions[axis.dimension]
    told = list_told(axis.dimension, part, numbers, as_of)
    if axis.total and told:
        yield Place((axis.total,))
    for top in dimension.under(None):
        inner = [key for key in dimension.by_key if key in told and is_in(dimension, key, top.key)]
        if inner == [top.key]:
            yield place_member(axis.dimension, top.key, (top.name.ko,))
        elif inner:
            if axis.subtotal:
                path = (top.name.ko, axis.subtotal)
                yield place_member(axis.dimension, top.key, path)
            for key in inner:
                path = (top.name.ko, dimension.by_key[key].name.ko)
                yield place_member(axis.dimension, key, path)


def place_member(dimension: str, member: str, path: tuple[str, ...]) -> Place:
    """Give the place of a member."""
    return Place(path, {"cell": with_member("", dimension, member)})


def list_told(dimension: str, part: Part, numbers: Numbers, as_of: date) -> set[str]:
    """Name the members of which a value stands on the date."""
    catalogue = numbers.ledger.catalogue
    nesting = catalogue.family_of(part.measures[0]).nesting
    rows = [
        row
        for key in catalogue.typed_parts(part.measures)
        for row in numbers.ledger.list_rows(key, numbers.subject, as_of)
    ]
    found = {dict(nesting.read(row.dimensions)).get(dimension, "") for row in rows}
    return found - {""}


def is_in(dimension: Dimension, key: str, top: str) -> bool:
    """Tell whether a member is another or lies in it."""
    found: str | None = key
    while found is not None and found != top:
        found = dimension.by_key[found].parent
    return found == top


def a_year_before(day: date) -> date:
    """Give the same day of the year before."""
    if (day.month, day.day) == LEAP_DAY:
        return day.replace(year=day.year - 1, day=28)
    return day.replace(year=day.year - 1)


def print_day(day: date) -> str:
    """Write a day as reports do: ’20. 3. 31."""
    return f"’{day:%y}. {day.month}. {day.day}."
