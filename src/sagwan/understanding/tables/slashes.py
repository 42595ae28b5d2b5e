"""The ways to read a row of pairs (306/289) in which halves were left empty.

Flattened text keeps the slash and drops the blank: `15 / 15 / 1` may be 15/15 and nothing/1, and
`3 / 1 /` may end in an empty half. Every slash belongs to one cell; what it parts is undecided.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from sagwan.understanding.tables.drafts import MAIN, PAREN, SECOND, Atom, CellDraft
from sagwan.understanding.tables.rows import LooseRow

Cells = tuple[CellDraft, ...]
MOST_READINGS = 96


class Half(NamedTuple):
    """A number of a pair with what stands in brackets behind it, and the slashes beside it."""

    atoms: tuple[Atom, ...]
    before: int
    after: int
    cell: CellDraft


def readings_of(row: LooseRow) -> list[Cells]:
    """List the readings of a row as cells, the most natural first."""
    cells = tuple(row.cells)
    if not row.is_slashed:
        return [cells]
    halves = _halves(row)
    if not halves:
        return [cells]
    found = islice(_read(halves, 0, 0), MOST_READINGS)
    return [cells for _, cells in sorted(found, key=lambda reading: reading[0])]


def _halves(row: LooseRow) -> list[Half]:
    """Take the cells apart; nothing where dashes already show the empty halves."""
    pairs = [(atom, cell) for cell in row.cells for atom in cell.atoms]
    if len(pairs) != len(row.slashes) or any(cell.dash for cell in row.cells):
        return []
    halves: list[Half] = []
    for (atom, cell), (before, after) in zip(pairs, row.slashes, strict=True):
        if atom.part == PAREN and halves and halves[-1].cell is cell:
            last = halves[-1]
            halves[-1] = Half((*last.atoms, atom), last.before, max(last.after, after), cell)
        else:
            halves.append(Half((atom,), before, after, cell))
    return halves


def _read(halves: Sequence[Half], at: int, taken: int) -> Iterator[tuple[int, Cells]]:
    """Read on from a half; `taken` slashes before it belong to the cell before.

    Each reading comes with the number of slashes that no cell explains.
    """
    if at == len(halves):
        yield 0, ()
        return
    half = halves[at]
    left = half.before - taken
    if half.after == 1 and at + 1 < len(halves):
        cell = _pair(half, halves[at + 1])
        for orphans, rest in _read(halves, at + 2, 0):
            yield orphans + left, (cell, *rest)
    if left:
        for orphans, rest in _read(halves, at + 1, 0):
            yield orphans + left - 1, (_lone(half, SECOND), *rest)
    if half.after:
        for orphans, rest in _read(halves, at + 1, 1):
            yield orphans + left, (_lone(half, MAIN), *rest)
    if not left and not half.after:
        for part in (MAIN, SECOND):
            for orphans, rest in _read(halves, at + 1, 0):
                yield orphans, (_lone(half, part), *rest)


def _pair(one: Half, two: Half) -> CellDraft:
    atoms = (*_as_part(one, MAIN), *_as_part(two, SECOND))
    if one.cell is two.cell:
        return CellDraft(one.cell.text, one.cell.line, one.cell.start, one.cell.end, atoms)
    text = f"{one.cell.text}/{two.cell.text}"
    return CellDraft(text, one.cell.line, one.cell.start, one.cell.end, atoms)


def _lone(half: Half, part: str) -> CellDraft:
    cell = half.cell
    first, last = half.atoms[0].token, half.atoms[-1].token
    if len(cell.atoms) == len(half.atoms):
        return CellDraft(cell.text, cell.line, cell.start, cell.end, _as_part(half, part))
    return CellDraft(first.text, first.line, first.start, last.end, _as_part(half, part))


def _as_part(half: Half, part: str) -> tuple[Atom, ...]:
    return tuple(a if a.part == PAREN else Atom(a.token, part, a.word) for a in half.atoms)
