"""Finding the longest counter or measure that begins at a place in the text, closed as such words
must be, and making units of a scale and a counter.
"""

import re
from decimal import Decimal
from functools import lru_cache

from sagwan.facts import Unit
from sagwan.understanding.tokens.counters import (
    APART,
    DIVISORS,
    FACTORS,
    KNOWN,
    MEASURES,
    SCALES,
    STRONG,
)

# Particles, which end a word, and words of bound and deed, which are often glued.
PARTICLE = (
    r"(?:(?:은|는|이|가|을|를|의|에|로|으로|와|과|도|만|당|씩|간|중|내|외|등|임|인|별|후|전|나|이나|이며|이고|째|짜리"
    r"|으로서|로서|로써|에는|에도|에서는|에서의|로의|까지의|이다|이라|였|이었|하고|한|된|에게|보다|(?:만|간|당|째)(?:에|의|은|이))(?![가-힣])"
    r"|이상|이하|이내|미만|초과|내외|정도|가량|규모|안팎|남짓|이후|이전|까지|부터|에서|이며|이고|이었|으로|에는|동안|연속"
    r"|단위|마다|대비|추가|증가|감소|확대|축소|증|감|늘|줄|달성|완료|실시|개최|설치|조성|지원|확보|운영|참석|참여|추진|예정|및)"
)
_BOUNDARY = re.compile(rf"(?![가-힣])|{PARTICLE}")
_ENDS_WORD = re.compile(rf"(?![가-힣A-Za-z])|{PARTICLE}")
_WORD = re.compile(
    r"[가-힣]{1,6}|[A-Za-z%‰㎀-㏿ℓ℃μ²³/₩$€￥]{1,4}[A-Za-z\d²³㎥일]{0,4}(?:포인트)?|[人名件個]"
)
_DIVIDED = re.compile(r"/([가-힣]{1,2}|㎡|㎥|kg|km|㎏|㎞|h)(?![가-힣\w])")

# Syllables that make another word of a strong counter (3회차, 5원칙, 2개발).
_OTHER_WORD = re.compile(
    r"회(?:차|원(?!에)|계|관|담|용)|원(?:칙|소|탁|도심)|건(?:물|축|설|강|전)|개(?:발|선|편|혁|통|량|념|화|방|별)|명(?:절|품|소|칭)"
)


def find_counter(text: str, at: int) -> str | None:
    """Find the longest counter or measure at a place that is closed well."""
    match = _WORD.match(text, at)
    if match is None:
        return None
    word = match[0]
    for length in range(len(word), 0, -1):
        found = word[:length]
        if found in KNOWN and _closes(found, text, at + length):
            return found
    return None


def find_counter_apart(text: str, at: int) -> str | None:
    """Find a counter that may stand after a blank (60여 회, 1,478만 가구)."""
    found = find_counter(text, at)
    if found is None or found not in APART or not _ENDS_WORD.match(text, at + len(found)):
        return None
    return found


def find_divisor(text: str, at: int) -> str:
    """Find what divides a unit (/㎡, /일); nothing is an empty string."""
    match = _DIVIDED.match(text, at)
    return match[0] if match and match[1] in DIVISORS else ""


def _closes(found: str, text: str, end: int) -> bool:
    if found in STRONG:
        return not _OTHER_WORD.match(text, end - len(found))
    if found in MEASURES:
        follows = text[end : end + 1]
        return not (found[-1].isalnum() and follows.isascii() and follows.isalnum())
    return _BOUNDARY.match(text, end) is not None


@lru_cache(maxsize=4096)
def unit_of(scale: str, counter: str) -> Unit:
    """Give the unit that a scale and a counter make together: 억 and 원 make 억원."""
    head, divided, rest = counter.partition("/")
    base, factor = FACTORS.get(counter) or FACTORS.get(head, (head, "1"))
    if divided and counter not in FACTORS:
        base += divided + rest
    worth = Decimal(factor)
    for sign in scale:
        worth *= SCALES[sign]
    if not counter and scale[-1:] in {"조", "억"}:
        base = "원"
    return Unit(scale + counter, worth, base)
