"""What a version says, kept beside its file: its lines, cells and figures, to be remarked on."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from cityhall.registers.submissions.files import keep_file, load_file
from cityhall.registers.submissions.models import Version

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Remarkable:
    """A figure of a version: its id, the line it stands on, and what it is in words."""

    id: str
    line: int
    words: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table with the figure that stands in it, if one does."""

    text: str
    figure: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A block of a version: its line and text with the figures in it, or its table."""

    number: int
    text: str
    level: int = 0
    is_heading: bool = False
    figures: tuple[Cell, ...] = ()
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, tuple[Cell, ...]], ...] = field(default=())


def keep_reading(reading: Json) -> str:
    """Keep what a version says; gives its digest."""
    text = json.dumps(reading, ensure_ascii=False, sort_keys=True)
    return keep_file(text.encode("utf-8"))


def load_reading(version: Version) -> Json | None:
    """Load what a version says; None where nothing was kept of it."""
    content = load_file(version.reading) if version.reading else None
    found: Json | None = json.loads(content) if content else None
    return found


def find_figure(version: Version, figure: str) -> Remarkable | None:
    """Find a figure of a version by its id."""
    reading = load_reading(version) if figure else None
    for one in (reading or {}).get("figures", ()):
        if one["id"] == figure:
            words = " › ".join(filter(None, (*one["subject"], one["text"])))
            return Remarkable(figure, one["place"]["line"], words)
    return None


def list_lines(version: Version) -> list[Line]:
    """List the blocks of a version in their order."""
    reading = load_reading(version)
    return list_lines_of(reading) if reading else []


def list_lines_of(reading: Json) -> list[Line]:
    """List the blocks of what was read, in their order."""
    return list(_lines(reading))


def _lines(reading: Json) -> Iterator[Line]:
    tables = {one["id"]: one for one in reading["tables"]}
    celled = {key for table in tables.values() for key in _figures_in(table)}
    by_line: dict[int, list[Cell]] = {}
    for one in reading["figures"]:
        if one["id"] not in celled:
            by_line.setdefault(one["place"]["line"], []).append(Cell(one["text"], one["id"]))
    for block in reading["blocks"]:
        number = block["place"]["line"]
        table = tables.get(block.get("table") or "")
        if table:
            yield _table_line(number, table)
        else:
            figures = tuple(by_line.pop(number, ()))
            is_heading = block.get("role") == "heading"
            yield Line(number, block["text"], block["level"], is_heading, figures)


def _figures_in(table: Json) -> Iterator[str]:
    for row in table["rows"]:
        for cell in row["cells"]:
            yield from cell["figures"] if cell else ()


def _table_line(number: int, table: Json) -> Line:
    head = tuple(" ".join(path) for path in table["columns"])
    rows = tuple((" ".join(row["label"]), tuple(map(_cell, row["cells"]))) for row in table["rows"])
    return Line(number, table["title"] or "", head=head, rows=rows)


def _cell(cell: Json | None) -> Cell:
    if cell is None:
        return Cell("")
    return Cell(cell["text"], cell["figures"][0] if cell["figures"] else "")
