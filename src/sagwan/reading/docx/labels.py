"""Numbers as Word's lists write them: 1, ①, 가, ㄱ, Ⅰ, a …"""

from collections.abc import Callable
from functools import partial

_HANGUL = "가나다라마바사아자차카타파하"
_CHOSUNG = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"
_SINO = "영일이삼사오육칠팔구"
_HANJA = "〇一二三四五六七八九"
_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_ROMAN_END = 4000
_RUNS = {  # a format whose signs stand in Unicode one after the other: first sign, how many
    "decimalEnclosedCircle": ("①", 20),
    "decimalEnclosedCircleChinese": ("①", 20),
    "decimalEnclosedParen": ("⑴", 20),
    "decimalEnclosedFullstop": ("⒈", 20),
}
_DIGITS = {
    "decimalFullWidth": "０１２３４５６７８９",
    "decimalFullWidth2": "０１２３４５６７８９",
    "ideographDigital": _HANJA,
}
_COUNTED = {
    "koreanDigital": _SINO,
    "koreanDigital2": _HANJA,
    "koreanCounting": _SINO,
    "japaneseCounting": _HANJA,
    "chineseCounting": _HANJA,
    "chineseCountingThousand": _HANJA,
    "taiwaneseCounting": _HANJA,
}


def write_number(number: int, form: str) -> str:
    """Write a number in a format of Word's lists; one that is not known is written in digits."""
    if form in {"none", "bullet"}:
        return ""
    if number > 0 and form in _WRITERS:
        return _WRITERS[form](number)
    if form in _RUNS:
        first, many = _RUNS[form]
        return chr(ord(first) + number - 1) if 0 < number <= many else str(number)
    if form in _DIGITS:
        return "".join(_DIGITS[form][int(digit)] for digit in str(max(number, 0)))
    return f"{number:02d}" if form == "decimalZero" else str(number)


def _counted(number: int, digits: str) -> str:
    """Count as speech does: 십일, 이십."""
    if number >= 100:
        return str(number)
    tens, ones = divmod(number, 10)
    ten = "십" if digits == _SINO else "十"
    return (digits[tens] if tens > 1 else "") + (ten if tens else "") + (digits[ones] * bool(ones))


def _roman(number: int) -> str:
    if number >= _ROMAN_END:
        return str(number)
    written = ""
    for worth, sign in _ROMAN:
        written += sign * (number // worth)
        number %= worth
    return written


def _letters(number: int) -> str:
    """After z comes aa, as Word counts, then bb."""
    turn, place = divmod(number - 1, 26)
    return chr(ord("a") + place) * min(turn + 1, 9)


def _cycle(number: int, signs: str) -> str:
    turn, place = divmod(number - 1, len(signs))
    return signs[place] * min(turn + 1, 9)


_WRITERS: dict[str, Callable[[int], str]] = {
    **{form: partial(_counted, digits=digits) for form, digits in _COUNTED.items()},
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerLetter": _letters,
    "ganada": partial(_cycle, signs=_HANGUL),
    "chosung": partial(_cycle, signs=_CHOSUNG),
}
