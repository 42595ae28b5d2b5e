"""Numbers that only order the text: list numbers, circled numbers, page and footnote numbers."""

import re
from collections.abc import Iterator

from sagwan.facts.patterns import Late
from sagwan.understanding.tokens.claims import Claim
from sagwan.understanding.tokens.context import Context
from sagwan.understanding.tokens.signs import LETTER
from sagwan.understanding.tokens.units import find_counter_apart

_CIRCLED = re.compile("[①-⑳⓪㉑-㊿❶-❿➀-➓⓵-⓾⑴-⒇⒈-⒛]")
_BULLETS = re.compile(r"[^\w\"'「『<《〈【\[({（+△▲▽▼↑↓#~\ufdd0-\ufdef]*(?:ㅇ\s*)?")
_MARKED = re.compile(
    r"\d{1,3}(?:-\d{1,2}){0,2}\s?[.)\]](?![\d\ufdd3])|\(\d{1,2}\)(?=\s)|#\s?\d{1,2}(?!\d)"
    rf"|\[\d{{1,2}}\](?=\s)|(?:\d{{1,2}}\.){{1,3}}\d{{1,2}}\.?(?=\s+{LETTER})"
    rf"|\d{{1,2}}-\d{{1,2}}(?=\.?\s+{LETTER})"
)
_PLAIN = re.compile(rf"(\d{{1,2}})(\s+)(?={LETTER}|['\"「『〈<(【\ufdd3]|(?:19|20)\d\d\s?{LETTER})")
_SPACED_OUT = re.compile(rf"{LETTER} {LETTER}(?: {LETTER}| |\Z|\W)")
_PAGE = re.compile(r"\s*-\s?\d{1,4}\s?-\s*|\s*[―▪■]+\s*\d{1,4}\s*[―▪■]*\s*")
_LEADER = Late(r"(?:[.·…‥⋯]\s?){3,}\s*(\d{1,4})\s*\Z", ". · … ‥ ⋯")
_LONGEST_LEADER = 200
_FOOTNOTE = re.compile(r"\d{1,2}\)")
_ATTACHED = Late(
    r"(?:붙임|별첨|별지|참고|첨부|별표|서식)\s?(\d{1,2})(?![\d.,]|\s?[개건부매])",
    "붙임 별첨 별지 참고 첨부 별표 서식",
)


def read_list_numbers(text: str, context: Context) -> Iterator[Claim]:
    """Claim the numbers that order the text."""
    if len(text) < 60 and not context.is_cell and _PAGE.fullmatch(text):
        inside = text.strip()
        start = text.index(inside)
        yield Claim(start, start + len(inside), "not", "page")
        return
    claims = [Claim(*match.span(), "not", "list-number") for match in _CIRCLED.finditer(text)]
    claims += _opening(text, context)
    if ")" in text:
        claims += _footnotes(text)
    claims += (Claim(*match.span(1), "not", "list-number") for match in _ATTACHED.finditer(text))
    if leader := _leader(text):
        claims.append(Claim(*leader.span(1), "not", "page"))
    yield from sorted(claims)


def _leader(text: str) -> re.Match[str] | None:
    """Find the page number that dots lead to."""
    if not text.rstrip()[-1:].isdigit() or not _LEADER.may_match(text):
        return None
    return _LEADER.compiled.search(text, max(0, len(text) - _LONGEST_LEADER))


def _opening(text: str, context: Context) -> Iterator[Claim]:
    bullets = _BULLETS.match(text)
    start = bullets.end() if bullets else 0
    marked = _MARKED.match(text, start)
    if marked and not (marked[0][-1].isdigit() and find_counter_apart(text, marked.end() + 1)):
        yield Claim(*marked.span(), "not", "list-number")
    elif context.is_heading and len(text) < 20 and text.strip(" #").isdecimal():
        start = len(text) - len(text.lstrip(" #"))
        yield Claim(start, len(text.rstrip()), "not", "list-number")
    elif (plain := _PLAIN.match(text, start)) and _orders_a_title(text, plain, context):
        yield Claim(*plain.span(1), "not", "list-number")


def _orders_a_title(text: str, match: re.Match[str], context: Context) -> bool:
    """A number that opens a line before words orders it, unless the first word counts (3 명)."""
    if context.is_cell:
        return False
    counter = find_counter_apart(text, match.end()) if len(match[2]) == 1 else None
    return counter is None or _SPACED_OUT.match(text, match.end()) is not None


def _footnotes(text: str) -> Iterator[Claim]:
    """A number glued to a word and closed by a parenthesis that was not opened: 총액1)."""
    for match in _FOOTNOTE.finditer(text):
        start = match.start()
        before = text[start - 1 : start]
        if not (before.isalpha() or before in {"」", "』", ")"}) or not start:
            continue
        opened = text.rfind("(", max(0, start - 60), start)
        if opened < 0 or text.find(")", opened, start) >= 0:
            yield Claim(*match.span(), "not", "footnote")
