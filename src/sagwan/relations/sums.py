"""Which columns of a table are sums of others: found by what their labels say and by what holds.

A pattern is accepted by description length: each row that holds is worth the bits that chance
would need, each row that breaks costs, and so does choosing among many candidates. The pattern
that is learned from the rows that hold then names the row that breaks it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import log2

from sagwan.relations.declared import declared_sums, grouped_sums
from sagwan.relations.matrix import Line, Matrix, Quantity
from sagwan.relations.written import differs_by_one_digit

WIDEST_RUN_SEARCH = 16
WIDEST_TRIPLE_SEARCH = 10
SMALL = 100
LARGE = 10_000


@dataclass(frozen=True, slots=True)
class SumPattern:
    """Column `head` is the sum of the columns `members` in every row.

    `origin` is declared (the header says so), group, run, triple or tree; `bits` is the
    evidence, `near` counts the broken rows whose gap is what one wrong digit leaves.
    """

    head: int
    members: tuple[int, ...]
    origin: str
    bits: float = 0.0
    held: int = 0
    broken: int = 0
    near: int = 0


@dataclass(frozen=True, slots=True)
class SumTest:
    """One row tested against one pattern: the gap is head minus the sum of the members."""

    head: Quantity
    members: tuple[Quantity, ...]
    gap: Decimal

    @property
    def holds(self) -> bool:
        """Tell whether the row agrees to the last digit."""
        return self.gap == 0

    @property
    def slack(self) -> Decimal:
        """Give how far rounding of each number by itself may have moved the sum."""
        parts = sum((m.step / 2 for m in self.members if m.coarse), Decimal(0))
        return parts + self.head.step / 2 if self.head.coarse else Decimal(0)

    @property
    def nearly_holds(self) -> bool:
        """Tell whether rounding alone can explain the gap."""
        return abs(self.gap) <= self.slack


def test_sum(row: Line, head: int, members: Sequence[int]) -> SumTest | None:
    """Test one row; None where the head is blank or the members say nothing."""
    total = row[head]
    if total is None or total.rate:
        return None
    parts = [row[m] for m in members]
    present = [part for part in parts if part is not None]
    if not present or any(part.rate for part in present):
        return None
    gap = total.value - sum((part.value for part in present), Decimal(0))
    if gap != 0 and (len(present) < len(parts) or not any(part.value for part in present)):
        return None
    if gap != 0 and (_looks_like_mean(total, present) or _counts_down(total, present)):
        return None
    return SumTest(total, tuple(present), gap)


def _looks_like_mean(total: Quantity, parts: Sequence[Quantity]) -> bool:
    """A number with decimals that lies between its parts is their mean, not their sum."""
    values = [part.value for part in parts]
    between = min(values) >= 0 and min(values) <= total.value <= max(values)
    return between and len(values) > 1 and total.step < 1 and len({p.step for p in parts}) == 1


def _counts_down(total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Points taken off are compared by their size: -0.5 against -1.0 is a change by -0.5."""
    if total.value >= 0 or len(parts) != 2:
        return False
    one, two = (part.value for part in parts)
    return any(
        level < 0 and -total.value == change - level for level, change in ((one, two), (two, one))
    )


def find_sums(matrix: Matrix) -> list[SumPattern]:
    """Find the sum patterns that hold along the rows of a matrix."""
    declared = _scored(matrix, _declared(matrix))
    trusted = any(p.held for p in declared)
    accepted = [p for p in declared if _is_believed(p, trusted)]
    accepted = _without_shorter(matrix, accepted)
    grouped = _scored(matrix, [SumPattern(h, m, "group") for h, m in grouped_sums(matrix.columns)])
    accepted += [p for p in grouped if _is_grouped(p, matrix)]
    candidates = list(_candidates(matrix))
    if candidates:
        found = [p for p in _scored(matrix, candidates) if _is_credible(p, matrix)]
        found.sort(key=lambda p: (-p.bits, len(p.members)))
        accepted += _without_rivals(found, accepted)
    accepted += [p for p in _scored(matrix, _trees(matrix, accepted)) if _is_credible(p, matrix)]
    return _unique(accepted)


