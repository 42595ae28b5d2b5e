"""Products said in running text: 40,000천원×2회, 연간 24회(매월 2회), 10개 구에 구별 6회, 총 60회."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from sagwan.checking.prose.amounts import Amount, amount_of, base_of
from sagwan.checking.prose.passages import DATE, FIGURE, RATE, Passage
from sagwan.checking.prose.telling import DOUBT, SURE, Grade, Tested, in_unit, shown
from sagwan.facts import Figure
from sagwan.facts.patterns import KOREAN, Late

F = FIGURE
_TIMES = Late(
    rf"(?P<t>{F})\s*(?:\(|=)\s*(?P<a>{F})\s*(?:[×xX*]|x)\s*(?P<b>{F}|{DATE})\s*(?:\)|$|[,.\s])",
    "× x X *",
)
_EQUALS = Late(
    rf"(?P<factors>{F}(?:\s*[×xX*]\s*[^{F}{RATE}()=,]{{0,6}}{F}){{1,4}})\s*=\s*(?:총\s*)?(?P<t>{F})",
    "=",
    "× x X *",
)
_RHYTHM = "매월|월|분기별|분기|반기별|반기|격월"
_YEARLY = Late(
    rf"(?:연간|연|년)\s*(?P<t>{F})[^{F}{RATE}()]{{0,6}}\(\s*(?P<every>{_RHYTHM})\s*(?P<a>{F})\s*\)"
    rf"|(?P<every2>{_RHYTHM})\s*(?P<a2>{F})\s*\(\s*(?:연간|연|년)\s*(?P<t2>{F})\s*\)",
    "(",
    "월 분기 반기",
)
_EACH = Late(
    rf"(?P<b>{F})[^{F}{RATE}]{{0,24}}{KOREAN}(?:별|당)\s*(?P<a>{F})\s*,?\s*총\s*(?P<t>{F})",
    "총",
    "별 당",
)
_OFTEN: Mapping[str, int] = {
    "매월": 12,
    "월": 12,
    "분기별": 4,
    "분기": 4,
    "반기별": 2,
    "반기": 2,
    "격월": 6,
}


class Product(NamedTuple):
    """A total said to be so much so often; `often` is a figure or a rhythm (매월 = 12)."""

    total: Amount
    each: Amount
    often: Decimal
    counted: Figure | None
    said: bool

    @property
    def expected(self) -> Decimal:
        """Give the product."""
        return self.each.value * self.often

    @property
    def grade(self) -> Grade | None:
        """Grade a product: a written sign of multiplication leaves no other reading."""
        if self.expected == self.total.value:
            return None
        return SURE if self.said and self.total.figure.bound is None else DOUBT

    def tested(self) -> Tested:
        """Put the product into words."""
        expected = in_unit(self.expected, self.total)
        each = in_unit(self.each.value, self.total)
        factors = f"{shown(each)} × {shown(self.often)}"
        terms = [self.total.figure, self.each.figure, *([self.counted] if self.counted else [])]
        mends = ((self.total.figure, expected),)
        keys = tuple(figure.id for figure in terms)
        total = self.total.figure
        return Tested("product", total, keys, shown(expected), total.text, factors, mends)


def products(passages: Sequence[Passage]) -> Iterator[Product]:
    """Give every product whose terms are said together."""
    for passage in passages:
        if passage.shape.count(FIGURE) < 2:
            continue
        for match in _TIMES.finditer(passage.shape):
            yield from _multiplied(passage, match)
        for match in _EQUALS.finditer(passage.shape):
            yield from _worked_out(passage, match)
        for match in _YEARLY.finditer(passage.shape):
            yield from _in_a_year(passage, match)
        for match in _EACH.finditer(passage.shape):
            yield from _for_each(passage, match)


def _multiplied(passage: Passage, match: re.Match[str]) -> Iterator[Product]:
    total, each = (passage.figures[match.start(name)] for name in "ta")
    counted = passage.figures.get(match.start("b"))
    if counted is not None and base_of(total) == base_of(counted) != base_of(each):
        each, counted = counted, each
    if base_of(total) != base_of(each) and base_of(each):
        return
    often = counted.value if counted is not None else _months(passage, match.start("b"))
    if often:
        yield Product(amount_of(total), amount_of(each, total), often, counted, True)


def _worked_out(passage: Passage, match: re.Match[str]) -> Iterator[Product]:
    """A product with its result behind: 4,500원 × 1,200명 × 180일 = 972백만원."""
    total = passage.figures[match.start("t")]
    start, end = match.span("factors")
    factors = [f for at, f in passage.in_order if start <= at < end]
    alike = [f for f in factors if base_of(f) == base_of(total)]
    if len(alike) != 1:
        return
    others = [factor for factor in factors if factor is not alike[0]]
    often = Decimal(1)
    for factor in others:
        often *= factor.value
    yield Product(amount_of(total), amount_of(alike[0], total), often, others[0], True)


def _months(passage: Passage, at: int) -> Decimal | None:
    """A number of months is read as a date: ×5월."""
    match = re.fullmatch(r"(\d{1,2})월", passage.dates.get(at, ""))
    return Decimal(match.group(1)) if match else None


def _in_a_year(passage: Passage, match: re.Match[str]) -> Iterator[Product]:
    suffix = "" if match.group("t") else "2"
    total, each = (passage.figures[match.start(name + suffix)] for name in "ta")
    if base_of(total) == base_of(each):
        often = Decimal(_OFTEN[match.group("every" + suffix)])
        yield Product(amount_of(total), amount_of(each), often, None, False)


def _for_each(passage: Passage, match: re.Match[str]) -> Iterator[Product]:
    total, each, counted = (passage.figures[match.start(name)] for name in "tab")
    if base_of(total) == base_of(each) != base_of(counted):
        yield Product(amount_of(total), amount_of(each), counted.value, counted, False)
