"""Numbers with what belongs to them: sign, chain of scales, counter, words of approximation. What
has a unit is a figure; what has none is bare, for a table or a list to judge.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from sagwan.facts import Unit
from sagwan.understanding.tokens import signs
from sagwan.understanding.tokens.chains import Piece, read_chain, read_number, worth_of
from sagwan.understanding.tokens.claims import Claim
from sagwan.understanding.tokens.context import Context
from sagwan.understanding.tokens.counters import STRONG
from sagwan.understanding.tokens.signs import LETTER, is_hangul
from sagwan.understanding.tokens.units import (
    ends_word,
    find_counter,
    find_counter_apart,
    find_divisor,
    unit_of,
)

_NUMBER = re.compile(rf"(?P<number>{signs.NUMBER})")
_MORE = re.compile(rf"\s?(?P<number>{signs.NUMBER})")
_SCALE = re.compile(r"여?\s?(?P<scale>[조억만천백십]{1,3})")
_AFTER_SCALE = frozenset({"원", "명", "세대", "가구", "건", "달러", "개", "㎡"})
# 조 is also a team and an article; alone it is an amount only before these.
_SIZE_WORDS = ("규모", "이상", "이하", "대 ", "원", " 원", " 규모", " 이상", " 달러")
_LINE_END = re.compile(r"\s*\Z")
_NEXT_LINE = re.compile(r"([조억만천백]{0,2})")
_WORDS_ONLY = re.compile(r"[\W\d_]*\Z")
_BULLET_TRIANGLES = re.compile(rf"[△▲▽▼]\s?(?:{LETTER}|[「(])")
_WORDS_BEFORE = re.compile(rf"{LETTER}[,)]?\s{signs.NUMBER}\Z")
_SHORT_LINE = 20
_BEFORE = re.compile(r"(약|최대|최소|최고|무려|거의|근)\s?\Z")
_BEHIND = re.compile(r"\)?\s?(이상|이하|이내|미만|초과|내외|정도|가량|안팎|남짓|넘)")
_OPEN = re.compile(rf"({LETTER}{{1,4}})(?=\s*[,)/·]|\s*\Z)")
_NO_COUNTER = frozenset("급기차호조항번대월시년안공")


class _Written(NamedTuple):
    """What was read of a number: where it ends, its pieces, its counter, a 여."""

    end: int
    pieces: list[Piece]
    counter: str | None
    is_odd: bool


def read_numbers(text: str, context: Context) -> Iterator[Claim]:
    """Claim every number that the passes before have left."""
    bullets = _BULLET_TRIANGLES.search(text) is not None
    at = 0
    while match := _NUMBER.search(text, at):
        start, sign = _read_sign(text, match.start(), context, bullets=bullets)
        written = _read(text, match, context)
        claim = _claim(text, max(start, at), sign, written, context)
        yield claim
        at = claim.end


def _read_sign(text: str, at: int, context: Context, *, bullets: bool) -> tuple[int, str]:
    start = at - 1 if text[at - 1 : at] != " " else at - 2
    sign = text[start] if start >= 0 else ""
    apart = start == at - 2
    if not sign or sign not in "△▽▼↓∆▲↑+-":
        return at, ""
    before = text[start - 1 : start] if start else ""
    if sign == "-":
        is_sign = not apart and _may_be_negative(text, start, before, context)
    elif sign == "+":
        is_sign = not apart or before in {"", "(", " "}
    else:
        is_sign = not bullets and (not apart or before == "(" or context.is_cell)
    return (start, sign) if is_sign else (at, "")


def _may_be_negative(text: str, start: int, before: str, context: Context) -> bool:
    if before and before not in " (/→:":
        return False
    if context.is_cell or before in {"(", "/", "→", ":"}:
        return True
    return (
        (start > 12 and bool(text[:start].strip()))
        or bool(text[:start].strip())
        or (len(text) < 100 and _WORDS_ONLY.match(text) is not None)
    )


def _read(text: str, match: re.Match[str], context: Context) -> _Written:
    pieces, end = _read_scales(text, match)
    return _read_counter(text, end, pieces, context)


def _read_scales(text: str, match: re.Match[str]) -> tuple[list[Piece], int]:
    pieces: list[Piece] = [(match["number"], "")]
    end = match.end()
    while (scale := _scale_at(text, end)) is not None:
        pieces[-1] = (pieces[-1][0], scale[0])
        end = scale[1]
        more = _MORE.match(text, end)
        if more is None or not _goes_on(text, scale[0], more):
            break
        pieces.append((more["number"], ""))
        end = more.end()
    return pieces, end


def _scale_at(text: str, at: int) -> tuple[str, int] | None:
    match = _SCALE.match(text, at)
    if match is None:
        return None
    scale = match["scale"]
    apart = text[match.start("scale") - 1] == " "
    for length in range(len(scale), 0, -1):
        end = match.start("scale") + length
        if _scale_closes(text, scale[:length], end, apart=apart):
            return scale[:length], end
    return None


def _scale_closes(text: str, scale: str, end: int, *, apart: bool) -> bool:
    after = end + (text[end : end + 1] == "여")
    counter = find_counter(text, after)
    if apart:
        return scale != "조" and (
            counter in _AFTER_SCALE or (scale in "억만" and _closes(text, end))
        )
    if counter is not None:
        return True
    if (more := _MORE.match(text, end)) is not None and _goes_on(text, scale, more):
        return True
    if not _closes(text, end) or scale == "조":
        decimal = "." in text[max(0, end - 4) : end]
        return scale == "조" and (decimal or text.startswith(_SIZE_WORDS, after))
    if len(scale) > 1 or scale in "억만":
        return True
    return text[after : after + 1] == " " and find_counter_apart(text, after + 1) is not None


def _closes(text: str, end: int) -> bool:
    if text[end : end + 1] in {"대", "여"} and not is_hangul(text, end + 1):
        return True
    return ends_word(text, end)


def _goes_on(text: str, scale: str, more: re.Match[str]) -> bool:
    """Tell whether the next number continues the chain: 24조 610억, 265만2천, 41조 5,459."""
    if more.start() == more.start("number"):
        return True
    number = more["number"].replace(",", "")
    if len(number.split(".")[0]) > 4 or scale[-1] not in "조억만":
        return False
    following = _SCALE.match(text, more.end())
    if following is not None and text[more.end()] == following["scale"][0]:
        return worth_of(following["scale"][0]) < worth_of(scale[-1]) or len(following["scale"]) > 1
    return len(number) >= 3 and "." not in number


def _read_counter(text: str, at: int, pieces: list[Piece], context: Context) -> _Written:
    odd = text[at : at + 1] == "여"
    counter = find_counter(text, at + odd)
    begin = at + odd
    odd = odd or _is_odd_scale(text, at, pieces)
    if counter is None and text[begin : begin + 1] == " ":
        begin += 1
        if not odd and text[begin : begin + 2] == "여 ":
            odd, begin = True, begin + 2
        counter = find_counter_apart(text, begin)
    if counter is None:
        return _read_next_line(text, at, pieces, context)
    counter += find_divisor(text, begin + len(counter))
    return _Written(begin + len(counter), pieces, counter, odd or counter == "여명")


def _is_odd_scale(text: str, at: int, pieces: list[Piece]) -> bool:
    """여 may stand before the scale: 160여만명."""
    scale = pieces[-1][1]
    return bool(scale) and text[at - len(scale) - 1 : at - len(scale)] == "여"


def _read_next_line(text: str, at: int, pieces: list[Piece], context: Context) -> _Written:
    """A number may end its line, and its unit open the next: 769 / 만명."""
    nothing = _Written(at, pieces, None, is_odd=False)
    if context.is_cell or not context.after or not _LINE_END.match(text, at):
        return nothing
    match = _NEXT_LINE.match(context.after)
    scale = match[1] if match else ""
    counter = find_counter(context.after, len(scale))
    if not scale and not _ends_prose(text, at):
        return nothing
    follows = context.after[len(scale) + len(counter or "") :][:1]
    if counter is None or follows.isalpha() or not (scale or counter in STRONG):
        return nothing
    if pieces[-1][1] and scale:
        return nothing
    joined = [*pieces[:-1], (pieces[-1][0], pieces[-1][1] or scale)]
    return _Written(at, joined, counter, is_odd=False)


def _ends_prose(text: str, at: int) -> bool:
    """A line of words; the last number of a row of cells takes no unit from the next line."""
    words = _WORDS_BEFORE.search(text, max(0, at - 24), at)
    return words is not None and len(text) > _SHORT_LINE


def _claim(text: str, start: int, sign: str, written: _Written, context: Context) -> Claim:
    pieces, counter, end = written.pieces, written.counter, written.end
    scale = pieces[-1][1]
    value, step = read_chain(pieces) if len(pieces) > 1 else read_number(pieces[0][0])
    if sign and (sign in signs.FALLS or sign == "-" or (sign == "▲" and context.falls)):
        value = -value
    bound = find_bound(text, start, end, odd=written.is_odd)
    if counter is None and not scale:
        if len(pieces) > 1:
            return Claim(start, end, "number", "chain", value, step, None, sign, bound, tail=True)
        return _without_unit(
            text, Claim(start, end, "bare", "bare", value, step, None, sign, bound)
        )
    unit: Unit = unit_of(scale, counter or "")
    why = "chain" if len(pieces) > 1 else "unit"
    return Claim(start, end, "number", why, value, step, unit, sign, bound)


def _without_unit(text: str, claim: Claim) -> Claim:
    if not is_hangul(text, claim.end):
        return claim
    match = _OPEN.match(text, claim.end)
    if match is not None and match[1][0] not in _NO_COUNTER:
        return claim._replace(
            end=claim.end + len(match[1]), kind="not", why="open", unit=unit_of("", match[1])
        )
    return claim._replace(kind="not", why="name")


def find_bound(text: str, start: int, end: int, *, odd: bool) -> str | None:
    """Collect the words that make a number less than exact."""
    before = _BEFORE.search(text, max(0, start - 5), start)
    behind = _BEHIND.match(text, end)
    words = [before[1] if before else "", "여" if odd else "", behind[1] if behind else ""]
    return " ".join("초과" if word == "넘" else word for word in words if word) or None


__all__ = ["Decimal", "find_bound", "read_numbers"]
