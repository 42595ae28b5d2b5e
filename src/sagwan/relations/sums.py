"""Which columns of a table are sums of others: found by what their labels say and by what holds.

A pattern is accepted by description length: each row that holds is worth the bits that chance
would need, each row that breaks costs, and so does choosing among many candidates. The pattern
that is learned from the rows that hold then names the row that breaks it.
"""

from collections import Counter
from collections.abc import Sequence
from math import log2
from typing import NamedTuple

from sagwan.relations.declared import declared_sums, grouped_sums
from sagwan.relations.guesses import Guess, Sieve, guesses_in, most_broken
from sagwan.relations.matrix import Matrix
from sagwan.relations.tested import SumTest, test_sum
from sagwan.relations.words import is_change
from sagwan.relations.written import differs_by_one_digit

SMALL = 100
MOST_GROUPS = 200
LARGE = 10_000


class SumPattern(NamedTuple):
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


def find_sums(matrix: Matrix) -> list[SumPattern]:
    """Find the sum patterns that hold along the rows of a matrix."""
    declared = _scored(matrix, _declared(matrix))
    trusted = any(p.held for p in declared)
    accepted = [p for p in declared if _is_believed(p, trusted)]
    accepted = _without_shorter(matrix, accepted)
    grouped = _scored(matrix, [SumPattern(h, m, "group") for h, m in grouped_sums(matrix.columns)])
    accepted += [p for p in grouped if _is_grouped(p, matrix)]
    guesses = list(guesses_in(matrix))
    if guesses:
        found = [p for p in _sifted(matrix, guesses) if _is_credible(p, matrix)]
        found.sort(key=lambda p: (-p.bits, len(p.members)))
        accepted += _without_rivals(found, accepted, matrix)
    accepted += [p for p in _scored(matrix, _trees(matrix, accepted)) if _is_credible(p, matrix)]
    return _unique(accepted)


class SumScale:
    """Weighs sums over the rows of one matrix, each only once."""

    def __init__(self, matrix: Matrix) -> None:
        self.matrix = matrix
        self.known: dict[tuple[int, tuple[int, ...]], float] = {}
        self.near: dict[tuple[int, tuple[int, ...]], bool] = {}

    def weigh(self, head: int, members: tuple[int, ...]) -> float:
        """Give the bits for column `head` being the sum of `members`, within [-6, 20]."""
        key = (head, members)
        if key not in self.known:
            scored = _score(self.matrix, SumPattern(head, members, "declared"), 0.0)
            self.known[key] = max(-6.0, min(20.0, scored.bits))
        return self.known[key]

    def is_near(self, head: int, members: tuple[int, ...]) -> bool:
        """Tell whether large numbers miss a sum by what one wrong digit leaves, in every row."""
        key = (head, members)
        if key not in self.near:
            scored = _score(self.matrix, SumPattern(head, members, "group"), 0.0)
            self.near[key] = _is_grouped(scored, self.matrix)
        return self.near[key]


def _declared(matrix: Matrix) -> list[SumPattern]:
    return [SumPattern(h, m, "declared") for h, m in declared_sums(matrix.columns)]


def _trees(matrix: Matrix, accepted: Sequence[SumPattern]) -> list[SumPattern]:
    """Propose that a column is the sum of the heads of groups that tile the columns after it."""
    group_end = {p.head: max(p.members) for p in accepted if p.members and p.head < p.members[0]}
    trees, width = [], matrix.width
    for head in range(max(group_end, default=0)):
        column = head + 1
        members: list[int] = []
        while column < width and len(members) <= MOST_GROUPS:
            members.append(column)
            column = group_end.get(column, column) + 1
        if 2 <= len(members) <= MOST_GROUPS and any(m in group_end for m in members):
            trees.append(SumPattern(head, tuple(members), "tree"))
    return trees


def _scored(matrix: Matrix, patterns: Sequence[SumPattern]) -> list[SumPattern]:
    sizes = Counter(pattern.origin for pattern in patterns)
    return [_score(matrix, p, log2(sizes[p.origin])) for p in patterns]


def _sifted(matrix: Matrix, guesses: Sequence[Guess]) -> list[SumPattern]:
    """Weigh the guesses that the rows leave standing."""
    sizes = Counter(origin for origin, _, _ in guesses)
    sieve = Sieve(matrix)
    return [
        _score(matrix, SumPattern(head, members, origin), log2(sizes[origin]))
        for origin, head, members in guesses
        if sieve.may_hold(head, members)
    ]


_CLASS_PRIOR = {"declared": -4.0, "group": -2.0, "run": 0.5, "triple": 1.5, "tree": 0.5}


def _score(matrix: Matrix, pattern: SumPattern, choice: float) -> SumPattern:
    bits = -_CLASS_PRIOR[pattern.origin] - (1.0 if pattern.origin == "declared" else choice)
    held = broken = near = 0
    most = len(matrix.rows) if pattern.origin == "declared" else most_broken(matrix)
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
    if pattern.held == 0 or pattern.broken > most_broken(matrix):
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
            ("run", pattern.head, run)
            for run in _runs_within(pattern)
            if len(run) < len(pattern.members)
        ]
        better = [
            r for r in _sifted(matrix, runs) if not r.broken and r.held > max(1, pattern.held)
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
    found: Sequence[SumPattern], accepted: Sequence[SumPattern], matrix: Matrix
) -> list[SumPattern]:
    """Drop a broken pattern where a better one for the same head uses overlapping members, or
    where a change in it is that of other levels in every row."""
    kept: list[SumPattern] = []
    changes = {c for c, path in enumerate(matrix.columns) if path and is_change(path[-1])}
    for pattern in found:
        stolen = changes.intersection((pattern.head, *pattern.members))
        if pattern.broken and any(
            not p.broken and stolen.intersection((p.head, *p.members)) for p in (*accepted, *kept)
        ):
            continue
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
