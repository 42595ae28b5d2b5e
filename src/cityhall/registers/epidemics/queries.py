"""Reads with names: what stands of an epidemic on a day, its measures, when it was last told."""

from datetime import date, datetime, time, timedelta

from django.db.models import Max, QuerySet
from django.utils.timezone import localtime

from cityhall.registers.epidemics.ledger import Ledger
from cityhall.registers.epidemics.models import Alarm, Reading, Response
from cityhall.registers.epidemics.records import COLUMNS, DAY, TOLD, Stood, moment, read_stood
from cityhall.registers.epidemics.shapes import FLOW, LEVEL, Epidemic
from cityhall.registers.epidemics.windows import WINDOW, list_summed

ORDER = ("at", "since", "id")


def list_readings(epidemic: str) -> QuerySet[Reading]:
    """List the readings of an epidemic that nothing has replaced."""
    return Reading.objects.filter(epidemic=epidemic, is_current=True)


def find_reading(epidemic: str, number: int) -> Reading | None:
    """Find a reading of an epidemic."""
    return Reading.objects.filter(epidemic=epidemic, pk=number).first()


def read_rows(rows: QuerySet[Reading]) -> list[Stood]:
    """Read rows as plain values."""
    return [read_stood(row) for row in rows.order_by(*ORDER).values_list(*COLUMNS, *TOLD)]


def load_ledger(epidemic: Epidemic, on: date) -> Ledger:
    """Load the numbers of a board: all of the last days, the last level before, all summed flows.

    A number of the day's last hour stands on the next day's first; it belongs to the day.
    """
    start, end = moment(on) - timedelta(days=WINDOW), moment(on) + DAY
    rows = list_readings(epidemic.key)
    found = read_rows(rows.filter(at__gte=start, at__lt=end))
    flows = [one.key for one in epidemic.series if one.time == FLOW]
    closing = rows.filter(at=end, series__in=flows)
    summed = rows.filter(at__lt=start, series__in=list_summed(epidemic))
    found += [*read_rows(closing), *read_rows(summed), *load_last(rows, start)]
    return Ledger(epidemic, found, start)


def load_last(rows: QuerySet[Reading], before: datetime) -> list[Stood]:
    """Load the last level of each spot before a moment."""
    levels = rows.filter(what=LEVEL, at__lt=before)
    last = {
        (series, place, part, at)
        for series, place, part, at in levels.order_by()
        .values_list("series", "place", "part")
        .annotate(last=Max("at"))
    }
    found = read_rows(levels.filter(at__in={one[3] for one in last}))
    return [one for one in found if (*one.spot, one.at) in last]


def find_last_day(epidemic: str, until: date) -> date | None:
    """Find the last day on or before one of which something was told."""
    rows = list_readings(epidemic).filter(at__lt=moment(until) + DAY)
    last = rows.order_by("-at", "-what").values_list("at", "since").first()
    return day_told(*last) if last else None


def list_days(epidemic: str, most: int = 12) -> list[date]:
    """List the last days of which something was told."""
    rows = list_readings(epidemic).order_by("-at").values_list("at", "since").distinct()
    days = {day_told(at, since) for at, since in rows[: most * 4]}
    return sorted(days, reverse=True)[:most]


def day_told(at: datetime, since: datetime) -> date:
    """Give the day to which a number belongs: a flow up to midnight belongs to the day before."""
    local = localtime(at)
    closes = since < at and local.time() == time()
    return (local - DAY).date() if closes else local.date()


def list_responses(epidemic: str, on: date, *, only_public: bool) -> list[Response]:
    """List the measures that had begun by a day, the first first."""
    rows = Response.objects.filter(epidemic=epidemic, since__lte=on)
    return list(rows.filter(is_public=True) if only_public else rows)


def list_alarms(epidemic: str, on: date, most: int = 50) -> list[Alarm]:
    """List the last alarms that had been raised by a day."""
    return list(Alarm.objects.filter(epidemic=epidemic, since__lte=on)[:most])


def list_open_alarms(epidemic: str) -> list[Alarm]:
    """List the alarms that are not over."""
    return list(Alarm.objects.filter(epidemic=epidemic, until=None))


def find_response(epidemic: str, number: int) -> Response | None:
    """Find a measure."""
    return Response.objects.filter(epidemic=epidemic, pk=number).first()
