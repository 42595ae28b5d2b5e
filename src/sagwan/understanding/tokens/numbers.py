"""Numbers as Korean reports write them: signs, chains of 조·억·만·천, a counter, words of
approximation. What has a unit is a figure; what has none is bare, for a table or list to judge.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from sagwan.understanding.tokens import signs
from sagwan.understanding.tokens.claims import Claim
from sagwan.understanding.tokens.context import Context
from sagwan.understanding.tokens.units import AFTER, SCALES, find_counter, unit_of

_PIECE = re.compile(
    rf"(?P<number>{signs.NUMBER})(?P<scale>\s?[조억만천백십]+(?![가-힣]{{0}}\d*월))?"
)
_START = re.compile(
    rf"(?P<sign>[{signs.NEGATIVE}{signs.POSITIVE}\-－−–]\s?)?(?<![\d.])(?P<number>{signs.NUMBER})"
)
_MORE = re.compile(rf"\s?(?P<number>{signs.NUMBER})")
_SCALE = re.compile(r"\s?(?P<scale>[조억만천백십]{1,3})")
_ODD = re.compile(r"여")
_GAP = re.compile(r"\s")
_CLOSED = re.compile(rf"(?![가-힣])|{AFTER}|대(?![가-힣])|여(?![가-힣])|규모")
_LINE_END = re.compile(r"\s*\Z")

# Counters that may stand after a blank; the others are taken for words there.
_APART = frozenset(
    {
        "명",
        "건",
        "개",
        "회",
        "원",
        "%",
        "％",
        "곳",
        "개소",
        "가구",
        "세대",
        "매",
        "톤",
        "㎡",
        "km",
        "㎞",
        "천원",
    }
    | {
        "백만원",
        "억원",
        "달러",
        "㎥",
        "ha",
        "㏊",
        "kg",
        "㎏",
        "대",
        "인",
        "호",
        "점",
        "시간",
        "일",
        "년",
        "개월",
        "종",
        "배",
    }
    | {
        "병상",
        "면",
        "권",
        "부",
        "주",
        "그루",
        "팀",
        "개사",
        "개국",
        "개반",
        "만원",
        "m",
        "%p",
        "ℓ",
        "MW",
        "kW",
        "GW",
    }
)
_BEFORE = re.compile(r"(약|최대|최소|최고|무려|거의|근)\s?\Z")
_BEHIND = re.compile(r"\)?\s?(이상|이하|이내|미만|초과|내외|정도|가량|안팎|남짓|넘)")

Piece = tuple[Decimal, int, str]


def read_number(text: str) -> tuple[Decimal, Decimal]:
    """Give the value of plain digits and the worth of the last one: 28.9 is 28.9 in steps of 0.1."""
    digits = text.replace(",", "")
    value = Decimal(digits)
    places = len(digits) - digits.find(".") - 1 if "." in digits else 0
    return value, Decimal(1).scaleb(-places)


def read_numbers(text: str, context: Context) -> Iterator[Claim]:
    """Claim every number that earlier passes left."""
    at = 0
    while match := _START.search(text, at):
        claim = _Quantity(text, match, context).claim()
        yield claim
        at = max(claim.end, match.end())


class _Quantity:
    """One number being read: its pieces, scale and counter."""

    def __init__(self, text: str, match: re.Match[str], context: Context) -> None:
        self.text = text
        self.context = context
        self.start = match.start("number")
        self.end = match.end("number")
        self.pieces: list[tuple[str, str]] = [(match["number"], "")]
        self.odd = False
        self.sign, self.start = self._sign(match)

    def _sign(self, match: re.Match[str]) -> tuple[str, int]:
        written = match["sign"] or ""
        sign = written.strip()
        start = match.start()
        if not sign:
            return "", self.start
        before = self.text[:start].rstrip(" ")
        if sign in "-－−–":
            if len(written) > 1 or (before and self.text[start - 1] not in " \t(/→:"):
                return "", self.start
            if not before and not self._is_cell_like():
                return "", self.start
        elif (sign == "+" and len(written) > 1 and before[-1:] not in {"(", "", "\t", "/"}) or (sign in "△▲▽▼" and len(written) > 1 and not self.context.is_cell):
            return "", self.start
        return sign, start

    def _is_cell_like(self) -> bool:
        return self.context.is_cell or not re.search("[가-힣]", self.text)

    def claim(self) -> Claim:
        """Read on from the first digits and say what the number is."""
        self._read_scales()
        counter = self._read_counter()
        scale = self.pieces[-1][1]
        if counter is None and not scale and len(self.pieces) == 1:
            return self._unitless()
        value, step = chain_value(self.pieces)
        tail = counter is None and not scale
        unit = None if tail else unit_of(scale, counter or "")
        if self.sign and (self.sign in signs.NEGATIVE or self.sign in "-－−–" or self._falls()):
            value = -value
        return Claim(
            self.start,
            self.end,
            "number",
            "chain" if len(self.pieces) > 1 else "unit",
            value,
            step,
            unit,
            self.sign,
            find_bound(self.text, self.start, self.end, odd=self.odd),
            tail,
        )

    def _falls(self) -> bool:
        return self.sign == "▲" and self.context.triangles_fall

    def _read_scales(self) -> None:
        while True:
            number = self.pieces[-1][0]
            scale = self._scale_at(self.end)
            if scale is None:
                return
            self.pieces[-1] = (number, scale[0])
            self.end = scale[1]
            more = _MORE.match(self.text, self.end)
            if more is None or not self._continues(more):
                return
            self.pieces.append((more["number"], ""))
            self.end = more.end()

    def _scale_at(self, at: int) -> tuple[str, int] | None:
        match = _SCALE.match(self.text, at)
        if match is None:
            return None
        scale = match["scale"]
        apart = self.text[at] != scale[0]
        for length in range(len(scale), 0, -1):
            end = match.start("scale") + length
            if self._scale_closes(scale[:length], end, apart=apart):
                return scale[:length], end
        return None

    def _scale_closes(self, scale: str, end: int, *, apart: bool) -> bool:
        text = self.text
        if find_counter(text, end) is not None:
            return True
        if text[end : end + 1] == "여" and find_counter(text, end + 1) is not None:
            return True
        if _MORE.match(text, end) and (scale[-1] in "조억만" or text[end : end + 1].isdigit()):
            return not apart or len(scale) == 1
        if _CLOSED.match(text, end) is None:
            return False
        if scale[-1] in "천백십" and len(scale) == 1:
            return not apart and self._spaced_counter(end) is not None
        return not apart or scale in {"억", "조", "만"}

    def _continues(self, more: re.Match[str]) -> bool:
        scale = self.pieces[-1][1]
        glued = more.start() == more.start("number")
        number = more["number"]
        if glued:
            return True
        if len(number.replace(",", "").split(".")[0]) > 4 and scale[-1] in "조억만":
            return False
        following = self._scale_at(more.end())
        if following is not None:
            return SCALES[following[0][-1]] < SCALES[scale[-1]] or len(following[0]) > 1
        return len(number) >= 3 and scale[-1] in "조억만" and "." not in number

    def _spaced_counter(self, at: int) -> str | None:
        if _GAP.match(self.text, at) is None:
            return None
        found = find_counter(self.text, at + 1)
        if found is None:
            return None
        after = self.text[at + 1 + len(found) : at + 3 + len(found)]
        if found in _APART and not ("가" <= after[:1] <= "힣"):
            return found
        return (
            found if found in _APART and re.match(AFTER, self.text[at + 1 + len(found) :]) else None
        )

    def _read_counter(self) -> str | None:
        at = self.end
        odd = _ODD.match(self.text, at) or re.compile(r"\s여\s").match(self.text, at)
        if odd is not None:
            at = odd.end()
        counter = find_counter(self.text, at)
        if (counter is None and odd is None and self.text[at : at + 1] == " ") or (counter is None and odd is not None):
            counter = self._spaced_counter(at)
            at += 1
        if counter is None:
            return self._counter_on_next_line()
        self.odd = odd is not None
        if counter.startswith("여") or self.text[at + len(counter) : at + len(counter) + 1] == "여":
            self.odd = True
        self.end = at + len(counter)
        return counter

    def _counter_on_next_line(self) -> str | None:
        context = self.context
        if context.is_cell or not context.after or not _LINE_END.match(self.text, self.end):
            return None
        match = re.match(r"([조억만천백]{1,2})", context.after)
        scale = match[1] if match else ""
        counter = find_counter(context.after, len(scale))
        if counter is None:
            return None
        rest = context.after[len(scale) + len(counter) :][:1]
        if "가" <= rest <= "힣" or not (
            scale or counter in {"명", "건", "개소", "억원", "%", "개", "곳", "회"}
        ):
            return None
        if scale and not self.pieces[-1][1]:
            self.pieces[-1] = (self.pieces[-1][0], scale)
        return counter

    def _unitless(self) -> Claim:
        value, step = read_number(self.pieces[0][0])
        if self.sign and (self.sign in signs.NEGATIVE or self.sign in "-－−–" or self._falls()):
            value = -value
        follows = self.text[self.end : self.end + 1]
        if "가" <= follows <= "힣":
            return self._glued_to_word(value, step)
        return Claim(
            self.start,
            self.end,
            "bare",
            "bare",
            value,
            step,
            None,
            self.sign,
            find_bound(self.text, self.start, self.end, odd=False),
        )

    def _glued_to_word(self, value: Decimal, step: Decimal) -> Claim:
        match = _OPEN_COUNTER.match(self.text, self.end)
        if match and abs(value) >= 10 and match[1][0] not in _NO_COUNTER:
            unit = unit_of("", match[1])
            end = self.end + len(match[1])
            return Claim(self.start, end, "number", "open", value, step, unit, self.sign)
        return Claim(self.start, self.end, "not", "name", value)


_OPEN_COUNTER = re.compile(r"([가-힣]{1,4})(?=\s*[,)/]|\s*\Z|·)")
_NO_COUNTER = "급기차호조항번대월시년"


def chain_value(pieces: list[tuple[str, str]]) -> tuple[Decimal, Decimal]:
    """Give the value of a chain in its last scale, and the worth of its last digit."""
    total = Decimal(0)
    last = _worth(pieces[-1][1])
    for place, (number, scale) in enumerate(pieces):
        worth = _worth(scale)
        if place + 1 < len(pieces) and worth < 10**4 and scale:
            worth *= _lent(pieces[place + 1][1], worth)
        if place + 1 == len(pieces) and not scale and len(pieces) > 1:
            previous = _worth(pieces[-2][1])
            last = Decimal(previous / 10**4) if previous >= 10**4 else Decimal(1)
            worth = last
        total += read_number(number)[0] * worth
    return _trim(total / last), read_number(pieces[-1][0])[1]


def _lent(following: str, worth: Decimal) -> Decimal:
    """A 천 or 백 before a smaller piece belongs to that piece's 만 or 억 (3천5백만)."""
    small = _worth("".join(sign for sign in following if sign in "천백십"))
    great = _worth("".join(sign for sign in following if sign in "조억만"))
    return great if small < worth else Decimal(1)


def _worth(scale: str) -> Decimal:
    worth = Decimal(1)
    for sign in scale:
        worth *= SCALES[sign]
    return worth


def _trim(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def find_bound(text: str, start: int, end: int, *, odd: bool) -> str | None:
    """Collect the words that make a number less than exact."""
    words = []
    if before := _BEFORE.search(text, max(0, start - 5), start):
        words.append(before[1])
    if odd:
        words.append("여")
    if behind := _BEHIND.match(text, end):
        words.append("초과" if behind[1] == "넘" else behind[1])
    return " ".join(words) or None
