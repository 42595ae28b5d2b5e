"""Letters printed over themselves: word processors without a bold face print a letter several
times, a hair apart. One of them is the letter; that there were more makes it bold."""

from sagwan.reading.pdf.ink import Glyph

_HAIR = 0.16  # of the size


def drop_doubles(glyphs: list[Glyph]) -> list[Glyph]:
    """Keep the first of the letters that are printed over themselves, and make it bold."""
    seen: dict[tuple[str, int, int], list[Glyph]] = {}
    kept: list[Glyph] = []
    for glyph in glyphs:
        twin = _find_twin(glyph, seen)
        if twin is not None:
            twin.bold = True
            continue
        seen.setdefault((glyph.text, *_square(glyph)), []).append(glyph)
        kept.append(glyph)
    return kept


def _square(glyph: Glyph) -> tuple[int, int]:
    return int(glyph.left // 8), int(glyph.base // 8)


def _find_twin(glyph: Glyph, seen: dict[tuple[str, int, int], list[Glyph]]) -> Glyph | None:
    reach = max(0.8, _HAIR * glyph.size)
    width = glyph.right - glyph.left
    if width > 0:
        reach = min(reach, 0.45 * width)
    x, y = _square(glyph)
    for column in (x, x - 1, x + 1):
        for row in (y, y - 1, y + 1):
            for other in seen.get((glyph.text, column, row), ()):
                near = abs(other.left - glyph.left) < reach and abs(other.base - glyph.base) < reach
                if near and abs(other.size - glyph.size) < 1:
                    return other
    return None
