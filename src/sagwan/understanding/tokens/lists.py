"""Numbers that only order the text: list numbers, circled numbers, page and footnote numbers."""

import re
from collections.abc import Iterator

from sagwan.understanding.tokens.claims import Claim
from sagwan.understanding.tokens.context import Context
from sagwan.understanding.tokens.units import find_counter

_CIRCLED = re.compile("[①-⑳⓪㉑-㊿❶-❿➀-➓⓵-⓾⑴-⒇⒈-⒛]")
_BULLETS = r"[\s○●◦□■◇◆▪▫◼◾•‣▸▷▹➤◈▣※*\-∙ㅇ✜✓✔☞☐☑￭❍❖♣▶►]*"
_MARKED = re.compile(
    rf"{_BULLETS}(\d{{1,3}}(?:-\d{{1,2}}){{0,2}}\s?[.)\]](?![\d\ufdd3])|\(\d{{1,2}}\)(?=\s)|#\s?\d{{1,2}}(?!\d)|\[\d{{1,2}}\](?=\s)"
    r"|(?:\d{1,2}\.){1,3}\d{1,2}\.?(?=\s+[가-힣「])|\d{1,2}-\d{1,2}(?=\.?\s+[가-힣「]))"
)
_PLAIN = re.compile(
    rf"{_BULLETS}(\d{{1,2}})(\s+)(?=[가-힣A-Z「『'\"〈<(【]|\ufdd3|(?:19|20)\d\d\s?[가-힣])"
)
_SPACED_OUT = re.compile(r"[가-힣] [가-힣](?: [가-힣]| |\Z|[^가-힣])")
_PAGE = re.compile(r"\s*-\s?\d{1,4}\s?-\s*|\s*[―▪■]+\s*\d{1,4}\s*[―▪■]*\s*")
_LEADER = re.compile(r"(?:[.·…‥⋯]\s?){3,}\s*(\d{1,4})\s*\Z")
_FOOTNOTE = re.compile(r"(?<=[가-힣A-Za-z」』)])\d{1,2}\)")
_ATTACHED = re.compile(
    r"(?:붙임|별첨|별지|참고|첨부|별표|서식)\s?(\d{1,2})(?![\d.,]|\s?[개건부매])"
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
    claims += _footnotes(text)
    claims += (Claim(*match.span(1), "not", "list-number") for match in _ATTACHED.finditer(text))
    if leader := _LEADER.search(text, max(0, len(text) - 200)):
        claims.append(Claim(*leader.span(1), "not", "page"))
    yield from sorted(claims)


def _opening(text: str, context: Context) -> list[Claim]:
    if marked := _MARKED.match(text):
        return [Claim(*marked.span(1), "not", "list-number")]
    if context.is_cell:
        return []
    if context.is_heading and text.strip(" #").isdecimal() and len(text) < 20:
        start = len(text) - len(text.lstrip(" #"))
        return [Claim(start, len(text.rstrip()), "not", "list-number")]
    plain = _PLAIN.match(text)
    if plain and _orders_a_title(text, plain):
        return [Claim(*plain.span(1), "not", "list-number")]
    return []


def _orders_a_title(text: str, match: re.Match[str]) -> bool:
    """A number that opens a line before words orders it, unless the first word counts (3 명)."""
    after = match.end()
    counter = find_counter(text, after) if len(match[2]) == 1 else None
    if counter is None or _SPACED_OUT.match(text, after):
        return True
    return "가" <= text[after + len(counter) : after + len(counter) + 1] <= "힣"


def _footnotes(text: str) -> Iterator[Claim]:
    for match in _FOOTNOTE.finditer(text):
        opened = text.rfind("(", max(0, match.start() - 60), match.start())
        if opened < 0 or text.find(")", opened, match.start()) >= 0:
            yield Claim(*match.span(), "not", "footnote")
