"""What a board of a day needs of all numbers: all of the last days, what stood before, whole sums.

A number of the day's last hour stands on the next day's first; it belongs to the day.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from django.utils.timezone import localtime

from cityhall.registers.epidemics.ledger import Ledger
from cityhall.registers.epidemics.records import DAY, Spot, Stood, last_day, moment
from cityhall.registers.epidemics.shapes import CHANGE, FLOW, LEVEL, Epidemic

WINDOW = 60  # days before the day of a board of which every reading is loaded


def list_summed(epidemic: Epidemic) -> set[str]:
    """List the flows that a board sums since they began."""
    found = {stage for funnel in epidemic.funnel for stage in funnel.stages}
    found |= {key for one in epidemic.inspection for key in (one.series, one.broken) if key}
    return found | {key for one in epidemic.aid for key in (one.applied, one.paid)}


def cut_ledger(epidemic: Epidemic, readings: Iterable[Stood], on: date) -> Ledger:
    """Cut the ledger of a day's board out of all numbers, as a query would."""
    start, end = moment(on) - timedelta(days=WINDOW), moment(on) + DAY
    flows = {one.key for one in epidemic.series if one.time == FLOW}
    summed, before = list_summed(epidemic), dict[Spot, Stood]()
    found: list[Stood] = []
    for one in sorted(readings, key=lambda one: (one.at, one.since)):
        if one.at >= start:
            if one.at < end or (one.at == end and one.spot.series in flows):
                found.append(one)
            continue
        if one.what == LEVEL:
            before[one.spot] = one
        if one.spot.series in summed:
            found.append(one)
    return Ledger(epidemic, [*found, *before.values()], start)


def list_told_days(readings: Iterable[Stood]) -> Iterator[date]:
    """List the days of which numbers tell, the last first."""
    days = {last_day(one) if one.what == CHANGE else localtime(one.at).date() for one in readings}
    yield from sorted(days, reverse=True)
