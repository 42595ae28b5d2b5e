"""DAT005: a day, month or time of day that no calendar or clock has."""

import re
from calendar import monthrange
from collections.abc import Iterator

from sagwan.checking.calendar.months import year_of
from sagwan.checking.evidence import Evidence
from sagwan.checking.rule import Finding, Rule
from sagwan.facts import Message
from sagwan.facts.patterns import LETTER
from sagwan.understanding.tokens.years import century

TITLE = Message("있을 수 없는 날짜·시각", "A date or time that does not exist")

# Only what is surely a date is tested: three parts with a year, or words (월, 일, 시, 분).
_DAY = re.compile(
    r"(?:['ˊ] ?(?P<short>\d\d)|(?P<full>(?:19|20)\d\d))(?: ?\. ?| ?년 ?)(?P<month>\d{1,2})"
    r"(?: ?\. ?| ?월 ?)(?P<day>\d{1,2})(?![\d%]|[.,]\d)(?: ?[.일](?!간)|(?= ?[)(~,/\n]|\Z))"
)
# These open with a literal sign, which is found far faster than a digit.
_MONTH = re.compile(r"월(?: ?(?P<day>\d{1,2})일(?![간차째]))?")
_RANGE = re.compile(r":(?P<m1>\d\d) ?[~-] ?(?P<h2>\d{1,2}):(?P<m2>\d\d)(?![\d:])")
_TIME = re.compile(rf"시 ?(?P<m1>\d\d)분(?!{LETTER})")
_NUMBER_BEFORE = re.compile(r"(?<![\d.,~·'ˊ:-])\d{1,2}\Z")
_YEAR_BEFORE = re.compile(r"년 ?\Z")  # a full date, which was tested as one
_NO_MONTH = frozenset("의세급분령산")  # 13월의 월급 is an idiom, 20월세 no month
_MOST = 31  # beyond it the middle part is no month or day in the wrong order, but a version
_HOURS = 30  # shows and timetables run on past midnight as 25:00


def find(evidence: Evidence) -> Iterator[Finding]:
    """Test every full date, every month in words and every stretch of clock times."""
    for match in evidence.text.find(_DAY):
        year = int(match["full"] or century(int(match["short"])))
        if int(match["month"]) <= _MOST or "월" in match[0]:
            yield from _day(evidence, match.span(), year, int(match["month"]), int(match["day"]))
    for match in evidence.text.find(_MONTH):
        yield from _in_words(evidence, match)
    for pattern in (_RANGE, _TIME):
        for match in evidence.text.find(pattern):
            yield from _time(evidence, match)


def _in_words(evidence: Evidence, match: re.Match[str]) -> Iterator[Finding]:
    before = _number_before(evidence, match.start())
    if before is None or (match["day"] and _YEAR_BEFORE.search(before.string, 0, before.start())):
        return
    month, start = int(before[0]), before.start() + match.start() - len(before.string)
    span = (start, match.end())
    if match["day"]:
        yield from _day(evidence, span, None, month, int(match["day"]))
    elif month > 12 and evidence.text.plain[match.end() : match.end() + 1] not in _NO_MONTH:
        yield from _day(evidence, span, None, month, 1)


def _number_before(evidence: Evidence, offset: int) -> re.Match[str] | None:
    return _NUMBER_BEFORE.search(evidence.text.plain[max(0, offset - 6) : offset])


def _day(
    evidence: Evidence, span: tuple[int, int], year: int | None, month: int, day: int
) -> Iterator[Finding]:
    if not 1 <= month <= 12:
        yield _finding(evidence, span, f"{month}월은 없습니다", f"there is no month {month}")
        return
    length = monthrange(year or _own_leap_year(evidence), month)[1]
    if not 1 <= day <= length:
        ko = f"{year}년 {month}월" if year else f"{month}월"
        en = f"{year}-{month:02d}" if year else f"month {month}"
        yield _finding(evidence, span, f"{ko}은 {length}일까지입니다", f"{en} has {length} days")


def _own_leap_year(evidence: Evidence) -> int:
    """A day without a year may lie in the year before or after the report's own."""
    own = year_of(evidence.report)
    near = [own - 1, own, own + 1] if own else []
    return next((year for year in near if monthrange(year, 2)[1] == 29), own or 2000)


def _time(evidence: Evidence, match: re.Match[str]) -> Iterator[Finding]:
    before = _number_before(evidence, match.start())
    if before is None:
        return
    span = (before.start() + match.start() - len(before.string), match.end())
    told = match.groupdict()
    minute = max(int(told["m1"]), int(told.get("m2") or 0))
    hour = max(int(before[0]), int(told.get("h2") or 0))
    if minute > 59:
        yield _finding(evidence, span, f"{minute}분은 없습니다", f"there is no minute {minute}")
    elif hour >= _HOURS:
        yield _finding(evidence, span, f"{hour}시는 없습니다", f"there is no hour {hour}")


def _finding(evidence: Evidence, span: tuple[int, int], ko: str, en: str) -> Finding:
    written = evidence.text.written[slice(*span)]
    return Finding(
        "date",
        evidence.text.place(*span),
        holds=False,
        message=Message(
            f"‘{written}’: {ko}. 원자료에서 바른 날짜·시각을 찾아 고치십시오.",
            f"“{written}”: {en}. Look the right date or time up in the source.",
        ),
        found=written,
    )


RULE = Rule(
    code="DAT005",
    severity="error",
    title=TITLE,
    reason=Message(
        "달력에 없는 날, 시계에 없는 시각은 옮겨 적다 틀린 것입니다 (24:25처럼 자정을 넘긴 시각은 괜찮습니다).",
        "A day or time that does not exist was copied wrongly (24:25, past midnight, is fine).",
    ),
    example=Message(
        "기한 : 2021. 2. 30. → 2021년 2월은 28일까지",
        "Due: 2021. 2. 30. → 2021-02 has 28 days",
    ),
    find=find,
    group="dates",
)
