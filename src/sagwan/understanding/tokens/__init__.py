"""Reading the numbers and dates of a document: `tokenize` gives the tokens of every segment.

Passes claim stretches of the text in a fixed order and a later pass never sees what an earlier
one took; what is left is classified number by number, and "no figure" is the default.
"""

import re
from collections.abc import Callable, Collection, Iterator, Sequence

from sagwan.facts import Document, Segment
from sagwan.understanding.tokens.claims import Claim, Sheet
from sagwan.understanding.tokens.clocks import read_clocks
from sagwan.understanding.tokens.context import Context
from sagwan.understanding.tokens.dates import read_dates
from sagwan.understanding.tokens.enumerations import find_enumerations
from sagwan.understanding.tokens.groups import find_groups
from sagwan.understanding.tokens.lists import read_list_numbers
from sagwan.understanding.tokens.memory import remember
from sagwan.understanding.tokens.names import read_names, read_web
from sagwan.understanding.tokens.numbers import read_numbers
from sagwan.understanding.tokens.ordinals import read_ordinals
from sagwan.understanding.tokens.rows import find_headers, read_dashes, read_header_dates
from sagwan.understanding.tokens.sharing import find_ratios, share_parts, share_units
from sagwan.understanding.tokens.token import Token
from sagwan.understanding.tokens.triangles import is_fall
from sagwan.understanding.tokens.words import read_words
from sagwan.understanding.tokens.years import find_report_year, section_years

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
    r"[\d①-⑳⓪㉑-㊿❶-❿➀-➓⑴-⒛]|[상하]반기|[천백]만|매달|(?:\A|[\s(/])[-―](?:[\s)/]|\Z)"
)


def tokenize(
    document: Document, only: Collection[int] | None = None
) -> tuple[tuple[Token, ...], ...]:
    """Read the numbers, dates and dashes of each segment of a document, in order, or of those
    segments only whose indexes are named."""
    segments = document.segments
    texts = [document.text_of(segment) for segment in segments]
    worth = [
        (only is None or index in only) and _WORTH_READING.search(text) is not None
        for index, text in enumerate(texts)
    ]
    contexts = _contexts(document, segments, texts, worth)
    return tuple(
        _read_segment(text, segment, context) if context is not None else ()
        for text, segment, context in zip(texts, segments, contexts, strict=True)
    )


def _contexts(
    document: Document, segments: Sequence[Segment], texts: Sequence[str], worth: Sequence[bool]
) -> Iterator[Context | None]:
    """Tell what stands round each segment that is worth reading."""
    year = find_report_year(texts)
    memory = remember(texts)
    headers = find_headers(segments, texts)
    falls = is_fall(line.plain for line in document.lines)
    above = section_years(segments, texts, year)
    for place, (segment, section_year) in enumerate(zip(segments, above, strict=True)):
        if not worth[place]:
            yield None
            continue
        cell = segment.cell
        yield Context(
            year=year,
            section_year=section_year,
            memory=memory,
            before=texts[place - 1] if place else "",
            after=texts[place + 1] if place + 1 < len(texts) else "",
            is_cell=cell is not None,
            is_label_cell=cell is not None and 0 in {cell.row, cell.column},
            is_heading=segment.heading > 0,
            header=headers.get(place, ""),
            falls=falls,
        )


def _read_segment(text: str, segment: Segment, context: Context) -> tuple[Token, ...]:
    sheet = Sheet(text)
    for read in _PASSES:
        sheet.take(read(sheet.masked, context))
    claims = sorted(sheet.claims)
    claims = find_ratios(text, share_units(text, claims))
    groups = find_groups(text, claims)
    claims = share_parts(text, claims, groups)
    claims = share_units(text, find_enumerations(text, claims, groups))
    if dashes := read_dashes(text, sheet.masked, claims):
        claims = sorted(claims + dashes)
        groups = find_groups(text, claims)
    return tuple(
        _token(text, segment, claim, group.number)
        for claim, group in zip(claims, groups, strict=True)
    )


def _token(text: str, segment: Segment, claim: Claim, group: int) -> Token:
    return Token(
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
