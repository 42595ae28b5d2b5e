"""Numbers of epidemics: the series that a declaration makes public, and nothing of the others.

A copy holds a month, so that it stays small however long an epidemic lasts, and what is written
of a day makes a version of one month only.
"""

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
    """Offer each month of each public series of each epidemic, with its numbers up to a day."""
    for one in load_epidemics().values():
        opened = open_part(one)
        found: defaultdict[tuple[str, str], list[Reading]] = defaultdict(list)
        rows = list_readings(one.key).filter(series__in=[each.key for each in opened.series])
        for row in rows.order_by("at", "place", "part", "id"):
            day = localtime(row.at).date()
            if day <= on:
                found[row.series, f"{day:%Y-%m}"].append(row)
        places = {each.key: place for place, each in enumerate(opened.series)}
        for (series, month), readings in sorted(found.items()):
            each = opened.find_series(series)
            assert each is not None, "only series that are public are read"
            yield Offered(
                "epidemics",
                f"{one.key}/{series}/{month}",
                tell(opened, each, month, readings),
                f"epidemics/{one.key}/{series}",
                facet=one.key[:40],
                rank=f"{one.key[:40]}-{places[series]:03}-{month}",
                is_sample=any(row.is_sample for row in readings),
            )


def tell(one: Epidemic, each: Series, month: str, readings: list[Reading]) -> dict[str, Any]:
    """Tell a month of a series: where and when was counted how many, as it was told."""
    return {
        "name": [f"{name} {month}" for name in both(each.name)],
        "epidemic": both(one.name),
        "series": each.key,
        "month": month,
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
        "place_key": row.place,
        "place": both(name_place(one, row.place)),
        "part_key": row.part,
        "part": part,
        "value": row.value,
        "printed": row.printed,
        "reason": row.reason,
        "source": row.source,
    }
