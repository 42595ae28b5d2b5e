"""What people type: the numbers of a day, a correction, a measure."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.http import QueryDict

from cityhall.ground.look.dates import read_day as read_date
from cityhall.registers.cases.procedures import tell
from cityhall.registers.epidemics.models import Reading, Response
from cityhall.registers.epidemics.queries import list_readings
from cityhall.registers.epidemics.records import (
    HOURS,
    Entry,
    Spot,
    hour_of,
    moment,
    read_count,
    span,
)
from cityhall.registers.epidemics.shapes import CHANGE, FLOW, LEVEL, Epidemic, Place, Series
from cityhall.registers.figures.checks import Fault, UnfitError
from cityhall.registers.figures.forms import need_number, tidy

NO_DATE = Fault(0, "날짜를 2026-01-31처럼 적어 주세요.", "Please write a date like 2026-01-31.")
MOST_DAYS = 365


def find_day(given: QueryDict, name: str = "on") -> date | None:
    """Read a day that was given, if it is one."""
    return read_date(given.get(name, ""))


def list_fields(epidemic: Epidemic) -> Iterator[tuple[Series, str, str]]:
    """List what may be typed of a place: each series, or each part of one that is divided."""
    for series in epidemic.series:
        members = epidemic.list_members(series.key)
        if not members:
            yield series, "", tell(series.name)
        for member in members:
            yield series, member.key, f"{tell(series.name)} · {tell(member.name)}"


def list_rows(epidemic: Epidemic, place: Place, on: date, given: QueryDict) -> list[dict[str, Any]]:
    """List the lines of the form, filled with what stands or with what was typed."""
    standing = {
        (row.series, row.part, row.what): row
        for row in list_readings(epidemic.key).filter(
            place=place.key, at__gt=moment(on, -1), at__lte=moment(on, HOURS)
        )
    }
    rows = []
    for series, part, name in list_fields(epidemic):
        key = f"{series.key}.{part}" if part else series.key
        rows.append(
            {
                "key": key,
                "name": name,
                "unit": tell(series.unit),
                "is_flow": series.time == FLOW,
                "level": given.get(f"level-{key}", write(standing.get((series.key, part, LEVEL)))),
                "change": given.get(
                    f"change-{key}", write(standing.get((series.key, part, CHANGE)))
                ),
                "reason": given.get(f"reason-{key}", ""),
            }
        )
    return rows


def write(row: Reading | None) -> str:
    """Write what stands."""
    return f"{row.number:f}" if row else ""


def read_day(epidemic: Epidemic, place: Place, given: QueryDict) -> list[Entry]:
    """Read the numbers that were typed for a place and a day; empty fields are none."""
    day = find_day(given)
    if day is None:
        raise UnfitError([NO_DATE])
    told = given.get("hour", "").strip()
    source = tidy(given.get("source", ""), 200)
    entries: list[Entry] = []
    for series, part, _ in list_fields(epidemic):
        key = f"{series.key}.{part}" if part else series.key
        spot, reason = Spot(series.key, place.key, part), tidy(given.get(f"reason-{key}", ""))
        hour = hour_of(epidemic, series, place.key)
        if told.isascii() and told.isdecimal() and int(told) <= HOURS and series.time == LEVEL:
            hour = int(told)
        level, change = given.get(f"level-{key}", ""), given.get(f"change-{key}", "")
        at = moment(day, hour)
        if level.strip():
            value = need_count(level)
            entries.append(Entry(spot, LEVEL, at, at, value, None, reason, source))
        if change.strip():
            since, until = span(day, hour, None)
            own = "" if level.strip() else reason
            entries.append(Entry(spot, CHANGE, since, until, need_count(change), None, own, source))
    return entries


def read_correction(given: QueryDict, entry: Entry) -> tuple[Entry, str]:
    """Read what is to stand in the place of a number, and why."""
    why, printed = tidy(given.get("why", "")), None
    if given.get("misprint"):
        told = read_count(given.get("printed", ""))
        printed = entry.value if told is None else told
    fresh = replace(
        entry,
        value=need_count(given.get("value", "")),
        printed=printed,
        reason=why if printed is not None or given.get("keep") else "",
        source=tidy(given.get("source", ""), 200),
    )
    return fresh, why


def need_count(text: str) -> Decimal:
    """Read a number, or say that it is none."""
    return need_number(text.strip().removeprefix("+"))


def read_response(given: QueryDict) -> Response:
    """Read a measure."""
    since = find_day(given, "since")
    if since is None:
        raise UnfitError([NO_DATE])
    days = given.get("days", "").strip()
    return Response(
        kind=given.get("kind", ""),
        name_ko=tidy(given.get("name_ko", ""), 120),
        name_en=tidy(given.get("name_en", ""), 160),
        text_ko=tidy(given.get("text_ko", "")),
        text_en=tidy(given.get("text_en", "")),
        since=since,
        until=find_day(given, "until"),
        series=given.get("series", ""),
        place=given.get("place", ""),
        days=min(int(days), MOST_DAYS) if days.isascii() and days.isdecimal() else 0,
        source=tidy(given.get("source", ""), 200),
        is_public=bool(given.get("public")),
    )
