"""What the forms of engagements say: a plan, another time, a contact, what was heard."""

from collections.abc import Iterator, Mapping
from datetime import datetime, time

from django.http import QueryDict
from django.utils import timezone

from cityhall.ground.look.dates import read_day
from cityhall.registers.engagements.actions import Heard, Plan
from cityhall.registers.engagements.errors import UnfitPlanError

MOST_PEOPLE = 200
LONGEST = {"title": 200, "text": 4000, "place": 200, "why": 2000, "note": 300, "number": 80}


def read_plan(given: QueryDict) -> Plan:
    """Read what somebody plans; raises UnfitPlanError where a day or a word is missing."""
    starts, ends = read_span(given)
    office = given.get("office", "")
    others = [one for one in given.getlist("others") if one != office]
    for name, ko, en in (("title", "제목", "a title"), ("text", "내용", "what it is about")):
        if not read_text(given, name):
            raise UnfitPlanError(f"{ko}을(를) 적어 주십시오.", f"Please write {en}.")
    return Plan(
        kind=given.get("kind", ""),
        theme=given.get("theme", ""),
        title=" ".join(read_text(given, "title").split()),
        text=read_text(given, "text"),
        starts=starts,
        ends=ends,
        place=" ".join(read_text(given, "place").split()),
        offices=tuple(filter(None, [office, *others])),
        districts=tuple(given.getlist("districts")),
        committees=tuple(given.getlist("committees")),
        is_major=given.get("major") == "yes",
        body=given.get("body", "")[:120],
        people=tuple(read_people(given.get("people", ""))),
    )


def read_people(text: str) -> Iterator[tuple[str, str]]:
    """Read who takes part, one a line: a name, and for whom they come in parentheses."""
    for line in text.splitlines()[:MOST_PEOPLE]:
        name, _, body = " ".join(line.split()).partition("(")
        if name.strip():
            yield name.strip()[:80], body.strip().removesuffix(")").strip()[:120]


def read_text(given: Mapping[str, str], name: str) -> str:
    """Read some words, no longer than they may be."""
    return given.get(name, "").strip()[: LONGEST[name]]


def read_span(given: Mapping[str, str]) -> tuple[datetime, datetime]:
    """Read from when to when; where no end is given, it ends as it starts."""
    starts = read_moment(given.get("day", ""), given.get("from", ""))
    ends = read_moment(given.get("until", "") or given.get("day", ""), given.get("to", ""))
    if starts is None:
        raise UnfitPlanError("날짜와 시각을 적어 주십시오.", "Please say the day and the hour.")
    return starts, ends or starts


def read_moment(day: str, hour: str) -> datetime | None:
    """Read a moment from a day and an hour; nothing where one is missing or none."""
    found = read_day(day)
    try:
        clock = time.fromisoformat(hour.strip())
    except ValueError:
        return None
    if found is None or clock.tzinfo:
        return None
    return timezone.make_aware(datetime.combine(found, clock))


def read_contact_time(given: Mapping[str, str]) -> datetime:
    """Read when somebody was told; now where nothing is said."""
    if not given.get("at-day", "").strip():
        return timezone.now()
    found = read_moment(given["at-day"], given.get("at-hour", "") or "00:00")
    if found is None:
        raise UnfitPlanError("알린 때를 확인해 주십시오.", "Please see to when they were told.")
    return found


def read_heard(given: QueryDict) -> Heard:
    """Read what was heard."""
    text = read_text(given, "text")
    if not text:
        raise UnfitPlanError("들은 말을 적어 주십시오.", "Please write what was said.")
    units = tuple(filter(None, given.getlist("units")))
    return Heard(text, given.get("member", "")[:80], units)
