"""The unified text: one sign for each meaning, so that nobody else need know five middle dots.

Every character becomes exactly one character, so offsets stay right. Paired quotes ‘…’ become '
like the apostrophes: the text as written still tells them apart.
"""

import re

_MIDDLE_DOTS = "․‧∙・･ㆍ⋅ᆞᐧ⸱"
_APOSTROPHES = "’‘′`´ʼʹ‛‵"
_QUOTES = "“”„‟″〃"
_DASHES = "–—−―‐‑‒﹣⁃⁻"
_TILDES = "∼〜˜∽"
_SPACES = "".join(map(chr, [*range(10), *range(11, 32), *range(127, 160)])) + (
    "\xa0\xad\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
    "\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d"
    "\u202e\u202f\u205f\u2060\u2066\u2067\u2068\u2069\u3000\u3164\ufeff\uffa0"
)
_SINGLE = {
    "｢": "「",
    "｣": "」",
    "￦": "₩",
    "￫": "→",
    "￩": "←",
    "￪": "↑",
    "￬": "↓",
    "∶": ":",
    "ː": ":",
    "∕": "/",
    "⁄": "/",
    "‚": ",",
    "﹐": ",",
    "﹪": "%",
    "﹢": "+",
    "◯": "○",
    "⭘": "○",
    "❍": "○",
    "☐": "□",
    "▢": "□",
    "⬜": "□",
    "◻": "□",
}


def _unified_signs() -> dict[str, str]:
    signs = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    groups = ((_MIDDLE_DOTS, "·"), (_APOSTROPHES, "'"), (_QUOTES, '"'), (_DASHES, "-"))
    for written, unified in (*groups, (_TILDES, "~"), (_SPACES, " ")):
        signs.update(dict.fromkeys(written, unified))
    return signs | _SINGLE


# Glyphs that word processors and PDF layers keep in the private areas of Unicode.
_GLYPHS = {chr(0xF02B1 + n): chr(0x2460 + n) for n in range(10)}  # boxed in the print
_GLYPHS |= dict(zip(map(chr, range(0xF0850, 0xF0856)), "''\"\"『』", strict=True))
_ARROWS = frozenset("\uf0e0\uf0e8\uf0f0")  # of Wingdings, which also serve as bullets
_DRAWN = "\ue000-\uf8ff\U000f0000-\U0010fffd"

_SIGNS = _unified_signs()
_SIGN = re.compile("[！-～" + re.escape("".join(c for c in _SIGNS if not "！" <= c <= "～")) + "]")
# Rare ones are compiled when a text needs them: that is half the time of loading this module.
_PRIVATE_BULLET = rf"(?m)(^[^\S\n]*|\t *)[{_DRAWN}]"
_RARE = re.compile(f"[{_DRAWN}žŸ•ㅇ〇]")
_STRAY_DOT = r"(?<=[가-힣])[žŸ•\uf09e\uf09f](?=\w)|(?<=\w)[žŸ•\uf09e\uf09f](?=[가-힣])"
_STRAY_BULLET = r"(?m)^( *)[žŸ](?= )"
_STRAY_CIRCLE = r"(?m)^( *)[ㅇ〇](?= )"


def unify(text: str) -> str:
    """Give the unified form of one or more lines, as long as the text and with its line ends."""
    if _RARE.search(text):
        return _unify_rare(text)
    return _SIGN.sub(lambda sign: _SIGNS[sign[0]], text)


def _unify_rare(text: str) -> str:
    if any(_is_private(sign[0]) for sign in _RARE.finditer(text)):
        text = _unify_private(text)
    plain = _SIGN.sub(lambda sign: _SIGNS[sign[0]], text)
    plain = re.sub(_STRAY_DOT, "·", plain)
    plain = re.sub(_STRAY_BULLET, r"\1•", plain)
    return re.sub(_STRAY_CIRCLE, r"\1○", plain)


def _unify_private(text: str) -> str:
    """A glyph that we know is its sign; any other is a bullet where a text begins."""
    text = _RARE.sub(lambda glyph: _GLYPHS.get(glyph[0], glyph[0]), text)
    text = re.sub(_STRAY_DOT, "·", text)
    text = re.sub(_PRIVATE_BULLET, r"\1□", text)
    return _RARE.sub(_plain_glyph, text)


def _is_private(sign: str) -> bool:
    return "\ue000" <= sign <= "\uf8ff" or sign >= "\U000f0000"


def _plain_glyph(glyph: re.Match[str]) -> str:
    if not _is_private(glyph[0]):
        return glyph[0]
    return "→" if glyph[0] in _ARROWS else " "
