"""A calendar as other programs follow it: RFC 5545, written by hand, as it is little.

Lines end in CR LF and are folded at 75 octets, never within a syllable; times are those of Seoul,
whose zone is told as it has stood since the last summer time of 1988.
"""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from cityhall.ground.look.languages import say
from cityhall.ground.notices.events import Event

SEOUL = ZoneInfo("Asia/Seoul")
FOLD = 75  # octets of a line
ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": ""})
ZONE = (
    "BEGIN:VTIMEZONE",
    "TZID:Asia/Seoul",
    "BEGIN:STANDARD",
    "DTSTART:19881009T030000",
    "TZOFFSETFROM:+1000",
    "TZOFFSETTO:+0900",
    "TZNAME:KST",
    "END:STANDARD",
    "END:VTIMEZONE",
)


def write_feed(name: str, events: Iterable[Event], *, site: str, now: datetime) -> bytes:
    """Write a calendar in the language of the page."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Sagwan//Sagwan//KO",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escape(name)}",
        "X-WR-TIMEZONE:Asia/Seoul",
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
        *ZONE,
    ]
    for event in events:
        lines += write_event(event, site, now)
    lines.append("END:VCALENDAR")
    return b"".join(fold(line) for line in lines)


def write_event(event: Event, site: str, now: datetime) -> Iterator[str]:
    """Write the lines of an event; its key makes the name by which calendars know it again."""
    yield "BEGIN:VEVENT"
    yield f"UID:{hashlib.sha256(event.key.encode()).hexdigest()[:40]}@sagwan"
    yield f"DTSTAMP:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield from write_times(event)
    yield f"SUMMARY:{escape(say(event.ko, event.en))}"
    if event.where:
        yield f"LOCATION:{escape(event.where)}"
    if event.link:
        yield f"URL:{site}{event.link}"
    if not isinstance(event.at, datetime):
        yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def write_times(event: Event) -> Iterator[str]:
    """Write when an event is: the whole day, or from a time to another."""
    if isinstance(event.at, datetime):
        yield f"DTSTART;TZID=Asia/Seoul:{event.at.astimezone(SEOUL):%Y%m%dT%H%M%S}"
        if event.until:
            yield f"DTEND;TZID=Asia/Seoul:{event.until.astimezone(SEOUL):%Y%m%dT%H%M%S}"
        return
    yield f"DTSTART;VALUE=DATE:{write_day(event.at)}"
    yield f"DTEND;VALUE=DATE:{write_day(event.at + timedelta(days=1))}"


def write_day(day: date) -> str:
    """Write a day."""
    return f"{day:%Y%m%d}"


def escape(text: str) -> str:
    """Write a text so that nothing in it can end its line or its value."""
    kept = "".join(one for one in text if one >= " " or one == "\n")
    return kept.replace("\x7f", "").translate(ESCAPED)


def fold(line: str) -> bytes:
    """Fold a line at 75 octets, between characters; what goes on begins with a blank."""
    folded, width = bytearray(), 0
    for character in line:
        octets = character.encode()
        if width + len(octets) > FOLD:
            folded += b"\r\n "
            width = 1
        folded += octets
        width += len(octets)
    return bytes(folded + b"\r\n")
