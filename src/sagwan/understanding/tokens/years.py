"""The years that dates without one belong to: the report's own (from its cover, its title, its
as-of dates, else the one it names most) and that of the heading above (□ ’19년 추진실적).
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from sagwan.facts import Segment
from sagwan.understanding.tokens import signs

_COVER = re.compile(
    r"\W*((?:19|20)\d\d)\s?[.년]\s?(?:\d{1,2}\s?(?:[.월]\s?(?:\d{1,2}\s?[.일]?\s?)?)?)?"
    r"(?:\([월화수목금토일]\))?\W*"
)
_TITLE = re.compile(r"\W*((?:19|20)\d\d)\s?(?:년도?)?\W.{0,12}(?:업무|계획|보고)")
_YEAR = re.compile(
    rf"(?:{signs.APOSTROPHE}\s?(\d\d)(?=\s?[.년~])|(?<![\d.,-])((?:19|20)\d\d)(?=\s?[.년]))"
    rf"([\W\d_]{{0,20}}(?:월?\s?말\s?)?(?:기준|현재))?"
)
_HEADING = re.compile(r"\s*(?:[□■◆◇▣❏❑Ⅰ-Ⅻ]|\d{1,2}\s?[.)]?\s)")
_HEADING_YEAR = re.compile(
    rf"(?:{signs.APOSTROPHE}\s?(\d\d)|(?<!\d)((?:19|20)\d\d))\s?년도?\s?(?={signs.LETTER})"
)
_BARE_YEAR = re.compile(rf"(?<![\d.,-])((?:19|20)\d\d)(?=\s{signs.LETTER})")
_COVER_SEGMENTS = 40
_HEADING_LENGTH = 40
_NEAR = 3


def century(short: int) -> int:
    """Give the full year of two digits: ’20 is 2020, ’88 is 1988."""
    return 2000 + short if short < 70 else 1900 + short


def find_report_year(texts: Sequence[str]) -> int | None:
    """Find the year that a report is of; None where no date has one."""
    for pattern in (_COVER, _TITLE):
        for text in islice(texts, _COVER_SEGMENTS):
            if len(text) < 30 and (match := pattern.match(text)) and match.end() > len(text) - 12:
                return int(match[1])
    return _most_named(texts)


def _most_named(texts: Sequence[str]) -> int | None:
    as_of: Counter[int] = Counter()
    named: Counter[int] = Counter()
    for text in texts:
        for short, full, stated in _YEAR.findall(text):
            year = int(full) if full else century(int(short))
            named[year] += 1
            if stated:
                as_of[year] += 1
    votes = as_of or named or Counter(int(y) for text in texts for y in _BARE_YEAR.findall(text))
    return max(votes, key=lambda year: (votes[year], year)) if votes else None


def section_years(
    segments: Sequence[Segment], texts: Sequence[str], report_year: int | None
) -> Iterator[int | None]:
    """Give for each segment the year that the heading above it names, None where it names none."""
    current = None
    for segment, text in zip(segments, texts, strict=True):
        if segment.cell is None and (segment.heading or _HEADING.match(text)):
            current = _year_of_heading(text, report_year)
        yield current


def _year_of_heading(text: str, report_year: int | None) -> int | None:
    match = _HEADING_YEAR.search(text) if len(text) < _HEADING_LENGTH else None
    if match is None or report_year is None:
        return None
    year = int(match[2]) if match[2] else century(int(match[1]))
    return year if abs(year - report_year) <= _NEAR else None
