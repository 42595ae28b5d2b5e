"""The workbook that a division fills: prefilled and locked, save the column of new values."""

from collections.abc import Iterable
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from cityhall.ground.look.languages import say
from cityhall.registers.figures.measures import load_catalogue
from cityhall.registers.sheets.handing import open_book
from cityhall.registers.sheets.tables import Column
from cityhall.work.calls.asked import Cell
from cityhall.work.calls.models import Part
from cityhall.work.calls.promised import Asked, list_words

COLUMNS = (
    Column("cell", "칸", "Cell", 3, is_needed=True),
    Column("measure", "지표", "Measure", 16, is_only_shown=True),
    Column("subject", "부서", "Unit", 22, is_only_shown=True),
    Column("members", "구분", "Members", 18, is_only_shown=True),
    Column("unit", "단위", "Unit of measure", 8, is_only_shown=True),
    Column("last_day", "지난 기준일", "Last date", 13, is_only_shown=True),
    Column("last", "지난 값", "Last value", 14, is_only_shown=True),
    Column("value", "이번 값", "New value", 14, is_needed=True),
    Column("remark", "비고", "Remark", 30),
)
VALUE = [one.key for one in COLUMNS].index("value")
TOTAL = "total"  # the cell of a line in which a division may state a sum that it knows
HEAD = 0


def write_sheet(part: Part, cells: list[Cell], promised: Iterable[Asked] = ()) -> bytes:
    """Write the workbook of a division."""
    out = BytesIO()
    book = open_book(out, part.call.title)
    sheet = book.add_worksheet(say("자료", "Data"))
    pens = Pens(book)
    write_head(sheet, pens)
    line = HEAD + 1
    for measure in part.call.asked_measures:
        mine = [cell for cell in cells if cell.measure.key == measure]
        for cell in mine:
            write_line(sheet, line, cell, pens)
            line += 1
        if len(mine) > 1:
            write_total(sheet, line, measure, line - len(mine), pens)
            line += 1
    for one in promised:
        write_promise(sheet, line, one, pens)
        line += 1
    sheet.set_column(0, 0, None, None, {"hidden": True})
    sheet.freeze_panes(HEAD + 1, 0)
    sheet.protect(options={"format_columns": True, "select_locked_cells": True})
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    book.close()
    return out.getvalue()


class Pens:
    """The looks of cells: locked, and open to be filled."""

    def __init__(self, book: Workbook) -> None:
        edge = {"border": 1, "border_color": "#C6CCD6"}
        self.head: Format = book.add_format(
            {"bold": True, "bg_color": "#E7EDF5", "align": "center", **edge}
        )
        self.plain: Format = book.add_format({"font_color": "#3C4654", **edge})
        self.number: Format = book.add_format(
            {"num_format": "#,##0.######", "font_color": "#3C4654", **edge}
        )
        self.open_number: Format = book.add_format(
            {"locked": False, "bg_color": "#FFFBE6", "num_format": "#,##0.######", **edge}
        )
        self.open: Format = book.add_format({"locked": False, "bg_color": "#FFFBE6", **edge})
        self.total: Format = book.add_format({"bold": True, "bg_color": "#F3F5F8", **edge})


def write_head(sheet: Worksheet, pens: Pens) -> None:
    """Write the line of names."""
    for at, column in enumerate(COLUMNS):
        sheet.set_column(at, at, column.wide)
        sheet.write_string(HEAD, at, column.name, pens.head)


def write_line(sheet: Worksheet, line: int, cell: Cell, pens: Pens) -> None:
    """Write a line: all that is known, and an open cell for the new value."""
    words = (cell.key, str(cell.measure.name), say(*cell.subject_name), cell.members)
    for at, text in enumerate((*words, cell.measure.unit)):
        sheet.write_string(line, at, text, pens.plain)
    sheet.write_string(
        line, VALUE - 2, cell.last_day.isoformat() if cell.last_day else "", pens.plain
    )
    if cell.last is None:
        sheet.write_blank(line, VALUE - 1, None, pens.number)
    else:
        sheet.write_number(line, VALUE - 1, float(cell.last), pens.number)
    sheet.write_blank(line, VALUE, None, pens.open_number)
    sheet.write_blank(line, VALUE + 1, None, pens.open)


def write_promise(sheet: Worksheet, line: int, asked: Asked, pens: Pens) -> None:
    """Write the line of a promise: how it stands, and an open cell with four words to choose."""
    words = (asked.key, say("약속", "Promise"), say(*asked.owner), asked.promise.text)
    for at, text in enumerate((*words, "", asked.when, asked.stands)):
        sheet.write_string(line, at, text, pens.plain)
    sheet.write_blank(line, VALUE, None, pens.open)
    sheet.data_validation(line, VALUE, line, VALUE, {"validate": "list", "source": list_words()})
    sheet.write_blank(line, VALUE + 1, None, pens.open)


def write_total(sheet: Worksheet, line: int, measure: str, first: int, pens: Pens) -> None:
    """Write the sum of a measure as a formula, which follows what is filled in."""
    name = str(load_catalogue().measure(measure).name)
    for at in range(len(COLUMNS)):
        sheet.write_blank(line, at, None, pens.total)
    sheet.write_string(line, 0, f"{TOTAL}|{measure}", pens.total)
    sheet.write_string(line, 1, say("{n} 계", "{n}, total", n=name), pens.total)
    for at in (VALUE - 1, VALUE):
        letter = chr(ord("A") + at)
        sheet.write_formula(line, at, f"=SUM({letter}{first + 1}:{letter}{line})", pens.total, 0)
