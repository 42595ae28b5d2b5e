"""Figures of tables: each number in a cell with its row, its column path, its unit and its date."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from sagwan.facts import Place
from sagwan.relations.words import is_change, is_identifier
from sagwan.understanding.figures.dates import as_of_in
from sagwan.understanding.figures.inherit import CellContext
from sagwan.understanding.figures.loose import LooseFigure
from sagwan.understanding.tables.drafts import MAIN, PAREN, SECOND, Atom, CellDraft, TableDraft

_FALLS = "△▽▼↓-−"
_SIGNS = _FALLS + "▲+↑"


class TableFigures(NamedTuple):
    """The figures of a table, by the place of their tokens."""

    by_token: Mapping[tuple[int, int], LooseFigure]


def table_figures(draft: TableDraft, table: str, year: int | None) -> Iterator[LooseFigure]:
    """Give the figures of one table in reading order."""
    for r, row in enumerate(draft.rows):
        for c, cell in enumerate(row.cells):
            if cell is not None and not _names_things(cell, draft.columns[c]):
                context = CellContext(draft, row.label, draft.columns[c], c)
                yield from _cell_figures(cell, context, Cellmark(table, r, c), year)
    for word, cell in draft.spanning:
        context = CellContext(draft, (), (word,) if word else (), 0)
        yield from _cell_figures(cell, context, Cellmark(table, None, None), year)


def _names_things(cell: CellDraft, column: tuple[str, ...]) -> bool:
    """Tell whether the numbers of a cell are serial numbers, years of foundation and the like."""
    plain = all(atom.token.unit is None and "," not in atom.token.text for atom in cell.atoms)
    return plain and any(is_identifier(word) for word in column)


class Cellmark(NamedTuple):
    """Which cell of which table; a spanning cell has no row and column."""

    table: str
    row: int | None
    column: int | None


def _cell_figures(
    cell: CellDraft, context: CellContext, mark: Cellmark, year: int | None
) -> Iterator[LooseFigure]:
    for atom in cell.atoms:
        token = atom.token
        if token.value is None:
            continue
        place = Place(token.line, token.start, token.end, None, mark.table, mark.row, mark.column)
        yield LooseFigure(
            token,
            place,
            context.unit_of(atom),
            _subject(atom, context),
            _as_of(context, year),
            _is_change(atom, context),
        )


def _subject(atom: Atom, context: CellContext) -> tuple[str, ...]:
    part = _part_word(atom, context)
    words = (*context.label, *context.column, *((part,) if part else ()))
    return words or ((context.table.title,) if context.table.title else ())


def _part_word(atom: Atom, context: CellContext) -> str:
    if atom.word:
        return atom.word
    index = {MAIN: 0, SECOND: 1, PAREN: 2}.get(atom.part)
    parts = context.table.parts
    if index is not None and index < len(parts) and parts[index]:
        return _short_part(parts[index])
    if atom.part == PAREN:
        inner = [word for word in context.column if "(" in word]
        return inner[-1].rsplit("(", 1)[1].rstrip(")*") if inner else ""
    return ""


def _short_part(word: str) -> str:
    """여성공무원수 is told as 여성."""
    for known in ("여성", "남성", "정원", "현원"):
        if known in word:
            return known
    return word


def _is_change(atom: Atom, context: CellContext) -> bool:
    if atom.token.sign and atom.token.sign in _SIGNS and atom.token.sign != "-":
        return True
    third = context.table.parts[2] if len(context.table.parts) > 2 else ""
    if atom.part == PAREN and is_change(third):
        return True
    return any(is_change(word) for word in (*context.column, *context.label))


def _as_of(context: CellContext, year: int | None) -> str | None:
    for words in (reversed(context.column), context.label):
        for word in words:
            found = as_of_in(word, year)
            if found is not None:
                return found
    return context.table.as_of


def year_of(as_of: str | None, fallback: date | None = None) -> int | None:
    """Give the year of an as-of date."""
    if as_of and as_of[:4].isdigit():
        return int(as_of[:4])
    return None if fallback is None else fallback.year


def positions(figures: Sequence[LooseFigure]) -> dict[tuple[int, int], LooseFigure]:
    """Index figures by line and start of their tokens."""
    return {(f.token.line, f.token.start): f for f in figures}
