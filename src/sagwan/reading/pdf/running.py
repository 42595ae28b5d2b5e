"""What stands on every page and belongs to none: page numbers, running heads and footers.

They are told by where they stand and by coming again, and are named once for the whole file.
"""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass

from sagwan.reading.pdf.flow import Boxes, Item, Leaf, Stretch
from sagwan.reading.pdf.marks import opens_paragraph
from sagwan.reading.pdf.strings import TextLine

_NUMBER = re.compile(
    r"[-–—―－<\[(]?\s*(?:\d{1,4}|[ivxⅰ-ⅻ]{1,5})\s*(?:[-–—―－>\])]|/\s*\d{1,4}|쪽)?"
)
_DASHES = "-–—―－"
_TOP, _BOTTOM = 0.1, 0.9
_OFTEN = 3


@dataclass(frozen=True, slots=True)
class Running:
    """A text that runs over pages, and the pages where it stands."""

    text: str
    pages: tuple[int, ...]
    is_number: bool = False


def take_running(leaves: list[Leaf]) -> list[Running]:
    """Take page numbers and running heads out of the pages; say what was taken."""
    places: dict[str, list[tuple[Leaf, Stretch, TextLine]]] = defaultdict(list)
    for leaf in leaves:
        for stretch in leaf.stretches():
            for line in stretch.lines:
                key = _key(line, leaf.sheet.height)
                if key is not None:
                    places[key].append((leaf, stretch, line))
    written = sum(1 for leaf in leaves if leaf.items)
    taken: list[Running] = []
    for key, found in places.items():
        pages = sorted({leaf.sheet.number for leaf, _, _ in found})
        if key.startswith("number") and not _count_pages(found):
            continue
        if len(pages) >= _needed(key, written):
            for _, stretch, line in found:
                stretch.lines.remove(line)
            text = Counter(line.text for _, _, line in found).most_common(1)[0][0]
            taken.append(Running(text, tuple(pages), key.startswith("number")))
    _drop_empty(leaves)
    return taken


def _key(line: TextLine, height: float) -> str | None:
    middle = (line.area.top + line.area.bottom) / 2
    if _TOP * height < middle < _BOTTOM * height:
        return None
    zone = "top" if middle < height / 2 else "bottom"
    if _NUMBER.fullmatch(line.text.strip()):
        return f"number {zone}"
    if opens_paragraph(line.text):
        return None
    return f"{zone} {round(line.area.top / 4)} {line.text}"


def _count_pages(found: list[tuple[Leaf, Stretch, TextLine]]) -> bool:
    """Tell whether numbers are those of pages: set between dashes, or growing with the pages."""
    if all(line.text.strip()[0] in _DASHES for _, _, line in found):
        return True
    steps = Counter(_value(line.text) - leaf.sheet.number for leaf, _, line in found)
    most = steps.most_common(1)[0][1]
    return most >= _OFTEN and most * 10 >= 6 * len(found)


def _value(text: str) -> int:
    digits = re.search(r"\d+", text)
    return int(digits[0]) if digits else 0


def _needed(key: str, written: int) -> int:
    if key.startswith("number"):
        return 1 if key.endswith("bottom") else 2
    return max(_OFTEN, round(0.3 * written))


def _drop_empty(leaves: list[Leaf]) -> None:
    for leaf in leaves:
        leaf.items = [item for item in leaf.items if _has_text(item)]


def _has_text(item: Item) -> bool:
    if isinstance(item, Stretch):
        return bool(item.lines)
    return not isinstance(item, Boxes) or any(stretch.lines for stretch in item.stretches)
