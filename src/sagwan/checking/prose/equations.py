"""Sums that the words of one passage state outright: a = b + c, a (b - c), a of which b and the
rest c, staff of which so many posts are filled and so many vacant.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from sagwan.checking.prose.amounts import base_of
from sagwan.checking.prose.passages import FIGURE, RATE, RATIO, Passage
from sagwan.checking.prose.sums import Sum, sum_of
from sagwan.checking.prose.telling import DOUBT, SURE, Grade
from sagwan.facts import Figure
from sagwan.facts.patterns import Late

F = FIGURE
_PLAIN = rf"[^{F}{RATE}{RATIO}(),=+]"
_NAMED = rf"{_PLAIN}{{0,14}}?"
_WRITTEN = Late(
    rf"(?P<t>{F})\s*(?:=|\()\s*(?P<terms>{_NAMED}{F}(?:\s*[+\-－−–]\s*{_NAMED}{F}){{1,9}})"
    rf"{_PLAIN}{{0,6}}(?=\)|\Z|[,.]|\s)",
    "= (",
)
_SIGNED = re.compile(rf"\s*(?P<sign>[+\-－−–])?\s*{_NAMED}(?P<f>{F})")
_REST = r"나머지|잔여|결원|잔액|불참|미(?P<undone>[가-힣]{2})[가-힣]{0,4}"
_OF_WHICH = Late(
    rf"(?P<t>{F}){_PLAIN}{{0,8}}?\s*(?:중|가운데)\s(?P<words>{_PLAIN}{{0,12}}?)(?P<a>{F})"
    rf"(?P<gap>[^{F}{RATIO}]{{0,24}}?)[,/)]\s*(?:{_REST})\s*:?\s*(?P<b>{F})",
    "중 가운데",
    "나머지 잔여 결원 잔액 불참 미",
)
_TRIPLES = tuple(
    Late(
        rf"\(?(?:{one})\)?\s*:?\s*(?P<t>{F})\s*{_PLAIN}{{0,3}}[,/·]?"
        rf"\s*\(?(?:{two})\)?\s*:?\s*(?P<a>{F})"
        rf"(?:\s*\([^()]{{0,12}}\))?\s*{_PLAIN}{{0,3}}[,/·]?\s*\(?(?:{three})\)?\s*:?\s*(?P<b>{F})",
        needed,
    )
    for one, two, three, needed in (
        ("정원", "현원", "결원", "결원"),
        ("예산액?|예산현액|현액", "집행액?|지출액?", "잔액", "잔액"),
        ("수입액?|세입", "지출액?|세출", "잔액|잉여금", "잔액 잉여금"),
        ("부과액?", "징수액?", "체납액?|미수납?액?|미징수액?", "징수"),
        ("대상", "완료|점검|정비|조치", "미완료|미점검|미정비|미조치|잔여", "대상"),
        ("접수", "처리|해결|완료", "미처리|처리중|미해결|미완료|잔여", "접수"),
    )
)
_MORE = Late(r"과원|이월|결손|불용|이송|취하|반려|제외")
LEAST, MOST = Decimal("0.4"), Decimal("2.5")


def stated_sums(passages: Sequence[Passage]) -> Iterator[tuple[Sum, Grade | None]]:
    """Give the sums that passages state, with their grade; no grade means that they hold."""
    for passage in passages:
        if passage.shape.count(FIGURE) > 1 + (RATE in passage.shape):
            for total, parts in _stated(passage):
                if _is_one_kind(total, [part for part, _ in parts]):
                    yield from _graded(sum_of(total, parts))


def _stated(passage: Passage) -> Iterator[tuple[Figure, list[tuple[Figure, int]]]]:
    for match in _WRITTEN.finditer(passage.shape):
        terms = list(_terms(passage, match.start("terms"), match.end("terms")))
        if len(terms) > 1 and (terms[1][1] or "=" in match.group()[:4]):
            yield passage.figures[match.start("t")], [(f, -1 if s == "-" else 1) for f, s in terms]
    for match in _OF_WHICH.finditer(passage.shape):
        done = f"{match['words']}{match['gap']}"
        if match["undone"] is None or match["undone"] in done:
            total, one, two = (passage.figures[match.start(name)] for name in "tab")
            yield total, [(one, 1), (two, 1)]
    for pattern in _TRIPLES if not _MORE.search(passage.shape) else ():
        for match in pattern.finditer(passage.shape):
            total, one, two = (passage.figures[match.start(name)] for name in "tab")
            yield total, [(one, 1), (two, 1)]


def _terms(passage: Passage, start: int, end: int) -> Iterator[tuple[Figure, str]]:
    for match in _SIGNED.finditer(passage.shape, start, end):
        sign = match.group("sign") or ""
        yield passage.figures[match.start("f")], "+" if sign == "+" else "-" if sign else ""


def _is_one_kind(total: Figure, parts: Sequence[Figure]) -> bool:
    figures = (total, *parts)
    bases = {base_of(figure) for figure in figures}
    exact = all(f.bound is None and not f.change and f.value > 0 for f in figures)
    alike = all(_digits(a) - _digits(b) < 2 for a, b in pairwise(sorted(figures, key=_digits)))
    return exact and (len(bases) == 1 or (len(bases - {""}) == 1 and alike))


def _digits(figure: Figure) -> int:
    return len(str(int(abs(figure.value))))


def _graded(candidate: Sum) -> Iterator[tuple[Sum, Grade | None]]:
    if candidate.gap == 0:
        yield candidate, None
    elif abs(candidate.gap) > candidate.slack and _is_near(candidate):
        yield candidate, SURE if candidate.is_a_slip else DOUBT


def _is_near(candidate: Sum) -> bool:
    return candidate.is_a_slip or LEAST < candidate.added / candidate.total.value < MOST
