"""Numbers of epidemics: the series that a declaration makes public, and nothing of the others."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.timezone import localtime

from cityhall.outside.publishing.gate import Offered
from cityhall.outside.publishing.offers.indicators import both
from cityhall.registers.epidemics.declaring import load_epidemics
from cityhall.registers.epidemics.models import Reading
from cityhall.registers.epidemics.naming import name_part, name_place
from cityhall.registers.epidemics.opening import open_part
from cityhall.registers.epidemics.queries import list_readings
from cityhall.registers.epidemics.shapes import LEVEL, Epidemic, Series


def offer_epidemics(on: date) -> Iterator[Offered]:
    """Offer each public series of each epidemic with its numbers up to a day."""
    for one in load_epidemics().values():
        opened = open_part(one)
        found: defaultdict[str, list[Reading]] = defaultdict(list)
        rows = list_readings(one.key).filter(series__in=[each.key for each in opened.series])
        for row in rows.order_by("at", "place", "part", "id"):
            if localtime(row.at).date() <= on:
                found[row.series].append(row)
        for place, each in enumerate(opened.series):
            if readings := found.get(each.key):
                yield Offered(
                    "epidemics",
                    f"{one.key}/{each.key}",
                    tell(opened, each, readings),
                    f"epidemics/{one.key}/{each.key}",
                    facet=one.key[:40],
                    rank=f"{one.key}-{place:03}",
                    is_sample=any(row.is_sample for row in readings),
                )


def tell(one: Epidemic, each: Series, readings: list[Reading]) -> dict[str, Any]:
    """Tell a series: where and when was counted how many, as it was told."""
    return {
        "name": both(each.name),
        "epidemic": both(one.name),
        "series": each.key,
        "unit": both(each.unit),
        "numbers": [tell_number(one, row) for row in readings],
    }


def tell_number(one: Epidemic, row: Reading) -> dict[str, Any]:
    """Tell a number: a level at a moment, or a change between two."""
    part = both(name_part(one, row.series, row.part)) if row.part else ["", ""]
    since = "" if row.what == LEVEL else localtime(row.since).isoformat(timespec="minutes")
    return {
        "at": localtime(row.at).isoformat(timespec="minutes"),
        "since": since,
        "what": row.what,
        "place": both(name_place(one, row.place)),
        "part": part,
        "value": row.value,
        "printed": row.printed,
        "reason": row.reason,
        "source": row.source,
    }
