"""Numbers that only order the text: list numbers, circled numbers, page and footnote numbers."""

import re
from collections.abc import Iterator

from sagwan.understanding.tokens.claims import Claim
from sagwan.understanding.tokens.context import Context
from sagwan.understanding.tokens.units import find_counter

_CIRCLED = re.compile("[①-⑳⓪㉑-㊿❶-❿➀-➓⓵-⓾⑴-⒇⒈-⒛]")
_OPENING = re.compile(
    r"[\s○●◦□■◇◆▪▫◼◾•‣▸▷▹➤◈※*\-－–—·∙･ㆍ✜✓✔☞☐☑￭❍]*"
    r"(?:(?P<marked>\d{1,3}(?:-\d{1,2}){0,2}\s?[.)\]](?!\d)|\(\d{1,2}\)(?=\s)|#\s?\d{1,2}(?!\d)|\[\d{1,2}\](?=\s)"
    r"|(?:\d{1,2}\.){1,3}\d{1,2}\.?(?=\s+[가-힣「]))|(?P<plain>\d{1,2})(?P<gap>\s+)(?=[가-힣A-Z「『‘“〈<(]))"
)
_PAGE = re.compile(r"\s*[-－–—]\s?\d{1,4}\s?[-－–—]\s*|\s*[‐―▪■]+\s*\d{1,4}\s*[‐―▪■]*\s*")
_LEADER = re.compile(r"(?:[.·…‥⋯․]\s?){3,}\s*(\d{1,4})\s*\Z")
_FOOTNOTE = re.compile(r"(?<=[가-힣A-Za-z」』])\d{1,2}\)")
_NUMBERS = re.compile(r"\d[\d,.]*")


def read_list_numbers(text: str, context: Context) -> Iterator[Claim]:
    """Claim the numbers that order the text."""
    if page := _PAGE.fullmatch(text):
        if not context.is_cell:
            start = len(text) - len(text.lstrip())
            yield Claim(start, start + len(page[0].strip()), "not", "page")
        return
    claims = [Claim(m.start(), m.end(), "not", "list-number") for m in _CIRCLED.finditer(text)]
    claims += _opening(text, context)
    claims += _footnotes(text)
    if leader := _LEADER.search(text, max(0, len(text) - 200)):
        claims.append(Claim(leader.start(1), leader.end(1), "not", "page"))
    yield from sorted(claims)


def _opening(text: str, context: Context) -> Iterator[Claim]:
    match = _OPENING.match(text)
    if match is None:
        if context.is_heading and (lone := re.fullmatch(r"\s*(\d{1,2})\s*", text)):
            yield Claim(lone.start(1), lone.end(1), "not", "list-number")
        return
    if match["marked"]:
        yield Claim(match.start("marked"), match.end("marked"), "not", "list-number")
    elif not context.is_cell and _orders_a_title(text, match):
        yield Claim(match.start("plain"), match.end("plain"), "not", "list-number")


def _orders_a_title(text: str, match: re.Match[str]) -> bool:
    after = match.end("gap")
    if len(match["gap"]) == 1 and (counter := find_counter(text, after)):
        follows = text[after + len(counter) : after + len(counter) + 1]
        if not "가" <= follows <= "힣" and counter != "주":
            return False
    return True


def _footnotes(text: str) -> Iterator[Claim]:
    for match in _FOOTNOTE.finditer(text):
        opened = text.rfind("(", max(0, match.start() - 60), match.start())
        if opened < 0 or ")" in text[opened : match.start()]:
            yield Claim(match.start(), match.end(), "not", "footnote")
