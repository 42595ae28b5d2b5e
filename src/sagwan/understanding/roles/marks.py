"""The signs that open a line of a report: Ⅰ. 1 1. 1-1. 가. ① □ ○ - ‣ ※ 【…】, and what they count.

Reports use them in a fixed craft but in an order of their own; here only the sign is read.
"""

import re
from typing import NamedTuple

from sagwan.facts.patterns import LETTER, NO_SIGN, SYLLABLE, Late

OPENING = "「『｢｣‘“'\"(（<〈《["
_TITLE = rf"{NO_SIGN}{LETTER}|[{re.escape(OPENING)}]|(?:19|20)\d\d\s*(?:{NO_SIGN}{LETTER}|[「『｢])"

# Numbers that are signs only before a title; it is compiled once for all of them.
_BEFORE_TITLES = (
    ("dashed", r"(?:\d{1,2}-\d{1,2})[.)]?\s+"),
    ("dotted", r"(?:\d{1,2})\s?\.\s*(?!\d{1,2}\s*[.,월~]|\d+%)"),
    ("spaced", r"(?:\d{1,2})\s+"),
)
_LADDER = (
    (
        "footer",
        r"[-–—―－]\s?(?:\d{1,3}|[ivxⅰ-ⅻ]{1,4})\s?[-–—―－]\s*$|\d{1,3}\s*/\s*\d{1,3}\s*쪽\s*$",
    ),
    ("rule", r"[-=_*~─━―—·.]{3,}\s*$"),
    ("roman", r"(?:[Ⅰ-Ⅻⅰ-ⅻ])\s*[.．,)]?\s*(?=\S)"),
    (
        "roman",
        rf"(?:XI{{0,2}}|IX|IV|VI{{0,3}}|I{{1,3}}|X)(?:\s*\.\s*|\s+)(?={SYLLABLE}|(?:19|20)\d\d)",
    ),
    ("chapter", r"제\s?(?:\d{1,2})\s?[장절편부]\s*(?=[\s.])[\s.]*"),
    ("annex", r"[【\[<(]?\s?(?:참고|별첨|붙임|첨부|별지)\s?\d{0,2}\s?[】\]>):]\s*(?=\S)"),
    ("bracketed", r"(?:\d{1,2})\]\s*(?=\S)"),
    ("paren", r"(?:\d{1,2})\)\s*(?=\S)|\((?:\d{1,2})\)\s*(?=\S)"),
    ("lone", r"(?:\d{1,2})\s?\.?\s*$"),
    ("hangul", r"(?:[가나다라마바사아자차카타파하])[.)]\s+(?=\S)"),
    ("circle", rf"[ㅇoO]\s+(?=\S)|ㅇ(?={SYLLABLE})"),
    # ○, ●, ◆, ❖ and ⬥ of a symbol font, whose letters the text of a PDF shows.
    ("circle", rf"[mluvw]\s+(?={SYLLABLE}|[A-Z{re.escape(OPENING)}【])"),
    ("dot", r"·\s*(?=\S)"),
    ("note", r"\*{1,3}\s*(?=[^\s*])"),
    ("dash", r"[-–—―－‐−﹣](?:\s+(?=\S)|(?=[^\s\d-]))"),
    ("colon", r":\s+(?=\S)"),
)
# Signs that are one thing alone, whatever follows: found without any pattern.
_LONE = {
    "circled": "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳❶❷❸❹❺❻❼❽❾❿➀➁➂➃➄➅➆➇➈➉➊➋➌➍➎➏➐➑➒➓㉠㉡㉢㉣㉤㉥㉦㉧㉨㉩㉪㉫㉬㉭㉮㉯㉰㉱㉲㉳㉴㉵㉶㉷㉸㉹㉺㉻",
    "box": "□■▣▢◻❏❑☐⬜",
    "diamond": "◇◆◈❖◊♦",
    "circle": "○●◦◯❍⃝ㆁ⚪〇",
    "triangle": "‣▸▷▶▹►➢➤☞⇒",
    "dot": "•∙⋅･・‧▪￭◼◾▫⁃∘Ÿ",
    "note": "※✜＊†☆★",
}
_KINDS = {sign: kind for kind, signs in _LONE.items() for sign in signs}


def _choice(name: str, signs: tuple[tuple[str, str], ...]) -> str:
    groups = (f"(?P<{name}{i}_{kind}>{pattern})" for i, (kind, pattern) in enumerate(signs))
    return "|".join(groups)


