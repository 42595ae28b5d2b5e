"""Where something stands in the text that was read."""

from typing import Any, NamedTuple


class Place(NamedTuple):
    """A stretch of one line; `line` counts from 1, `start` and `end` are character offsets in it.

    For a cell of a table, `table`, `row` and `column` (from 0) say which one.
    """

    line: int
    start: int
    end: int
    page: int | None = None
    table: str | None = None
    row: int | None = None
    column: int | None = None

    def as_dict(self) -> dict[str, Any]:
        """Give the place as the JSON documents print it."""
        return {
            "line": self.line,
            "start": self.start,
            "end": self.end,
            "page": self.page,
            "table": self.table,
            "row": self.row,
            "column": self.column,
        }
