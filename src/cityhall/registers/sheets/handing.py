"""Writes tables as XLSX (a sheet for each), CSV (the first) and JSON (all)."""

import csv
import io
import json
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from cityhall.ground.look.languages import say
from cityhall.registers.sheets.guarding import PLAIN_NUMBER, guard
from cityhall.registers.sheets.tables import Column, Table, UnreadableError

FORMS = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
}
UNNAMEABLE, LONGEST_NAME = str.maketrans(dict.fromkeys("[]:*?/\\", " ")), 31
MOST_DIGITS = 15  # that a spreadsheet keeps of a number
NO_CLOCK = datetime(1980, 1, 1)  # noqa: DTZ001  the file format keeps a date without a zone
AS_WRITTEN = dict.fromkeys(("strings_to_formulas", "strings_to_numbers", "strings_to_urls"), False)


class UnknownFormError(UnreadableError):
    """A table is wanted in a form that there is not."""

    def __init__(self, form: str) -> None:
        super().__init__(
            f"{form} 형식은 없습니다. xlsx, csv, json 가운데 고르십시오.",
            f"There is no form {form}: choose xlsx, csv or json.",
        )


def write_tables(tables: Sequence[Table], form: str) -> bytes:
    """Write tables in a form."""
    match form:
        case "xlsx":
            return write_xlsx(tables)
        case "csv":
            return write_csv(tables[0])
        case "json":
            return write_json(tables)
    raise UnknownFormError(form)


def write_csv(table: Table) -> bytes:
    """Write a table as CSV that spreadsheets open in the right characters."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.key for column in table.columns])
    for row in table.rows:
        writer.writerow([guard(row.get(column.key, "")) for column in table.columns])
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def write_json(tables: Sequence[Table]) -> bytes:
    """Write tables as one JSON document: a list of objects under the key of each."""
    whole = {
        table.key: [{c.key: row.get(c.key, "") for c in table.columns} for row in table.rows]
        for table in tables
    }
    return json.dumps(whole, ensure_ascii=False, indent=1).encode()


def open_book(file: io.BytesIO, title: str) -> Workbook:
    """Open a workbook that takes no text for anything else, and is the same whenever written."""
    book = Workbook(file, {"in_memory": True, **AS_WRITTEN})
    book.set_properties({"title": title, "created": NO_CLOCK})
    return book


def write_xlsx(tables: Sequence[Table]) -> bytes:
    """Write tables as a workbook; heads are in the language of the page and stay in sight."""
    file = io.BytesIO()
    with open_book(file, tables[0].key) as book:
        head = book.add_format({"bold": True, "bg_color": "#E7F4FE", "bottom": 1})
        shown = book.add_format({"bold": True, "bg_color": "#EEEEEE", "bottom": 1})
        wrap = book.add_format({"text_wrap": True, "valign": "top"})
        for table in tables:
            sheet = book.add_worksheet(name_sheet(table))
            sheet.freeze_panes(1, 1)
            for place, column in enumerate(table.columns):
                sheet.set_column(place, place, column.wide, wrap)
                sheet.write_string(0, place, column.name, shown if column.is_only_shown else head)
            write_rows(sheet, table)
    return file.getvalue()


def name_sheet(table: Table) -> str:
    """Name the sheet of a table, without what a spreadsheet does not take in a name."""
    plain = say(table.ko, table.en).translate(UNNAMEABLE)
    return " ".join(plain.split())[:LONGEST_NAME].strip("' ")


def write_rows(sheet: Worksheet, table: Table) -> None:
    """Write the rows of a table, which can then be filtered by each column."""
    number = 0
    for number, row in enumerate(table.rows, 1):
        for place, column in enumerate(table.columns):
            write_cell(sheet, number, place, row.get(column.key, ""), column)
    sheet.autofilter(0, 0, max(number, 1), len(table.columns) - 1)


def write_cell(sheet: Worksheet, line: int, place: int, text: str, column: Column) -> None:
    """Write a cell: a number as one where that keeps it as written, anything else as text."""
    if column.is_number and is_kept(text):
        sheet.write_number(line, place, float(Decimal(text)))
    elif text:
        sheet.write_string(line, place, text)


def is_kept(text: str) -> bool:
    """Tell whether a spreadsheet keeps a number to its last digit, and the noughts of 65.0."""
    digits = len(text.replace("-", "").replace(".", "").lstrip("0"))
    rounded = "." in text and text.endswith("0")
    return bool(PLAIN_NUMBER.fullmatch(text)) and digits <= MOST_DIGITS and not rounded