class SumScale:
    """Weighs sums over the rows of one matrix, each only once."""

    def __init__(self, matrix: Matrix) -> None:
        self.matrix = matrix
        self.known: dict[tuple[int, tuple[int, ...]], float] = {}

    def weigh(self, head: int, members: tuple[int, ...]) -> float:
        """Give the bits for column `head` being the sum of `members`, within [-6, 20]."""
        key = (head, members)
        if key not in self.known:
            scored = _score(self.matrix, SumPattern(head, members, "declared"), 0.0)
            self.known[key] = max(-6.0, min(20.0, scored.bits))
        return self.known[key]

    def is_near(self, head: int, members: tuple[int, ...]) -> bool:
        """Tell whether large numbers miss a sum by what one wrong digit leaves, in every row."""
        pattern = _score(self.matrix, SumPattern(head, members, "group"), 0.0)
        return _is_grouped(pattern, self.matrix)


def _declared(matrix: Matrix) -> list[SumPattern]:
    return [SumPattern(h, m, "declared") for h, m in declared_sums(matrix.columns)]


def _candidates(matrix: Matrix) -> Iterator[SumPattern]:
    usable = [c for c in range(matrix.width) if _has_amounts(matrix, c)]
    width = len(usable)
    if width > WIDEST_RUN_SEARCH or width < 3:
        return
    for position, head in enumerate(usable):
        for end in range(position + 3, width + 1):
            yield SumPattern(head, tuple(usable[position + 1 : end]), "run")
        for start in range(position - 2, -1, -1):
            yield SumPattern(head, tuple(usable[start:position]), "run")
    if width <= WIDEST_TRIPLE_SEARCH:
        for head in usable:
            others = [c for c in usable if c != head]
            for i, first in enumerate(others):
                for second in others[i + 1 :]:
                    yield SumPattern(head, (first, second), "triple")


def _has_amounts(matrix: Matrix, column: int) -> bool:
    cells = [row[column] for row in matrix.rows if row[column] is not None]
    return bool(cells) and not any(cell.rate for cell in cells if cell is not None)


def _trees(matrix: Matrix, accepted: Sequence[SumPattern]) -> list[SumPattern]:
    """Propose that a column is the sum of the heads of groups that tile the columns after it."""
    group_end = {p.head: max(p.members) for p in accepted if p.members and p.head < p.members[0]}
    trees = []
    for head in range(matrix.width):
        column, members = head + 1, []
        while column < matrix.width:
            members.append(column)
            column = group_end.get(column, column) + 1
        if len(members) >= 2 and any(m in group_end for m in members):
            trees.append(SumPattern(head, tuple(members), "tree"))
    return trees


def _scored(matrix: Matrix, patterns: Iterable[SumPattern]) -> list[SumPattern]:
    patterns = list(patterns)
    sizes: dict[str, int] = {}
    for pattern in patterns:
        sizes[pattern.origin] = sizes.get(pattern.origin, 0) + 1
    choices = {origin: log2(size) for origin, size in sizes.items()}
    return [
        _score(matrix, p, choices[p.origin])
        for p in patterns
        if p.origin not in _GUESSED or _may_hold(matrix, p)
    ]


def _may_hold(matrix: Matrix, guess: SumPattern) -> bool:
    """Tell whether no more rows break a guess than may; most guesses end here."""
    left = _most_broken(matrix)
    for row in matrix.rows:
        test = test_sum(row, guess.head, guess.members)
        if test is not None and not test.nearly_holds:
            left -= 1
            if left < 0:
                return False
    return True


_GUESSED = frozenset({"run", "triple"})
_CLASS_PRIOR = {"declared": -4.0, "group": -2.0, "run": 0.5, "triple": 1.5, "tree": 0.5}


def _score(matrix: Matrix, pattern: SumPattern, choice: float) -> SumPattern:
    bits = -_CLASS_PRIOR[pattern.origin] - (1.0 if pattern.origin == "declared" else choice)
    held = broken = near = 0
    most = len(matrix.rows) if pattern.origin == "declared" else _most_broken(matrix)
    for row in matrix.rows:
        test = test_sum(row, pattern.head, pattern.members)
        if test is None:
            continue
        if broken > most:
            break
        if test.holds or test.nearly_holds:
            bits += _worth(test)
            held += 1 if any(m.value for m in test.members) else 0
        else:
            slip = differs_by_one_digit(test.gap, test.head.step)
            bits -= 4.0 if slip else 9.0
            broken += 1
            near += slip
    return SumPattern(pattern.head, pattern.members, pattern.origin, bits, held, broken, near)


