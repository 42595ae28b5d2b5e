"""What a sitting knows of its business: values that the register of cases offers.

An app offers them by a module `sittings.py` with the functions of `Docket`; committees know no
case by themselves.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol, cast

from cityhall.ground.access.actors import Actor
from cityhall.ground.notices.gathering import find_modules
from sagwan.procedures import Examiners, Name, Panel


@dataclass(frozen=True, slots=True)
class Ruled:
    """A procedure whose cases a sitting decides, and how that sitting is put together."""

    procedure: str
    name: Name
    one: Name
    panel: Panel
    names_examiners: bool = False


@dataclass(frozen=True, slots=True)
class Business:
    """A case as a sitting knows it."""

    key: str
    number: str
    title: str
    units: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()  # who has to do with it, in words
    stage: Name | None = None
    link: str = ""
    outcome: Name | None = None  # where everybody may know it
    public: tuple[tuple[str, str], ...] = ()  # what everybody may see of it then


class Docket(Protocol):
    """What the register of cases does for sittings."""

    def list_ruled(self, on: date) -> list[Ruled]:
        """List the procedures in force on a day that decide by sittings."""

    def list_waiting(self, procedure: str, limit: int) -> list[Business]:
        """List the cases that wait for a sitting, the first due first."""

    def load_business(self, keys: Iterable[str]) -> Mapping[str, Business]:
        """Load cases by their keys."""

    def find_number(self, procedure: str, number: str) -> Business | None:
        """Find a running case by its number."""

    def name_examiners(
        self, named: Iterable[Examiners], sitting: str, *, on: date, by: Actor
    ) -> None:
        """Take the step that names lead and second examiner in each of these cases."""

    def link_decisions(self, sitting: str) -> str:
        """Give the address where the cases of a sitting are decided."""


def find_docket() -> Docket:
    """Give what the register of cases offers."""
    return cast(Docket, next(find_modules("sittings")))


def find_ruled(procedure: str, on: date) -> Ruled | None:
    """Find how sittings of a procedure are put together on a day."""
    for day in (on, date.max):  # what sat before the first version sat by it
        for one in find_docket().list_ruled(day):
            if one.procedure == procedure:
                return one
    return None


def list_ruled(panel: str, on: date) -> list[Ruled]:
    """List the procedures that a committee decides."""
    return [one for one in find_docket().list_ruled(on) if one.panel.committee == panel]
