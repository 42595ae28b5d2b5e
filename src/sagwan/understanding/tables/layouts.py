"""Every way to lay head words out over columns: which are leaves, which stand over how many."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from sagwan.relations.words import is_total
from sagwan.understanding.tables.headwords import Piece, Words, pieces_of, words_by_count
from sagwan.understanding.tables.vocabulary import LABEL_HEADS, TEXT_HEADS

Path = tuple[str, ...]
MOST_PARENTS = 6
MOST_LAYOUTS = 1500
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


InnerSolver = Callable[[Sequence[str], Need, int], Header | None]


def layouts_of(
    lines: Sequence[str], need: Need, seen: frozenset[str], solve: InnerSolver
) -> Iterator[Header]:
    """Yield every layout of head lines that fits the need; `solve` solves what stands over a run
    of words that repeats."""
    pieces = pieces_of(lines)
    yield from _with_extras(words_by_count(pieces, seen), need)
    rows = pieces[-1].row + 1 if pieces else 0
    for height in range(1, min(rows, 3)):
        upper = [p for p in pieces if p.row < rows - height]
        bottom = [p for p in pieces if p.row >= rows - height]
        trees = _tree_layouts(upper, bottom, need, seen, solve)
        yield from (replace(tree, cost=tree.cost + 0.5 * (height - 1)) for tree in trees)


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
    solve: InnerSolver,
) -> Iterator[Header]:
    if not upper or not bottom or need.width > WIDEST_TREE:
        return
    uppers = words_by_count(upper, seen)
    for width, leaves in words_by_count(bottom, seen).items():
        if width > need.width or leaves.cost > 12:
            continue
        period = _period(leaves.words)
        if period and width == need.width:
            yield from _periodic(upper, leaves, period, need, solve)
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
    upper: list[Piece], leaves: Words, period: int, need: Need, solve: InnerSolver
) -> Iterator[Header]:
    inner = Need(need.width // period, need.spanning, need.remarks)
    header = solve(_lines_of(upper), inner, period)
    if header is None:
        return
    paths = tuple((*path, leaves.words[k]) for path in header.paths for k in range(period))
    cost = header.cost + leaves.cost - 1.0
    yield Header(paths, header.label, header.spanning, header.remarks, cost)


def _lines_of(pieces: Sequence[Piece]) -> list[str]:
    """Put pieces back into lines, with an empty line between blocks."""
    lines: list[str] = []
    for before, piece in zip((None, *pieces), pieces, strict=False):
        if before is None or piece.row != before.row:
            if before is not None and piece.block != before.block:
                lines.append("")
            lines.append(piece.text)
        else:
            lines[-1] += f" {piece.text}"
    return lines


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
        yield tuple(b - a for a, b in pairwise(edges))


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
    """Add cost where a total word stands over others, where groups are very unequal or hold one
    leaf; take some off where groups repeat the same leaves (건수 예산 · 건수 예산)."""
    leaves: dict[str, list[str]] = {}
    for path in paths:
        if len(path) > 1:
            leaves.setdefault(path[0], []).append(path[1])
    cost = sum(1.5 for parent in leaves if is_total(parent))
    groups = list(leaves.values())
    cost += sum(1.0 for group in groups if len(group) == 1 and group[0][0] not in "([")
    if len({len(group) for group in groups}) > 1:
        cost += 0.3
    repeated = sum(1 for group in groups if len(group) > 1 and groups.count(group) > 1)
    return cost - repeated
