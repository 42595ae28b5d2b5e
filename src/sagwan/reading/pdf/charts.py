"""Charts: boxes with a few words each, beside and below each other, tied by lines (조직도). They are
pictures made of words, and no lines of a table.
"""

import re
from itertools import groupby

from sagwan.reading.pdf.flow import Boxes, Item, Stretch
from sagwan.reading.pdf.strings import TextLine

CHART = "picture 0"
_POINT = re.compile(r"\s*(?:[□■❏❑◻○●ㅇ◇◈❖※*①-⑳❶-❿Ⅰ-Ⅻ\ue000-\uf8ff-]|\d{1,2}[.)-])")
_FEW = 4
_SHORT = 16  # letters
_MOSTLY = 0.75


def find_charts(items: list[Item], body: float) -> set[int]:
    """Find the items of a page that belong to a chart, by their identity; `body` is the size of
    the letters of running text."""
    found: set[int] = set()
    for fits, run in groupby(items, key=lambda item: _fits(item, body)):
        members = list(run)
        if fits and _is_chart(members):
            found.update(map(id, members))
    return found


def _fits(item: Item, body: float) -> bool:
    """Tell whether an item could be part of a chart: a box, or a few words between boxes."""
    if isinstance(item, Boxes):
        lines = [line for stretch in item.stretches for line in stretch.lines]
        most = 1.05 * body
    elif isinstance(item, Stretch):
        lines = item.lines if all(_count(line) <= _SHORT for line in item.lines) else []
        most = 0.9 * body
    else:
        return False
    return bool(lines) and all(line.size <= most and not _POINT.match(line.text) for line in lines)


def _is_chart(members: list[Item]) -> bool:
    boxes = [item for item in members if isinstance(item, Boxes)]
    stretches = [stretch for item in boxes for stretch in item.stretches]
    lines = [line for stretch in stretches for line in stretch.lines]
    short = sum(_count(line) <= _SHORT for line in lines)
    beside = any(
        one.area.right <= other.area.left and _overlap(one, other)
        for one in stretches
        for other in stretches
    )
    return len(stretches) >= _FEW and beside and short >= _MOSTLY * len(lines)


def _overlap(one: Stretch, other: Stretch) -> bool:
    shared = min(one.area.bottom, other.area.bottom) - max(one.area.top, other.area.top)
    return shared > 0.5 * min(one.area.height, other.area.height)


def _count(line: TextLine) -> int:
    return len(line.text.replace(" ", ""))
