"""Units of values: what one of them is worth, so that 천원, 백만원 and 억원 can be put together."""

from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from cityhall.ground.look.languages import is_korean, say
from cityhall.ground.look.units import name_beside
from sagwan.facts import Unit
from sagwan.understanding.tokens.counters import SCALES
from sagwan.understanding.tokens.units import unit_of

MONEY = ("원", "달러", "유로", "엔", "위안")
TRILLION = Decimal(10_000)  # 억원 in a 조원


class UnlikeUnitsError(ValueError):
    """A value is asked for in a unit of another kind."""

    def __init__(self, text: str, wanted: str) -> None:
        super().__init__(
            f"'{text}'은 '{wanted}'으로 바꿀 수 없는 단위입니다 · "
            f"'{text}' cannot be given in '{wanted}'"
        )


@lru_cache(maxsize=1024)
def read_unit(text: str) -> Unit:
    """Read a unit as it is written: 백만원 is 1,000,000 원."""
    money = next((one for one in MONEY if text.endswith(one)), "")
    scale = text.removesuffix(money) if money else ""
    if money and all(sign in SCALES for sign in scale):
        return unit_of(scale, money)
    return Unit(text, Decimal(1), text)


def are_alike(text: str, other: str) -> bool:
    """Tell whether values in two units can be put together."""
    return read_unit(text).base == read_unit(other).base


def convert(value: Decimal, text: str, wanted: str) -> Decimal:
    """Give a value of one unit in another."""
    if text == wanted:
        return value
    old, new = read_unit(text), read_unit(wanted)
    if old.base != new.base:
        raise UnlikeUnitsError(text, wanted)
    return value * old.scale / new.scale


def round_to(value: Decimal, digits: int) -> Decimal:
    """Round half up to so many decimals, as offices do."""
    return value.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def with_unit(text: str, unit: str) -> str:
    """Write a number with its unit: 22명, 22 people; 9억원, 9 × ₩100M; a rate has its sign close."""
    if unit == "%":
        return f"{text}{unit}"
    return say(f"{text}{unit}", f"{text} {name_beside(unit)}")


def write_plain(value: Decimal) -> str:
    """Write a number as it is kept: plain digits, no exponent."""
    return format(value, "f")


def write_number(value: Decimal, digits: int | None = None) -> str:
    """Write a number for people: thousands parted, rounded to so many decimals."""
    shown = value if digits is None else round_to(value, digits)
    return f"{shown + 0:,f}".replace("-", "−")


def write_long(value: Decimal, unit: str) -> str:
    """Write a great sum of money as it is spoken, 24조 610억원; empty where it is no such sum."""
    if unit != "억원" or abs(value) < TRILLION:
        return ""
    if not is_korean():
        return f"₩{round_to(value / TRILLION, 2):,f}T"
    trillions, rest = divmod(round_to(abs(value), 0), TRILLION)
    sign = "−" if value < 0 else ""
    return f"{sign}{trillions:,}조" + (f" {rest:,}억원" if rest else "원")
