"""Amounts that are one number in two units: 357,200천원 here and 357,200백만원 there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise

from sagwan.facts import Figure
from sagwan.facts.patterns import Late

_FACTOR = Decimal(1000)
_FEWEST = 4  # significant digits below which numbers agree by chance
_PLENTY = 6  # and from which they need no word in common
_WORD = Late(r"[가-힣]{2,}")
_VAGUE = frozenset(
    "예산 금액 규모 합계 소계 총계 사업 계획 집행 지원 투자 비용 기준 이상 이하 최종".split()
)


def thousandfold(figures: Iterable[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Find pairs of amounts about one thing, the second a thousand times the first."""
    by_digits: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        digits = significant(figure)
        if len(digits) >= _FEWEST and figure.unit is not None and figure.unit.is_money:
            by_digits[digits].append(figure)
    for digits, found in by_digits.items():
        yield from _pairs(digits, found)


def significant(figure: Figure) -> str:
    """Give the digits of a figure without its scale."""
    return format(abs(figure.value), "f").replace(".", "").strip("0")


def _pairs(digits: str, figures: list[Figure]) -> Iterator[tuple[Figure, Figure]]:
    ordered = sorted(figures, key=_worth)
    for low, high in pairwise(ordered):
        if _worth(low) * _FACTOR == _worth(high) and (len(digits) >= _PLENTY or _share(low, high)):
            yield low, high


def _worth(figure: Figure) -> Decimal:
    return abs(figure.base_value or Decimal(0))


def _share(one: Figure, other: Figure) -> bool:
    """Tell whether two figures are about something that they name alike."""
    words = [set(_WORD.findall(" ".join(figure.subject))) - _VAGUE for figure in (one, other)]
    return bool(words[0] & words[1])
