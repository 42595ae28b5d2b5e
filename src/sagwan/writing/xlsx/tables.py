"""A table on a sheet of its own: title, unit, and the grid with frozen heads under them."""

from collections.abc import Mapping
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_range_abs
from xlsxwriter.worksheet import Worksheet

from sagwan.facts import Figure
from sagwan.facts.lattice import Lattice, Slot
from sagwan.reading.xlsx.told import TABLE_NAME, TABLE_WORD
from sagwan.writing.flow import Drawn
from sagwan.writing.remarks import Remark
from sagwan.writing.xlsx.formulas import Spot, find_formulas
from sagwan.writing.xlsx.looks import LINE, NAVY, PALE, SHADE, SOFT, Looks, clean, letters_of
from sagwan.writing.xlsx.numbers import Number, parse_number
from sagwan.writing.xlsx.text import annotate

_TOP = 2  # rows above the grid: title and unit
_NAMING = frozenset(" ()·-.,%")  # signs that a sheet's name may have besides letters
_LONGEST_NAME = 31
_NARROWEST, _WIDEST = 7, 42
_LINE_HEIGHT = 15  # points
_FILLS = {"head": SHADE, "label": PALE}


def name_sheet(number: int, drawn: Drawn) -> str:
    """Name the sheet of a table by its number and its title."""
    title = drawn.table.title[: 2 * _LONGEST_NAME]
    words = "".join(char for char in title if char.isalnum() or char in _NAMING).split()
    name = " ".join([f"{TABLE_WORD}{number}", *words])
    short = name.encode("utf-16-le")[: 2 * _LONGEST_NAME].decode("utf-16-le", "ignore")
    return short.strip()


def write_table(
    book: Workbook,
    looks: Looks,
    named: tuple[int, str],
    drawn: Drawn,
    figures: Mapping[str, Figure],
) -> None:
    """Write a table, its number and the name of its sheet given."""
    number, name = named
    lattice = drawn.lattice
    sheet: Worksheet = book.add_worksheet(name)
    _head(sheet, looks, drawn)
    numbers = dict(_numbers(lattice, figures))
    origin = (lattice.heads, lattice.labels)
    inner = {(r - origin[0], c - origin[1]): found for (r, c), found in numbers.items()}
    inner = {spot: found for spot, found in inner.items() if spot[1] < len(drawn.table.columns)}
    formulas = find_formulas(drawn.table, inner, (_TOP + origin[0], origin[1]))
    for row in lattice.rows:
        for slot in row:
            formula = formulas.get((slot.row - origin[0], slot.column - origin[1]))
            _cell(sheet, looks, slot, numbers.get((slot.row, slot.column)), formula)
    _measure(sheet, lattice)
    last = (_TOP + max(0, len(lattice.rows) - 1), max(0, lattice.columns - 1))
    place = xl_range_abs(_TOP, 0, *last)
    book.define_name(f"{TABLE_NAME}{number}", f"='{name}'!{place}")


def _head(sheet: Worksheet, looks: Looks, drawn: Drawn) -> None:
    table, lattice = drawn.table, drawn.lattice
    title = clean(table.title.replace("\n", " ")) or TABLE_WORD
    sheet.write_string(0, 0, title, looks.find_for(title, bold=True, font_size=13, font_color=NAVY))
    told = [f"기준: {table.as_of}"] if table.as_of else []
    told += [f"단위: {table.unit}"] if table.unit else []
    if told:
        right = looks.find(align="right", font_size=9, font_color=SOFT)
        sheet.write_string(1, max(0, lattice.columns - 1), clean(f"({', '.join(told)})"), right)
    _annotate(sheet, drawn)
    sheet.hide_gridlines(2)
    sheet.freeze_panes(_TOP + lattice.heads, lattice.labels)
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&C- &P -")
    if lattice.heads:
        sheet.repeat_rows(_TOP, _TOP + lattice.heads - 1)
    if lattice.columns > 8:
        sheet.set_landscape()


def _annotate(sheet: Worksheet, drawn: Drawn) -> None:
    """Write remarks at the cells that they are about, those about the table at its title."""
    spots: dict[Spot, list[Remark]] = {}
    for remark in drawn.remarks:
        slot = drawn.find_slot(remark)
        spots.setdefault((_TOP + slot.row, slot.column) if slot else (0, 0), []).append(remark)
    for (row, column), remarks in spots.items():
        annotate(sheet, row, column, remarks)


def _numbers(lattice: Lattice, figures: Mapping[str, Figure]) -> "list[tuple[Spot, Number]]":
    """Give the cells that hold one number and nothing else; a date is no number."""
    found = []
    for row in lattice.rows:
        for slot in row:
            if slot.kind != "cell" or (figures and len(slot.figures) != 1):
                continue
            stated = figures.get(slot.figures[0]) if slot.figures else None
            falls = None if stated is None else stated.value < 0
            number = parse_number(slot.text, falls=falls)
            if number is not None:
                found.append(((slot.row, slot.column), number))
    return found


def _cell(
    sheet: Worksheet, looks: Looks, slot: Slot, number: Number | None, formula: str | None
) -> None:
    text = clean(slot.text)
    look = _look(slot, number)
    shown = looks.find_for(text, **look) if number is None else looks.find(**look)
    row, column = _TOP + slot.row, slot.column
    if slot.rowspan > 1 or slot.colspan > 1:
        last = row + slot.rowspan - 1, column + slot.colspan - 1
        sheet.merge_range(row, column, *last, "", shown)
    if number is None:
        if text:
            sheet.write_string(row, column, text, shown)
        else:
            sheet.write_blank(row, column, None, shown)
    elif formula is not None:
        sheet.write_formula(row, column, formula, shown, number.value)
    else:
        sheet.write_number(row, column, number.value, shown)


def _look(slot: Slot, number: Number | None) -> dict[str, Any]:
    look: dict[str, Any] = {"border": 1, "border_color": LINE, "text_wrap": True}
    if slot.kind in _FILLS:
        look |= {"bg_color": _FILLS[slot.kind], "align": "center"}
    if slot.kind == "head":
        return look | {"bold": True, "font_color": NAVY}
    if number is not None:
        return look | {"num_format": number.code, "align": "right", "text_wrap": False}
    if slot.numeric:
        return look | {"align": "right"}
    return look


def _measure(sheet: Worksheet, lattice: Lattice) -> None:
    """Give each column the width of its longest line, each row the height of its highest cell."""
    widths = [_NARROWEST] * lattice.columns
    for row in lattice.rows:
        for slot in row:
            if slot.colspan == 1:
                needed = max(map(letters_of, slot.paragraphs)) + 2
                widths[slot.column] = max(widths[slot.column], min(needed, _WIDEST))
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    for number, row in enumerate(lattice.rows):
        lines = [_lines(slot, widths) for slot in row if slot.rowspan == 1]
        sheet.set_row(_TOP + number, _LINE_HEIGHT * max(lines, default=1) + 4)


def _lines(slot: Slot, widths: list[int]) -> int:
    room = sum(widths[slot.column : slot.column + slot.colspan]) - 1
    return sum(1 + max(0, letters_of(line) - 1) // room for line in slot.paragraphs)
