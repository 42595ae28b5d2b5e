"""A Document as JSON, to be handed from one process to another and rebuilt equal."""

from dataclasses import astuple
from typing import Any

from sagwan.facts import Box, CellAddress, Document, Grid, GridCell, Line, Segment, Unread


def pack_document(document: Document) -> dict[str, Any]:
    """Give a document as lists and dictionaries that JSON can write."""
    return {
        "name": document.name,
        "format": document.format,
        "sha256": document.sha256,
        "pages": document.pages,
        "page_starts": document.page_starts,
        "lines": [(line.text, line.plain) for line in document.lines],
        "segments": [_pack_segment(segment) for segment in document.segments],
        "grids": [_pack_grid(grid) for grid in document.grids],
        "unread": [tuple(stretch) for stretch in document.unread],
        "boxes": [None if box is None else astuple(box) for box in document.boxes],
    }


def unpack_document(packed: dict[str, Any]) -> Document:
    """Rebuild a document that was packed."""
    return Document(
        name=packed["name"],
        format=packed["format"],
        sha256=packed["sha256"],
        lines=tuple(Line(number, *pair) for number, pair in enumerate(packed["lines"], 1)),
        segments=tuple(_unpack_segment(*segment) for segment in packed["segments"]),
        grids=tuple(_unpack_grid(grid) for grid in packed["grids"]),
        pages=packed["pages"],
        unread=tuple(Unread(*stretch) for stretch in packed["unread"]),
        page_starts=tuple(packed["page_starts"]),
        boxes=tuple(None if box is None else Box(*box) for box in packed["boxes"]),
    )


def _pack_segment(segment: Segment) -> tuple[Any, ...]:
    return (
        segment.line,
        segment.start,
        segment.end,
        segment.heading,
        segment.indent,
        segment.bold,
        _pack_address(segment.cell),
        segment.style,
    )


def _pack_grid(grid: Grid) -> list[Any]:
    cells = [tuple(cell) for cell in grid.cells]
    size = (grid.number, grid.first_line, grid.last_line, grid.rows, grid.columns)
    return [*size, cells, _pack_address(grid.inside), grid.note]


def _pack_address(address: CellAddress | None) -> tuple[Any, ...] | None:
    return None if address is None else tuple(address)


def _unpack_segment(
    line: int,
    start: int,
    end: int,
    heading: int,
    indent: int,
    bold: bool,
    cell: list[int] | None,
    style: str,
) -> Segment:
    return Segment(line, start, end, heading, indent, bold, _address(cell), style)


def _unpack_grid(packed: list[Any]) -> Grid:
    number, first, last, rows, columns, cells, inside, note = packed
    drawn = tuple(GridCell(*cell) for cell in cells)
    return Grid(number, first, last, rows, columns, drawn, _address(inside), note)


def _address(packed: list[int] | None) -> CellAddress | None:
    return None if packed is None else CellAddress(*packed)
