"""Names of what is counted: series, part and place, and numbers as Korean reports write them."""

from datetime import datetime
from decimal import Decimal

from django.utils.timezone import localtime

from cityhall.ground.look.dates import write_day
from cityhall.ground.look.languages import say
from cityhall.registers.epidemics.records import Spot
from cityhall.registers.epidemics.shapes import Epidemic
from sagwan.procedures import Name

NONE = "–"


def name_place(epidemic: Epidemic, key: str) -> Name:
    """Name a place; by its key where it is declared no longer."""
    found = epidemic.find_place(key)
    return found.name if found else Name(key, key)


def name_part(epidemic: Epidemic, series: str, key: str) -> Name:
    """Name a part of a series."""
    found = (one.name for one in epidemic.list_members(series) if one.key == key)
    return next(found, Name(key, key))


def name_spot(epidemic: Epidemic, spot: Spot) -> tuple[str, str]:
    """Name what is counted, where, and which part of it, in Korean and English."""
    names = [name_place(epidemic, spot.place), epidemic.name_series(spot.series)]
    if spot.part:
        names.append(name_part(epidemic, spot.series, spot.part))
    return " ".join(one.ko for one in names), ", ".join(one.en for one in names)


def say_spot(epidemic: Epidemic, spot: Spot) -> str:
    """Name what is counted in the language of the page."""
    ko, en = name_spot(epidemic, spot)
    return say(ko, en)


def write_number(value: Decimal) -> str:
    """Write a number."""
    return f"{value:,f}".replace("-", "−")


def write_change(value: Decimal, *, korean: bool | None = None) -> str:
    """Write a change as reports do: +22, △51, and a dash for none."""
    if value == 0:
        return "-"
    less = say("△", "−") if korean is None else "△" if korean else "−"
    return f"+{value:,f}" if value > 0 else f"{less}{-value:,f}"


def write_rate(value: Decimal) -> str:
    """Write a share in percent, to one decimal."""
    return f"{value:.1f}%"


def say_moment(at: datetime) -> str:
    """Write a moment as reports do: 4. 17. 0시."""
    local = localtime(at)
    return f"{write_day(local)} {say('{h}시', '{h}:00', h=local.hour)}"
