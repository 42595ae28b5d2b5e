"""Reads the first sheet of a workbook in a process of its own: it may be anything."""

import json
import secrets
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from cityhall.registers.documents.reading.leash import OverdueError, run
from cityhall.registers.sheets.tables import UnreadableError

CHILD = [sys.executable, "-I", "-m", "cityhall.registers.sheets.child"]
SECONDS = 60
NO_WORKBOOK = UnreadableError(
    "엑셀 파일을 읽지 못했습니다. XLSX로 다시 저장하거나 CSV로 올려 주세요.",
    "The workbook cannot be read: please save it as XLSX again, or send CSV.",
)


def read_workbook(content: bytes) -> list[list[str]]:
    """Read the rows of the first sheet as text, numbers in plain digits."""
    with TemporaryDirectory(prefix="sheet-") as folder:
        name = Path(folder) / secrets.token_hex(8)
        name.write_bytes(content)
        told = name.with_suffix(".json")
        try:
            status, _ = run([*CHILD, str(name), str(told)], seconds=SECONDS, wanted=lambda: True)
        except OverdueError:
            raise NO_WORKBOOK from None
        if status or not told.exists():
            raise NO_WORKBOOK
        rows: list[list[str]] = json.loads(told.read_text(encoding="utf-8"))
    return rows
