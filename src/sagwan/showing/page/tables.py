"""A table as it was understood: each column under its full header, each row beside its label."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sagwan.facts import Cell, Row, Table
from sagwan.showing.page.lines import MarkedLines
from sagwan.showing.page.markup import element, escape

_SHORT = 16
_MANY_COLUMNS = 8
_RUNNING_TEXT = 40

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """A header that stands over several columns, or a label beside several rows."""

    text: str
    first: int
    count: int
    depth: int


def find_spans(paths: Sequence[Path], level: int, depth: int) -> Iterator[Span]:
    """Give the headers of one level; one whose path ends here reaches down to the last level."""
    index = 0
    while index < len(paths):
        path = paths[index]
        after = index + 1
        while after < len(paths) and len(path) > level and _agree(path, paths[after], level):
            after += 1
        if len(path) > level:
            is_last = len(path) == level + 1
            yield Span(path[level], index, after - index, depth - level if is_last else 1)
        elif not path and level == 0:
            yield Span("", index, 1, depth)
        index = after


def _agree(one: Path, other: Path, level: int) -> bool:
    return one[: level + 1] == other[: level + 1] and len(one) == len(other) > level + 1


def is_broad(table: Table) -> bool:
    """Tell whether a table needs the whole width: many columns, or running text in its cells."""
    if len(table.columns) > _MANY_COLUMNS:
        return True
    return any(
        len(text) > _RUNNING_TEXT
        for row in table.rows
        for text in (*row.label, *(cell.text for cell in row.cells if cell))
    )


def write_table(table: Table, lines: MarkedLines) -> str:
    """Write a table; wide ones can be moved sideways on a screen."""
    labels = max((len(row.label) for row in table.rows), default=0)
    body = "".join(_rows(table.rows, labels, lines))
    inner = element("thead", _head(table, labels)) + element("tbody", body)
    if table.title:
        about = " · ".join(part for part in (table.title, table.unit, table.as_of) if part)
        inner = element("caption", escape(about)) + inner
    return element("div", element("table", inner), class_="wide", tabindex=0)


def _head(table: Table, labels: int) -> str:
    depth = max((len(path) for path in table.columns), default=0) or 1
    rows = []
    for level in range(depth):
        cells = [
            element(
                "th",
                escape(span.text),
                colspan=span.count if span.count > 1 else None,
                rowspan=span.depth if span.depth > 1 else None,
                scope="col" if span.count == 1 else "colgroup",
            )
            for span in find_spans(table.columns, level, depth)
        ]
        if level == 0 and labels:
            cells.insert(0, element("td", "", colspan=labels, rowspan=depth))
        rows.append(element("tr", "".join(cells)))
    return "".join(rows)


def _rows(rows: Sequence[Row], labels: int, lines: MarkedLines) -> Iterator[str]:
    heads: dict[int, list[str]] = {}
    paths = [row.label for row in rows]
    for level in range(labels):
        for span in find_spans(paths, level, labels):
            heads.setdefault(span.first, []).append(
                element(
                    "th",
                    escape(span.text),
                    rowspan=span.count if span.count > 1 else None,
                    colspan=span.depth if span.depth > 1 else None,
                    scope="row" if span.count == 1 else "rowgroup",
                )
            )
    for index, row in enumerate(rows):
        cells = "".join(_cell(cell, lines) for cell in row.cells)
        yield element("tr", "".join(heads.get(index, ())) + cells)


def _cell(cell: Cell | None, lines: MarkedLines) -> str:
    if cell is None:
        return "<td></td>"
    place = cell.place
    inner = lines.write(place.line, place.start, place.end) if place else escape(cell.text)
    is_number = len(cell.text) <= _SHORT and (cell.figures or cell.text.strip() in {"-", "–"})
    return element("td", inner, class_="n" if is_number else None)
