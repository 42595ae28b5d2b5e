"""Letters become lines: those that stand on one line, with the blanks that are seen between them.

A blank is often no letter in the file but a wider step. Steps are judged against the line's own,
for letters are spaced and squeezed at will.
"""

from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from sagwan.reading.pdf.ink import Area, Glyph

_SAME_LINE = 0.42  # of the size
_BLANK = 0.2
_SURE_BLANK = 0.3
_WIDE = 1.9
_MOST_BLANKS = 40
_ENOUGH = 5


@dataclass(slots=True)
class TextLine:
    """A line as it is set. `ends_word` is true where a blank follows the last letter, None where
    the line writes its blanks as steps and so cannot tell; `gaps` counts wide steps; `opening` is
    the size of the first letters behind a sign."""

    text: str
    area: Area
    size: float
    bold: bool
    ends_word: bool | None
    gaps: int
    first_word: float
    starts: tuple[float, ...] = ()
    opening: float = 0.0


def string_lines(glyphs: list[Glyph]) -> list[TextLine]:
    """Give the lines of letters that belong together, from top to bottom."""
    upright = [glyph for glyph in glyphs if glyph.upright]
    turned = [glyph for glyph in glyphs if not glyph.upright]
    rows = gather(upright)
    if turned:
        rows.extend(_gather_turned(turned))
    lines = [_string(row) for row in rows]
    return [line for line in lines if line is not None]


def gather(glyphs: list[Glyph]) -> list[list[Glyph]]:
    """Put the letters with one base together; a raised note belongs to its line."""
    rows: list[list[Glyph]] = []
    bases: list[tuple[float, float]] = []
    for glyph in sorted(glyphs, key=lambda glyph: glyph.base):
        base, size = bases[-1] if bases else (-1e9, 0.0)
        if glyph.base - base <= _SAME_LINE * max(
            min(size, glyph.size), 0.6 * max(size, glyph.size)
        ):
            rows[-1].append(glyph)
            if glyph.size > size and not glyph.text.isspace():
                bases[-1] = (glyph.base, glyph.size)
        else:
            rows.append([glyph])
            bases.append((glyph.base, glyph.size))
    return rows


def _gather_turned(glyphs: list[Glyph]) -> list[list[Glyph]]:
    columns: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: (glyph.left, glyph.top)):
        if columns and abs(glyph.left - columns[-1][-1].left) < 0.5 * max(1.0, glyph.size):
            columns[-1].append(glyph)
        else:
            columns.append([glyph])
    return [sorted(column, key=lambda glyph: -glyph.bottom) for column in columns]


def _string(row: list[Glyph]) -> TextLine | None:
    if row[0].upright:
        row.sort(key=lambda glyph: glyph.left)
    inked = [glyph for glyph in row if not glyph.text.isspace()]
    if not inked:
        return None
    usual = _usual_step(row)
    least = _SURE_BLANK if _writes_blanks(row) else _BLANK
    words: list[str] = []
    gaps = 0
    first_end: float | None = None
    starts = [inked[0].left]
    before: Glyph | None = None
    blank = False
    for glyph in row:
        if glyph.text.isspace():
            blank = blank or before is not None
            continue
        if before is not None:
            blanks = _count_blanks(before, glyph, usual, least, blank=blank)
            words.append(" " * blanks)
            if blanks and first_end is None:
                first_end = before.right
            if blanks > 2:
                gaps += 1
                starts.append(glyph.left)
        words.append(glyph.text)
        before, blank = glyph, False
    last = inked[-1]
    return TextLine(
        "".join(words),
        _area(inked),
        median(glyph.size for glyph in inked),
        all(glyph.bold for glyph in inked),
        _tells_end(row, blank=blank),
        gaps,
        (first_end if first_end is not None else last.right) - inked[0].left,
        tuple(starts),
        median(glyph.size for glyph in inked[1:4] or inked),
    )


def _area(inked: list[Glyph]) -> Area:
    return Area(
        min(glyph.left for glyph in inked),
        min(glyph.top for glyph in inked),
        max(glyph.right for glyph in inked),
        max(glyph.bottom for glyph in inked),
    )


def _usual_step(row: list[Glyph]) -> float:
    """The step between letters of one word, as a part of their size."""
    pairs = [(a, b) for a, b in pairwise(row) if not a.text.isspace() and not b.text.isspace()]
    syllables = [(a, b) for a, b in pairs if _is_syllable(a) and _is_syllable(b)]
    if len(syllables) >= _ENOUGH:
        return max(-0.3, min(0.6, median(_step(a, b) for a, b in syllables)))
    if len(pairs) >= _ENOUGH:
        return max(-0.3, min(0.12, median(_step(a, b) for a, b in pairs)))
    return 0.0


def _is_syllable(glyph: Glyph) -> bool:
    return "가" <= glyph.text <= "힣"


def _step(before: Glyph, glyph: Glyph) -> float:
    return (glyph.left - before.right) / max(1.0, min(before.size, glyph.size))


def _count_blanks(before: Glyph, glyph: Glyph, usual: float, least: float, *, blank: bool) -> int:
    if not glyph.upright:
        return 1 if blank else 0
    step = _step(before, glyph) - usual
    if step > _WIDE:
        return min(_MOST_BLANKS, max(3, round(step / 0.5)))
    return 1 if blank or step > least else 0


def _writes_blanks(row: list[Glyph]) -> bool:
    return any(glyph.text.isspace() for glyph in row[1:-1])


def _tells_end(row: list[Glyph], *, blank: bool) -> bool | None:
    if blank:
        return True
    return False if _writes_blanks(row) else None
