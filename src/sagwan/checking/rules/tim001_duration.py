"""TIM001: a duration that does not fit the times beside it."""

from bisect import bisect_left
from collections.abc import Iterator

from sagwan.checking.calendar.clock import TimedStretch, find_timed_stretches
from sagwan.checking.evidence import Evidence
from sagwan.checking.rule import Finding, Rule
from sagwan.facts import Message

TITLE = Message("시각과 맞지 않는 소요시간", "A duration that does not fit its times")

_LONG = 4 * 60  # within which a break for a meal may be left out
_BREAK = 2 * 60


def find(evidence: Evidence) -> Iterator[Finding]:
    """Test every stretch of time that is printed with its duration."""
    for stretch in find_timed_stretches(evidence.text, evidence.report.dates):
        if not _leaves_out_a_break(stretch):
            yield _tested(evidence, stretch)


def _leaves_out_a_break(stretch: TimedStretch) -> bool:
    gap = stretch.minutes - stretch.said
    return stretch.minutes >= _LONG and 0 < gap <= _BREAK and gap % 30 == 0


def _tested(evidence: Evidence, stretch: TimedStretch) -> Finding:
    place = evidence.text.place(stretch.start, stretch.end)
    told = evidence.text.place(*stretch.told)
    on_line = evidence.figures_by_line.get(place.line, [])
    at = bisect_left(on_line, told.start, key=lambda figure: figure.place.start)
    figures = tuple(f.id for f in on_line[at : at + 1] if f.place.start < told.end)
    asked = stretch.said and stretch.minutes % stretch.said == 0
    return Finding(
        "duration",
        told,
        stretch.minutes == stretch.said,
        _message(evidence, stretch),
        figures,
        found=evidence.text.written[slice(*stretch.told)],
        expected=_shown(stretch.minutes),
        relation=f"{stretch.said}분 = {_clock(stretch.last)} - {_clock(stretch.first)}",
        severity="warning" if asked else None,
        certainty="question" if asked else None,
    )


def _message(evidence: Evidence, stretch: TimedStretch) -> Message:
    written = evidence.text.written[stretch.start : stretch.end]
    right = _shown(stretch.minutes)
    return Message(
        f"‘{written}’: 두 시각의 사이는 {right}입니다. 시각과 소요시간 중 틀린 쪽을 고치십시오.",
        f"“{written}”: the two times are {stretch.minutes} minutes apart. Mend the times or the "
        "duration.",
    )


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02d}"


def _shown(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    long = f"{hours}시간 {rest}분" if rest else f"{hours}시간"
    return f"{minutes}분" if hours == 0 else f"{minutes}분({long})"


RULE = Rule(
    code="TIM001",
    severity="error",
    title=TITLE,
    reason=Message(
        "시작과 끝이 적혀 있으면 그 사이는 계산으로 정해집니다.",
        "Where start and end are given, the time between them follows.",
    ),
    example=Message(
        "회의 : 14:30 ~ 16:10 (90분) → 100분",
        "Meeting: 14:30 ~ 16:10 (90분) → 100 minutes",
    ),
    find=find,
    group="dates",
)
