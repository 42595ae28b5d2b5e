"""Tables in the making: cells with their tokens, before figures have ids."""

from typing import NamedTuple

from sagwan.understanding.tokens.token import Token

MAIN, SECOND, PAREN = "main", "second", "paren"


class Atom(NamedTuple):
    """A number in a cell: the main one, the second of a pair (306/289), or one in brackets.

    `word` is what stands before it inside the brackets (집행률 24.4%).
    """

    token: Token
    part: str = MAIN
    word: str = ""


class CellDraft(NamedTuple):
    """The text of a cell and the numbers in it; a dash cell has none and counts as nothing."""

    text: str
    line: int
    start: int
    end: int
    atoms: tuple[Atom, ...] = ()
    dash: bool = False
    rowspan: int = 1
    colspan: int = 1

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing is written in the cell."""
        return not self.text.strip()

    def part(self, part: str) -> Token | None:
        """Find the number of one part."""
        return next((a.token for a in self.atoms if a.part == part), None)


class RowDraft(NamedTuple):
    """A row: label words outermost first, and a cell or None for every column."""

    label: tuple[str, ...]
    cells: tuple[CellDraft | None, ...]
    line: int
    segments: tuple[int, ...] = ()
    sure: bool = True

    def widened(self, width: int) -> "RowDraft":
        """Give the row with empty places up to a width."""
        missing = width - len(self.cells)
        return self._replace(cells=self.cells + (None,) * missing) if missing > 0 else self


class TableDraft(NamedTuple):
    """A table whose layout was solved. `taken` are the indexes of the segments that it fills.

    `spanning` are cells that belong to all rows (a number printed once beside several rows), each
    with the words of its column.
    """

    columns: tuple[tuple[str, ...], ...]
    rows: tuple[RowDraft, ...]
    taken: tuple[int, ...]
    first_line: int
    last_line: int
    title: str = ""
    unit: str | None = None
    as_of: str | None = None
    form: str = "grid"
    complete: bool = True
    spanning: tuple[tuple[str, CellDraft], ...] = ()
    parts: tuple[str, ...] = ()
    head_lines: tuple[int, ...] = ()
    grid: int | None = None
    label_columns: tuple[tuple[str, ...], ...] = ()
