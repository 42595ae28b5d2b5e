"""Workbooks in binary (XLS, XLSB): calamine gives their values, `binary` the formats that they are
shown in; lines and colours are not known.

It is written in Rust: where it breaks down over a damaged file, that is no Exception of Python.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO
from pathlib import Path

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetMetadata,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from sagwan.facts import Document
from sagwan.reading.original import Original
from sagwan.reading.packages import open_package
from sagwan.reading.parts import Parts
from sagwan.reading.rendering import print_rows
from sagwan.reading.xlsx.binary import About, examine_xls, examine_xlsb
from sagwan.reading.xlsx.cells import Cells, Merge, Shown
from sagwan.reading.xlsx.errors import DamagedWorkbookError, LockedWorkbookError
from sagwan.reading.xlsx.formats import GENERAL, show_number, show_text
from sagwan.reading.xlsx.laying import Layer
from sagwan.reading.xlsx.workbook import is_named

Value = str | float | bool | time | date | datetime | timedelta

_FIRST = datetime(1899, 12, 30)  # noqa: DTZ001  a sheet knows no time zones
_DAY = 86_400


def read_old(original: Original) -> Document:
    """Read a workbook of Excel 97 to 2003, or one in the binary form of newer ones."""
    layer = Layer()
    if original.data.startswith(b"PK"):
        known = examine_xlsb(Parts(open_package(original)))
    else:
        known = examine_xls(original.data)
    try:
        with _mute(), CalamineWorkbook.from_filelike(BytesIO(original.data)) as workbook:
            _lay_all(workbook, layer, known)
    except PasswordError as error:
        raise LockedWorkbookError from error
    except (CalamineError, OSError) as error:
        raise DamagedWorkbookError(str(error)) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise DamagedWorkbookError("panic") from error
    return print_rows(original, "xlsx", layer.rows, layer.drafts, layer.ledger)


@contextmanager
def _mute() -> Iterator[None]:
    """Keep Rust from writing about a breakdown to where people read."""
    kept = os.dup(2)
    try:
        with Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)


def _lay_all(workbook: CalamineWorkbook, layer: Layer, known: Mapping[str, About]) -> None:
    sheets = workbook.sheets_metadata
    alone = sum(about.visible == SheetVisibleEnum.Visible for about in sheets) == 1
    for about in sheets:
        if about.typ != SheetTypeEnum.WorkSheet:
            layer.leave_unread(f"시트 「{about.name}」: 표가 아님", "a sheet without cells")
        elif about.visible != SheetVisibleEnum.Visible:
            layer.leave_unread(
                f"숨긴 시트 「{about.name}」은 읽지 않음", "a hidden sheet, not read"
            )
        else:
            more = known.get(about.name, About())
            cells = _read_cells(workbook.get_sheet_by_name(about.name), more.codes, layer)
            cells.merges.extend(more.merges)
            layer.lay_sheet(_title(about, alone=alone), cells, range(0))


def _title(about: SheetMetadata, *, alone: bool) -> str | None:
    return about.name.strip() if is_named(about.name) or not alone else None


def _read_cells(sheet: CalamineSheet, codes: Mapping[tuple[int, int], str], layer: Layer) -> Cells:
    found = Cells()
    top, left = sheet.start or (0, 0)
    for row, values in enumerate(sheet.iter_rows(), top):
        for column, value in enumerate(values, left):
            text = _show(value, codes.get((row, column), GENERAL))
            if text.strip():
                layer.ledger.add_cells()
                found.shown[row, column] = Shown(text, drawn=False)
    for (first, begin), (last, end) in sheet.merged_cell_ranges or ():
        found.merges.append(Merge(first, begin, last, end))
    return found


def _show(value: Value, code: str) -> str:
    """Write a value as a cell of a format shows it; a day without one in the form of ISO."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, str):
        return show_text(value, code)
    if isinstance(value, int | float):
        return show_number(Decimal(repr(value)), code)
    if code != GENERAL:
        return show_number(_serial(value), code)
    if isinstance(value, datetime):
        is_day = value.time() == time()
        return value.date().isoformat() if is_day else value.isoformat(" ", "minutes")
    return str(value)


def _serial(value: time | date | timedelta) -> Decimal:
    """Give the number that stands for a moment: days since the end of 1899."""
    if isinstance(value, time):
        value = datetime.combine(_FIRST, value)
    elif isinstance(value, date) and not isinstance(value, datetime):
        value = datetime.combine(value, time())
    passed = value if isinstance(value, timedelta) else value - _FIRST
    seconds = Decimal(passed.seconds) + Decimal(passed.microseconds) / 1_000_000
    return passed.days + seconds / _DAY
