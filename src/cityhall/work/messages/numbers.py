"""What the figures of a message are worth now: they hold, their register moved, or they differ.

They are asked for as of the day of the occasion, or of today while that is still to come.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from django.utils.translation import override

from cityhall.registers.figures.models import Value
from cityhall.registers.figures.units import read_unit, write_long
from cityhall.work.drafts.composing.numbers import Numbers
from cityhall.work.drafts.items import Bound as Shown
from cityhall.work.messages.errors import UnfitMessageError
from cityhall.work.messages.models import Bound, Version
from cityhall.work.messages.wording import (
    Loose,
    Named,
    check_named,
    list_loose,
    list_named,
    read_figures,
)
from sagwan.facts import Figure

MOST_OFFERS = 3  # for one figure
MOST_LIKE = 50  # values that are worth the same
TRILLIONS = "조"
HALF = Decimal("0.5")
MOST_VALUES = 20_000  # that are looked through


class Standing(StrEnum):
    """How a figure stands to its register."""

    HOLDS = "holds"
    MOVED = "moved"  # the register, after the text was written
    OFF = "off"  # the text never said what the register did
    UNKNOWN = "unknown"  # the register holds nothing


Key = tuple[str, ...]  # measure, unit, cell
FAULTY = frozenset({Standing.MOVED, Standing.OFF})


@dataclass(frozen=True, slots=True)
class Told:
    """A figure of a text with what its register says."""

    place: int
    named: Named
    shown: Shown | None
    standing: Standing
    then: str = ""  # what the register said when the text was saved

    @property
    def now(self) -> str:
        """What the register says, as a text would print it."""
        if self.shown is None:
            return ""
        with override("ko"):
            is_long = TRILLIONS in self.named.written
            spoken = write_long(self.shown.value, self.shown.unit) if is_long else ""
        return spoken or f"{self.shown.text}{self.shown.unit}"

    @property
    def was(self) -> str:
        """What the register said when the text was saved, with its unit."""
        return f"{self.then}{self.shown.unit}" if self.shown and self.then else ""

    @property
    def is_faulty(self) -> bool:
        """Tell whether it wants somebody's look."""
        return self.standing in FAULTY


def asked_on(occasion: date, today: date) -> date:
    """Give the day of which a message tells its figures."""
    return min(occasion, today)


def load_shown(named: Collection[Named], on: date) -> list[Shown | None]:
    """Load what registers say of some figures, all of one day."""
    sound = [find_binding(one) for one in named]
    measures = {one.measure for one in sound if one}
    if not measures:
        return [None] * len(sound)
    numbers = Numbers(measures, "", [on])
    found = []
    for one, bound in zip(named, sound, strict=True):
        shown = (
            numbers.bind(bound.measure, bound.cell, unit=unit_of(one), subject=one.subject, on=on)[
                0
            ]
            if bound
            else None
        )
        found.append(shown)
    return found


def unit_of(named: Named) -> str:
    """Give the unit in which a figure is written; sums in 조 are told in 억."""
    figures = read_figures(named.written)
    unit = figures[0].unit if len(figures) == 1 else None
    if unit is None:
        return ""
    return unit.text.replace(TRILLIONS, "억")


def find_binding(named: Named) -> Named | None:
    """Give a figure with its measure and cell as registers name them; None for what is gone."""
    try:
        bound = check_named(named)
    except UnfitMessageError:
        return None
    return Named(named.written, bound.measure, named.subject, bound.cell)


def tell_figures(text: str, version: Version | None, on: date) -> list[Told]:
    """Tell how each figure of a text stands to its register."""
    named = list_named(text)
    kept = {one.place: one for one in version.bounds.all()} if version else {}
    pairs = zip(named, load_shown(named, on), strict=True)
    return [tell_one(n, one, shown, kept.get(n)) for n, (one, shown) in enumerate(pairs)]


def tell_one(place: int, named: Named, shown: Shown | None, kept: Bound | None) -> Told:
    """Tell how one figure stands: against what the register says, and said when it was saved."""
    if shown is None:
        return Told(place, named, None, Standing.UNKNOWN)
    if agrees(named.written, shown.value, shown.unit):
        return Told(place, named, shown, Standing.HOLDS)
    then = kept.value if kept and kept.written == named.written else ""
    is_moved = bool(then) and agrees(named.written, Decimal(then), shown.unit)
    return Told(place, named, shown, Standing.MOVED if is_moved else Standing.OFF, then)


