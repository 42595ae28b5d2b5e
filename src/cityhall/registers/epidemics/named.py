"""One number or table of an epidemic, named so that a report can hold it without anybody typing it.

`epidemics.covid-19.confirmed` with `place=seoul` is the level of the day; `what=change` its change,
`part=…` one part. A flow is the sum of all that was told of it.
"""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from urllib.parse import urlencode

from django.urls import reverse

from cityhall.registers.epidemics.declaring import find_epidemic
from cityhall.registers.epidemics.ledger import Ledger
from cityhall.registers.epidemics.records import Spot
from cityhall.registers.epidemics.shapes import CHANGE, FLOW, LEVEL, Epidemic, Sheet
from cityhall.registers.figures.cells import CellError, parse_cell, write_cell

PREFIX = "epidemics."
KEYS = frozenset({"place", "part", "what"})


class UnnamedError(LookupError):
    """A number or table of an epidemic is asked for that none declares."""

    def __init__(self, named: str) -> None:
        super().__init__(f"{named}: 선언되지 않은 감염병 수 · {named}: no epidemic declares it")


@dataclass(frozen=True, slots=True)
class Named:
    """A number of an epidemic: where, of which part, level or change."""

    epidemic: Epidemic
    spot: Spot
    what: str = LEVEL

    @property
    def measure(self) -> str:
        """Its name."""
        return f"{PREFIX}{self.epidemic.key}.{self.spot.series}"

    @property
    def cell(self) -> str:
        """Where it is, as the one text that stands for it."""
        told = {"place": self.spot.place, "part": self.spot.part}
        told["what"] = self.what if self.what != LEVEL else ""
        return write_cell({key: text for key, text in told.items() if text})

    @property
    def href(self) -> str:
        """Where its readings stand."""
        address = reverse("epidemics:series", args=[self.epidemic.key, self.spot.series])
        return f"{address}?{urlencode({'place': self.spot.place})}"


def read_named(measure: str, cell: str = "") -> Named:
    """Read the name of a number; UnnamedError where no epidemic declares it."""
    key, _, series = measure.removeprefix(PREFIX).partition(".")
    epidemic = find_epidemic(key)
    try:
        members = dict(parse_cell(cell))
    except CellError:
        raise UnnamedError(measure) from None
    if epidemic is None or epidemic.find_series(series) is None or members.keys() - KEYS:
        raise UnnamedError(measure)
    spot = Spot(series, members.get("place", epidemic.home), members.get("part", ""))
    what = members.get("what", LEVEL)
    parts = {one.key for one in epidemic.list_members(series)}
    if epidemic.find_place(spot.place) is None or (spot.part and spot.part not in parts):
        raise UnnamedError(f"{measure} {cell}")
    if what not in (LEVEL, CHANGE):
        raise UnnamedError(f"{measure} {cell}")
    return Named(epidemic, spot, what)


def find_number(named: Named, ledger: Ledger) -> tuple[Decimal, datetime] | None:
    """Find a number, and when it stood."""
    series = named.epidemic.find_series(named.spot.series)
    if series and series.time == FLOW:
        whole = ledger.sum_all(named.spot)
        return (whole[0], whole[2].at) if whole else None
    level = ledger.level(named.spot)
    figure = ledger.change(named.spot, level.at) if level and named.what == CHANGE else level
    return (figure.value, figure.at) if figure else None


def find_table(epidemic: str, table: str) -> tuple[Epidemic, Sheet]:
    """Find a table that an epidemic declares; UnnamedError where none does."""
    found = find_epidemic(epidemic)
    sheet = next((one for one in found.table if one.key == table), None) if found else None
    if found is None or sheet is None:
        raise UnnamedError(f"{epidemic}.{table}")
    return found, sheet
