"""A sheet that comes in: its lines become entries, and whatever cannot be read is said by line."""

import csv
import json
import secrets
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from cityhall.ground.look.dates import read_day
from cityhall.registers.documents.reading.leash import OverdueError, run
from cityhall.registers.figures.cells import CellError, parse_cell, write_cell
from cityhall.registers.figures.checks import UnfitError
from cityhall.registers.figures.forms import read_number
from cityhall.registers.figures.records import Entry
from cityhall.registers.figures.sheets import COLUMNS, restore

MOST_LINES = 20_000
MOST_BYTES = 8 * 1024 * 1024
NEEDED = ("measure", "subject", "as_of", "value", "unit")
CHILD = [sys.executable, "-I", "-m", "cityhall.registers.figures.sheet_child"]
SECONDS = 60
ZIP = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class LineFault:
    """What is wrong in one line of a sheet; lines are counted as a spreadsheet does."""

    line: int
    ko: str
    en: str


class UnreadableSheetError(ValueError):
    """A sheet that cannot be taken; says for each line what is wrong."""

    def __init__(self, faults: Sequence[LineFault]) -> None:
        super().__init__(f"{faults[0].line}: {faults[0].ko} · {faults[0].en}")
        self.faults = tuple(faults)


@dataclass(frozen=True, slots=True)
class Incoming:
    """The entries of a sheet, and the line on which each stands."""

    entries: tuple[Entry, ...]
    lines: tuple[int, ...]

    def place(self, error: UnfitError) -> UnreadableSheetError:
        """Say on which lines the faults of entries stand."""
        return UnreadableSheetError(
            [LineFault(self.lines[fault.entry], fault.ko, fault.en) for fault in error.faults]
        )


def read_sheet(content: bytes) -> Incoming:
    """Read a CSV file or a workbook."""
    if len(content) > MOST_BYTES:
        refuse(
            0,
            "파일이 너무 큽니다. 8 MB까지 받습니다.",
            "The file is too large: up to 8 MB are taken.",
        )
    rows = read_workbook(content) if content.startswith(ZIP) else read_text(content)
    if not rows:
        refuse(0, "빈 파일입니다.", "The file is empty.")
    if len(rows) > MOST_LINES + 1:
        refuse(0, f"{MOST_LINES:,}행까지 받습니다.", f"Up to {MOST_LINES:,} lines are taken.")
    return read_rows(rows)


def refuse(line: int, ko: str, en: str) -> None:
    """Refuse a sheet for one fault."""
    raise UnreadableSheetError([LineFault(line, ko, en)])


def read_text(content: bytes) -> list[list[str]]:
    """Read a CSV file, as it is written here or as Korean spreadsheets save it."""
    for encoding in ("utf-8-sig", "cp949"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        try:
            return list(csv.reader(StringIO(text, newline=""), strict=True))
        except csv.Error as error:
            refuse(0, f"CSV로 읽을 수 없습니다: {error}", f"This is no CSV: {error}")
    refuse(
        0,
        "글자를 읽을 수 없습니다. UTF-8이나 CP949로 저장해 주세요.",
        "The text cannot be read: please save it as UTF-8 or CP949.",
    )
    return []


def read_workbook(content: bytes) -> list[list[str]]:
    """Read the first sheet of a workbook, in a process of its own."""
    with TemporaryDirectory(prefix="sheet-") as folder:
        name = Path(folder) / secrets.token_hex(8)
        name.write_bytes(content)
        told = name.with_suffix(".json")
        try:
            status, _ = run([*CHILD, str(name), str(told)], seconds=SECONDS, wanted=lambda: True)
        except OverdueError:
            status = -1
        if status or not told.exists():
            refuse(
                0,
                "엑셀 파일을 읽을 수 없습니다. XLSX로 다시 저장하거나 CSV로 올려 주세요.",
                "The workbook cannot be read: please save it as XLSX again, or send CSV.",
            )
        rows: list[list[str]] = json.loads(told.read_text(encoding="utf-8"))
    return rows


def read_rows(rows: Sequence[Sequence[str]]) -> Incoming:
    """Read the lines under a head that names the columns."""
    head = [cell.strip().lower() for cell in rows[0]]
    missing = [name for name in NEEDED if name not in head]
    if missing:
        names = ", ".join(missing)
        refuse(1, f"첫 행에 열 이름이 없습니다: {names}", f"The first line lacks columns: {names}")
    places = {name: head.index(name) for name in COLUMNS if name in head}
    faults: list[LineFault] = []
    entries: list[Entry] = []
    lines: list[int] = []
    for line, row in enumerate(rows[1:], 2):
        cells = {
            name: restore(row[at].strip()) if at < len(row) else "" for name, at in places.items()
        }
        if not any(cells.values()):
            continue
        found = list(check_cells(line, cells))
        faults += found
        if not found:
            entries.append(read_entry(cells))
            lines.append(line)
    if faults:
        raise UnreadableSheetError(faults)
    return Incoming(tuple(entries), tuple(lines))


def check_cells(line: int, cells: dict[str, str]) -> Iterator[LineFault]:
    """Say what keeps the cells of a line from being read."""
    for name in NEEDED:
        if not cells[name]:
            yield LineFault(line, f"'{name}' 칸이 비었습니다.", f"The cell '{name}' is empty.")
    for name in ("value", "printed"):
        text = cells.get(name, "")
        if text and read_number(text) is None:
            yield LineFault(
                line, f"'{name}' 칸이 숫자가 아닙니다: {text}", f"'{name}' is no number: {text}"
            )
    for name in ("since", "as_of"):
        text = cells.get(name, "")
        if text and read_day(text[:10]) is None:
            yield LineFault(
                line,
                f"'{name}' 칸의 날짜를 2026-01-31처럼 적어 주세요: {text}",
                f"Please write '{name}' like 2026-01-31: {text}",
            )
    try:
        parse_cell(cells.get("dimensions", ""))
    except CellError as error:
        ko, _, en = str(error).partition(" · ")
        yield LineFault(line, ko, en)


def read_entry(cells: dict[str, str]) -> Entry:
    """Read the cells of a line that is in order."""
    as_of = read_day(cells["as_of"][:10])
    assert as_of is not None
    printed = cells.get("printed", "")
    return Entry(
        cells["measure"],
        cells["subject"],
        as_of,
        read_number(cells["value"]) or Decimal(0),
        cells["unit"],
        read_day(cells.get("since", "")[:10]),
        write_cell(parse_cell(cells.get("dimensions", ""))),
        read_number(printed) if printed else None,
        cells.get("reason", "")[:300],
        cells.get("source", "")[:200],
        cells.get("text", "")[:120],
    )
