"""The value of written numbers: plain ones, and chains of 조, 억, 만, 천 (3천175만9천원)."""

from decimal import Decimal
from functools import lru_cache

from sagwan.understanding.tokens.counters import SCALES

Piece = tuple[str, str]
_GROUP = Decimal(10**4)
_SMALL = "천백십"


@lru_cache(maxsize=1024)
def read_number(text: str) -> tuple[Decimal, Decimal]:
    """Give the value of plain digits and the worth of the last: 28.9 counts in steps of 0.1."""
    digits = text.replace(",", "")
    places = len(digits) - digits.find(".") - 1 if "." in digits else 0
    return Decimal(digits), Decimal(1).scaleb(-places)


def with_spoken_scale(pieces: list[Piece]) -> list[Piece]:
    """Complete a last scale that speech leaves short: 3억5천 is 3억 5천만."""
    (*_, before), (number, scale) = pieces[:-1], pieces[-1]
    if scale and not scale.strip(_SMALL) and before[1] in {"조", "억"}:
        scale += "억" if before[1] == "조" else "만"
    return [*pieces[:-1], (number, scale)]


def read_chain(pieces: list[Piece]) -> tuple[Decimal, Decimal]:
    """Give the value of a chain in its last scale, and the worth of its last digit.

    A last piece without scale stands one group below the piece before it (41조 5,459 is in 억).
    """
    last = _last_worth(pieces)
    total = Decimal(0)
    for place, (number, scale) in enumerate(pieces):
        is_last = place + 1 == len(pieces)
        worth = last if is_last else _worth_before(scale, *pieces[place + 1])
        total += read_number(number)[0] * worth
    return _plain(total / last), read_number(pieces[-1][0])[1]


def _last_worth(pieces: list[Piece]) -> Decimal:
    scale = pieces[-1][1]
    if scale or len(pieces) == 1:
        return worth_of(scale)
    before = worth_of(pieces[-2][1])
    return before / _GROUP if before >= _GROUP else Decimal(1)


def _worth_before(scale: str, number: str, following: str) -> Decimal:
    """Give the worth of a piece before another; 4천800백만 is a misprint of 4,800백만."""
    if len(number) > 1 and scale == "천" and following[:1] in {"백", "십"}:
        return worth_of(scale) * worth_of(following)
    return worth_of(scale) * _lent(scale, following)


def _lent(scale: str, following: str) -> Decimal:
    """A 천 or 백 before a smaller piece shares that piece's 만 or 억 (3천5백만)."""
    small = worth_of("".join(sign for sign in following if sign in _SMALL))
    if scale.strip(_SMALL) or small >= worth_of(scale):
        return Decimal(1)
    return worth_of(following.lstrip(_SMALL))


@lru_cache(maxsize=64)
def worth_of(scale: str) -> Decimal:
    """Give what one of a scale is: 백만 is 1,000,000."""
    worth = Decimal(1)
    for sign in scale:
        worth *= SCALES[sign]
    return worth


def _plain(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
