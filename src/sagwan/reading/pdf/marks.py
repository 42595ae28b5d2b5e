"""The signs that open a paragraph of a report, and lines that are rows of a table: what decides
whether a line goes on with the paragraph before it."""

import re

_BULLET = (
    r"[□■▣▢◻❏❑☐⬜◇◆◈❖◊♦○●◦◯❍⃝ㆁ⚪〇‣▸▷▶▹►➢➤☞⇒·•∙⋅･・‧▪￭◼◾▫⁃∘Ÿž※✜＊†☆★√✓✔☑▲△▼▽⇨→]"
    r"|[-–—―－‐−﹣](?=\s|[^\s\d])|[\ue000-\uf8ff\U000f0000-\U000ffffd]"
    r"|[mluvw]\s+(?=[가-힣A-Z「『｢‘“(\[【'])"
    r"|\*{1,3}\s*(?=[^\s*])|[ㅇoO]\s"
)
_NUMBERED = (
    r"[Ⅰ-Ⅻⅰ-ⅻ]\s*[.．,)]?\s|제\s?\d{1,2}\s?[장절편]|\d{1,2}-\d{1,2}[.)]?\s+\S"
    r"|\d{1,2}\s?[.)]\s*(?=[^\d\s])|\(\d{1,2}\)\s*\S|[①-⑳❶-❿➀-➉➊-➓㉠-㉭㉮-㉻]"
    r"|[가나다라마바사아자차카타파하][.)]\s+\S"
)
_LABEL = r"[【<〈《≪\[]|\((?:단위|기준|’|')|\[?(?:참고|별첨|붙임)\s?\d{0,2}\s?[\]:】]"
_OPENING = re.compile(rf"\s*(?:{_BULLET}|{_NUMBERED}|{_LABEL})")
_MARK = re.compile(rf"\s*(?:{_BULLET}|{_NUMBERED})\s*")
_NUMERIC = re.compile(r"[△▲▽▼↑↓+(\[’'-]*\s*\d[\d,.]*\s*(?:%p?|[가-힣]{1,3})?[)\]]*")


def opens_paragraph(text: str) -> bool:
    """Tell whether a line begins with a sign that only a new paragraph begins with."""
    return _OPENING.match(text) is not None


def length_of_mark(text: str) -> int:
    """Count the characters of the sign that opens a text, blanks included."""
    found = _MARK.match(text)
    return found.end() if found else 0


def is_number(text: str) -> bool:
    """Tell whether a text is one number with its sign and unit, or a dash."""
    text = text.strip()
    return text in {"-", "–", "－"} or _NUMERIC.fullmatch(text) is not None


def is_row(text: str) -> bool:
    """Tell whether a line looks like a row of a table that has no rules."""
    words = text.split()
    numbers = sum(map(is_number, words))
    return numbers >= 2 and numbers * 2 >= len(words)
