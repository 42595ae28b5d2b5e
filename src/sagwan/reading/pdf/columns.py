"""Pages set in two columns: a white strip down the middle with running text on both sides.

Tables without rules have white strips too; their sides are short and full of numbers.
"""

import re

from sagwan.reading.pdf.ink import Glyph, Sheet
from sagwan.reading.pdf.strings import TextLine, string_lines

_ROWS = 8
_STRIP = 6.0
_LETTERS = 9
_PROSE = re.compile(r"[가-힣A-Za-z]")


def find_gutter(glyphs: list[Glyph], sheet: Sheet) -> float | None:
    """Find the middle of the strip between two columns of running text."""
    inked = [glyph for glyph in glyphs if glyph.upright and not glyph.text.isspace()]
    if len(inked) < 2 * _ROWS * _LETTERS:
        return None
    step = _STRIP / 2
    tries = [sheet.width * 0.36 + step * i for i in range(int(sheet.width * 0.28 / step))]
    crossings = {x: _count_crossings(inked, x) for x in tries}
    least = min(crossings.values(), default=1)
    best = [x for x in tries if crossings[x] == least]
    gutter = best[len(best) // 2] if best else None
    if gutter is None or not _parts_prose(inked, gutter):
        return None
    return gutter


def _count_crossings(inked: list[Glyph], x: float) -> int:
    return sum(glyph.left < x + _STRIP and glyph.right > x - _STRIP for glyph in inked)


def _parts_prose(inked: list[Glyph], x: float) -> bool:
    """Tell whether most lines have running text on both sides and none in the strip."""
    lines = string_lines(inked)
    left = string_lines([glyph for glyph in inked if glyph.right <= x])
    right = string_lines([glyph for glyph in inked if glyph.left >= x])
    crossing = sum(1 for line in lines if _crosses(line, inked, x))
    if min(len(left), len(right)) < _ROWS or crossing * 3 > len(lines):
        return False
    return _is_prose(left) and _is_prose(right)


def _crosses(line: TextLine, inked: list[Glyph], x: float) -> bool:
    area = line.area
    return any(
        glyph.left < x + _STRIP and glyph.right > x - _STRIP
        for glyph in inked
        if area.top <= (glyph.top + glyph.bottom) / 2 <= area.bottom
    )


def _is_prose(lines: list[TextLine]) -> bool:
    text = "".join(line.text for line in lines)
    letters = len(_PROSE.findall(text))
    gaps = sum(line.gaps for line in lines)
    return letters >= _LETTERS * len(lines) and gaps * 4 < len(lines)


def split_columns(
    glyphs: list[Glyph], gutter: float
) -> tuple[list[TextLine], list[TextLine], list[TextLine]]:
    """Give the lines across the page, those of the left column and those of the right one."""
    across: list[Glyph] = []
    spans = [
        (line.area.top, line.area.bottom)
        for line in string_lines(glyphs)
        if _crosses(line, [g for g in glyphs if not g.text.isspace()], gutter)
    ]
    sides: tuple[list[Glyph], list[Glyph]] = ([], [])
    for glyph in glyphs:
        middle = (glyph.top + glyph.bottom) / 2
        if any(top <= middle <= bottom for top, bottom in spans):
            across.append(glyph)
        else:
            sides[glyph.left >= gutter].append(glyph)
    return string_lines(across), string_lines(sides[0]), string_lines(sides[1])
