"""Numbers with what belongs to them: sign, chain of scales, counter, words of approximation. What
has a unit is a figure; what has none is bare, for a table or a list to judge.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from sagwan.facts import Unit
from sagwan.facts.patterns import KOREAN
from sagwan.understanding.tokens import signs
from sagwan.understanding.tokens.chains import Piece, read_chain, read_number, with_spoken_scale
from sagwan.understanding.tokens.claims import Claim
from sagwan.understanding.tokens.context import Context
from sagwan.understanding.tokens.counters import STRONG
from sagwan.understanding.tokens.directions import (
    Sign,
    Surroundings,
    is_fall,
    read_sign,
    read_sign_behind,
)
from sagwan.understanding.tokens.scales import is_odd, read_scales
from sagwan.understanding.tokens.units import (
    find_counter,
    find_counter_apart,
    find_divisor,
    unit_of,
)
from sagwan.understanding.tokens.wrapped import wrapped_length

_NUMBER = re.compile(rf"(?P<number>{signs.NUMBER})")
_LINE_END = re.compile(r"\s*\Z")
_NEXT_LINE = re.compile(r"[조억만천백]{0,2}")
_WORDS_BEFORE = re.compile(rf"{signs.LETTER}[,)]?\s{signs.NUMBER}\Z")
_SHORT_LINE = 20
_BEFORE = re.compile(rf"((?<!{KOREAN})약|최대|최소|최고|무려|거의|(?<!{KOREAN})근)\s?\Z")
_ENDS_BEFORE = frozenset("약대소고려의근")
_BEHIND = re.compile(r"\)?\s?(이상|이하|이내|미만|초과|내외|정도|가량|안팎|남짓|넘)")
_BOUND_SIGNS = {"≥": "이상", "≤": "이하"}
_OPEN = re.compile(rf"({signs.LETTER}{{1,4}})(?=\s*[,)/·]|\s*\Z)")
_NO_COUNTER = frozenset("급기차호조항번대월시년안공")
_CURRENCIES = frozenset("₩$€￥")
# Units that are thresholds, so that an arrow behind them says which side.
_THRESHOLDS = frozenset({"세", "년", "층", "급", "시간", "㎡", "m"})


class _Written(NamedTuple):
    """What was read of a number: where it ends, its pieces, its counter, a 여."""

    end: int
    pieces: list[Piece]
    counter: str
    is_odd: bool


def read_numbers(text: str, context: Context) -> Iterator[Claim]:
    """Claim every number that the passes before have left."""
    around = Surroundings.of(text, context)
    at, length = 0, len(text)
    if not context.is_cell and (more := wrapped_length(context.before, text)):
        yield Claim(more - len(text[:more].lstrip()), more, "not", "wrapped")
        at = more
    if not context.is_cell and (more := wrapped_length(text, context.after)):
        text = f"{text.rstrip()} {context.after[:more].lstrip()}"
    while match := _NUMBER.search(text, at):
        if match.start() >= length:
            return
        pieces, end = read_scales(text, match["number"], match.end())
        written = _with_counter(text, end, pieces, context)
        sign = read_sign(text, match.start(), around)
        claim = _claim(
            text, written, sign if sign.start >= at else Sign("", match.start()), context
        )
        yield claim if claim.end <= length else claim._replace(end=length)
        at = claim.end


def _with_counter(text: str, at: int, pieces: list[Piece], context: Context) -> _Written:
    odd = text[at : at + 1] == "여"
    begin = at + odd
    counter = find_counter(text, begin)
    odd = odd or is_odd(text, at, pieces)
    if counter is None and text[begin : begin + 1] == " ":
        begin += 2 if text[begin + 1 : begin + 2] == " " else 1
        if not odd and text[begin : begin + 2] == "여 ":
            odd, begin = True, begin + 2
        counter = find_counter_apart(text, begin)
    if counter is None:
        return _with_next_line(text, at, pieces, context)
    counter += find_divisor(text, begin + len(counter))
    return _Written(begin + len(counter), pieces, counter, odd or counter == "여명")


def _with_next_line(text: str, at: int, pieces: list[Piece], context: Context) -> _Written:
    """A number may end its line, and its unit open the next: 731 / 만명."""
    nothing = _Written(at, pieces, "", is_odd=is_odd(text, at, pieces))
    if context.is_cell or not context.after or not _LINE_END.match(text, at):
        return nothing
    match = _NEXT_LINE.match(context.after)
    scale = match[0] if match else ""
    counter = find_counter(context.after, len(scale)) or ""
    follows = context.after[len(scale) + len(counter) :][:1]
    if not counter or follows.isalpha() or (scale and pieces[-1][1]):
        return nothing
    if not scale and not (counter in STRONG and _ends_prose(text, at)):
        return nothing
    joined = [*pieces[:-1], (pieces[-1][0], pieces[-1][1] or scale)]
    return _Written(at, joined, counter, is_odd=False)


def _ends_prose(text: str, at: int) -> bool:
    """A line of words; the last number of a row of cells takes no unit from the next line."""
    words = _WORDS_BEFORE.search(text, max(0, at - 24), at)
    return words is not None and len(text) > _SHORT_LINE


def _claim(text: str, written: _Written, sign: Sign, context: Context) -> Claim:
    pieces, end = written.pieces, written.end
    if len(pieces) > 1 and not written.counter:
        pieces = with_spoken_scale(pieces)
    value, step = read_chain(pieces) if len(pieces) > 1 else read_number(pieces[0][0])
    bound = find_bound(text, sign.start, end, odd=written.is_odd)
    claim = Claim(sign.start, end, "bare", "bare", value, step, None, sign.written, bound)
    scale, counter = pieces[-1][1], written.counter
    if counter or scale:
        why = "chain" if len(pieces) > 1 else "unit"
        claim = claim._replace(kind="number", why=why, unit=_unit(pieces, counter))
        if not counter:
            claim = _priced(text, claim, scale)
    elif len(pieces) > 1:
        claim = claim._replace(kind="number", why="chain", tail=True)
    else:
        claim = _priced(text, _without_unit(text, claim), "")
    return _directed(text, claim, context)


def _unit(pieces: list[Piece], counter: str) -> Unit:
    """조 and 억 without a counter are money, and so is the chain that they begin."""
    unit = unit_of(pieces[-1][1], counter)
    if not unit.base and pieces[0][1] in {"조", "억"}:
        return unit._replace(base="원")
    return unit


def _priced(text: str, claim: Claim, scale: str) -> Claim:
    """₩ and $ stand before their number."""
    sign = text[claim.start - 1 : claim.start] if claim.start else ""
    if sign not in _CURRENCIES or claim.kind == "not":
        return claim
    unit = unit_of(scale, sign)
    return claim._replace(start=claim.start - 1, kind="number", why="unit", unit=unit)


def _directed(text: str, claim: Claim, context: Context) -> Claim:
    """Give the value its sign, from before the number or from right behind it."""
    sign = claim.sign
    if not sign and claim.kind == "number" and (sign := read_sign_behind(text, claim.end)):
        if claim.unit is not None and claim.unit.base in _THRESHOLDS:
            bound = "이하" if sign in signs.FALLS else "이상"
            return claim._replace(bound=claim.bound or bound)
        claim = claim._replace(end=claim.end + 1, sign=sign)
    if is_fall(sign, context) and claim.value is not None:
        return claim._replace(value=-claim.value)
    return claim


def _without_unit(text: str, claim: Claim) -> Claim:
    if not signs.is_hangul(text, claim.end):
        return claim
    match = _OPEN.match(text, claim.end)
    if match is None or match[1][0] in _NO_COUNTER:
        return claim._replace(kind="not", why="name")
    end, unit = claim.end + len(match[1]), unit_of("", match[1])
    return claim._replace(end=end, kind="not", why="open", unit=unit)


def find_bound(text: str, start: int, end: int, *, odd: bool) -> str | None:
    """Collect the words that make a number less than exact."""
    last = text[max(0, start - 2) : start].rstrip()[-1:]
    before = _BEFORE.search(text, max(0, start - 5), start) if last in _ENDS_BEFORE else None
    behind = _BEHIND.match(text, end)
    if not before and text[start - 1 : start] in _BOUND_SIGNS and start:
        return _BOUND_SIGNS[text[start - 1]]
    words = [before[1] if before else "", "여" if odd else "", behind[1] if behind else ""]
    return " ".join("초과" if word == "넘" else word for word in words if word) or None
