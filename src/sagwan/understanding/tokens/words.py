"""Numbers written with words: 천만 시민 (a manner of speaking), 매달 beside an arrow, 경쟁률 5.2대 1."""

import re
from collections.abc import Iterator
from decimal import Decimal

from sagwan.facts.patterns import Late
from sagwan.understanding.tokens import signs
from sagwan.understanding.tokens.chains import read_number
from sagwan.understanding.tokens.claims import Claim
from sagwan.understanding.tokens.context import Context
from sagwan.understanding.tokens.signs import LETTER
from sagwan.understanding.tokens.units import unit_of

_PEOPLE = re.compile(
    rf"\s?(?:{LETTER}{{0,2}}시민|도민|군민|구민|주민|국민|인구|관광객|명(?!{LETTER}))"
)
_GREAT = Late(
    rf"[천백]만(?<![^\W_][천백]만)(?<![\d.,]..)(?<!\d\s[천백]만)여?(?=\s|\Z|{LETTER})", "천만 백만"
)
_EACH = Late(rf"(?:{signs.ARROW})\s?(매달)", "매달")
_ODDS = Late(
    r"(?:경쟁률|배율|비율)[^\d\n]{0,8}(\d{1,4}(?:\.\d{1,2})?)\s?(?:대\s?|:\s?)(1)(?![\d:])",
    "경쟁률 배율 비율",
)
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
    for match in _ODDS.finditer(text):
        value, step = read_number(match[1])
        found.append(Claim(*match.span(1), "number", "ratio", value, step, unit_of("", ":")))
        found.append(Claim(*match.span(2), "not", "ratio", _ONE))
    yield from sorted(found)


def _runs_on(text: str, at: int, context: Context) -> bool:
    return not text[at : at + 8].strip() and _PEOPLE.match(context.after) is not None