def _most_broken(matrix: Matrix) -> int:
    """Give how many rows may break a sum that nothing declares."""
    return max(1, len(matrix.rows) // 4)


def _worth(test: SumTest) -> float:
    head = abs(test.head.value / test.head.step)
    if head == 0:
        return 0.0
    addends = sum(1 for m in test.members if m.value != 0)
    loose = 1 + 2 * int(test.slack / test.head.step) if not test.holds else 1
    worth = log2(float(head) / loose + 1)
    return worth if addends >= 2 else worth * 0.4


def _is_credible(pattern: SumPattern, matrix: Matrix) -> bool:
    tested = pattern.held + pattern.broken
    if not tested:
        return False
    if pattern.held == 0 or pattern.broken > _most_broken(matrix):
        return False
    if len(matrix.rows) > 2 and pattern.held < 2:
        return False
    if _is_small(matrix, pattern) and pattern.held < 4:
        return False
    return pattern.bits > (8.0 if pattern.broken > pattern.near else 2.5)


def _without_shorter(matrix: Matrix, declared: Sequence[SumPattern]) -> list[SumPattern]:
    """Where a declared total breaks but a run beside it holds, the total ends with that run."""
    kept = []
    for pattern in declared:
        runs = [
            SumPattern(pattern.head, run, "run")
            for run in _runs_within(pattern)
            if len(run) < len(pattern.members)
        ]
        better = [
            r for r in _scored(matrix, runs) if not r.broken and r.held > max(1, pattern.held)
        ]
        longest = max(better, key=lambda r: len(r.members), default=None)
        kept.append(longest if pattern.broken and longest is not None else pattern)
    return kept


def _runs_within(pattern: SumPattern) -> list[tuple[int, ...]]:
    """Give the beginnings of the members, nearest to the head first."""
    near = sorted(pattern.members, key=lambda m: abs(m - pattern.head))
    return [tuple(sorted(near[:length])) for length in range(2, min(len(near), 40))]


def _is_believed(pattern: SumPattern, trusted: bool) -> bool:
    """A head that says 소계 is believed unless most rows contradict it.

    Where no row holds, rows may still be wrong by what a single digit leaves; `trusted` tells that
    another total of the same head holds, so that the head was read right.
    """
    if pattern.held:
        return pattern.held >= pattern.broken or pattern.bits > 8.0
    if pattern.broken == 0:
        return False
    return pattern.near == pattern.broken == 1 or (trusted and pattern.near > 0)


def _is_grouped(pattern: SumPattern, matrix: Matrix) -> bool:
    """Believe that a group sums up to the column beside it where rows hold, or miss by one digit
    of a large number, which chance hardly does."""
    if pattern.held:
        return pattern.held > pattern.broken and not _is_small(matrix, pattern)
    heads = [row[pattern.head] for row in matrix.rows]
    large = all(h is None or abs(h.value / h.step) >= LARGE for h in heads)
    return large and pattern.near == pattern.broken == 1


def _is_small(matrix: Matrix, pattern: SumPattern) -> bool:
    columns = (pattern.head, *pattern.members)
    cells = [row[c] for row in matrix.rows for c in columns]
    return all(cell is None or abs(cell.value / cell.step) < SMALL for cell in cells)


def _without_rivals(
    found: Sequence[SumPattern], accepted: Sequence[SumPattern]
) -> list[SumPattern]:
    """Drop a broken pattern where a better one for the same head uses overlapping members."""
    kept: list[SumPattern] = []
    for pattern in found:
        rivals = [p for p in (*accepted, *kept) if p.head == pattern.head]
        overlapping = any(set(p.members) & set(pattern.members) for p in rivals)
        if overlapping and (pattern.broken or any(not p.broken for p in rivals)):
            continue
        kept.append(pattern)
    return kept


def _unique(patterns: Sequence[SumPattern]) -> list[SumPattern]:
    """Keep one of each relation: a = b + c is told once, whichever origin found it."""
    seen: set[tuple[int, frozenset[int]]] = set()
    unique = []
    for pattern in patterns:
        key = (pattern.head, frozenset(pattern.members))
        if key not in seen:
            seen.add(key)
            unique.append(pattern)
    return unique
