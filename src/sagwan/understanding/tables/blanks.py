"""Under which column a cell stands when the blank cells of its row have vanished.

Every order-preserving placement is tried; those whose row totals hold remain, and among these the
ones whose columns add up to the total row. What stays undecided is marked unsure.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from sagwan.relations.declared import declared_sums, mirrored_totals
from sagwan.relations.words import is_total
from sagwan.understanding.tables.drafts import MAIN, SECOND, Atom, CellDraft
from sagwan.understanding.tables.rows import LooseRow

Path = tuple[str, ...]
Placed = tuple[CellDraft | None, ...]
MOST_PLACEMENTS = 400
MOST_STATES = 4000


@dataclass(frozen=True, slots=True)
class Placement:
    """A row under columns, and whether the arithmetic leaves no other placement."""

    cells: Placed
    sure: bool


def place_rows(rows: Sequence[LooseRow], paths: Sequence[Path]) -> list[Placement]:
    """Put the cells of every row under columns."""
    sums = declared_sums(paths)
    mirror = mirrored_totals(paths)
    if mirror is not None and any(len(row.cells) < len(paths) for row in rows):
        return [_mirrored(row, len(paths), mirror) for row in rows]
    options = [_options(row, len(paths), sums) for row in rows]
    if all(len(choices) == 1 for choices in options):
        return [Placement(choices[0], len(choices[0]) == len(paths)) for choices in options]
    return _settled(rows, options, len(paths))


def _mirrored(row: LooseRow, width: int, totals: tuple[int, int]) -> Placement:
    """Find the two totals among the cells by what they add up; the others keep their order."""
    values = [_value(cell, MAIN) for cell in row.cells]
    best, at = Decimal(-1), min(totals[0], len(values) - 1)
    for i in range(1, len(values) - 1):
        left = values[i] if sum(values[:i]) == values[i] else Decimal(0)
        right = values[i + 1] if sum(values[i + 2 :]) == values[i + 1] else Decimal(0)
        fits = left + right
        if fits > best and i <= totals[0] and len(values) - i - 2 <= width - totals[1] - 1:
            best, at = fits, i
    placed: list[CellDraft | None] = [None] * width
    placed[: min(at, totals[0])] = row.cells[: min(at, totals[0])]
    for offset, cell in enumerate(row.cells[at : at + width - totals[0]]):
        placed[totals[0] + offset] = cell
    return Placement(tuple(placed), len(row.cells) == width)


def _options(
    row: LooseRow, width: int, sums: Sequence[tuple[int, tuple[int, ...]]]
) -> list[Placed]:
    cells = row.cells
    if len(cells) == width and not _is_torn(row, width):
        return [tuple(cells)]
    if len(cells) > width:
        return [tuple(cells[:width])]
    choices = list(_placements(row, width))
    held = [choice for choice in choices if _row_holds(choice, sums)]
    return held or choices


def _is_torn(row: LooseRow, width: int) -> bool:
    """Tell whether a row of pairs has halves that may belong elsewhere."""
    return row.is_slashed and any(c.part(SECOND) is None and not c.dash for c in row.cells[:width])


def _placements(row: LooseRow, width: int) -> Iterator[Placed]:
    made = 0
    for readings in _readings(row):
        for columns in combinations(range(width), len(readings)):
            if row.cells and columns[0] != 0:
                break
            placed: list[CellDraft | None] = [None] * width
            for column, cell in zip(columns, readings, strict=True):
                placed[column] = cell
            yield tuple(placed)
            made += 1
            if made >= MOST_PLACEMENTS:
                return


def _readings(row: LooseRow) -> Iterator[tuple[CellDraft, ...]]:
    """Yield the ways to read lone halves of pairs: as the first or as the second number."""
    cells = list(row.cells)
    if not row.is_slashed:
        yield tuple(cells)
        return
    lone = [i for i, c in enumerate(cells) if c.part(SECOND) is None and c.part(MAIN) is not None]
    for pattern in range(2 ** min(len(lone), 5)):
        read = list(cells)
        for bit, i in enumerate(lone[:5]):
            if pattern >> bit & 1:
                read[i] = _as_second(cells[i])
        yield tuple(read)


def _as_second(cell: CellDraft) -> CellDraft:
    atoms = tuple(Atom(a.token, SECOND, a.word) if a.part == MAIN else a for a in cell.atoms)
    return CellDraft(cell.text, cell.line, cell.start, cell.end, atoms, cell.dash)


def _value(cell: CellDraft | None, part: str) -> Decimal:
    token = None if cell is None else cell.part(part)
    return Decimal(0) if token is None or token.value is None else token.value


def _row_holds(cells: Placed, sums: Sequence[tuple[int, tuple[int, ...]]]) -> bool:
    return all(
        _value(cells[head], part) == sum((_value(cells[m], part) for m in members), Decimal(0))
        for head, members in sums
        for part in (MAIN, SECOND)
    )


def _settled(rows: Sequence[LooseRow], options: list[list[Placed]], width: int) -> list[Placement]:
    total = next((i for i, row in enumerate(rows) if row.label and is_total(row.label[-1])), None)
    if total is None or len(options[total]) != 1:
        return [_undecided(choices, width) for choices in options]
    solutions = _column_solutions(options, total, width)
    placements = []
    for i in range(len(rows)):
        chosen = {solution[i] for solution in solutions}
        first = options[i][solutions[0][i]]
        placements.append(Placement(first, len(chosen) == 1))
    return placements


def _undecided(choices: list[Placed], width: int) -> Placement:
    """Keep every cell, so that no number is lost, but own up where its column stays open."""
    sure = len(choices) == 1 and sum(cell is not None for cell in choices[0]) == width
    return Placement(choices[0], sure)


def _column_solutions(options: list[list[Placed]], total: int, width: int) -> list[tuple[int, ...]]:
    """Choose a placement for each row so that as many columns as possible add up.

    Partial sums that already exceed the total of more than one column are given up.
    """
    goal = _added(_zeros(width), options[total][0])
    for allowed in (0, 1, 2, 2 * width):
        states = _states(options, total, width, goal, allowed)
        if states:
            best = max(_matches(sums, goal) for sums in states)
            return [
                path
                for sums, paths in states.items()
                if _matches(sums, goal) == best
                for path in paths
            ]
    return [tuple(0 for _ in options)]


def _states(
    options: list[list[Placed]], total: int, width: int, goal: tuple[Decimal, ...], allowed: int
) -> dict[tuple[Decimal, ...], list[tuple[int, ...]]]:
    states: dict[tuple[Decimal, ...], list[tuple[int, ...]]] = {_zeros(width): [()]}
    for i, choices in enumerate(options):
        reached: dict[tuple[Decimal, ...], list[tuple[int, ...]]] = {}
        for sums, paths in states.items():
            for k, cells in enumerate(choices):
                new = sums if i == total else _added(sums, cells)
                if sum(1 for a, b in zip(new, goal, strict=True) if a > b) > allowed:
                    continue
                kept = reached.setdefault(new, [])
                kept.extend((*path, k) for path in paths[: 3 - len(kept)])
        states = dict(list(reached.items())[:MOST_STATES])
    return states


def _zeros(width: int) -> tuple[Decimal, ...]:
    return (Decimal(0),) * (2 * width)


def _added(sums: tuple[Decimal, ...], cells: Placed) -> tuple[Decimal, ...]:
    values = [_value(cell, part) for part in (MAIN, SECOND) for cell in cells]
    return tuple(a + b for a, b in zip(sums, values, strict=True))


def _matches(sums: tuple[Decimal, ...], goal: tuple[Decimal, ...]) -> int:
    return sum(1 for a, b in zip(sums, goal, strict=True) if a == b)
