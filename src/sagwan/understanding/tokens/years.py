"""The year that a report is of: from its cover, else from its as-of dates, else the year that it
names most. Dates without a year belong to it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice

from sagwan.understanding.tokens import signs

_COVER = re.compile(
    r"\W*((?:19|20)\d\d)\s?[.년]\s?(?:\d{1,2}\s?(?:[.월]\s?(?:\d{1,2}\s?[.일]?)?)?)?\W*"
)
_YEAR = re.compile(
    rf"(?:{signs.APOSTROPHE}\s?(\d\d)(?=\s?[.년~])|(?<![\d.,-])((?:19|20)\d\d)(?=\s?[.년]))"
    rf"([^가-힣]{{0,20}}(?:월?\s?말\s?)?(?:기준|현재))?"
)
_COVER_SEGMENTS = 40


def find_report_year(texts: Sequence[str]) -> int | None:
    """Find the year that a report is of; None where no date has one."""
    for text in islice(texts, _COVER_SEGMENTS):
        if len(text) < 24 and (match := _COVER.fullmatch(text)):
            return int(match[1])
    return _most_named(texts)


def _most_named(texts: Iterable[str]) -> int | None:
    as_of: Counter[int] = Counter()
    named: Counter[int] = Counter()
    for text in texts:
        for short, full, stated in _YEAR.findall(text):
            year = int(full) if full else century(int(short))
            named[year] += 1
            if stated:
                as_of[year] += 1
    votes = as_of or named
    return max(votes, key=lambda year: (votes[year], year)) if votes else None


def century(short: int) -> int:
    """Give the full year of two digits: ’20 is 2020, ’88 is 1988."""
    return 2000 + short if short < 70 else 1900 + short
