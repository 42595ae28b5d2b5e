"""Takes tables in from XLSX, CSV and JSON: each line by its number, each fault by its line."""

import csv
import io
import json
from collections.abc import Iterator, Sequence
from typing import Any

from cityhall.registers.sheets.guarding import unguard
from cityhall.registers.sheets.tables import Column, Fault, Line, Taken, UnreadableError
from cityhall.registers.sheets.workbook import read_workbook

MOST_BYTES = 20 * 1024 * 1024
MOST_LINES = 100_000
Cells = tuple[int, list[str]]

NO_TABLE = UnreadableError(
    "XLSX, CSV, JSON 표가 아니어서 읽지 못했습니다.", "This is no XLSX, CSV or JSON table."
)
TOO_LARGE = UnreadableError(
    "한 번에 올리기에는 너무 큽니다. 나누어 올려 주세요.", "Too large at once. Please split it."
)


def take_table(content: bytes, columns: Sequence[Column], key: str = "") -> Taken:
    """Take a table in; of a file with several, the one of that key, else the first."""
    if len(content) > MOST_BYTES:
        raise TOO_LARGE
    if content.startswith(b"PK"):
        return take_cells(read_xlsx(content), columns)
    text = decode(content)
    if text.lstrip()[:1] in {"[", "{"}:
        return take_json(text, columns, key)
    return take_cells(read_csv(text), columns)


def decode(content: bytes) -> str:
    """Decode a text as today's spreadsheets write it, or as those of old did."""
    for coding in ("utf-8-sig", "cp949"):
        try:
            return content.decode(coding)
        except UnicodeDecodeError:
            continue
    raise NO_TABLE


def read_csv(text: str) -> Iterator[Cells]:
    """Read the lines of a CSV, each with its number in the file."""
    reader = csv.reader(io.StringIO(text, newline=""))
    try:
        for row in reader:
            yield reader.line_num, [unguard(cell.strip()) for cell in row]
    except csv.Error:
        raise NO_TABLE from None


def read_xlsx(content: bytes) -> Iterator[Cells]:
    """Read the lines of the first sheet of a workbook."""
    for number, row in enumerate(read_workbook(content), 1):
        yield number, [cell.strip() for cell in row]


def take_cells(lines: Iterator[Cells], columns: Sequence[Column]) -> Taken:
    """Take lines of cells in, the first of them being the head."""
    head = next((cells for _number, cells in lines if any(cells)), None)
    if head is None:
        raise NO_TABLE
    known = {name: one.key for one in columns for name in (one.key, one.ko, one.en)}
    keys = [known.get(cell) or known.get(cell.lower(), "") for cell in head]
    check_head(keys, columns)
    rows = (
        (number, {key: cell for key, cell in zip(keys, cells, strict=False) if key})
        for number, cells in lines
        if any(cells)
    )
    return take_rows(rows, columns)


def take_json(text: str, columns: Sequence[Column], key: str) -> Taken:
    """Take a list of objects in, or that under a key."""
    try:
        whole = json.loads(text)
    except (json.JSONDecodeError, RecursionError):
        raise NO_TABLE from None
    listed = whole.get(key) if isinstance(whole, dict) else whole
    if not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
        raise NO_TABLE
    keys = {column.key for column in columns}
    rows = (
        (number, {name: show_json(cell) for name, cell in one.items() if name in keys})
        for number, one in enumerate(listed, 1)
    )
    return take_rows(rows, columns)


def show_json(cell: Any) -> str:
    """Write a value of a JSON document as text."""
    return "" if cell is None else str(cell).strip()


def check_head(keys: Sequence[str], columns: Sequence[Column]) -> None:
    """Refuse a head that lacks a column, or names one twice."""
    lacking = [one for one in columns if one.is_needed and one.key not in keys]
    if lacking:
        ko, en = ", ".join(one.ko for one in lacking), ", ".join(one.key for one in lacking)
        raise UnreadableError(
            f"머리줄에 다음 열이 없습니다: {ko}", f"The head lacks these columns: {en}"
        )
    named = [key for key in keys if key]
    twice = {key for key in named if named.count(key) > 1}
    if twice:
        names = ", ".join(sorted(twice))
        raise UnreadableError(
            f"머리줄에 같은 열이 두 번 있습니다: {names}", f"The head names columns twice: {names}"
        )


def take_rows(rows: Iterator[tuple[int, dict[str, str]]], columns: Sequence[Column]) -> Taken:
    """Take rows in, with a fault for each cell that must be filled and is not."""
    taken = Taken()
    passed = {column.key for column in columns if column.is_only_shown}
    for number, values in rows:
        if len(taken.lines) >= MOST_LINES:
            raise TOO_LARGE
        taken.lines.append(
            Line(number, {key: cell for key, cell in values.items() if key not in passed})
        )
        taken.faults += [
            Fault(number, one.ko, "빈칸입니다.", "This is empty.")
            for one in columns
            if one.is_needed and not values.get(one.key)
        ]
    return taken
