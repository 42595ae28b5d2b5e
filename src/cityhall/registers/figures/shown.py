"""Values as pages show them: written with their digits, with their own date where it is another
than the page's, with what a report printed wrongly and why, and with the way to their own page."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from urllib.parse import urlencode

from django.urls import reverse

from cityhall.ground.look.languages import say
from cityhall.registers.figures.disagreements import is_misprinted, write_alike
from cityhall.registers.figures.ledger import NOTHING, UNADDABLE, UNEVEN, Found, Ledger
from cityhall.registers.figures.models import Claim
from cityhall.registers.figures.units import convert, with_unit, write_number, write_plain

DASH = "–"
LACKS = {
    NOTHING: ("등록된 값이 없습니다.", "Nobody has entered it."),
    UNADDABLE: ("합할 수 없는 값입니다.", "Its parts cannot be added up."),
    UNEVEN: (
        "일부 부서나 과목의 값만 있어 계산하지 않습니다.",
        "Some of its units or items have no value, so it is not computed.",
    ),
}


Place = tuple[str, str, str, date]  # measure, unit, cell and day


@dataclass(frozen=True, slots=True)
class Misprint:
    """What a report printed, where that is known or found to be wrong."""

    printed: str
    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A value as a page shows it."""

    text: str
    unit: str
    place: Place | None = None
    value: Decimal | None = None
    as_of: date | None = None  # only where it is not the date of the page
    lack: str = ""
    is_claim: bool = False  # what a report printed, for want of anything to compute it from
    misprints: tuple[Misprint, ...] = ()
    found: Found | None = None

    @property
    def is_there(self) -> bool:
        """Tell whether there is a value."""
        return self.value is not None

    @property
    def href(self) -> str:
        """The way to its own page, where it has one."""
        return link_figure(*self.place) if self.place else ""


def link_figure(measure: str, subject: str, cell: str = "", on: date | None = None) -> str:
    """Give the address of the page of a figure."""
    return add_place(reverse("figures:measure", args=[measure]), subject, cell, on)


def add_place(address: str, subject: str, cell: str = "", on: date | None = None) -> str:
    """Add a unit, a cell and a day to the address of a measure."""
    day = f"&on={on.isoformat()}" if on else ""
    return f"{address}?{write_place(subject, cell)}{day}"


@lru_cache(maxsize=4096)
def write_place(subject: str, cell: str) -> str:
    """Write a unit and a cell as an address asks for them: both come again on every page."""
    asked = {"unit": subject, "cell": cell}
    return urlencode({name: text for name, text in asked.items() if text})


def dated_otherwise(found: Found, day: date) -> date | None:
    """Give the date of a value where it is not of the day asked for, nor of a period around it."""
    if all(row.since is not None and row.since <= day <= row.as_of for row in found.rows):
        return None
    return found.as_of if found.as_of != day else None


class Teller:
    """Tells values as of one date, from a ledger and what reports claim."""

    def __init__(self, ledger: Ledger, on: date, claims: Iterable[Claim] = ()) -> None:
        self.ledger, self.on = ledger, on
        self.claims: defaultdict[tuple[str, str, str, date], list[Claim]] = defaultdict(list)
        for claim in claims:
            key = (claim.measure, claim.subject.key, claim.dimensions, claim.as_of)
            self.claims[key].append(claim)

    def tell(
        self,
        measure: str,
        subject: str,
        cell: str = "",
        *,
        on: date | None = None,
        before: date | None = None,
        unit: str = "",
    ) -> Shown:
        """Tell a value; in another unit of its kind where one is asked for."""
        day = on or self.on
        found = self.ledger.find(measure, subject, day, cell, before)
        if found.value is None:
            return self._tell_lack(measure, subject, cell, day, found)
        declared = self.ledger.catalogue.measure(measure)
        wanted = unit or declared.unit
        value = convert(found.value, found.unit, wanted)
        return Shown(
            write_number(value, declared.digits),
            wanted,
            (measure, subject, cell, day),
            value,
            dated_otherwise(found, day),
            misprints=tuple(self._list_misprints(measure, subject, cell, found)),
            found=found,
        )

    def _tell_lack(self, measure: str, subject: str, cell: str, day: date, found: Found) -> Shown:
        """Tell what a report printed where nothing can be computed; else why there is nothing."""
        unit = self.ledger.catalogue.measure(measure).unit
        for claim in self.claims[measure, subject, cell, day]:
            place, text = (measure, subject, cell, day), write_number(claim.number)
            return Shown(text, claim.unit, place, claim.number, is_claim=True)
        return Shown(DASH, unit, lack=say(*LACKS[found.lack or NOTHING]))

    def _list_misprints(
        self, measure: str, subject: str, cell: str, found: Found
    ) -> Iterable[Misprint]:
        """List what was printed wrongly: of a value as typed, and of one that is computed."""
        if found.is_typed and is_misprinted(found.rows[0]):
            row = found.rows[0]
            printed = write_plain(row.printed) if row.printed is not None else ""
            yield Misprint(printed, row.source, row.reason)
        if found.as_of is None or found.value is None:
            return
        for claim in self.claims[measure, subject, cell, found.as_of]:
            exact = convert(found.value, found.unit, claim.unit)
            changed = self.ledger.catalogue.measure(measure).change_of
            if not changed and write_alike(exact, claim.number) != claim.number:
                yield Misprint(
                    with_unit(write_number(claim.number), claim.unit), claim.source, claim.reason
                )
