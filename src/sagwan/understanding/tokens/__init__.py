"""Reading the numbers and dates of a document: `tokenize` gives the tokens of every segment.

Passes claim stretches of the text in a fixed order and a later pass never sees what an earlier
one took; what is left is classified number by number, and "no figure" is the default.
"""

import re
from collections.abc import Callable, Iterator

from sagwan.facts import Document, Segment
from sagwan.understanding.tokens.claims import Claim, Sheet
from sagwan.understanding.tokens.clocks import read_clocks
from sagwan.understanding.tokens.context import Context
from sagwan.understanding.tokens.dates import read_dates
from sagwan.understanding.tokens.enumerations import read_enumerations, read_ratios, share_units
from sagwan.understanding.tokens.lists import read_list_numbers
from sagwan.understanding.tokens.memory import Memory, remember
from sagwan.understanding.tokens.names import read_names, read_web
from sagwan.understanding.tokens.numbers import read_numbers
from sagwan.understanding.tokens.ordinals import read_ordinals
from sagwan.understanding.tokens.rows import read_dashes, read_header_dates
from sagwan.understanding.tokens.token import Token
from sagwan.understanding.tokens.words import read_words
from sagwan.understanding.tokens.years import find_report_year

__all__ = ["Token", "tokenize"]

_PASSES: tuple[Callable[[str, Context], Iterator[Claim]], ...] = (
    read_web,
    read_clocks,
    read_header_dates,
    read_dates,
    read_ordinals,
    read_list_numbers,
    read_names,
    read_words,
    read_numbers,
)
_WORTH_READING = re.compile(
    r"[\d①-⑳⓪㉑-㊿❶-❿➀-➓]|[상하]반기|[천백]만|매달|(?:\A|[\s(/])[-－–—―−](?:[\s)/]|\Z)"
)
_COUNTED = re.compile(
    r"여?\s?(?:명|건|개|회|원|%|곳|가구|년|월|일|차|조|억|만|천|백|인|팀|대|호|층|종|주|배|점|세|시간|분)"
)


def tokenize(document: Document) -> tuple[tuple[Token, ...], ...]:
    """Read the numbers, dates and dashes of each segment of a document, in order."""
    segments = document.segments
    texts = [document.text_of(segment) for segment in segments]
    year = find_report_year(texts)
    memory = remember(texts, _COUNTED)
    falls = _triangles_fall(texts)
    found = []
    for place, segment in enumerate(segments):
        text = texts[place]
        if _WORTH_READING.search(text) is None:
            found.append(())
            continue
        context = Context(
            year,
            memory,
            texts[place - 1] if place else "",
            texts[place + 1] if place + 1 < len(texts) else "",
            segment.cell is not None,
            segment.heading > 0,
            falls,
        )
        found.append(_tokens_of(text, segment, context))
    return tuple(found)


def _triangles_fall(texts: list[str]) -> bool:
    del texts
    return False


def _tokens_of(text: str, segment: Segment, context: Context) -> tuple[Token, ...]:
    sheet = Sheet(text)
    for read in _PASSES:
        sheet.take(read(sheet.masked, context))
    sheet.claims.sort()
    claims = sheet.claims
    claims = share_units(text, claims)
    claims = read_ratios(text, claims)
    claims = read_enumerations(text, claims, _groups(text, claims))
    claims = share_units(text, claims)
    dashes = read_dashes(sheet.masked, claims, context)
    if dashes:
        claims = sorted(claims + dashes)
    groups = _groups(text, claims)
    return tuple(
        Token(
            claim.kind,
            segment.line,
            segment.start + claim.start,
            segment.start + claim.end,
            text[claim.start : claim.end],
            claim.why,
            claim.value,
            claim.step,
            claim.unit,
            claim.sign,
            claim.bound,
            claim.tail,
            group,
            claim.period,
        )
        for claim, group in zip(claims, groups, strict=True)
    )


def _groups(text: str, claims: list[Claim]) -> list[int]:
    """Number the innermost parentheses around each claim, 0 for none."""
    groups = []
    open_: list[int] = []
    count = 0
    at = 0
    for claim in claims:
        while at < claim.start:
            match = _PARENTHESIS.search(text, at, claim.start)
            if match is None:
                break
            if match[0] in "(（":
                count += 1
                open_.append(count)
            elif open_:
                open_.pop()
            at = match.end()
        at = max(at, claim.start)
        groups.append(open_[-1] if open_ else 0)
    return groups


_PARENTHESIS = re.compile("[()（）]")
