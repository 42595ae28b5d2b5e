"""The scales of a number in the text: 조, 억, 만, 천, chained (3천175만9천) and alone (0.5억). They
are common syllables too (조건, 만족, 천안), so each must be closed by what may follow it.
"""

import re

from sagwan.understanding.tokens import signs
from sagwan.understanding.tokens.chains import Piece, worth_of
from sagwan.understanding.tokens.counters import MONEY
from sagwan.understanding.tokens.units import ends_word, find_counter, find_counter_apart

_MORE = re.compile(rf"(?:\s| {{2}})?(?P<number>{signs.NUMBER})")
_SCALE = re.compile(r"여?\s?(?P<scale>[천백십]여[만억]|[조억만천백십]{1,3})")
_AFTER_SCALE = frozenset({"원", "명", "세대", "가구", "건", "달러", "개", "㎡"})
# 조 is also a team and an article; alone it is an amount only before these.
_SIZE_WORDS = ("규모", "이상", "이하", "대 ", "원", " 원", " 규모", " 이상", " 달러")


def read_scales(text: str, number: str, end: int) -> tuple[list[Piece], int]:
    """Read the scales behind a number, with the numbers that continue its chain."""
    pieces: list[Piece] = [(number, "")]
    while (scale := _scale_at(text, end, is_chained=len(pieces) > 1)) is not None:
        pieces[-1] = (pieces[-1][0], scale[0].replace("여", ""))
        end = scale[1]
        more = _MORE.match(text, end)
        if more is None or not _goes_on(text, pieces[-1][1], more):
            break
        pieces.append((more["number"], ""))
        end = more.end()
    return pieces, end


def is_odd(text: str, end: int, pieces: list[Piece]) -> bool:
    """Tell whether 여 stands before or inside the last scale (160여만, 2천여만)."""
    return bool(pieces[-1][1]) and "여" in text[max(0, end - 3) : end]


def _scale_at(text: str, at: int, *, is_chained: bool) -> tuple[str, int] | None:
    match = _SCALE.match(text, at)
    if match is None:
        return None
    scale = match["scale"]
    is_apart = text[match.start("scale") - 1] == " "
    for length in range(len(scale), 0, -1):
        end = match.start("scale") + length
        if scale[length - 1] == "여":
            continue
        if is_apart:
            closes = _closes_apart(text, scale[:length], end)
        else:
            closes = _closes(text, scale[:length], end, is_chained=is_chained)
        if closes:
            return scale[:length], end
    return None


def _closes_apart(text: str, scale: str, end: int) -> bool:
    if scale == "조":
        return False
    counter = find_counter(text, end + (text[end : end + 1] == "여"))
    return counter in _AFTER_SCALE or (scale in {"억", "만"} and _ends(text, end))


def _closes(text: str, scale: str, end: int, *, is_chained: bool) -> bool:
    after = end + (text[end : end + 1] == "여")
    counter = find_counter(text, after)
    if counter is not None and (scale != "조" or counter in MONEY):
        return True
    more = _MORE.match(text, end)
    if more is not None and _goes_on(text, scale, more):
        return True
    if scale == "조":
        return "." in text[max(0, end - 4) : end] or text.startswith(_SIZE_WORDS, after)
    if not _ends(text, end):
        return False
    if len(scale) > 1 or scale in "억만" or is_chained:
        return True
    return text[after : after + 1] == " " and find_counter_apart(text, after + 1) is not None


def _ends(text: str, end: int) -> bool:
    if text[end : end + 1] in {"대", "여"} and not signs.is_hangul(text, end + 1):
        return True
    return ends_word(text, end)


def _goes_on(text: str, scale: str, more: re.Match[str]) -> bool:
    """Tell whether the next number continues the chain: 3조 215억, 145만3천, 31조 2,047."""
    if more.start() == more.start("number"):
        return True
    number = more["number"].replace(",", "")
    if len(number.split(".")[0]) > 4 or scale[-1] not in "조억만":
        return False
    following = _SCALE.match(text, more.end())
    if following is not None and text[more.end()] == following["scale"][0]:
        return worth_of(following["scale"][0]) < worth_of(scale[-1]) or len(following["scale"]) > 1
    return len(number) >= 3 and "." not in number
