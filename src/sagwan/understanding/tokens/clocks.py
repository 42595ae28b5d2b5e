"""Clock times: 23:15 ~ 24:25, 14시 30분, 0시. Reports count past midnight (25:00)."""

import re
from collections.abc import Iterator

from sagwan.understanding.tokens.claims import Claim
from sagwan.understanding.tokens.context import Context

_POINT = r"[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?!\d)"
_HOUR = r"(?:2[0-5]|1\d|0?\d)"
_AFTER_HOUR = (
    r"(?=\s?(?:까지|부터|에|경|이후|이전|전|후|와|과|로|으로|를|은|는|의|및|정각|쯤|마다|限)?(?![가-힣])"
    r"|\s?(?:기준|현재|까지|부터|이후|이전))"
)
_HOURS = rf"{_HOUR}\s?시(?:\s?[0-5]?\d분(?![가-힣])|\s?반(?![가-힣]))?{_AFTER_HOUR}"
_CLOCK = re.compile(
    rf"(?<![\d.:,])(?:{_POINT}(?:\s?(?:[~\-]|부터)\s?{_POINT})?(?![:\d])"
    rf"|{_HOUR}\s?~\s?{_HOURS}|{_HOURS}(?:\s?(?:~|부터)\s?{_HOURS})?)"
)


def read_clocks(text: str, context: Context) -> Iterator[Claim]:
    """Claim clock times and stretches between two of them."""
    del context
    for match in _CLOCK.finditer(text):
        yield Claim(match.start(), match.end(), "clock", "clock")
