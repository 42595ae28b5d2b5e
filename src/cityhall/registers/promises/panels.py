"""What promises show on other pages: an office's, and the desk of whoever answers for them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q

from cityhall.ground.access.actors import Actor
from cityhall.registers.promises import pages, queries
from cityhall.registers.promises.counting import count_promises, in_order
from cityhall.registers.promises.facts import State
from cityhall.registers.promises.models import Spell
from cityhall.registers.promises.queries import Wanted

SOON = timedelta(days=30)
MOST = 8


@dataclass(frozen=True, slots=True)
class OfficePanel:
    """How the promises of an office and the units under it stand on a date."""

    template = "promises/panel_office.html"

    unit: str
    on: date
    counts: Counter[str]
    missing: int
    rows: list[pages.Row]

    @property
    def total(self) -> int:
        """How many there are."""
        return self.counts.total()

    @property
    def tiles(self) -> list[tuple[pages.Badge, int]]:
        """Each state with its number, the most pressing first."""
        return [(pages.Badge(state), number) for state, number in in_order(self.counts)]

    @property
    def bar(self) -> str:
        """The shares of the states, drawn."""
        return pages.draw_bar(self.counts)


@dataclass(frozen=True, slots=True)
class Pile:
    """Promises of mine of one kind: how many, and the most pressing of them."""

    kind: str  # late, unexplained, due
    count: int
    rows: list[pages.Row]


@dataclass(frozen=True, slots=True)
class DeskPanel:
    """The promises of my units that want something of me."""

    template = "promises/panel_desk.html"

    on: date
    piles: list[Pile]

    @property
    def count(self) -> int:
        """How many there are in all."""
        return sum(pile.count for pile in self.piles)


def describe_office(unit: str, on: date, most: int = MOST) -> OfficePanel:
    """Describe how the promises of a unit, and of all under it, stand on a date."""
    wanted = Wanted(on, unit=unit)
    rows = pages.make_rows(queries.list_spells(wanted)[:most], on)
    counted = count_promises(wanted)
    return OfficePanel(unit, on, counted.states, counted.missing, rows)


def describe_desk(actor: Actor, on: date, most: int = MOST) -> DeskPanel:
    """Describe what is late, unexplained and soon due of the units whose posts somebody holds."""
    owners = own_keys(actor.units, on)
    mine = Spell.objects.filter(queries.on_day(on), owner__key__in=owners)
    mine = mine.select_related("promise__task", "promise__owner", "missing")
    mine = mine.order_by("last", "promise_id")
    open_states = {State.DUE, State.MOVED, State.COMING}
    chosen = {
        "late": Q(state=State.LATE),
        "unexplained": Q(state=State.UNEXPLAINED),
        "due": Q(state__in=open_states, due_to__range=(on, on + SOON)),
    }
    piles = []
    for kind, choice in chosen.items():
        found = mine.filter(choice)
        piles.append(Pile(kind, found.count(), pages.make_rows(found[:most], on)))
    return DeskPanel(on, piles)


def own_keys(units: Iterable[str], on: date) -> set[str]:
    """Name the units of somebody, those under them and what they came from."""
    return {key for unit in units for key in queries.keys_of(unit, on)}
