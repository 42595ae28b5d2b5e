"""Days and times of a sheet: numbers that a date format shows as 2020. 12. 31. or 14:30."""

import re
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

_UNSEEN = re.compile(r'"[^"]*"?|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_LETTERS = re.compile(r"[ymdhsaeg]", re.IGNORECASE)
_KOREAN = re.compile(r"\[\$-(?:0*412|ko)", re.IGNORECASE)
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|_.|\*.|\[(?P<elapsed>h+|m+|s+)\]|\[[^\]]*\]'
    r"|(?P<half>AM/PM|A/P|오전/오후)|(?P<code>y+|m+|d+|h+|s+|a{3,4}|e+|g+)|(?P<other>.)",
    re.DOTALL | re.IGNORECASE,
)
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_DAYS = "Mon Tue Wed Thu Fri Sat Sun".split()
_WEEKDAYS = "월화수목금토일"
_LAST_SERIAL = 2_958_465  # 9999-12-31
_FEIGNED = 60  # the 29th of February 1900, which never was
_SECONDS = 86_400


def is_date_pattern(code: str) -> bool:
    """Tell whether a format shows days or times."""
    bare = _UNSEEN.sub("", code)
    return "general" not in bare.lower() and bool(
        _LETTERS.search(bare) and not re.search(r"[#?]|E[+-]", bare)
    )


def write_date(value: Decimal, code: str, *, from_1904: bool = False) -> str:
    """Write a day or time in a format; one outside the calendar stays a number."""
    if not 0 <= value <= _LAST_SERIAL:
        return format(value, "f")
    seconds = int((value * _SECONDS).quantize(Decimal(1), ROUND_HALF_UP))
    days, second = divmod(seconds, _SECONDS)
    return _Writer(code, _day_of(days, from_1904=from_1904), seconds, second).write()


def _day_of(serial: int, *, from_1904: bool) -> date:
    if from_1904:
        first = date(1904, 1, 1)
    else:
        first = date(1899, 12, 31) if serial < _FEIGNED else date(1899, 12, 30)
    try:
        return first + timedelta(days=serial)
    except OverflowError:
        return date.max


class _Writer:
    """Writes one moment; m is a minute beside hours and seconds, else a month."""

    def __init__(self, code: str, day: date, total: int, second: int) -> None:
        self._code = code
        self._tokens = list(_TOKEN.finditer(code))
        self._day = day
        self._total = total
        self._second = second
        self._korean = bool(_KOREAN.search(code))
        self._halved = any(token["half"] for token in self._tokens)

    def write(self) -> str:
        """Give the text."""
        return "".join(self._piece(at) for at in range(len(self._tokens))).strip()

    def _piece(self, at: int) -> str:
        token = self._tokens[at]
        if token["code"]:
            return self._field(at, token["code"].lower())
        if token["elapsed"]:
            unit = {"h": 3600, "m": 60, "s": 1}[token["elapsed"][0].lower()]
            return str(self._total // unit).zfill(len(token["elapsed"]))
        if token["half"]:
            late = self._second >= _SECONDS // 2
            korean = self._korean or token["half"] == "오전/오후"
            return ("오전", "오후")[late] if korean else ("AM", "PM")[late]
        return token["quoted"] or token["escaped"] or token["other"] or ""

    def _field(self, at: int, code: str) -> str:
        first, wide = code[0], len(code)
        hour, minute = self._second // 3600, self._second // 60 % 60
        if first == "m" and wide <= 2 and self._is_minute(at):
            return str(minute).zfill(wide)
        if first in "hs":
            clock = ((hour - 1) % 12 + 1) if self._halved else hour
            return str(clock if first == "h" else self._second % 60).zfill(min(wide, 2))
        return self._calendar(first, wide)

    def _calendar(self, first: str, wide: int) -> str:
        day = self._day
        if first == "y":
            return f"{day.year % 100:02d}" if wide <= 2 else f"{day.year:04d}"
        if first == "m":
            return self._month(wide)
        if first == "d" and wide <= 2:
            return str(day.day).zfill(wide)
        if first == "a" or (first == "d" and self._korean):
            return _WEEKDAYS[day.weekday()] + ("요일" if wide > 3 else "")
        if first == "d":
            return _DAYS[day.weekday()]
        return str(day.year) if first == "e" else ""

    def _month(self, wide: int) -> str:
        if wide <= 2:
            return str(self._day.month).zfill(wide)
        return f"{self._day.month}월" if self._korean else _MONTHS[self._day.month - 1]

    def _is_minute(self, at: int) -> bool:
        before = next((t for t in self._tokens[at - 1 :: -1] if t["code"] or t["elapsed"]), None)
        if at and before is not None and (before["code"] or before["elapsed"])[0].lower() == "h":
            return True
        after = next((t for t in self._tokens[at + 1 :] if t["code"]), None)
        return after is not None and after["code"][0].lower() == "s"
