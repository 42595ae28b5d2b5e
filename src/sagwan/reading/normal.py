"""The unified text: one sign for each meaning, so that understanding need not know five middle dots.

Every character becomes exactly one character, so offsets stay right. Paired quotes ‘…’ become '
like the apostrophes: the text as written still tells them apart.
"""

import re

_MIDDLE_DOTS = "․‧∙・･ㆍ⋅ᆞᐧ⸱·"
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
    # What Hangul word processors draw as boxed numbers (󰊱 …) lies in a private plane.
    signs.update({chr(0xF02B1 + n): chr(0x2460 + n) for n in range(10)})
    return signs | _SINGLE


_SIGNS = _unified_signs()
_SIGN = re.compile("[" + re.escape("".join(_SIGNS)) + "]")
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]")
_PRIVATE_BULLET = re.compile("^( *)[\ue000-\uf8ff\U000f0000-\U0010fffd]", re.MULTILINE)
_STRAY = re.compile("[žŸ•ㅇ〇]")
_STRAY_DOT = re.compile(r"(?<=[가-힣])[žŸ•](?=\w)|(?<=\w)[žŸ•](?=[가-힣])")
_STRAY_BULLET = re.compile(r"^( *)[žŸ](?= )", re.MULTILINE)
_STRAY_CIRCLE = re.compile(r"^( *)[ㅇ〇](?= )", re.MULTILINE)


def unify(text: str) -> str:
    """Give the unified form of one or more lines, as long as the text and with its line ends."""
    plain = _SIGN.sub(lambda sign: _SIGNS[sign[0]], text)
    if _STRAY.search(plain):
        plain = _STRAY_DOT.sub("·", plain)
        plain = _STRAY_BULLET.sub(r"\1•", plain)
        plain = _STRAY_CIRCLE.sub(r"\1○", plain)
    if _PRIVATE.search(plain):
        plain = _PRIVATE_BULLET.sub(r"\1□", plain)
        plain = _PRIVATE.sub(" ", plain)
    return plain
