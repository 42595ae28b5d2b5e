"""As-of dates: the day or month that a heading, a caption or a table says its figures hold for."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from sagwan.checking.wording.text import ReportText
from sagwan.facts import DateMention, Report
from sagwan.facts.patterns import NOT_KOREAN, Late

_AFTER = re.compile(
    r" ?(?:\( ?[월화수목금토일] ?\))? ?(?:\d{1,2}시|\d{1,2}:\d\d)? ?(?:말|말일|일)? ?(?:기준|현재)"
)
_BEFORE = re.compile(r"기준(?:일|시점)?[ /·]*(?:단위)? ?: ?\(?\Z")
_COMPARED = re.compile(
    r"전년|작년|지난해|동기|대비|비교|당초|종전|변경 ?전|추이|직전|이전|최초|개정"
)
_OPENING = re.compile(r"[\s(<\[【※*○□-]*")
_CLOSING = Late(
    NOT_KOREAN + r"{0,8}(?:\d{1,2}시|말일?|일|기준|현재|[ )\]>】/,·]|단위 ?:?[^)]{0,12})*\Z"
)
_LONGEST_RAW = 1000
_LONGEST = 60  # letters of a line that states a date for what follows


class AsOf(NamedTuple):
    """A date for which figures hold. `last` is its last day; `heads` tells that it is stated for
    what follows (in a heading, a caption or a line of its own), not inside a sentence."""

    start: int
    end: int
    written: str
    last: date
    precision: str
    heads: bool


def find_as_of(report: Report, text: ReportText) -> Iterator[AsOf]:
    """Find the as-of dates of a report, of a day or a month; years of statistics are left out."""
    heads = _heads(report)
    for mention in report.dates:
        period = mention.period
        if period is None or period.last is None or period.precision == "year":
            continue
        start = text.offset(mention.place)
        end = start + len(mention.text)
        if _states(text, start, end):
            written = text.written[start:end]
            stated = _is_head(text, mention, heads)
            yield AsOf(start, end, written, period.last, period.precision, stated)


def _states(text: ReportText, start: int, end: int) -> bool:
    if _AFTER.match(text.plain, end):
        return True
    return _BEFORE.search(text.before(start, _LONGEST)) is not None


def _heads(report: Report) -> frozenset[int]:
    """The lines that are headings or captions."""
    lines = {section.place.line for section in report.sections}
    lines |= {block.place.line for block in report.blocks if block.kind == "caption"}
    return frozenset(lines)


def _is_head(text: ReportText, mention: DateMention, heads: frozenset[int]) -> bool:
    if text.length(mention.place.line) > _LONGEST_RAW:
        return False
    line = text.line(mention.place.line)
    if _COMPARED.search(line) or len(line.strip()) > _LONGEST:
        return False
    if mention.place.line in heads:
        return True
    opening = _OPENING.match(line)
    after = mention.place.start + len(mention.text)
    return bool(opening and opening.end() == mention.place.start and _CLOSING.match(line, after))