_MARK = re.compile(f"(?:{_choice('n', _BEFORE_TITLES)})(?={_TITLE})|{_choice('k', _LADDER)}")
_CAPTION = re.compile(
    r"(?:(?:【[^】]*】|<[^<>]{2,}>|〈[^〉]*〉|《[^》]*》|≪[^≫]*≫|\[[^\]]*\])\s*)+"
    r"(?:\([^()]*(?:\([^()]*\)[^()]*)*\)\s*)*$"
    r"|[(\[][^()\[\]]*(?:단위[^()\[\]]*|기준|현재)\s*[)\]]\s*$"
    r"|\(?단위\s*:[^()]*\)?\s*$"
    r"|\[표[^\]]*\]"
)
_ANNEX = Late(
    r"[【\[<(]\s?(?:참고|별첨|붙임|첨부|별지)\s?\d{0,2}\s?[】\]>)]\s*\S", "참고 별첨 붙임 첨부 별지"
)
_LONGEST_CAPTION = 300
_CAPTION_OPENS = frozenset("【<〈《≪[(단")

_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_OTHER_CIRCLED = (
    "❶❷❸❹❺❻❼❽❾❿",
    "➀➁➂➃➄➅➆➇➈➉",
    "➊➋➌➍➎➏➐➑➒➓",
    "㉠㉡㉢㉣㉤㉥㉦㉧㉨㉩",
    "㉮㉯㉰㉱㉲㉳㉴㉵㉶㉷",
)
_ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ"
_LATIN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_HANGUL = "가나다라마바사아자차카타파하"

WORTH: dict[str, int] = {
    **{sign: place for place, sign in enumerate(_CIRCLED, 1)},
    **{sign: place for row in _OTHER_CIRCLED for place, sign in enumerate(row, 1)},
    **{sign: place for place, sign in enumerate(_ROMAN, 1)},
    **{chr(ord(sign) + 16): place for place, sign in enumerate(_ROMAN, 1)},
    **{sign: place for place, sign in enumerate(_LATIN, 1)},
    **{sign: place for place, sign in enumerate(_HANGUL, 1)},
}
NUMBERED = frozenset(
    {
        "roman",
        "chapter",
        "dashed",
        "dotted",
        "bracketed",
        "paren",
        "lone",
        "spaced",
        "circled",
        "hangul",
    }
)
BULLETS = frozenset({"diamond", "circle", "triangle", "dot", "dash", "colon", "item"})
LIST_ITEM = "item"


class Mark(NamedTuple):
    """The sign that opens a text: its `kind`, the `sign` and `number` as written, what the number
    is `worth` in its run, and the offset `after` which the text begins."""

    kind: str
    sign: str | None
    number: str | None
    worth: int
    after: int


_NO_MARK = Mark("", None, None, 0, 0)


def read_mark(text: str) -> Mark:
    """Read the sign at the start of a text; a dash before another sign is only a list's."""
    if _is_caption(text):
        return Mark("caption", text[0], None, 0, 0)
    kind = _kind_of(text[:1])
    if kind is not None:
        return _lone(text, kind)
    found = _MARK.match(text)
    if found is None:
        return _NO_MARK
    kind = str(found.lastgroup).partition("_")[2]
    if kind == "dash":
        inner = _read_inner(text, found.end())
        if inner is not None:
            return inner
    number = found[0].strip(" .．,()[]제장절편부") if kind in NUMBERED else None
    return Mark(kind, found[0].strip(), number, _worth(number), found.end())


def _kind_of(sign: str) -> str | None:
    return "box" if _is_private(sign) else _KINDS.get(sign)


def _is_private(sign: str) -> bool:
    """Tell whether a sign is of a font's own: most are boxes."""
    return "\ue000" <= sign <= "\uf8ff" or "\U000f0000" <= sign <= "\U000ffffd"


def _lone(text: str, kind: str) -> Mark:
    behind = text[1:].lstrip()
    if not behind:
        return _NO_MARK
    number = text[0] if kind in NUMBERED else None
    return Mark(kind, text[0], number, _worth(number), len(text) - len(behind))


def _is_caption(text: str) -> bool:
    if not text or text[0] not in _CAPTION_OPENS or len(text) > _LONGEST_CAPTION:
        return False
    return _CAPTION.match(text) is not None and _ANNEX.match(text) is None


def _read_inner(text: str, after: int) -> Mark | None:
    inner = read_mark(text[after:])
    if inner.kind not in BULLETS | {"note", "circled"}:
        return None
    return Mark(inner.kind, inner.sign, inner.number, inner.worth, after + inner.after)


def _worth(number: str | None) -> int:
    if number is None:
        return 0
    if number in WORTH:
        return WORTH[number]
    digits = number.rpartition("-")[2]
    return int(digits) if digits.isdigit() else 0
