"""A workbook: its sheets in order, which of them are hidden, and which rows each page repeats."""

import re
from dataclasses import dataclass

from lxml.etree import _Element

from sagwan.reading.parts import Parts
from sagwan.reading.xlsx.cells import Book
from sagwan.reading.xlsx.names import number_of, r, s
from sagwan.reading.xlsx.strings import read_strings
from sagwan.reading.xlsx.styles import Looks

_TITLES = "_xlnm.Print_Titles"
_ROWS = re.compile(r"\$?(\d{1,7}):\$?(\d{1,7})$")
_USUAL_NAME = re.compile(r"(?:Sheet|시트)\s?\d*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """A sheet as the workbook lists it: `part` is empty where it points at nothing."""

    name: str
    part: str
    kind: str
    hidden: bool
    header_rows: range


def is_named(name: str) -> bool:
    """Tell whether someone gave a sheet a name of its own."""
    return not _USUAL_NAME.match(name.strip())


def list_sheets(root: _Element, parts: Parts, main: str) -> list[SheetEntry]:
    """List the sheets of a workbook in their order."""
    targets = {relation.key: relation for relation in parts.relations(main)}
    titles = _read_titles(root)
    found = []
    for place, sheet in enumerate(root.iterfind(f"{s('sheets')}/{s('sheet')}")):
        relation = targets.get(sheet.get(r("id")) or "")
        found.append(
            SheetEntry(
                name=(sheet.get("name") or "").strip(),
                part="" if relation is None or relation.outside else relation.target,
                kind="" if relation is None else relation.kind,
                hidden=(sheet.get("state") or "visible") != "visible",
                header_rows=titles.get(place, range(0)),
            )
        )
    return found


def open_book(root: _Element, parts: Parts, main: str) -> Book:
    """Read what all sheets share."""
    strings: tuple[str, ...] = ()
    for relation in parts.relations(main):
        if relation.kind == "sharedStrings":
            strings = read_strings(parts.find_bytes(relation.target))
    about = root.find(s("workbookPr"))
    from_1904 = about is not None and about.get("date1904") in {"1", "true"}
    return Book(strings, Looks(parts.find_related(main, "styles")), from_1904)


def _read_titles(root: _Element) -> dict[int, range]:
    """Rows that each printed page repeats are the heads of tables."""
    found: dict[int, range] = {}
    for name in root.iterfind(f"{s('definedNames')}/{s('definedName')}"):
        rows = _ROWS.search((name.text or "").strip())
        if name.get("name") == _TITLES and rows is not None:
            place = number_of(name.get("localSheetId"), 0)
            found[place] = range(int(rows[1]) - 1, int(rows[2]))
    return found
