"""Reads a calendar file (iCalendar, RFC 5545) as other programs write it: its events, their hours.

What cannot be an engagement is named with its reason, never left out in silence. Of what repeats,
the first day alone is read, and said.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.utils import timezone

MOST = 500  # events of one file
OWN = "@sagwan"  # of events that this house wrote into a calendar
FIRST, LAST = "1950", "2199"  # years in which an engagement can be
BREAK = re.compile("\r\n|\n|\r")
FOLD = re.compile("(?:\r\n|\n|\r)[ \t]")
LINE = re.compile(r'(?P<name>[A-Za-z0-9-]+)(?P<more>(?:;(?:[^":;]|"[^"]*")+)*):(?P<value>.*)')
GIVEN = re.compile(r';([A-Za-z0-9-]+)=("[^"]*"|[^";]*)')
LASTS = re.compile(
    r"P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,4})M)?(?:\d{1,4}S)?)?"
)
SIGNS = {"\\n": "\n", "\\N": "\n", "\\,": ",", "\\;": ";", "\\\\": "\\"}
Words = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """An event of a calendar: how it is known there, what, when and where."""

    uid: str
    title: str
    starts: datetime
    ends: datetime
    text: str = ""
    place: str = ""
    people: tuple[tuple[str, str], ...] = ()
    repeats: bool = False


@dataclass(frozen=True, slots=True)
class Unread:
    """An event that cannot be read, and why."""

    title: str
    why: Words


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a calendar: its name, what is said beside it, its value."""

    name: str
    given: dict[str, str]
    value: str


class UnreadableError(ValueError):
    """An event says something that cannot be read."""

    def __init__(self, ko: str, en: str) -> None:
        super().__init__(f"{ko} · {en}")
        self.words = (ko, en)


def read_calendar(text: str) -> list[Entry | Unread]:
    """Read the events of a calendar, in its order; nothing where it is none."""
    return [read_event(lines) for lines in list_events(text)][:MOST]


def list_events(text: str) -> Iterator[list[Line]]:
    """List the lines of each event; what stands inside it by itself, as an alarm, is left out."""
    inside: list[str] = []
    lines: list[Line] = []
    for line in map(read_line, BREAK.split(FOLD.sub("", text.removeprefix("\ufeff")))):
        if line is None:
            continue
        if line.name == "BEGIN":
            inside.append(line.value.strip().upper())
            lines = [] if inside[-1] == "VEVENT" else lines
        elif line.name == "END":
            if inside and inside.pop() == "VEVENT":
                yield lines
        elif inside and inside[-1] == "VEVENT":
            lines.append(line)


def read_line(text: str) -> Line | None:
    """Read a line; nothing where it is none."""
    found = LINE.fullmatch(text)
    if found is None:
        return None
    given = {key.upper(): value.strip('"') for key, value in GIVEN.findall(found["more"])}
    return Line(found["name"].upper(), given, found["value"])


def read_event(lines: list[Line]) -> Entry | Unread:
    """Read an event, or say why it cannot be read."""
    told = {line.name: line for line in reversed(lines)}
    words = {name: unescape(line.value) for name, line in told.items()}
    title = " ".join(words.get("SUMMARY", "").split())[:200]
    try:
        check_words(title, words)
        starts, ends = read_hours(told)
    except UnreadableError as error:
        return Unread(title or words.get("UID", ""), error.words)
    return Entry(
        uid=words["UID"].strip()[:200],
        title=title,
        starts=starts,
        ends=ends,
        text=words.get("DESCRIPTION", "").strip()[:4000],
        place=" ".join(words.get("LOCATION", "").split())[:200],
        people=tuple(list_people(lines)),
        repeats="RRULE" in told or "RDATE" in told,
    )


def check_words(title: str, words: dict[str, str]) -> None:
    """Refuse what was called off, and what cannot be named or known again."""
    if words.get("STATUS", "").strip().upper() == "CANCELLED":
        raise UnreadableError("취소된 일정입니다.", "It was called off.")
    if not title or not words.get("UID", "").strip():
        raise UnreadableError("제목이나 UID가 없습니다.", "It has no title or no UID.")


def unescape(value: str) -> str:
    """Give the words that a value stands for."""
    return re.sub(r"\\[nN,;\\]", lambda found: SIGNS[found[0]], value)


def list_people(lines: list[Line]) -> Iterator[tuple[str, str]]:
    """List who is invited, by the names that the calendar gives."""
    for line in lines:
        name = " ".join(line.given.get("CN", "").split())
        if line.name == "ATTENDEE" and name and "@" not in name:
            yield name[:80], ""


def read_hours(told: dict[str, Line]) -> tuple[datetime, datetime]:
    """Read from when to when; whole days last until their last minute."""
    if "DTSTART" not in told:
        raise UnreadableError("시작이 없습니다.", "It has no start.")
    starts, whole = read_time(told["DTSTART"])
    if "DTEND" in told:
        ends = read_time(told["DTEND"])[0]
    elif "DURATION" in told:
        ends = starts + read_length(told["DURATION"].value)
    else:
        ends = starts + timedelta(days=1) if whole else starts
    if whole and ends > starts:
        ends -= timedelta(minutes=1)
    if ends < starts:
        raise UnreadableError("끝이 시작보다 이릅니다.", "It would end before it starts.")
    return starts, ends


def read_time(line: Line) -> tuple[datetime, bool]:
    """Read a moment, and whether it is a whole day; without a zone it is the city's own time."""
    value = line.value.strip().upper()
    if not FIRST <= value[:4] <= LAST:
        raise UnreadableError(f"때를 읽을 수 없습니다: {value}", f"No such time: {value}")
    try:
        if len(value) == len("20260101"):
            day = date.fromisoformat(value)
            return timezone.make_aware(datetime.combine(day, time())), True
        written = value.removesuffix("Z")
        moment = datetime.strptime(written, "%Y%m%dT%H%M%S")  # noqa: DTZ007 -- zone beside it
        if value.endswith("Z"):
            return moment.replace(tzinfo=ZoneInfo("UTC")), False
        zone = line.given.get("TZID", "")
        return moment.replace(tzinfo=ZoneInfo(zone)) if zone else timezone.make_aware(moment), False
    except (ValueError, OverflowError):
        raise UnreadableError(f"때를 읽을 수 없습니다: {value}", f"No such time: {value}") from None
    except (ZoneInfoNotFoundError, OSError):
        zone = line.given["TZID"]
        raise UnreadableError(f"모르는 시간대: {zone}", f"Unknown time zone: {zone}") from None


def read_length(value: str) -> timedelta:
    """Read how long something lasts."""
    found = LASTS.fullmatch(value.strip().upper().removeprefix("+"))
    if found is None:
        raise UnreadableError(f"길이를 읽을 수 없습니다: {value}", f"No such length: {value}")
    weeks, days, hours, minutes = (int(one or 0) for one in found.groups())
    return timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes)
