"""Numbers written as words: 천만 시민 (a manner of speaking), 매달 beside an arrow."""

import re
from collections.abc import Iterator
from decimal import Decimal

from sagwan.understanding.tokens import signs
from sagwan.understanding.tokens.claims import Claim
from sagwan.understanding.tokens.context import Context
from sagwan.understanding.tokens.signs import LETTER
from sagwan.understanding.tokens.units import unit_of

_PEOPLE = re.compile(
    rf"\s?(?:{LETTER}{{0,2}}시민|도민|군민|구민|주민|국민|인구|관광객|명(?!{LETTER}))"
)
_GREAT = re.compile(
    rf"[천백]만(?<![^\W_][천백]만)(?<![\d.,]..)(?<!\d\s[천백]만)여?(?=\s|\Z|{LETTER})"
)
_EACH = re.compile(rf"(?:{signs.ARROW})\s?(매달)")
_ONE = Decimal(1)


def read_words(text: str, context: Context) -> Iterator[Claim]:
    """Claim numbers written as words."""
    found = [
        Claim(
            *match.span(),
            "number",
            "word",
            _ONE,
            unit=unit_of(match[0][:2], "명"),
            bound="rhetorical",
        )
        for match in _GREAT.finditer(text)
        if _PEOPLE.match(text, match.end()) or _runs_on(text, match.end(), context)
    ]
    found += (
        Claim(*match.span(1), "number", "word", _ONE, unit=unit_of("", "개월"))
        for match in _EACH.finditer(text)
    )
    yield from sorted(found)


def _runs_on(text: str, at: int, context: Context) -> bool:
    return not text[at : at + 8].strip() and _PEOPLE.match(context.after) is not None
