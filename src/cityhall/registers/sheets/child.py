"""What runs in a process of its own: a workbook's first sheet becomes rows of text in JSON.

No Django here, no network; memory, time and file size are limited before a byte is read.
"""

import json
import os
import sys
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from python_calamine import CalamineWorkbook

from cityhall.registers.documents.reading.leash import die_with_parent
from sagwan.reading.confinement import Bounds, confine

MOST_CELLS = 1_000_000


def main(file: str, target: str) -> int:
    """Read the first sheet of a workbook and write its rows."""
    confine(Bounds(seconds=int(os.environ.get("SECONDS", "60"))))
    die_with_parent()
    sheet = CalamineWorkbook.from_path(file).get_sheet_by_index(0)
    if sheet.total_height * max(sheet.total_width, 1) > MOST_CELLS:
        return 1
    rows = [[write_cell(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
    Path(target).write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")
    return 0


def write_cell(cell: object) -> str:
    """Write a cell as text: a number as plain digits, a date as a date."""
    if isinstance(cell, bool):
        return str(cell)
    if isinstance(cell, int | float):
        number = Decimal(repr(cell))
        whole = number.to_integral_value()
        return format(whole if number == whole else number, "f")
    if isinstance(cell, datetime | date):
        return cell.isoformat()[:10]
    return str(cell)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
