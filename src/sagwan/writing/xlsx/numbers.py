"""Printed numbers as numbers with a format that shows exactly what was printed (△1,234 · 28.9%)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from sagwan.reading.xlsx.formats import show_number

_PRINTED = re.compile(
    r"(?P<sign>[△▲▽▼+−–-]?)(?P<whole>\d{1,3}(?:,\d{3})+|\d+)(?P<part>\.\d+)?"
    r"(?P<gap>\s?)(?P<after>[^\d\s,.()\[\]/~\"\\;]{0,8})"
)
_DOWN = frozenset("△▲▽▼−–-")
_MOST_DIGITS = 15  # that a spreadsheet keeps


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a cell: `value` is what the cell holds, `printed` what is read of it, `step` the
    worth of its last printed digit, `code` the format that shows it."""

    value: int | float
    printed: Decimal
    step: Decimal
    code: str
    percent: bool


def parse_number(text: str, *, falls: bool | None = None) -> Number | None:
    """Read a printed number; `falls` tells what its sign means where that is known."""
    found = _PRINTED.fullmatch(text)
    if found is None or len(text) > 2 * _MOST_DIGITS:
        return None
    digits = found["whole"].replace(",", "") + (found["part"] or "")
    if len(digits) > _MOST_DIGITS:
        return None
    falling = found["sign"] in _DOWN and found["sign"] != "" if falls is None else falls
    printed = Decimal(digits) * (-1 if falling else 1)
    percent = found["after"].startswith("%")
    exact = printed / 100 if percent else printed
    value = int(exact) if exact == exact.to_integral_value() else float(exact)
    for code in _codes(found, falling=falling):
        if show_number(Decimal(format(value, ".16G")), code) == text:
            step = Decimal(1).scaleb(-len((found["part"] or ".")[1:]))
            return Number(value, printed, step, code, percent)
    return None


def _codes(found: re.Match[str], *, falling: bool) -> Iterator[str]:
    """Give formats that may show the number, the plainest first."""
    after = found["gap"] + found["after"]
    if after.strip() == "%":
        after = f'"{found["gap"]}"%' if found["gap"] else "%"
    elif after:
        after = f'"{after}"'
    decimals = "." + "0" * (len(found["part"]) - 1) if found["part"] else ""
    for whole in ("#,##0", "0"):
        body = f"{whole}{decimals}{after}"
        if not found["sign"] or (falling and found["sign"] == "-"):
            yield body
        elif falling:
            yield f'{body};"{found["sign"]}"{body}'
        else:
            yield f'"{found["sign"]}"{body}'
