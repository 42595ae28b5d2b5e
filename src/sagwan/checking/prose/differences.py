"""Rises and falls said in running text, with the two levels between which they lie."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from sagwan.checking.prose.amounts import Amount, amount_of, base_of, is_a_slip
from sagwan.checking.prose.passages import FIGURE, RATE, RATIO, Passage
from sagwan.checking.prose.telling import DOUBT, QUESTION, SURE, Grade, Tested, in_unit, shown
from sagwan.facts import Figure
from sagwan.facts.patterns import Late

F, P = FIGURE, RATE
_PLAIN = rf"[^{F}{P}{RATIO}]"
RISE = r"추가|증가|증액|상승|확대|늘|↑|▲|증\b|상향|인상"
FALL = r"감소|감액|하락|축소|단축|절감|줄|↓|▼|△|감\b|하향|인하"
COMPARED = Late(
    rf"(?:대비|보다)\s*(?:약\s*)?(?P<d>{F})(?:\s*\([^(){F}]*\))?\s*(?:이|가|을|를)?\s*"
    rf"(?P<move>{RISE}|{FALL})",
    "대비 보다",
)
_ARROW = Late(
    rf"(?P<a>{F}){_PLAIN}{{0,10}}?(?:→|⇒|⟶|➔|￫|에서)\s*{_PLAIN}{{0,10}}?(?P<b>{F}){_PLAIN}{{0,8}}?"
    rf"[,(\s]\s*{_PLAIN}{{0,3}}(?P<d>{F})\s*(?P<move>{RISE}|{FALL}|[),]|$)",
    "→ ⇒ ⟶ ➔ ￫ 에서",
)
_FALLS = Late(FALL)
_YEAR_WORD = Late(r"전년|지난해|작년|전월|동기|종전|당초|목표|계획")
NEAR = 3


class Difference(NamedTuple):
    """A rise or fall with pairs (later level, earlier level), the likeliest first."""

    change: Figure
    falls: bool | None
    pairs: tuple[tuple[Figure, Figure], ...]
    said: bool


def differences(passages: Sequence[Passage]) -> Iterator[Difference]:
    """Give every rise and fall whose two levels are said with it or next to it."""
    for index, passage in enumerate(passages):
        if FIGURE not in passage.shape:
            continue
        for match in _ARROW.finditer(passage.shape):
            yield from _along_arrow(passage, match)
        for match in COMPARED.finditer(passage.shape):
            yield from _compared(passages, index, match)


def _along_arrow(passage: Passage, match: re.Match[str]) -> Iterator[Difference]:
    earlier, later, change = (passage.figures[match.start(name)] for name in "abd")
    signed = change.text[:1] in "↑↓△▲▽▼+-"
    if not signed and match.group("move") in {"", ")", ","}:
        return
    if len({base_of(f) for f in (earlier, later, change)} - {""}) <= 1:
        falls = falls_by(change, match.group("move"))
        yield Difference(change, falls, ((later, earlier),), True)


def falls_by(change: Figure, move: str) -> bool | None:
    """Tell by its sign or word whether a change is a fall; None where neither says."""
    if change.text[:1] in "↓△▽▼-":
        return True
    if change.text[:1] in "↑▲+":
        return False
    return bool(_FALLS.match(move)) if move else None


def _compared(
    passages: Sequence[Passage], index: int, match: re.Match[str]
) -> Iterator[Difference]:
    passage = passages[index]
    change = passage.figures[match.start("d")]
    if not base_of(change):
        return
    front = _same(passage, change, 0, match.start())
    behind = _same(passage, change, match.end(), len(passage.shape))
    before = _before(passages, index, change)
    base = _base_before(passage, match.start(), change)
    if base is not None:
        others = [figure for figure in front if figure is not base]
        later = [*others[::-1], *behind[:1], *before]
        pairs = [(level, base) for level in later]
        said = bool(others or behind)
    elif front:
        return
    else:
        pairs = [(level, base) for level in before[:2] for base in _after(passages, index, change)]
        said = False
    if pairs:
        yield Difference(change, falls_by(change, match.group("move")), tuple(pairs), said)


def _base_before(passage: Passage, end: int, like: Figure) -> Figure | None:
    """Give the level right before 대비; “전년 대비” alone gives none."""
    for at, figure in reversed(passage.in_order):
        if at < end and passage.shape[at] == FIGURE and base_of(figure) == base_of(like):
            gap = passage.shape[at + 1 : end]
            return None if _YEAR_WORD.search(gap) or "," in gap.split(")")[-1] else figure
    return None


def _same(passage: Passage, like: Figure, start: int, end: int) -> list[Figure]:
    return [
        figure
        for at, figure in passage.in_order
        if start <= at < end and passage.shape[at] == FIGURE and base_of(figure) == base_of(like)
    ]


def _before(passages: Sequence[Passage], index: int, like: Figure) -> list[Figure]:
    """Give the levels said just before, nearest first."""
    found: list[Figure] = []
    for passage in reversed(passages[max(0, index - NEAR) : index]):
        if passage.scope != passages[index].scope or found:
            break
        found += reversed(_same(passage, like, 0, len(passage.shape)))
    return found


def _after(passages: Sequence[Passage], index: int, like: Figure) -> list[Figure]:
    """Give the levels of the note that follows: ※ ’19. 3. 31. 집행실적 : … 4조원 집행."""
    for passage in passages[index + 1 : index + 2]:
        if passage.scope == passages[index].scope and passage.kind == "note":
            return list(reversed(_same(passage, like, 0, len(passage.shape))))
    return []


class Change(NamedTuple):
    """A change with its two levels in one base."""

    change: Amount
    later: Amount
    earlier: Amount
    falls: bool | None

    @property
    def wanted(self) -> Decimal:
        """Give the size that the levels ask of the change."""
        rise = self.later.value - self.earlier.value
        return abs(rise) if self.falls is None else -rise if self.falls else rise

    @property
    def gap(self) -> Decimal:
        """Give how far the written change is off."""
        return abs(self.change.value) - self.wanted

    @property
    def slack(self) -> Decimal:
        """Give how far rounding may have moved it."""
        return self.change.half + self.later.half + self.earlier.half

    @property
    def is_a_slip(self) -> bool:
        """Tell whether one wrong digit explains the gap."""
        sign = -1 if self.falls else 1
        return (
            is_a_slip(self.change, self.wanted)
            or is_a_slip(self.later, self.later.value + self.gap * sign)
            or is_a_slip(self.earlier, self.earlier.value - self.gap * sign)
        )

    def tested(self) -> Tested:
        """Put the difference into words."""
        terms = (self.earlier, self.later) if self.falls else (self.later, self.earlier)
        one, two = (shown(in_unit(term.value, self.change)) for term in terms)
        wanted = in_unit(self.wanted, self.change)
        figure, sign = self.change.figure, -1 if self.falls else 1
        left = shown(abs(figure.value))
        mends = (
            (figure, wanted),
            (self.later.figure, in_unit(self.later.value + self.gap * sign, self.later)),
            (self.earlier.figure, in_unit(self.earlier.value - self.gap * sign, self.earlier)),
        )
        keys = tuple(mended.id for mended, _ in mends)
        return Tested("difference", figure, keys, shown(wanted), left, f"{one} - {two}", mends)


def judged(difference: Difference) -> tuple[Change, Grade | None] | None:
    """Judge a change against its levels; no grade means that it holds."""
    candidates = [_change(difference, pair) for pair in difference.pairs]
    for candidate in candidates:
        if candidate.gap == 0:
            return candidate, None
    for candidate in candidates:
        if abs(candidate.gap) <= candidate.slack:
            return candidate, QUESTION
    slips = [candidate for candidate in candidates if candidate.is_a_slip]
    if slips and (difference.said or len(slips) == 1 or len(candidates) <= 2):
        return slips[0], SURE
    return (candidates[0], DOUBT) if difference.said else None


def _change(difference: Difference, pair: tuple[Figure, Figure]) -> Change:
    later, earlier = pair
    change = difference.change
    return Change(
        amount_of(change, later),
        amount_of(later, change),
        amount_of(earlier, later),
        difference.falls,
    )
