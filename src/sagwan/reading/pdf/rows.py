"""Rows of a table that no rule parts: lines that belong to one row, and rows that share a label set
beside the middle of them."""

from sagwan.reading.pdf.bands import Band
from sagwan.reading.pdf.chunks import Chunk, ChunkLine
from sagwan.reading.pdf.labels import stands_alone


def group_rows(band: Band) -> list[list[ChunkLine]]:
    """Give the lines of each row: one of figures, their shares below, and labels around."""
    rows: list[list[ChunkLine]] = []
    for line in band.lines:
        if line.counts() and not (rows and line.is_bracketed):
            rows.append([line])
        elif rows and line.counts():
            rows[-1].append(line)
    for line in band.lines:
        if not line.counts() and rows and not _is_outer(line, band):
            min(rows, key=lambda row: abs(row[0].middle - line.middle)).append(line)
    return rows


def join_rows(band: Band, rows: list[list[ChunkLine]]) -> set[int]:
    """Give the rows whose outer label holds the next row too."""
    if band.labels < 2:
        return set()
    labels = sorted(_outer_labels(band), key=lambda label: label.top)
    inner = [_has_inner(row, band) for row in rows]
    middles = [row[0].middle for row in rows]
    joined: set[int] = set()
    first = 0
    for label in labels:
        while first < len(rows) and not inner[first]:
            first += 1
        middle = (label.top + label.bottom) / 2
        lasts = [place for place in range(first, len(rows)) if all(inner[first : place + 1])]
        if not lasts:
            break
        last = min(lasts, key=lambda place: abs((middles[first] + middles[place]) / 2 - middle))
        joined.update(range(first, last))
        first = last + 1
    return joined


def _outer_labels(band: Band) -> list[Chunk]:
    """Give the labels in the first column that have another beside them, or stand alone."""
    edge = band.steps[1]
    found = []
    for line in band.lines:
        first = line.chunks[0]
        alone = len(line.chunks) == 1
        beside = not alone and edge - 1 <= line.chunks[1].left < band.steps[band.labels]
        if first.right <= edge + 1 and (alone or beside):
            found.append(first)
    return found


def _has_inner(row: list[ChunkLine], band: Band) -> bool:
    """Tell whether a row has a label of its own; one that stands amid all columns of labels, where
    no other does, holds the row alone."""
    own = _inner_labels(row, band)
    labels = [c for line in row for c in line.chunks if c.middle < band.steps[band.labels]]
    if len(own) != 1 or len(labels) != 1:
        return bool(own)
    others = [chunk for chunk in _inner_labels(band.lines, band) if chunk is not own[0]]
    return not stands_alone(own[0], others, (band.steps[0], band.steps[band.labels]))


def _inner_labels(lines: list[ChunkLine], band: Band) -> list[Chunk]:
    low, high = band.steps[1], band.steps[band.labels]
    chunks = (chunk for line in lines for chunk in line.chunks)
    return [chunk for chunk in chunks if low - 1 <= chunk.left and chunk.right <= high + 1]


def _is_outer(line: ChunkLine, band: Band) -> bool:
    """Tell whether a line holds nothing but an outer label, between two rows."""
    return band.labels > 1 and len(line.chunks) == 1 and line.chunks[0].right <= band.steps[1] + 1
