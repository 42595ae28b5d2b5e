"""Why a promise stands as it does: one sentence in Korean and English for each state."""

from datetime import date, timedelta

from cityhall.ground.look.dates import MONTHS
from cityhall.registers.promises.facts import (
    Deed,
    Facts,
    Issue,
    Reported,
    first_day,
    last_day,
)
from sagwan.facts import Due

Words = tuple[str, str]
A_DAY = timedelta(days=1)


def say_day(day: date) -> Words:
    """Write a day in Korean and English."""
    return f"{day.year}. {day.month}. {day.day}.", f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def say_month(day: date) -> Words:
    """Write a month in Korean and English."""
    return f"{day.year}. {day.month}.", f"{MONTHS[day.month - 1]} {day.year}"


def say_due(due: Due | None) -> Words:
    """Write a due as it was told, in English by the days that it means where it means any."""
    if due is None:
        return "기한 없음", "no due"
    en = say_span(due) or due.text or "no due"
    last = last_day(due)
    ko = f"{say_day(last)[0]}까지" if last else "기한 없음"
    return due.text or ko, en


def say_span(due: Due) -> str:
    """Write the days of a due in English: a month or several where it is whole ones."""
    period = due.period
    first, last = (period.first, period.last) if period else (None, None)
    if last is None:
        return f"from {say_month(first)[1]}" if first else ""
    if first is None or first.day != 1 or (last + A_DAY).day != 1:
        return f"by {say_day(last)[1]}"
    if first.month == last.month and first.year == last.year:
        return say_month(last)[1]
    return f"{say_month(first)[1]} – {say_month(last)[1]}"


def join(*sentences: Words) -> Words:
    """Put sentences after one another."""
    return " ".join(ko for ko, _ in sentences if ko), " ".join(en for _, en in sentences if en)


def say_done(deed: Deed) -> Words:
    """Say on what evidence it is done."""
    ko, en = say_day(deed.on)
    return (
        f"{ko} 이행 등록({deed.by}). 근거: {deed.why}",
        f"Done, registered {en} ({deed.by}). Evidence: {deed.why}",
    )


def say_dropped(deed: Deed) -> Words:
    """Say who dropped it and why."""
    ko, en = say_day(deed.on)
    return (
        f"{ko} 중단({deed.by}). 까닭: {deed.why}",
        f"Dropped {en} ({deed.by}). Reason: {deed.why}",
    )


def say_moved(deed: Deed, before: Due | None) -> Words:
    """Say from when to when it was moved, by whom and why."""
    (ko, en), old, new = say_day(deed.on), say_due(before), say_due(deed.due)
    return (
        f"기한 변경: ‘{old[0]}’ → ‘{new[0]}’({deed.by}, {ko}). 까닭: {deed.why}",
        f"Moved from “{old[1]}” to “{new[1]}” ({deed.by}, {en}). Reason: {deed.why}",
    )


def say_late(facts: Facts, missing: Issue | None) -> Words:
    """Say since when it is late, and what reports say instead of a result."""
    due = facts.due_now
    last = last_day(due)
    ko, en = say_day(last) if last else ("", "")
    late = (
        f"기한({ko})이 지났고, 근거를 갖춘 이행이 없습니다.",
        f"Due by {en}, and no result with evidence is registered.",
    )
    return join(late, say_told(facts), say_gone(missing))


def say_told(facts: Facts) -> Words:
    """Say where the last report differs: it tells of a result or of another due."""
    told = facts.last_told
    if told is None:
        return "", ""
    ko, en = say_month(told.issue.month)
    if told.state == Reported.DONE:
        return (
            f"{ko} 보고는 마쳤다고 적었습니다.",
            f"The report of {en} says that it is done.",
        )
    mine, other = last_day(facts.due_now), last_day(told.due)
    if told.due is not None and mine is not None and (other is None or other > mine):
        return (
            f"{ko} 보고는 까닭 없이 다른 기한(‘{told.due.text}’)을 적었습니다.",
            f"The report of {en} gives the due as “{say_due(told.due)[1]}” without a reason.",
        )
    return "", ""


def say_gone(missing: Issue | None) -> Words:
    """Say which report should have told it."""
    if missing is None:
        return "", ""
    ko, en = say_month(missing.month)
    return (
        f"같은 부서의 {ko} 보고에서 설명 없이 빠졌습니다.",
        f"The office’s report of {en} leaves it out without a word.",
    )


def say_unexplained(facts: Facts, missing: Issue) -> Words:
    """Say until when it was told, and which report left it out."""
    before = [told.issue for told in facts.told if told.issue.office == missing.office]
    ko, en = say_month(max(before).month)
    return join(
        (f"{ko} 보고까지 있었습니다.", f"Told until the report of {en}."), say_gone(missing)
    )


def say_open(facts: Facts, on: date) -> Words:
    """Say when it falls due, or that no day was given."""
    due = facts.due_now
    first, last = first_day(due), last_day(due)
    told = say_told(facts)
    if due is not None and due.recurring:
        return join(
            (f"이어 가는 약속입니다({due.text}).", f"A promise that goes on ({say_due(due)[1]})."),
            told,
        )
    if first is None:
        return join(("기한을 날짜로 정하지 않았습니다.", "No day was set for it."), told)
    ko, en = say_day(first)
    if on < first:
        return join((f"{ko} 시작합니다.", f"It begins {en}."), told)
    if last is None:
        return join((f"{ko}부터 추진 중입니다.", f"Under way since {en}."), told)
    ko, en = say_day(last)
    return join((f"{ko}까지입니다.", f"Due by {en}."), told)
