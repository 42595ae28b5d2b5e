"""What an epidemic declares: places, series, how they hold together, goals, and what is shown.

Nothing here knows a disease; docs/epidemics.md describes each part of a declaration.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from sagwan.procedures import Name

LEVEL, CHANGE, FLOW = "level", "change", "flow"
COUNTRY, CITY, WORLD, SITE, DISTRICT = "country", "city", "world", "site", "district"


@dataclass(frozen=True, slots=True)
class Declared:
    """Something that a declaration may hold; its fields are the words of the file."""


@dataclass(frozen=True, slots=True)
class Place(Declared):
    """Where is counted, and at which hour of the day the count stands."""

    key: str
    name: Name
    kind: str = CITY
    hour: int = 0
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Member(Declared):
    """A part by which a series is divided: a kind of place, a size of household."""

    key: str
    name: Name
    amount: Decimal | None = None  # what one of it is paid


@dataclass(frozen=True, slots=True)
class Division(Declared):
    """A way to divide series."""

    key: str
    name: Name
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Series(Declared):
    """What is counted: a level stands at a time, a flow is of a stretch of days."""

    key: str
    name: Name
    unit: Name
    time: str = LEVEL
    grows: bool = False  # a level that never falls
    public: bool = False
    division: str = ""


@dataclass(frozen=True, slots=True)
class Identity(Declared):
    """A level that is the sum of others, at any time and place."""

    total: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rate(Declared):
    """A share of a level in another, with the share to be reached."""

    key: str
    name: Name
    series: str
    over: str
    target: Decimal | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class Goal(Declared):
    """What is to be kept: a mean a day, a share, or a fall beside the days before."""

    key: str
    name: Name
    series: str
    what: str  # mean, share, fall
    days: int = 7
    over: str = ""  # of a share
    at_most: Decimal | None = None
    below: Decimal | None = None
    places: tuple[str, ...] = ()
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kind(Declared):
    """A kind of measure that the city takes."""

    key: str
    name: Name


@dataclass(frozen=True, slots=True)
class Chart(Declared):
    """Lines over days: series of a place, or one series of several places."""

    key: str
    name: Name
    series: tuple[str, ...]
    what: str = CHANGE
    days: int = 14
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet(Declared):
    """A table as reports print it: what stands by place, or what came day by day."""

    key: str
    name: Name
    kind: str  # standing, daily, counts
    series: tuple[str, ...]
    places: tuple[str, ...] = ()
    beside: str = ""  # daily: the series in brackets
    over: str = ""  # daily: what the level is told as a share of
    days: int = 4
    latest_first: bool = False
    before: bool = False  # daily: a column for all before
    board: bool = True  # else only reports show it
    corner: Name = field(default_factory=lambda: Name("구분", "Kind"))
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Funnel(Declared):
    """Flows that narrow, for each member of a division: tested, positive, confirmed."""

    key: str
    name: Name
    stages: tuple[str, ...]
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Capacity(Declared):
    """What there is to treat or vaccinate with, and how much of it is used."""

    key: str
    series: str
    used: str = ""
    places: tuple[str, ...] = ()
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Spread(Declared):
    """A map: one series over the districts of the city."""

    key: str
    name: Name
    series: str
    days: int = 1  # of a flow


@dataclass(frozen=True, slots=True)
class Inspection(Declared):
    """Places inspected by kind, and how many broke the rules."""

    key: str
    name: Name
    series: str
    broken: str = ""
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Aid(Declared):
    """Money that is applied for and paid, by a division that says how much each is paid."""

    key: str
    name: Name
    applied: str
    paid: str
    since: date
    until: date | None = None
    spend_until: date | None = None
    target: Decimal | None = None  # how many are entitled
    budget: Decimal | None = None  # won
    who: Name = field(default_factory=lambda: Name("", ""))
    how: Name = field(default_factory=lambda: Name("", ""))
    procedure: str = ""
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Briefing(Declared):
    """The briefing that is held each day."""

    name: Name
    since: date
    hour: int
    until: date | None = None
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Epidemic(Declared):
    """An epidemic, as its file declares it."""

    key: str
    name: Name
    about: Name
    since: date
    home: str
    kept_by: tuple[str, ...]
    until: date | None = None
    headquarters: tuple[str, ...] = ()  # units of the organisation
    procedures: tuple[str, ...] = ()
    map: str = ""  # whose tiles are its districts
    headline: tuple[str, ...] = ()
    place: tuple[Place, ...] = ()
    division: tuple[Division, ...] = ()
    series: tuple[Series, ...] = ()
    identity: tuple[Identity, ...] = ()
    rate: tuple[Rate, ...] = ()
    goal: tuple[Goal, ...] = ()
    kind: tuple[Kind, ...] = ()
    chart: tuple[Chart, ...] = ()
    table: tuple[Sheet, ...] = ()
    funnel: tuple[Funnel, ...] = ()
    capacity: tuple[Capacity, ...] = ()
    spread: tuple[Spread, ...] = ()
    inspection: tuple[Inspection, ...] = ()
    aid: tuple[Aid, ...] = ()
    briefing: tuple[Briefing, ...] = ()

    def find_series(self, key: str) -> Series | None:
        """Find a series."""
        return next((one for one in self.series if one.key == key), None)

    def name_series(self, key: str) -> Name:
        """Name a series; by its key where it is declared no longer."""
        found = self.find_series(key)
        return found.name if found else Name(key, key)

    def find_place(self, key: str) -> Place | None:
        """Find a place that is declared, or a district of the map."""
        return next((one for one in self.place if one.key == key), None)

    def find_division(self, key: str) -> Division | None:
        """Find a way to divide."""
        return next((one for one in self.division if one.key == key), None)

    def list_members(self, series: str) -> tuple[Member, ...]:
        """List the parts by which a series is divided."""
        found = self.find_series(series)
        division = self.find_division(found.division) if found and found.division else None
        return division.members if division else ()
