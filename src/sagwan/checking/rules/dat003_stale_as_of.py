"""DAT003: an as-of date that is older than it should be."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from sagwan.checking.calendar.asof import AsOf, find_as_of
from sagwan.checking.calendar.months import month_of, months_between
from sagwan.checking.evidence import Evidence
from sagwan.checking.rule import Finding, Rule
from sagwan.facts import Message

TITLE = Message("묵은 기준일", "An as-of date that is older than it should be")


def find(evidence: Evidence) -> Iterator[Finding]:
    """Test the as-of dates of headings, captions and tables."""
    stated = [found for found in find_as_of(evidence.report, evidence.text) if found.heads]
    month = month_of(evidence.report)
    for found in stated:
        newer = _left_over(found, stated, month)
        if newer is not None:
            yield _left(evidence, found, newer, stated)
        elif month is not None:
            yield _aged(evidence, found, month)


def _left_over(found: AsOf, stated: Sequence[AsOf], month: date | None) -> AsOf | None:
    """Find the same day of a later year that another place of the report states."""
    day = (found.last.month, found.last.day, found.precision)
    newer = [
        other
        for other in stated
        if (other.last.month, other.last.day, other.precision) == day
        and other.last.year > found.last.year
        and (month is None or months_between(other.last, month) >= 0)
    ]
    return max(newer, key=lambda other: other.last, default=None)


def _left(evidence: Evidence, found: AsOf, newer: AsOf, stated: Sequence[AsOf]) -> Finding:
    votes = Counter(other.last for other in stated)
    likely = votes[newer.last] >= votes[found.last]
    line = evidence.text.line_of(newer.start)
    return Finding(
        "date",
        evidence.text.place(found.start, found.end),
        holds=False,
        message=Message(
            f"기준일 ‘{found.written}’: 지난해 보고에서 남은 것으로 보입니다. {line}줄의 기준일은 "
            f"‘{newer.written}’입니다. 수치가 어느 날 것인지 확인하십시오.",
            f"The as-of date {found.written} looks left over from last year; line {line} has "
            f"{newer.written}. Check which day the figures are of.",
        ),
        found=found.written,
        expected=newer.written,
        certainty="likely" if likely else "question",
    )


def _aged(evidence: Evidence, found: AsOf, month: date) -> Finding:
    age = months_between(found.last, month)
    most = evidence.settings.as_of_months
    return Finding(
        "date",
        evidence.text.place(found.start, found.end),
        age <= most,
        Message(
            f"기준일 ‘{found.written}’: 보고 시점({month.year}년 {month.month}월)보다 {age}개월 앞섭니다 "
            f"(보통 {most}개월 이내). 더 새로운 수치가 있는지 확인하십시오.",
            f"The as-of date {found.written} lies {age} months before the report "
            f"({month.isoformat()[:7]}; usual: up to {most}). Is there a newer count?",
        ),
        found=found.written,
        certainty="question",
    )


RULE = Rule(
    code="DAT003",
    severity="warning",
    title=TITLE,
    reason=Message(
        "지난 보고의 기준일이 그대로 남으면 수치가 언제 것인지 알 수 없습니다.",
        "Where the date of an earlier report is left, nobody knows which day the figures are of.",
    ),
    example=Message(
        "인력 현황('20. 3. 31. 기준), 예산 집행('19. 3. 31. 기준) → '20. 3. 31.?",
        "Staff ('20. 3. 31. 기준), budget ('19. 3. 31. 기준) → '20. 3. 31.?",
    ),
    find=find,
    group="dates",
    certainty="likely",
)
