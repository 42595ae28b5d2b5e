"""Growth said in per cent, with its two levels: 120억원 → 150억원(25.0% 증가)."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from sagwan.checking.prose.amounts import Amount, amount_of, base_of
from sagwan.checking.prose.differences import FALL, RISE
from sagwan.checking.prose.passages import FIGURE, RATE, RATIO, Passage
from sagwan.checking.prose.telling import DOUBT, SURE, Grade, Tested, in_unit, percent, shown
from sagwan.facts import Figure
from sagwan.facts.patterns import Late
from sagwan.relations.written import one_digit_changes, rounded

F, P = FIGURE, RATE
_PLAIN = rf"[^{F}{P}{RATIO}]"
_MOVE = rf"(?P<move>{RISE}|{FALL})"
_ARROW = Late(
    rf"(?P<a>{F}){_PLAIN}{{0,10}}?(?:→|⇒|⟶|➔|에서)\s*{_PLAIN}{{0,10}}?(?P<b>{F}){_PLAIN}{{0,8}}?"
    rf"[,(\s]\s*{_PLAIN}{{0,4}}(?P<p>{P})\s*(?:{_MOVE}|[),]|$)",
    "→ ⇒ ⟶ ➔ 에서",
)
_GROWN = Late(
    rf"(?P<a>{F})\)?\s*{_PLAIN}{{0,4}}(?:대비|보다)\s*(?:약\s*)?(?P<p>{P})\s*{_MOVE}(?:한|된|하여)?"
    rf"{_PLAIN}{{0,6}}(?P<b>{F})",
    "대비 보다",
)
_SINCE = Late(
    rf"(?P<b>{F})[^{F}{P}{RATIO}]{{0,24}}?(?:전년|지난해|작년|전월|동기|종전|당초)[^{F}{P}{RATIO}]{{0,8}}"
    rf"(?P<a>{F})\)?\s*(?:대비|보다)\s*(?:약\s*)?(?:{F}\s*\(\s*)?(?P<p>{P})\)?\s*(?:{_MOVE}|\))",
    "전년 지난해 작년 전월 동기 종전 당초",
    "대비 보다",
)
_THEN = Late(
    rf"(?P<p>{P})\s*(?:{_MOVE})\s*\(\s*{_PLAIN}{{0,6}}(?P<a>{F})\s*(?:→|⇒|⟶|➔)\s*(?P<b>{F})",
    "→ ⇒ ⟶ ➔",
    "(",
)
_FALLS = Late(FALL)
HUNDRED = Decimal(100)


class Growth(NamedTuple):
    """A rate of growth with its levels; `falls` is None where nothing says which way."""

    rate: Figure
    earlier: Amount
    later: Amount
    falls: bool | None

    @property
    def exact(self) -> Decimal:
        """Give the growth in per cent, with the sign that its words leave out."""
        return self._grown(self.earlier.value, self.later.value)

    @property
    def expected(self) -> Decimal:
        """Give the growth as it should be written."""
        return rounded(self.exact, self.rate.step)

    @property
    def is_possible(self) -> bool:
        """Tell whether the rate can come from the levels before they were rounded."""
        one, two = self.earlier.step / 2, self.later.step / 2
        ends = [
            self._grown(self.earlier.value + x, self.later.value + y)
            for x in (-one, one)
            for y in (-two, two)
        ]
        half = self.rate.step / 2
        return min(ends) - half <= abs(self.rate.value) <= max(ends) + half

    def _grown(self, earlier: Decimal, later: Decimal) -> Decimal:
        grown = (later - earlier) * HUNDRED / earlier if earlier else Decimal(0)
        return abs(grown) if self.falls is None else -grown if self.falls else grown

    @property
    def grade(self) -> Grade | None:
        """Grade the rate: one wrong digit is an error, anything else a doubt."""
        if self.is_possible:
            return None
        slip = self.expected in one_digit_changes(abs(self.rate.value), self.rate.step)
        slip = slip or self._slips(self.later, True) or self._slips(self.earlier, False)
        return SURE if slip else DOUBT

    def _slips(self, amount: Amount, is_later: bool) -> bool:
        figure = amount.figure
        for value in one_digit_changes(figure.value, figure.step):
            other = value * amount.scale
            pair = (self.earlier.value, other) if is_later else (other, self.later.value)
            if pair[0] > 0 and rounded(self._grown(*pair), self.rate.step) == abs(self.rate.value):
                return True
        return False

    def tested(self) -> Tested:
        """Put the growth into words."""
        one, two = (shown(in_unit(a.value, self.later)) for a in (self.earlier, self.later))
        figures = (self.rate.id, self.later.figure.id, self.earlier.figure.id)
        terms = f"({two} - {one}) / {one}"
        mends = ((self.rate, self.expected),)
        expected = percent(self.expected)
        return Tested("ratio", self.rate, figures, expected, self.rate.text, terms, mends)


def growths(passages: Sequence[Passage]) -> Iterator[Growth]:
    """Give every growth in per cent whose levels are said with it."""
    for passage in passages:
        if RATE not in passage.shape or passage.shape.count(FIGURE) < 2:
            continue
        for pattern in (_ARROW, _GROWN, _SINCE, _THEN):
            for match in pattern.finditer(passage.shape):
                yield from _growth(passage, match)


def _growth(passage: Passage, match: re.Match[str]) -> Iterator[Growth]:
    rate, earlier, later = (passage.figures[match.start(name)] for name in "pab")
    move = match.group("move") or ""
    signs = set(rate.text) & set("△▽▼▲↑↓+-")
    if not move and not signs:
        return
    if rate.unit is None or rate.unit.base != "%" or earlier.value <= 0:
        return
    if len({base_of(f) for f in (earlier, later)} - {""}) <= 1:
        falls = bool(signs & set("△▽▼↓-")) or bool(_FALLS.match(move))
        yield Growth(rate, amount_of(earlier, later), amount_of(later, earlier), falls)
