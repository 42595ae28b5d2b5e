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
class Keyed(Declared):
    """Something with a key and a name."""

    key: str
    name: Name


@dataclass(frozen=True, slots=True)
class Place(Keyed):
    """Where is counted, and at which hour of the day the count stands."""

    kind: str = CITY
    hour: int = 0
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Member(Keyed):
    """A part by which a series is divided: a kind of place, a size of household."""

    amount: Decimal | None = None  # what one of it is paid


@dataclass(frozen=True, slots=True)
class Division(Keyed):
    """A way to divide series."""

    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Series(Keyed):
    """What is counted: a level stands at a time, a flow is of a stretch of days."""

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
class Rate(Keyed):
    """A share of a level in another, with the share to be reached."""

    series: str
    over: str
    target: Decimal | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class Goal(Keyed):
    """What is to be kept: a mean a day, a share, or a fall beside the days before."""

    series: str
    what: str  # mean, share, fall
    days: int = 7
    over: str = ""  # of a share
    at_most: Decimal | None = None
    below: Decimal | None = None
    places: tuple[str, ...] = ()
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kind(Keyed):
    """A kind of measure that the city takes."""


@dataclass(frozen=True, slots=True)
class Chart(Keyed):
    """Lines over days: series of a place, or one series of several places."""

    series: tuple[str, ...]
    what: str = CHANGE
    days: int = 14
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet(Keyed):
    """A table as reports print it: what stands by place, or what came day by day."""

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
class Funnel(Keyed):
    """Flows that narrow, for each member of a division: tested, positive, confirmed."""

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
class Spread(Keyed):
    """A map: one series over the districts of the city."""

    series: str
    days: int = 1  # of a flow


@dataclass(frozen=True, slots=True)
class Inspection(Keyed):
    """Places inspected by kind, and how many broke the rules."""

    series: str
    broken: str = ""
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Aid(Keyed):
    """Money that is applied for and paid, by a division that says how much each is paid."""

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
class Epidemic(Keyed):
    """An epidemic, as its file declares it."""

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

    @property
    def in_charge(self) -> tuple[str, ...]:
        """The units that write its numbers and are told of its alarms."""
        return tuple(dict.fromkeys((*self.kept_by, *self.headquarters)))

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

    def name_goal(self, key: str) -> Name:
        """Name a goal; by its key where it is declared no longer."""
        return next((one.name for one in self.goal if one.key == key), Name(key, key))

    def find_division(self, key: str) -> Division | None:
        """Find a way to divide."""
        return next((one for one in self.division if one.key == key), None)

    def list_members(self, series: str) -> tuple[Member, ...]:
        """List the parts by which a series is divided."""
        found = self.find_series(series)
        division = self.find_division(found.division) if found and found.division else None
        return division.members if division else ()
