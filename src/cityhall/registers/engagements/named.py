"""One count of engagements, named so that a report can hold it without anybody typing it.

`engagements.health-visits` with `year=2021` is what reports count together (`kinds.TALLIED`);
`engagements.held` with `kind=visit;theme=economy;year=2021` any other count. Only what was held by
the day that is asked for is counted; without a year, that of this day.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from urllib.parse import urlencode

from django.urls import reverse

from cityhall.ground.look.tiles import load_tiles
from cityhall.registers.engagements import kinds
from cityhall.registers.engagements.mapping import Chosen, choose, tally_one
from cityhall.registers.engagements.models import Engagement, Kind
from cityhall.registers.engagements.queries import start_of
from cityhall.registers.figures.cells import CellError, parse_cell, write_cell

PREFIX = "engagements."
HELD = "held"
UNIT = "회"
MAP = "districts"
FIRST_YEAR, LAST_YEAR = 1948, 2199


class UnnamedError(LookupError):
    """A count of engagements is asked for that there is none of."""

    def __init__(self, named: str) -> None:
        super().__init__(f"{named}: 일정의 수가 아닙니다 · {named}: no count of engagements")


@dataclass(frozen=True, slots=True)
class Named:
    """A count of engagements: what reports count together, or whatever is chosen; of which year."""

    what: str
    chosen: Chosen

    @property
    def measure(self) -> str:
        """Its name."""
        return f"{PREFIX}{self.what}"

    @property
    def cell(self) -> str:
        """What is counted, as the one text that stands for it."""
        return write_cell(list_members(self.chosen))

    def link(self, on: date) -> str:
        """Give the page that shows what is counted."""
        asked = {"kind": "", **list_members(self.chosen), "year": str(self.chosen.year or on.year)}
        anchor = "by-kind" if self.what == HELD else "tallied"
        return f"{reverse('engagements:map')}?{urlencode(asked)}#{anchor}"


def list_members(chosen: Chosen) -> dict[str, str]:
    """List what is chosen by its names; what is not stands for everything."""
    told = {
        "year": str(chosen.year or ""),
        "kind": chosen.kind,
        "theme": chosen.theme,
        "district": chosen.district,
        "season": chosen.season,
    }
    return {key: text for key, text in told.items() if text}


def read_named(measure: str, cell: str = "") -> Named:
    """Read the name of a count; UnnamedError where there is none of it."""
    what = measure.removeprefix(PREFIX)
    try:
        told = dict(parse_cell(cell))
    except CellError:
        raise UnnamedError(f"{measure} {cell}") from None
    known = {
        "kind": set(Kind.values),
        "theme": set(kinds.THEMES),
        "season": set(kinds.SEASONS),
        "district": {one.key for one in load_tiles(MAP)},
    }
    year = read_year(told.pop("year", ""))
    fits = all(key in known and text in known[key] for key, text in told.items())
    if not fits or year is None or not (what == HELD or (what in TALLIES and not told)):
        raise UnnamedError(f"{measure} {cell}")
    return Named(what, Chosen(year or None, **told))


def read_year(text: str) -> int | None:
    """Read a year; nought where none is given, nothing where it is none."""
    if not text:
        return 0
    fits = text.isascii() and text.isdecimal() and len(text) == len("2021")
    return int(text) if fits and FIRST_YEAR <= int(text) <= LAST_YEAR else None


def count_named(named: Named, on: date) -> Decimal:
    """Count what is named, as far as it was held by a day."""
    chosen = named.chosen
    rows = Engagement.objects.filter(
        starts__gte=start_of(date(chosen.year or on.year, 1, 1)),
        starts__lt=start_of(on + timedelta(days=1)),
    )
    rows = choose(rows.order_by(), chosen)
    if named.what != HELD:
        rows = tally_one(rows, TALLIES[named.what])
    return Decimal(rows.values("pk").distinct().count())


TALLIES = {one.key: one for one in kinds.TALLIED}
