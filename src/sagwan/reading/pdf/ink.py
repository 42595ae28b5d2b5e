"""What stands on a page before anything is understood: letters, rules, fills and pictures.

Lengths are points from the top left corner. Both libraries' pages are brought to this form.
"""

from dataclasses import dataclass, field

SOFT_HYPHEN = "\u00ad"  # a page is printed: what stands there is seen


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of the page."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point lies inside."""
        return self.left <= x < self.right and self.top <= y < self.bottom

    def encloses(self, other: "Area", slack: float = 1.0) -> bool:
        """Tell whether another rectangle lies inside."""
        return (
            self.left - slack <= other.left
            and other.right <= self.right + slack
            and self.top - slack <= other.top
            and other.bottom <= self.bottom + slack
        )


def enclose(areas: list[Area]) -> Area:
    """Give the smallest rectangle around others."""
    return Area(
        min(area.left for area in areas),
        min(area.top for area in areas),
        max(area.right for area in areas),
        max(area.bottom for area in areas),
    )


@dataclass(slots=True)
class Glyph:
    """A letter as it is set: `base` is the line that it stands on, `mark` the number of the
    tagged stretch that it belongs to, `artifact` true where the tags call it decoration."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    base: float
    size: float
    bold: bool = False
    dark: bool = True
    upright: bool = True
    mark: int | None = None
    artifact: bool = False


@dataclass(frozen=True, slots=True)
class Fill:
    """A filled rectangle: `dark` hides dark letters, `pale` (white) is not seen."""

    area: Area
    dark: bool
    pale: bool


@dataclass(slots=True)
class Sheet:
    """A page: `edges` are the sides of rules and boxes as pdfplumber describes them; `crowded` is
    true where there are too many of them to look for tables."""

    number: int
    width: float
    height: float
    glyphs: list[Glyph] = field(default_factory=list)
    edges: list[dict[str, float | str]] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    pictures: list[Area] = field(default_factory=list)
    drawn: int = 0
    crowded: bool = False
