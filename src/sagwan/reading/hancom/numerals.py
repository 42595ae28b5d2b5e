"""Numbers as Hancom's automatic numbering writes them: 1, ①, Ⅰ, 가, 一, 甲."""

NAMES = (
    "DIGIT",
    "CIRCLED_DIGIT",
    "ROMAN_CAPITAL",
    "ROMAN_SMALL",
    "LATIN_CAPITAL",
    "LATIN_SMALL",
    "CIRCLED_LATIN_CAPITAL",
    "CIRCLED_LATIN_SMALL",
    "HANGUL_SYLLABLE",
    "CIRCLED_HANGUL_SYLLABLE",
    "HANGUL_JAMO",
    "CIRCLED_HANGUL_JAMO",
    "HANGUL_PHONETIC",
    "IDEOGRAPH",
    "CIRCLED_IDEOGRAPH",
    "DECAGON_CIRCLE",
    "DECAGON_CIRCLE_HANJA",
)
SYMBOL = 0x80
USER_SIGN = 0x81


def _run(first: str, count: int) -> str:
    return "".join(chr(ord(first) + step) for step in range(count))


_INITIALS = (0, 2, 3, 5, 6, 7, 9, 11, 12, 14, 15, 16, 17, 18)  # ㄱ to ㅎ without doubled ones
_VOWELS = (0, 4, 8, 13, 18, 20)  # ㅏ ㅓ ㅗ ㅜ ㅡ ㅣ
_SYLLABLES = "".join(
    chr(0xAC00 + initial * 588 + vowel * 28) for vowel in _VOWELS for initial in _INITIALS
)
_CIRCLED = _run("①", 20) + _run("㉑", 15) + _run("㊱", 15)
_SIGNS = {
    1: _CIRCLED,
    2: _run("Ⅰ", 12),
    4: _run("A", 26),
    5: _run("a", 26),
    6: _run("Ⓐ", 26),
    7: _run("ⓐ", 26),
    8: _SYLLABLES,
    9: _run("㉮", 14),
    10: "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ",
    11: _run("㉠", 14),
    14: _run("㊀", 10),
    15: "갑을병정무기경신임계",
    16: "甲乙丙丁戊己庚辛壬癸",
    SYMBOL: "*†‡§",
}
_COUNTED = {12: ("일이삼사오육칠팔구", "십"), 13: ("一二三四五六七八九", "十")}
_ROMAN = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_RAISED = str.maketrans("0123456789()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾")


def write_number(number: int, form: int) -> str:
    """Write a number in one of Hancom's forms; in digits where the form does not reach it."""
    signs = _SIGNS.get(form)
    if signs and 1 <= number <= len(signs):
        return signs[number - 1]
    if form in _COUNTED and 1 <= number <= 99:
        return _count(number, *_COUNTED[form])
    if form in {2, 3} and 1 <= number < 90:
        roman = _write_roman(number)
        return roman if form == 2 else roman.lower()
    return str(number)


def find_form(name: str | None) -> int:
    """Give the code of a form by the name that HWPX has for it."""
    if name in NAMES:
        return NAMES.index(name)
    return {"SYMBOL": SYMBOL, "USER_CHAR": USER_SIGN}.get(name or "", 0)


def write_auto(number: int, form: int, sign: str, before: str, after: str) -> str:
    """Write the number of a note, table or picture with the signs around it."""
    written = sign if form == USER_SIGN and sign else write_number(number, form)
    return f"{before}{written}{after}"


def raise_up(mark: str) -> str:
    """Write a note's mark above the line, so that it never joins the figure before it."""
    return mark.translate(_RAISED)


def _count(number: int, units: str, ten: str) -> str:
    tens, rest = divmod(number, 10)
    head = (units[tens - 1] if tens > 1 else "") + ten if tens else ""
    return head + (units[rest - 1] if rest else "")


def _write_roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        written += letters * times
    return written
