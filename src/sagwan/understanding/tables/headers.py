"""From head lines to the full path of every column.

Which words are leaves, which stand over others and over how many, is not drawn in flattened text.
All layouts that fit the number of columns are tried; the one whose totals hold in the rows wins,
ties go to the one that costs least in joined words.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from sagwan.relations import Matrix
from sagwan.relations.sums import SumScale, find_sums
from sagwan.relations.declared import declared_sums
from sagwan.relations.words import is_total
from sagwan.understanding.tables.headwords import DOWNWARDS, Piece, Words, pieces_of, words_by_count
from sagwan.understanding.tables.vocabulary import LABEL_HEADS, TEXT_HEADS

Path = tuple[str, ...]
MOST_PARENTS = 6
MOST_LAYOUTS = 1500
MOST_WEIGHED = 120
WIDEST_TREE = 40
LEEWAY = 4.0


@dataclass(frozen=True, slots=True)
class Header:
    """A solved head: the path of each numeric column, and words of label and text columns.

    `cost` is low for a natural reading, `bits` high for one that arithmetic supports.
    """

    paths: tuple[Path, ...]
    label: str = ""
    spanning: str = ""
    remarks: tuple[str, ...] = ()
    cost: float = 0.0
    bits: float = 0.0

    @property
    def merit(self) -> float:
        """Weigh arithmetic against the cost of reading."""
        return self.bits - 2.0 * self.cost


@dataclass(frozen=True, slots=True)
class Need:
    """What the rows ask of a head: the number of numeric columns, and what else it must name."""

    width: int
    spanning: bool = False
    remarks: bool = False


def solve_header(
    lines: Sequence[str], need: Need, matrices: Sequence[Matrix], seen: frozenset[str]
) -> Header | None:
    """Find the best layout of head lines over `need.width` columns; None where nothing fits."""
    lines = join_vertical(lines)
    if need.width < 1 or not any(line.strip() for line in lines):
        return None
    layouts = sorted(_layouts(lines, need, seen, matrices), key=lambda header: header.cost)
    if not layouts:
        return None
    near = [h for h in layouts if h.cost <= layouts[0].cost + LEEWAY][:MOST_WEIGHED]
    if len(near) == 1:
        return near[0]
    members = _free_members(matrices)
    scales = [SumScale(matrix) for matrix in matrices]
    weighed = [replace(h, bits=_bits(h.paths, scales, members)) for h in near]
    return max(weighed, key=lambda header: header.merit)


def join_vertical(lines: Sequence[str]) -> list[str]:
    """Join words that were printed downwards: 3월 over 12, 합 over 계."""
    if sum(len(line.split()) == 1 for line in lines) < 6:
        return list(lines)
    joined: list[str] = []
    for line in (line.strip() for line in lines if line.strip()):
        if joined and line.isdigit() and joined[-1].endswith(("월", "년")):
            joined[-1] = f"{joined[-1]} {line}"
        elif joined and len(line) == 1 and len(joined[-1]) == 1:
            joined[-1] += line
        else:
            joined.append(line)
    return [DOWNWARDS.join(joined)] if all(len(j) < 12 for j in joined) else joined


def _free_members(matrices: Sequence[Matrix]) -> list[tuple[int, frozenset[int]]]:
    found = []
    for matrix in matrices:
        blank = Matrix(matrix.rows, tuple(() for _ in range(matrix.width)), matrix.labels)
        found += [(p.head, frozenset(p.members)) for p in find_sums(blank) if len(p.members) > 1]
    return found


def _bits(
    paths: Sequence[Path], scales: Sequence[SumScale], members: Sequence[tuple[int, frozenset[int]]]
) -> float:
    sums = declared_sums(paths)
    bits = sum(scale.weigh(head, parts) for scale in scales for head, parts in sums)
    for group in _groups(paths):
        if any(
            group == free | {head} or (group == free and not is_total(paths[head][-1]))
            for head, free in members
        ):
            bits += 6.0
        if len(group) > 1 and is_total(paths[min(group)][-1]):
            bits += 2.0
    return bits


def _groups(paths: Sequence[Path]) -> list[frozenset[int]]:
    groups: dict[str, set[int]] = {}
    for column, path in enumerate(paths):
        if len(path) > 1:
            groups.setdefault(path[0], set()).add(column)
    return [frozenset(group) for group in groups.values()]


def _layouts(
    lines: Sequence[str], need: Need, seen: frozenset[str], matrices: Sequence[Matrix]
) -> Iterator[Header]:
    pieces = pieces_of(lines)
    yield from _flat_layouts(pieces, need, seen)
    rows = pieces[-1].row + 1 if pieces else 0
    for height in range(1, min(rows, 3)):
        upper = [p for p in pieces if p.row < rows - height]
        bottom = [p for p in pieces if p.row >= rows - height]
        for header in _tree_layouts(upper, bottom, need, seen, matrices):
            yield replace(header, cost=header.cost + 0.5 * (height - 1))


def _flat_layouts(pieces: list[Piece], need: Need, seen: frozenset[str]) -> Iterator[Header]:
    for words in _with_extras(words_by_count(pieces, seen), need):
        yield words


def _with_extras(readings: dict[int, Words], need: Need) -> Iterator[Header]:
    """Read all words as columns, after setting label, spanning and text columns aside."""
    for count, reading in readings.items():
        extra = count - need.width
        if 0 <= extra <= 4:
            header = _set_aside(reading, need)
            if header is not None:
                yield header


def _set_aside(reading: Words, need: Need) -> Header | None:
    words = list(reading.words)
    cost = reading.cost
    label = _pop_label(words, need.width)
    remarks: list[str] = []
    while len(words) > need.width and words[-1].replace(" ", "") in TEXT_HEADS:
        remarks.insert(0, words.pop())
    spanning = ""
    if need.spanning and len(words) == need.width + 1:
        spanning = words.pop(0)
    if need.remarks and not remarks and len(words) == need.width + 1:
        remarks.append(words.pop())
        cost += 0.5
    if not label and len(words) == need.width + 1:
        label, cost = words.pop(0), cost + 1.0
    if len(words) != need.width:
        return None
    return Header(tuple((word,) for word in words), label, spanning, tuple(remarks), cost)


def _pop_label(words: list[str], fewest: int) -> str:
    """Take the words off that name the label column; a slanted head has two (연도, 구분)."""
    label: list[str] = []
    while len(words) > fewest and len(label) < 2 and words[0].replace(" ", "") in LABEL_HEADS:
        label.append(words.pop(0))
    return "·".join(label)


def _tree_layouts(
    upper: list[Piece],
    bottom: list[Piece],
    need: Need,
    seen: frozenset[str],
    matrices: Sequence[Matrix],
) -> Iterator[Header]:
    if not upper or not bottom or need.width > WIDEST_TREE:
        return
    uppers = words_by_count(upper, seen)
    for width, leaves in words_by_count(bottom, seen).items():
        if width > need.width or leaves.cost > 12:
            continue
        period = _period(leaves.words)
        if period and width == need.width:
            yield from _periodic(upper, leaves, period, need, seen, matrices)
        yield from _two_level(uppers, leaves, need)


def _period(words: Sequence[str]) -> int:
    """Give the length of the run of words that repeats (건수 예산 건수 예산: 2), 0 if none does."""
    for length in range(2, len(words) // 2 + 1):
        if len(words) % length == 0 and all(
            words[i] == words[i % length] for i in range(len(words))
        ):
            return length
    return 0


def _periodic(
    upper: list[Piece],
    leaves: Words,
    period: int,
    need: Need,
    seen: frozenset[str],
    matrices: Sequence[Matrix],
) -> Iterator[Header]:
    inner_need = Need(need.width // period, need.spanning, need.remarks)
    inner = [_slice(m, k, period) for m in matrices for k in range(period)]
    rows = max(p.row for p in upper) + 1
    lines = []
    for row in range(rows):
        here = [p for p in upper if p.row == row]
        if row and here and here[0].block != lines_block:
            lines.append("")
        lines_block = here[-1].block if here else 0
        lines.append(" ".join(p.text for p in here))
    header = solve_header(lines, inner_need, inner, seen)
    if header is None:
        return
    paths = tuple((*path, leaves.words[k]) for path in header.paths for k in range(period))
    yield Header(
        paths, header.label, header.spanning, header.remarks, header.cost + leaves.cost - 1.0
    )


def _slice(matrix: Matrix, offset: int, period: int) -> Matrix:
    rows = tuple(row[offset::period] for row in matrix.rows)
    return Matrix(rows, matrix.columns[offset::period], matrix.labels)


def _two_level(uppers: dict[int, Words], leaves: Words, need: Need) -> Iterator[Header]:
    lone = need.width - len(leaves.words)
    tried = 0
    cheapest = min(reading.cost for reading in uppers.values())
    for reading in uppers.values():
        if reading.cost > cheapest + LEEWAY:
            continue
        outer = _outer_words(reading, need, lone)
        parents = len(outer.words) - lone
        if not 0 < parents <= min(MOST_PARENTS, len(leaves.words)):
            continue
        for paths, distance in _assignments(outer.words, outer.rows, parents, leaves.words):
            tried += 1
            if tried > MOST_LAYOUTS:
                return
            total = outer.cost + leaves.cost + _unlikely(paths) + 0.1 * distance
            yield Header(paths, outer.label, outer.spanning, outer.remarks, total)


@dataclass(frozen=True, slots=True)
class _Outer:
    """The words above the leaves, after label, spanning and text columns were set aside."""

    words: tuple[str, ...]
    rows: tuple[int, ...]
    label: str
    spanning: str
    remarks: tuple[str, ...]
    cost: float


def _outer_words(reading: Words, need: Need, lone: int) -> _Outer:
    words = list(reading.words)
    label = _pop_label(words, lone)
    remarks: list[str] = []
    while len(words) > 1 and words[-1].replace(" ", "") in TEXT_HEADS:
        remarks.insert(0, words.pop())
    spanning = words.pop(0) if need.spanning and len(words) > lone + 1 else ""
    end = len(reading.words) - len(remarks)
    rows = reading.rows[end - len(words) : end]
    return _Outer(tuple(words), rows, label, spanning, tuple(remarks), reading.cost)


def _assignments(
    words: tuple[str, ...], rows: tuple[int, ...], parents: int, leaves: tuple[str, ...]
) -> Iterator[tuple[tuple[Path, ...], int]]:
    """Yield layouts, each with how far its parents stand above the leaves."""
    starts = [i for i, leaf in enumerate(leaves) if is_total(leaf)]
    for chosen in combinations(range(len(words)), parents):
        for sizes in _compositions(len(leaves), parents, starts):
            distance = sum(max(rows) - rows[i] for i in chosen)
            yield _paths(words, chosen, sizes, leaves), distance


def _compositions(total: int, parts: int, starts: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Yield ways to cut the leaves into groups; at total words alone where they fit the count."""
    if len(starts) == parts and starts[0] == 0:
        yield tuple(b - a for a, b in zip(starts, [*starts[1:], total], strict=True))
        return
    for cuts in combinations(range(1, total), parts - 1):
        edges = [0, *cuts, total]
        yield tuple(b - a for a, b in zip(edges, edges[1:], strict=False))


def _paths(
    words: tuple[str, ...], chosen: tuple[int, ...], sizes: tuple[int, ...], leaves: tuple[str, ...]
) -> tuple[Path, ...]:
    paths: list[Path] = []
    leaf = group = 0
    for i, word in enumerate(words):
        if i in chosen:
            for _ in range(sizes[group]):
                paths.append((word, leaves[leaf]))
                leaf += 1
            group += 1
        else:
            paths.append((word,))
    return tuple(paths)


def _unlikely(paths: Sequence[Path]) -> float:
    """Add cost where a total word stands over others, or where groups are very unequal."""
    cost = 0.0
    sizes: dict[str, int] = {}
    for path in paths:
        if len(path) > 1:
            sizes[path[0]] = sizes.get(path[0], 0) + 1
    cost += sum(1.5 for parent in sizes if is_total(parent))
    cost += sum(1.0 for size in sizes.values() if size == 1)
    if len(set(sizes.values())) > 1:
        cost += 0.3
    return cost
