"""Writes tables as XLSX (a sheet for each), CSV (the first) and JSON (all)."""

import csv
import io
import json
import re
from collections.abc import Sequence

import xlsxwriter

from cityhall.ground.look.languages import say
from cityhall.registers.sheets.tables import Table, UnreadableError

FORMS = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
}
RISKY = re.compile(r"[=+@\t\r]|-(?![\d.])")  # what a spreadsheet would take for a formula


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


def guard(text: str) -> str:
    """Keep a spreadsheet from taking a text for a formula; taking in removes the mark again."""
    return f"'{text}" if RISKY.match(text) else text


def write_json(tables: Sequence[Table]) -> bytes:
    """Write tables as one JSON document: a list of objects under the key of each."""
    whole = {
        table.key: [{c.key: row.get(c.key, "") for c in table.columns} for row in table.rows]
        for table in tables
    }
    return json.dumps(whole, ensure_ascii=False, indent=1).encode()


def write_xlsx(tables: Sequence[Table]) -> bytes:
    """Write tables as a workbook; heads are in the language of the page and stay in sight."""
    file = io.BytesIO()
    settings = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(file, settings) as book:
        head = book.add_format({"bold": True, "bg_color": "#E7F4FE", "bottom": 1})
        shown = book.add_format({"bold": True, "bg_color": "#EEEEEE", "bottom": 1})
        wrap = book.add_format({"text_wrap": True, "valign": "top"})
        for table in tables:
            sheet = book.add_worksheet(say(table.ko, table.en)[:31])
            sheet.freeze_panes(1, 1)
            for place, column in enumerate(table.columns):
                sheet.set_column(place, place, column.wide, wrap)
                sheet.write_string(0, place, column.name, shown if column.is_only_shown else head)
            for number, row in enumerate(table.rows, 1):
                for place, column in enumerate(table.columns):
                    sheet.write_string(number, place, row.get(column.key, ""))
            sheet.autofilter(0, 0, max(len(table.rows), 1), len(table.columns) - 1)
    return file.getvalue()
