"""What a series of the public copy is to those who take it away: its table, what lists say of it,
and its addresses. What is said in both languages under a key makes two columns by itself.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from django.urls import reverse

from cityhall.ground.look.languages import say
from cityhall.outside.portal.columns import END, START
from cityhall.outside.portal.parts import Parts, Told, once
from cityhall.outside.portal.telling import Line, tell_nothing
from cityhall.outside.publishing.queries import Read
from cityhall.outside.publishing.series import SERIES
from cityhall.registers.sheets.tables import Column, Table

Row = dict[str, str]
LIST, ITEM, NEWS = "portal:series", "portal:item", "portal:news"  # of whatever series


@dataclass(frozen=True, slots=True)
class Dataset:
    """A series as anybody may take it away, and where it is read.

    `parts` are its rows beside the copy, `tell` is what a list says of one. `home` is the route of
    its page, `page` of one object (none: all stand on its home), `feed` of what is new (or none).
    """

    key: str
    about: tuple[str, str]
    own: tuple[Column, ...]
    parts: Parts = once
    tell: Callable[[Told], Line] = tell_nothing
    home: str = LIST
    page: str = ITEM
    feed: str = NEWS

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns of its table."""
        return *START, *self.own, *END

    @property
    def names(self) -> tuple[str, str]:
        """Its name in both languages."""
        return SERIES[self.key].ko, SERIES[self.key].en

    @property
    def name(self) -> str:
        """Its name in the language of the page."""
        return say(*self.names)

    @property
    def told(self) -> str:
        """What it holds, in the language of the page."""
        return say(*self.about)

    def find_home(self, language: str) -> str:
        """Find the address of its page."""
        return self.find_route(self.home, language)

    def find_page(self, language: str, key: str) -> str:
        """Find the address at which an object stands."""
        return self.find_route(self.page, language, key) if self.page else self.find_home(language)

    def find_feed(self, language: str) -> str:
        """Find the address of what is new; nothing where nothing is told."""
        return self.find_route(self.feed, language) if self.feed else ""

    def find_route(self, route: str, language: str, *about: str) -> str:
        """Find an address by its route; those of whatever series name it."""
        which = (self.key,) if route in (LIST, ITEM, NEWS) else ()
        return reverse(route, args=[language, *which, *about])

    def make_table(self, reads: Iterable[Read]) -> Table:
        """Make the table of some copies."""
        rows = (row for one in reads for row in self.list_rows(one))
        return Table(self.key, *self.names, self.columns, rows)

    def list_rows(self, read: Read) -> Iterator[Row]:
        """List the rows of a copy: what it tells, and what each of its parts tells."""
        made = read.copy.made.isoformat(timespec="seconds")
        start = {"id": read.key, "version": str(read.copy.version), "published": made}
        whole = start | write_cells(read.content)
        yield from (whole | write_cells(part) for part in self.parts(read.content))


def write_cells(told: Told) -> Row:
    """Write texts as cells, what is said in both languages as two."""
    cells: Row = {}
    for key, value in told.items():
        match value:
            case str():
                cells[key] = value
            case [str(ko), str(en)]:
                cells |= {f"{key}_ko": ko, f"{key}_en": en}
    return cells