def agrees(written: str, value: Decimal, unit: str) -> bool:
    """Tell whether a number as written may stand for a value: 7조 5천억원 for 74,737억원."""
    figures = read_figures(written)
    return len(figures) == 1 and fits(figures[0], value, unit)


def fits(figure: Figure, value: Decimal, unit: str) -> bool:
    """Tell whether a figure as it was read may stand for a value, within its last digit."""
    if figure.unit is None:
        return abs(figure.value - value) <= room_of(figure)
    own = read_unit(unit)
    worth, room = figure.value * figure.unit.scale, room_of(figure) * figure.unit.scale
    return figure.unit.base == own.base and abs(worth - value * own.scale) <= room


def room_of(figure: Figure) -> Decimal:
    """Give by how much a figure may be off, in its own unit: half of its last digit, all of it
    where it says 약 or 여."""
    return figure.step * (1 if figure.bound else HALF)


def make_bounds(version: Version, text: str, on: date) -> Iterator[Bound]:
    """Make the rows that keep what registers said of a text when it was saved."""
    named = list_named(text)
    for place, (one, shown) in enumerate(zip(named, load_shown(named, on), strict=True)):
        bound = find_binding(one) or one
        yield Bound(
            version=version,
            place=place,
            written=one.written,
            measure=bound.measure,
            subject=one.subject,
            cell=bound.cell,
            value=format(shown.value, "f") if shown else "",
            as_of=shown.as_of if shown else None,
        )


@dataclass(frozen=True, slots=True)
class Offer:
    """A figure that a text only says, with what it may be bound to."""

    number: int  # among those that are loose
    loose: Loose
    ways: tuple[Shown, ...]

    def bind(self, way: int) -> Named:
        """Name what it is bound to."""
        shown = self.ways[way]
        return Named(self.loose.figure.text, shown.measure, shown.subject, shown.cell)


def list_offers(text: str, on: date) -> list[Offer]:
    """List the figures of a text that say what a register says on a day, with where."""
    loose = [one for one in list_loose(text) if is_worth(one.figure)]
    if not loose:
        return []
    shelf = Shelf(on, {one.figure.unit.base for one in loose if one.figure.unit})
    keys = [shelf.list_like(one.figure) for one in loose]
    wanted = [
        Named(one.figure.text, *key) for one, own in zip(loose, keys, strict=True) for key in own
    ]
    shown = iter(load_shown(wanted, on))
    found = []
    for number, (one, own) in enumerate(zip(loose, keys, strict=True)):
        ways = [next(shown) for _ in own]
        sound = tuple(way for way in ways if way and fits(one.figure, way.value, way.unit))
        if sound:
            found.append(Offer(number, one, sound))
    return found


def is_worth(figure: Figure) -> bool:
    """Tell whether a figure says enough to be looked for: it has a unit, and is no small count."""
    return figure.unit is not None and (abs(figure.value) > 2 or figure.step < 1)


class Shelf:
    """The typed values up to a day in some units, to be found by what they are worth."""

    def __init__(self, on: date, bases: Collection[str]) -> None:
        told = Value.objects.order_by().values_list("unit", flat=True).distinct()
        units = [unit for unit in told if read_unit(unit).base in bases]
        rows = Value.objects.filter(is_current=True, day__lte=on, unit__in=units)
        columns = ("value", "unit", "measure", "subject__key", "dimensions")
        latest = rows.order_by("-day", "id").values_list(*columns)[:MOST_VALUES]
        shelves: defaultdict[str, list[tuple[Decimal, int, Key]]] = defaultdict(list)
        for number, (value, unit, *key) in enumerate(latest):
            own = read_unit(unit)
            shelves[own.base].append((Decimal(value) * own.scale, number, tuple(key)))
        self.shelves = {base: sorted(rows) for base, rows in shelves.items()}

    def list_like(self, figure: Figure) -> list[Key]:
        """List what a figure may be, the latest first."""
        if figure.unit is None:
            return []
        worth, room = figure.value * figure.unit.scale, room_of(figure) * figure.unit.scale
        shelf = self.shelves.get(figure.unit.base, [])
        first = bisect_left(shelf, (worth - room,))
        last = bisect_right(shelf, (worth + room, MOST_VALUES))
        like = sorted(shelf[first:last], key=lambda row: row[1])[:MOST_LIKE]
        return list(dict.fromkeys(key for _, _, key in like))[:MOST_OFFERS]
