"""The shapes that a document defines once and its paragraphs name: numbering, margins, bold."""

from dataclasses import dataclass, field

NO_HEAD = 0
OUTLINE = 1
NUMBER = 2
BULLET = 3
LEVELS = 10
_CHARACTER = 1000  # height of ten points, in units of 7,200 to the inch


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a numbering is written: `^1.` in a form of `numerals`, from a start."""

    template: str = ""
    form: int = 0
    start: int = 1


@dataclass(frozen=True, slots=True)
class ParagraphShape:
    """What a paragraph stands behind: its mark and how far in its first line begins.

    `margin` counts units of 7,200 to the inch, `characters` hundredths of a character.
    """

    head: int = NO_HEAD
    definition: int = 0
    level: int = 0
    margin: int = 0
    characters: int = 0
    breaks_page: bool = False

    def columns(self, height: int) -> int:
        """Count the columns of half a character before the text, at a height of letters."""
        if not self.margin and not self.characters:
            return 0
        return max(0, round(2 * self.margin / (height or _CHARACTER)) + self.characters // 50)


@dataclass(slots=True)
class Shapes:
    """All shapes of a document; numberings and bullets count from 1, the others from 0.

    `styles` holds only those whose name says what a paragraph of a report is.
    """

    paragraphs: dict[int, ParagraphShape] = field(default_factory=dict)
    bold: dict[int, bool] = field(default_factory=dict)
    heights: dict[int, int] = field(default_factory=dict)
    numberings: dict[int, tuple[Level, ...]] = field(default_factory=dict)
    bullets: dict[int, str] = field(default_factory=dict)
    styles: dict[int, str] = field(default_factory=dict)


PLAIN = ParagraphShape()
