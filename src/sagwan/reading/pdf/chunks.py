"""Lines of letters parted where a wide step stands between them: what a row of a table looks like
where no rules part its cells."""

import re
from dataclasses import dataclass

from sagwan.reading.headers import states_figure
from sagwan.reading.pdf.ink import Glyph
from sagwan.reading.pdf.marks import is_number
from sagwan.reading.pdf.strings import gather

_STEP = 0.8  # of the size, between words of two cells
_NUMBER_STEP = 0.45  # the same between figures
_FIGURE = re.compile(r"[\d%)\]△-]")
_BRACKETED = re.compile(r"[(\[][^()\[\]]*[)\]]")


@dataclass(slots=True)
class Chunk:
    """Letters without a wide step between them."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float

    @property
    def middle(self) -> float:
        """Its place on the line."""
        return (self.left + self.right) / 2

    @property
    def states_number(self) -> bool:
        """Tell whether it is a number with its sign and unit, its share in brackets behind it; a
        year or a grade is none."""
        bare = _BRACKETED.sub("", self.text).strip()
        if not bare:
            return any(map(str.isdigit, self.text))
        return is_number(bare) and states_figure(bare)


@dataclass(slots=True)
class ChunkLine:
    """The chunks of a line, from left to right."""

    chunks: list[Chunk]
    top: float
    bottom: float

    @property
    def size(self) -> float:
        """The size of its letters."""
        return max(chunk.size for chunk in self.chunks)

    @property
    def middle(self) -> float:
        """Its place on the page."""
        return (self.top + self.bottom) / 2

    @property
    def is_bracketed(self) -> bool:
        """Tell whether everything on it stands in brackets, as shares do below their values."""
        return all(_BRACKETED.fullmatch(chunk.text.strip()) for chunk in self.chunks)

    def counts(self) -> int:
        """Count its numbers."""
        return sum(chunk.states_number for chunk in self.chunks)


def chunk_lines(glyphs: list[Glyph]) -> list[ChunkLine]:
    """Give the lines of letters from top to bottom, parted into chunks."""
    inked = [glyph for glyph in glyphs if glyph.upright and not glyph.text.isspace()]
    return [_part(sorted(row, key=lambda glyph: glyph.left)) for row in gather(inked)]


def _part(row: list[Glyph]) -> ChunkLine:
    chunks: list[Chunk] = []
    for glyph in row:
        last = chunks[-1] if chunks else None
        if last is None or _is_apart(last, glyph):
            place = (glyph.left, glyph.right, glyph.top, glyph.bottom)
            chunks.append(Chunk(glyph.text, *place, glyph.size))
            continue
        blank = " " if glyph.left - last.right > 0.2 * glyph.size else ""
        last.text += blank + glyph.text
        last.right = max(last.right, glyph.right)
        last.top, last.bottom = min(last.top, glyph.top), max(last.bottom, glyph.bottom)
        last.size = max(last.size, glyph.size)
    chunks = _join_label(chunks)
    return ChunkLine(
        chunks, min(chunk.top for chunk in chunks), max(chunk.bottom for chunk in chunks)
    )


def _join_label(chunks: list[Chunk]) -> list[Chunk]:
    """Join the single syllables that open a line: a label spread over its cell (구    분)."""
    alone = 0
    while alone < len(chunks) and re.fullmatch("[가-힣]", chunks[alone].text):
        alone += 1
    if not 2 <= alone < len(chunks):
        return chunks
    first, last = chunks[0], chunks[alone - 1]
    text = " ".join(chunk.text for chunk in chunks[:alone])
    top, bottom = min(c.top for c in chunks[:alone]), max(c.bottom for c in chunks[:alone])
    return [Chunk(text, first.left, last.right, top, bottom, first.size), *chunks[alone:]]


def _is_apart(last: Chunk, glyph: Glyph) -> bool:
    numbers = _FIGURE.match(last.text[-1]) and (glyph.text.isdigit() or glyph.text in "△-")
    return glyph.left - last.right > (_NUMBER_STEP if numbers else _STEP) * glyph.size
