"""Numbers written as words: 천만 시민 (a manner of speaking), 매달 beside an arrow."""

import re
from collections.abc import Iterator
from decimal import Decimal

from sagwan.understanding.tokens import signs
from sagwan.understanding.tokens.claims import Claim
from sagwan.understanding.tokens.context import Context
from sagwan.understanding.tokens.units import unit_of

_PEOPLE = r"(?:[가-힣]{0,2}시민|도민|군민|구민|주민|국민|인구|관광객|명(?![가-힣]))"
_RHETORICAL = re.compile(
    rf"(?<![가-힣\d.,])(?<!\d\s)(?P<scale>[천백]만)여?(?:\s?(?P<who>{_PEOPLE})|\s*\Z)"
)
_EACH = re.compile(rf"(?<={signs.ARROW})\s?매달")


def read_words(text: str, context: Context) -> Iterator[Claim]:
    """Claim numbers written as words."""
    found = []
    for match in _RHETORICAL.finditer(text):
        if match["who"] is None and not re.match(_PEOPLE, context.after):
            continue
        unit = unit_of(match["scale"], "명")
        found.append(
            Claim(
                match.start("scale"),
                match.end("scale"),
                "number",
                "word",
                Decimal(1),
                Decimal(1),
                unit,
                bound="rhetorical",
            )
        )
    for match in _EACH.finditer(text):
        found.append(
            Claim(
                match.start(),
                match.end(),
                "number",
                "word",
                Decimal(1),
                Decimal(1),
                unit_of("", "개월"),
            )
        )
    yield from sorted(found)
