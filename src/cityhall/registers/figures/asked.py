"""What a board is asked for: a unit and a date, each with what else could be chosen."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest
from django.utils.timezone import localdate

from cityhall.ground.look.dates import read_day
from cityhall.ground.organisation.queries import Node, Tree, load_tree
from cityhall.registers.figures.lines import Lines, load_lines
from cityhall.registers.figures.measures import load_catalogue
from cityhall.registers.figures.queries import (
    Days,
    days_of,
    list_claims,
    list_days,
    load_days,
    load_ledger,
)
from cityhall.registers.figures.shown import Teller

MOST_CHOICES = 12
TOP = "city"


@dataclass(frozen=True)
class Asked:
    """A unit and a date, the tree of that date, and the days on which there is something new."""

    key: str
    on: date
    tree: Tree
    days: list[date]  # of the unit and all under it, the latest first
    loaded: Days
    lines: Lines
    measures: tuple[str, ...]

    @property
    def node(self) -> Node | None:
        """The unit as it stood."""
        return self.tree.nodes.get(self.key)

    @property
    def path(self) -> list[Node]:
        """The units above it, from the top."""
        return self.tree.path(self.key)[:-1]

    @property
    def places(self) -> list[Node]:
        """The units that have values, in the order of the tree."""
        having = {subject for measure, subject in self.loaded if measure in self.measures}
        above = {key for one in having for key in self.lines.above(one, self.on)}
        return [node for top in self.tree.tops for node in top.walk() if node.key in above]

    @property
    def choices(self) -> list[date]:
        """The days to choose from, and the one that is chosen."""
        return sorted({*self.days[:MOST_CHOICES], self.on}, reverse=True)

    def children(self) -> list[Node]:
        """The units right under it that have values, themselves or under them."""
        having = {node.key for node in self.places}
        return [node for node in (self.node.under if self.node else []) if node.key in having]

    def has_own(self) -> bool:
        """Tell whether it has values of its own."""
        return any(pair[1] == self.key for pair in self.loaded if pair[0] in self.measures)

    def teller(self, *others: date) -> Teller:
        """Load what stood on the date, and on others."""
        dates = {self.on, *others}
        ledger = load_ledger(
            self.measures,
            dates,
            days=self.loaded,
            lines=self.lines,
            catalogue=load_catalogue(),
            within="" if self.key == TOP else self.key,
        )
        claims = [claim for claim in list_claims(self.measures) if claim.as_of <= self.on]
        return Teller(ledger, self.on, claims)


def read_asked(
    request: HttpRequest, family: str, unit: str = "", others: Iterable[str] = ()
) -> Asked:
    """Read what a board of a family, and other measures, is asked for."""
    key = unit or request.GET.get("unit", "") or TOP
    return ask(family, key, read_day(request.GET.get("on", "")), others)


def ask(family: str, key: str = TOP, on: date | None = None, others: Iterable[str] = ()) -> Asked:
    """Ask for a family, and other measures, of a unit; on the last day with a value where no
    other is named."""
    catalogue = load_catalogue()
    measures = (*catalogue.families[family].measures, *others)
    lines = load_lines()
    loaded = load_days(catalogue.typed_parts(measures))
    days = list_days(days_of(loaded, key, lines), measures)
    on = on or first_past(days)
    return Asked(key, on, load_tree(on), days, loaded, lines, measures)


def first_past(days: Iterable[date]) -> date:
    """Give the latest day that is not ahead of today."""
    today = localdate()
    return next((day for day in days if day <= today), today)
