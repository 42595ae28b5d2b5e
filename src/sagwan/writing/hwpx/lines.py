"""Where the lines of a table cell stand. Some programs set a cell whose lines are not told in one
line, so those that have more than one are told."""

from collections.abc import Sequence

from sagwan.writing.breaking import SPACING, break_lines

_FLAGS = 393_216


def write_lines(texts: Sequence[str], room: int, size: int, ahead: int = 0) -> list[str]:
    """Write for each paragraph of a cell where its lines stand; nothing if all are short. In front
    of the first paragraph there are signs that take `ahead` places."""
    broken = [break_lines(text, room, size) for text in texts]
    if all(len(starts) == 1 for starts in broken):
        return [""] * len(texts)
    written, down = [], 0
    for number, starts in enumerate(broken):
        lines = []
        shift = 0 if number else ahead
        for start in starts:
            lines.append(_line(start + shift if start else 0, down, room, size))
            down += size * SPACING // 100
        written.append(f"<hp:linesegarray>{''.join(lines)}</hp:linesegarray>")
    return written


def _line(start: int, down: int, room: int, size: int) -> str:
    return (
        f'<hp:lineseg textpos="{start}" vertpos="{down}" vertsize="{size}" textheight="{size}"'
        f' baseline="{size * 85 // 100}" spacing="{size * (SPACING - 100) // 100}" horzpos="0"'
        f' horzsize="{room}" flags="{_FLAGS}"/>'
    )
