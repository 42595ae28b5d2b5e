"""What a draft is made of, once composed: items in their order, each knowing where it is from.

Numbers are pieces of their own, bound to the cell of the register that they were taken from.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from cityhall.ground.look.languages import say

DASH, RATE = "-", "%"  # how nought is printed, and the sign of a rate
LAYOUT, REGISTER, CARRIED, EDITED, ADDED = "layout", "register", "carried", "edited", "added"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a text is from, in both languages, with the page that shows more."""

    kind: str = LAYOUT
    ko: str = ""
    en: str = ""
    href: str = ""

    @property
    def words(self) -> str:
        """Where it is from, in the language of the page."""
        return say(self.ko, self.en)


@dataclass(frozen=True, slots=True)
class Bound:
    """A number with the cell of the register that it shows."""

    measure: str
    subject: str
    cell: str
    on: date  # the date that was asked for
    value: Decimal
    text: str  # as the report prints it
    unit: str
    as_of: date | None  # the date that it is of
    href: str

    @property
    def as_dict(self) -> dict[str, str]:
        """Give the binding as the JSON of a draft keeps it."""
        return {
            "measure": self.measure,
            "subject": self.subject,
            "dimensions": self.cell,
            "on": self.on.isoformat(),
        }


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text: as written, or a number of the register."""

    text: str
    bound: Bound | None = None


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell of a table: a number of the register, a dash, or nothing."""

    text: str
    bound: Bound | None = None
    lack: str = ""


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table under its label."""

    label: str
    cells: tuple[TableCell, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table, put together from the register."""

    corner: str
    columns: tuple[tuple[str, ...], ...]
    rows: tuple[TableRow, ...]
    unit: str
    as_of: date
    dates: tuple[date, ...]  # of all values in it

    @property
    def depth(self) -> int:
        """How many rows its header has."""
        return max(map(len, self.columns))

    @property
    def bounds(self) -> list[Bound]:
        """All numbers in it."""
        return [cell.bound for row in self.rows for cell in row.cells if cell.bound]


@dataclass(frozen=True, slots=True)
class Item:
    """A block of the draft. `group` names the list in which it can be moved and added to; `source`
    is its text as edited, with numbers named; `tail` follows it and belongs to a register."""

    key: str
    kind: str  # heading, bullet, paragraph, note, caption, table, gap
    level: int = 0
    mark: str = ""
    source: str = ""
    pieces: tuple[Piece, ...] = ()
    tail: str = ""
    origin: Origin = Origin()
    group: str = ""
    sheet: Sheet | None = None
    promise: int = 0
    changed: str = ""  # what the register says now, where it has changed since the edit
    registered: str = ""  # what stood before the edit
    is_hollow: bool = False  # a heading over nothing
    is_gone: bool = False  # somebody left it out

    @property
    def text(self) -> str:
        """The text as it is printed."""
        return "".join(piece.text for piece in self.pieces) + self.tail

    @property
    def is_editable(self) -> bool:
        """Tell whether its text may be edited; headings of the layout are the layout's."""
        if self.kind == "heading":
            return self.level == 0 or self.origin.kind != LAYOUT
        return self.kind in {"bullet", "paragraph", "note"}

    @property
    def is_printed(self) -> bool:
        """Tell whether it stands in the report; what was left out does not."""
        return not (self.kind == "gap" or self.is_hollow or self.is_gone)


@dataclass(frozen=True)
class Composed:
    """A draft as it stands now."""

    title: str
    office: str  # as it was called on the date
    office_key: str
    month: date
    as_of: date
    items: tuple[Item, ...]

    @property
    def printed(self) -> tuple[Item, ...]:
        """The items that stand in the report."""
        return tuple(item for item in self.items if item.is_printed)

    @property
    def bounds(self) -> list[Bound]:
        """All numbers of registers in it."""
        found = []
        for item in self.printed:
            found += [piece.bound for piece in item.pieces if piece.bound]
            found += item.sheet.bounds if item.sheet else []
        return found

    @property
    def promises(self) -> set[int]:
        """The promises that it tells, by number."""
        return {item.promise for item in self.printed if item.promise}

    def find(self, key: str) -> Item | None:
        """Find an item by its key."""
        return next((item for item in self.items if item.key == key), None)
