"""How paragraphs look in HWPX and DOCX: the ladder of a Korean official report, by style.

Lengths are HWPUNIT: 7,200 to the inch, 100 to the point.
"""

from dataclasses import dataclass, replace
from functools import lru_cache

from sagwan.facts.lattice import Slot
from sagwan.reading.styles import MADE, Style
from sagwan.writing.breaking import SPACING, width_of
from sagwan.writing.columns import Columns

NAVY, INK, SOFT = "#052B57", "#000000", "#444444"
FONT = "함초롬바탕"  # every Hancom office has it, and renderers elsewhere know what to take
_MOST_KEPT = 256  # looks: a report has some forty
NO_BORDER, BANNER, RULE, BOX, FRAME = 1, 2, 3, 4, 5  # border fills of paragraphs


@dataclass(frozen=True, slots=True)
class Letters:
    """The look of letters: size in hundredths of a point, weight and colour."""

    size: int
    bold: bool = False
    color: str = INK


@dataclass(frozen=True, slots=True)
class Shape:
    """The shape of a paragraph: `hang` is how far all lines but the first stand further in,
    `outline` its level in the outline of the document, 0 for none, `leader` whether dots lead from
    its text to the right margin."""

    align: str = "LEFT"
    left: int = 0
    hang: int = 0
    before: int = 0
    after: int = 0
    spacing: int = 160
    border: int = NO_BORDER
    outline: int = 0
    together: bool = False
    new_page: bool = False
    leader: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """The look of one style."""

    letters: Letters
    shape: Shape


PLAIN = Look(Letters(1000), Shape())
BANNER_GAP = Look(Letters(1500), Shape(together=True))
COVER_GAP = Look(Letters(3600), Shape("CENTER"))
COVER_FIRST = Look(Letters(2000), Shape("CENTER", before=12000))
COVER_LINE = Look(Letters(2000), Shape("CENTER", before=1500))
TABLE_ANCHOR = Look(Letters(500), Shape(spacing=100, after=300))
CONTENTS_TITLE = Look(
    Letters(2200, bold=True, color=NAVY),
    Shape("CENTER", before=1000, after=1800, border=RULE),
)
UNIT_LINE = Look(Letters(1050), Shape("RIGHT", spacing=130))

_HEADINGS = {
    0: Look(
        Letters(3000, bold=True, color=NAVY),
        Shape("CENTER", before=1500, after=1500, spacing=120, border=FRAME),
    ),
    1: Look(
        Letters(2000, bold=True, color=NAVY),
        Shape(left=400, after=1100, spacing=110, border=BANNER),
    ),
    2: Look(
        Letters(1700, bold=True),
        Shape(before=2000, after=700, spacing=140, border=RULE),
    ),
    3: Look(Letters(1550, bold=True), Shape(before=1300, after=300)),
    4: Look(Letters(1450, bold=True), Shape(left=600, before=900, after=200)),
}
_DEEP = Look(Letters(1400, bold=True), Shape(left=1000, before=700, after=150))
_POINT_SIZES = {1: 1450, 2: 1400, 3: 1350}
_SMALL_POINT = 1300
_OTHERS = {
    "box": Look(
        Letters(1350, bold=True, color=NAVY),
        Shape(left=600, before=900, after=300, border=BOX, together=True),
    ),
    "paragraph": Look(Letters(1450), Shape(before=400, after=400)),
    "note": Look(Letters(1200, color=SOFT), Shape(left=1600, before=250, after=350, spacing=150)),
    "caption": Look(Letters(1300, bold=True), Shape(before=800, after=200, together=True)),
    "picture": Look(
        Letters(1200, color=SOFT), Shape("CENTER", before=150, after=150, spacing=130, border=BOX)
    ),
    "contents": Look(Letters(1450), Shape(left=1200, before=150)),
    "footer": Look(Letters(900, color=SOFT), Shape("CENTER")),
    MADE: Look(Letters(1350), Shape(before=250)),
}


@lru_cache(_MOST_KEPT)
def look_of(style: Style, sign: str, *, aside: bool = False) -> Look:
    """Give the look of a paragraph by its style, its lines hanging behind its sign."""
    if style.kind == "caption" and aside:
        return replace(UNIT_LINE, shape=replace(UNIT_LINE.shape, together=True))
    look = _by_style(style)
    hang = width_of(f"{sign}n" if sign else "", look.letters.size)
    return replace(look, shape=replace(look.shape, hang=hang))


def cell_look(slot: Slot, columns: Columns, size: int, *, together: bool = False) -> Look:
    """Give the look of a cell: heads and totals in bold."""
    head = slot.kind == "head"
    bold = head or slot.row in columns.totals
    return _cell_look(columns.align(slot), Letters(size, bold, NAVY if head else INK), together)


@lru_cache(_MOST_KEPT)
def _cell_look(align: str, letters: Letters, together: bool) -> Look:
    return Look(letters, Shape(align, spacing=SPACING, together=together))


@lru_cache(_MOST_KEPT)
def on_new_page(look: Look) -> Look:
    """Give the look of what begins a page: no space above it."""
    return replace(look, shape=replace(look.shape, new_page=True, before=0))


@lru_cache(_MOST_KEPT)
def with_table(look: Look) -> Look:
    """Give the look of what stands right above a table: it stays with it."""
    return replace(look, shape=replace(look.shape, together=True))


@lru_cache(_MOST_KEPT)
def with_leader(look: Look) -> Look:
    """Give the look of a line that ends in the number of a page."""
    return replace(look, shape=replace(look.shape, leader=True))


def _by_style(style: Style) -> Look:
    if style.kind == "heading":
        look = _HEADINGS.get(style.level, _DEEP)
        shape = replace(look.shape, outline=min(style.level, 7), together=style.level > 0)
        return replace(look, shape=shape)
    if style.kind == "bullet":
        size = _POINT_SIZES.get(style.level, _SMALL_POINT)
        left = 500 + 1300 * max(0, min(style.level, 10) - 1)
        return Look(Letters(size), Shape(left=left, before=300 if style.level < 2 else 100))
    return _OTHERS[style.kind]
