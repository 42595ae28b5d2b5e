"""DAT002: dates in an order that time does not have."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from sagwan.checking.calendar.clock import read_times
from sagwan.checking.calendar.stretches import runs_backwards, wraps_far
from sagwan.checking.evidence import Evidence
from sagwan.checking.rule import Finding, Rule
from sagwan.facts import Block, DateMention, Message

TITLE = Message("앞뒤가 바뀐 날짜", "Dates in an order that time does not have")

_ARROW = re.compile(r"[→⇒]")
_REVISED = re.compile(r"변경|당초|조정|단축|앞당|연기|기존|개선|수정|정정|현행|→ ?['ˊ]?\d\d년|대비")
_OPENING = re.compile(r"[\s(\[<○●□■◦\-※*▸▷‣·]*")
_DAY_AND_NIGHT = 18 * 60
_LONGEST_MARK = 8
_ENOUGH = 4  # steps of a list before one of them can be out of place


def find(evidence: Evidence) -> Iterator[Finding]:
    """Test stretches of time, steps joined by arrows and lists of dated steps."""
    lines: dict[int, list[DateMention]] = {}
    for mention in evidence.report.dates:
        yield from _stretch(mention)
        if mention.period is not None and mention.period.first is not None:
            lines.setdefault(mention.place.line, []).append(mention)
    for arrow in {evidence.text.line_of(match.start()) for match in evidence.text.find(_ARROW)}:
        yield from _arrows(evidence.text.line(arrow), lines.get(arrow, ()))
    for steps in _timelines(evidence, lines):
        yield from _listed(steps)


def _stretch(mention: DateMention) -> Iterator[Finding]:
    if "~" not in mention.text:
        return
    if runs_backwards(mention):
        yield _backwards(mention, None)
    elif wraps_far(mention) or _runs_round(mention):
        yield _backwards(mention, "question")
    elif mention.period is not None and mention.period.first and mention.period.last:
        yield Finding("date", mention.place, holds=True, message=TITLE)


def _runs_round(mention: DateMention) -> bool:
    """Tell whether clock times run backwards by less than a night."""
    times = read_times(mention.text) if mention.period is None else []
    return (
        len(times) == 2 and times[1] < times[0] and times[1] + 24 * 60 - times[0] > _DAY_AND_NIGHT
    )


def _backwards(mention: DateMention, certainty: str | None) -> Finding:
    return Finding(
        "date",
        mention.place,
        holds=False,
        message=Message(
            f"‘{mention.text}’: 끝이 시작보다 앞섭니다. 두 때 중 틀린 쪽을 고치거나 끝의 연도를 적으십시오.",
            f"“{mention.text}”: it ends before it starts. Mend the wrong one, or write the year of "
            "the end.",
        ),
        found=mention.text,
        severity="warning" if certainty else None,
        certainty=certainty,
    )


def _arrows(line: str, mentions: Sequence[DateMention]) -> Iterator[Finding]:
    """Steps joined by arrows come one after the other, unless they tell of a change."""
    if len(mentions) < 2 or _REVISED.search(line):
        return
    for earlier, later in pairwise(mentions):
        between = line[earlier.place.end : later.place.start]
        if _ARROW.search(between) and _is_before(later, earlier) and _alike(earlier, later):
            yield _asked(later, earlier)


def _timelines(
    evidence: Evidence, lines: dict[int, list[DateMention]]
) -> Iterator[list[DateMention]]:
    """Give the lists of points that each open with a date, at least four in a row."""
    bullets = (block for block in evidence.report.blocks if block.kind == "bullet")
    opened = ((block, _opening(evidence, block, lines)) for block in bullets)
    for key, group in groupby(
        opened, key=lambda pair: (pair[0].section, pair[0].level, pair[1] is None)
    ):
        steps = [mention for _, mention in group if mention is not None]
        if not key[2] and len(steps) >= _ENOUGH:
            yield steps


def _opening(
    evidence: Evidence, block: Block, lines: dict[int, list[DateMention]]
) -> DateMention | None:
    mentions = lines.get(block.place.line, [])
    at = bisect_left(mentions, block.place.start, key=lambda mention: mention.place.start)
    if at == len(mentions):
        return None
    first = mentions[at]
    if first.place.start - block.place.start > _LONGEST_MARK:
        return None
    before = evidence.text.piece(block.place.line, block.place.start, first.place.start)
    return first if _OPENING.fullmatch(before) else None


def _listed(steps: Sequence[DateMention]) -> Iterator[Finding]:
    """One step out of place in a list that is otherwise in order."""
    breaks = [i for i, (a, b) in enumerate(pairwise(steps)) if _is_before(b, a)]
    if len(breaks) != 1:
        return
    at = breaks[0]
    earlier, later = steps[at], steps[at + 1]
    rest_fits = at == 0 or not _is_before(later, steps[at - 1])
    tail_fits = at + 2 >= len(steps) or not _is_before(steps[at + 2], earlier)
    if (rest_fits or tail_fits) and _alike(earlier, later):
        yield _asked(later, earlier)


def _is_before(one: DateMention, other: DateMention) -> bool:
    """Tell whether a date is over before another begins, as far as both are written."""
    ended = one.period and (one.period.last or one.period.first)
    began = other.period and other.period.first
    return bool(ended and began and ended < began)


def _alike(one: DateMention, other: DateMention) -> bool:
    """Years that were guessed cannot prove an order, unless both were guessed alike."""
    return _has_year(one) and _has_year(other)


def _has_year(mention: DateMention) -> bool:
    return bool(re.match(r"['ˊ]\s?\d\d|\d{4}", mention.text))


def _asked(later: DateMention, earlier: DateMention) -> Finding:
    return Finding(
        "date",
        later.place,
        holds=False,
        message=Message(
            f"‘{earlier.text}’ 다음 차례가 ‘{later.text}’로 적혀 있습니다. 순서나 날짜를 확인하십시오.",
            f"“{later.text}” comes after “{earlier.text}”. Check the order or the dates.",
        ),
        found=later.text,
        severity="warning",
        certainty="question",
    )


RULE = Rule(
    code="DAT002",
    severity="error",
    title=TITLE,
    reason=Message(
        "기간의 끝은 시작보다 앞설 수 없고, 차례로 적은 일은 차례대로 일어납니다.",
        "A period cannot end before it starts, and steps listed in order happen in order.",
    ),
    example=Message(
        "공고 : '20. 5. 11. ~ '20. 4. 25. → 끝이 시작보다 앞섬",
        "Notice: '20. 5. 11. ~ '20. 4. 25. → it ends before it starts",
    ),
    find=find,
    group="dates",
)
