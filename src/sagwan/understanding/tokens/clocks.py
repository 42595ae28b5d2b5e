"""Clock times: 23:15 ~ 24:25, 14시 30분, 0시. Reports count past midnight (25:00)."""

import re
from collections.abc import Iterator

from sagwan.understanding.tokens.claims import Claim
from sagwan.understanding.tokens.context import Context
from sagwan.understanding.tokens.signs import is_hangul

_POINT = r"[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?!\d)"
_POINTS = re.compile(rf"{_POINT}(?:\s?(?:[~\-]|부터)\s?{_POINT})?(?![:\d])")
_HOUR = r"(?:2[0-5]|1\d|0?\d)"
_TIME = rf"{_HOUR}시(?:\s?[0-5]?\d분|\s?반)?"
_TIMES = re.compile(rf"(?:{_HOUR}\s?~\s?)?{_TIME}(?:\s?(?:~|부터)\s?{_TIME})?")
_DIGITS = re.compile(r"\d+")
_AFTER = (
    "까지 부터 기준 현재 이후 이전 경 전 후 에 와 과 로 으로 를 은 는 의 및 정각 쯤 마다 限".split()
)
_OPEN_ENDED = ("까지", "부터", "기준", "현재", "이후", "이전")


def read_clocks(text: str, context: Context) -> Iterator[Claim]:
    """Claim clock times and stretches between two of them."""
    del context
    if ":" not in text and "시" not in text:
        return
    at = 0
    while match := _DIGITS.search(text, at):
        at = match.end()
        if text[match.start() - 1 : match.start()] in {".", ",", ":"}:
            continue
        clock = _POINTS.match(text, match.start()) or _TIMES.match(text, match.start())
        if clock is not None and (":" in clock[0] or _ends_hour(text, clock.end())):
            yield Claim(clock.start(), clock.end(), "clock", "clock")
            at = clock.end()


def _ends_hour(text: str, end: int) -> bool:
    """시 is an hour before a blank or a particle, and a city or a city's noun elsewhere."""
    if not is_hangul(text, end):
        return True
    if text.startswith(_OPEN_ENDED, end):
        return True
    return any(
        text.startswith(word, end) and not is_hangul(text, end + len(word)) for word in _AFTER
    )
