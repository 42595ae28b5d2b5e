"""The register as CSV, XLSX and JSON: the same columns out and in, numbers exact, text harmless.

A text that a spreadsheet would take for a formula gets an apostrophe in front, which reading takes
away again; a number is written as one only where a spreadsheet keeps all of its digits.
"""

import csv
import json
import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from decimal import Decimal
from io import BytesIO, StringIO

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from cityhall.registers.figures.measures import find_measure, load_catalogue
from cityhall.registers.figures.models import Claim, Value

COLUMNS = "measure subject since as_of dimensions value unit printed reason source text".split()
NUMBERS = frozenset({"value", "printed"})
MEANINGS = {
    "measure": ("지표", "Measure"),
    "subject": ("부서", "Unit"),
    "since": ("시작일", "First day"),
    "as_of": ("기준일", "As of"),
    "dimensions": ("차원", "Dimensions"),
    "value": ("값", "Value"),
    "unit": ("단위", "Unit of measure"),
    "printed": ("인쇄된 값", "As printed, where wrong"),
    "reason": ("틀린 까닭", "Why it is wrong"),
    "source": ("출처", "Source"),
    "text": ("원문", "As written"),
}
PLAIN_NUMBER = re.compile(r"-?\d+(\.\d+)?")
DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "'")
MOST_DIGITS = 15  # that a spreadsheet keeps
NO_CLOCK = datetime(1980, 1, 1)  # noqa: DTZ001  the file format keeps a date without a zone


def read_cells(row: Value | Claim) -> dict[str, str]:
    """Give a row as the cells of its line."""
    cells = {name: str(getattr(row, name) or "") for name in COLUMNS if name != "subject"}
    return cells | {"subject": row.subject.key, "value": row.value}


def defuse(text: str) -> str:
    """Keep a spreadsheet from taking a text for a formula; a plain number is none."""
    if text.startswith(DANGEROUS) and not PLAIN_NUMBER.fullmatch(text):
        return f"'{text}"
    return text


def restore(text: str) -> str:
    """Take away what `defuse` put in front."""
    return text[1:] if text.startswith("'") and text[1:].startswith(DANGEROUS) else text


def write_csv(rows: Iterable[Value | Claim]) -> bytes:
    """Write rows as CSV, as Korean spreadsheets open it."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows:
        cells = read_cells(row)
        writer.writerow([defuse(cells[name]) for name in COLUMNS])
    return out.getvalue().encode("utf-8-sig")


def write_xlsx(rows: Iterable[Value | Claim]) -> bytes:
    """Write rows as a workbook: one sheet of values, one that names measures."""
    out = BytesIO()
    options = dict.fromkeys(("strings_to_formulas", "strings_to_numbers", "strings_to_urls"), False)
    book = Workbook(out, {"in_memory": True, **options})
    book.set_properties({"title": "figures", "created": NO_CLOCK})
    head = book.add_format({"bold": True, "bg_color": "#EEF2F7", "bottom": 1})
    sheet = book.add_worksheet("figures")
    for at, name in enumerate(COLUMNS):
        sheet.write_string(0, at, name, head)
        sheet.write_comment(0, at, " · ".join(MEANINGS[name]))
    used: set[str] = set()
    for line, row in enumerate(rows, 1):
        cells = read_cells(row)
        used.add(cells["measure"])
        for at, name in enumerate(COLUMNS):
            write_cell(sheet, line, at, cells[name], is_number=name in NUMBERS)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(line_count(sheet), 1), len(COLUMNS) - 1)
    sheet.set_column(0, 1, 28)
    sheet.set_column(2, 3, 12)
    sheet.set_column(4, 4, 30)
    sheet.set_column(5, len(COLUMNS) - 1, 16)
    name_measures(book, head, used)
    book.close()
    return out.getvalue()


def line_count(sheet: Worksheet) -> int:
    """Count the lines written under the head."""
    return int(sheet.dim_rowmax or 0)


def write_cell(sheet: Worksheet, line: int, at: int, text: str, *, is_number: bool) -> None:
    """Write a cell: a number as one where all its digits are kept, anything else as text."""
    digits = len(text.replace("-", "").replace(".", "").lstrip("0"))
    if is_number and text and digits <= MOST_DIGITS:
        sheet.write_number(line, at, float(Decimal(text)))
    elif text:
        sheet.write_string(line, at, defuse(text) if not is_number else text)


def name_measures(book: Workbook, head: object, used: set[str]) -> None:
    """Add a sheet that says what each measure is."""
    sheet = book.add_worksheet("measures")
    sheet.write_row(0, 0, ["measure", "ko", "en", "unit", "time"], head)
    for line, key in enumerate(sorted(used), 1):
        measure = find_measure(key)
        cells = [key, measure.name.ko, measure.name.en, measure.unit, measure.time]
        for at, text in enumerate(cells):
            sheet.write_string(line, at, text)
    sheet.set_column(0, 2, 30)


def write_json(values: Iterable[Value], claims: Iterable[Claim]) -> bytes:
    """Write the register as JSON: measures as declared, values, claims; numbers as exact text."""
    document = {
        "format": "sagwan-figures",
        "version": 1,
        "measures": list(describe_measures()),
        "values": [drop_empty(read_cells(row)) for row in values],
        "claims": [drop_empty(read_cells(row)) for row in claims],
    }
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


def drop_empty(cells: dict[str, str]) -> dict[str, str]:
    """Leave out what is empty."""
    return {name: text for name, text in cells.items() if text}


def describe_measures() -> Iterator[dict[str, object]]:
    """Describe each measure."""
    for measure in load_catalogue().measures.values():
        yield {
            "key": measure.key,
            "name": {"ko": measure.name.ko, "en": measure.name.en},
            "unit": measure.unit,
            "time": measure.time or "computed",
            "dimensions": list(measure.dimensions),
            "computed_from": list(measure.needs),
            "digits": measure.digits,
        }
