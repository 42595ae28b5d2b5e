"""Lines become paragraphs: a line goes on where the one before it was full and nothing opens it.

A line was full if the first word of the next would not have fitted. Rows of tables without rules,
captions and short lines are full stops.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from sagwan.reading.pdf.ink import Area, enclose
from sagwan.reading.pdf.marks import is_number, is_row, opens_paragraph
from sagwan.reading.pdf.strings import TextLine

_LEADING = 1.15  # of the size, between two lines
_SMALLER = 0.92  # of the size: what stands below a heading and is one itself
_PADDING = 4.0
_NARROW = 12
_SYLLABLE = re.compile(r"[가-힣]")
_HYPHEN = re.compile(r"[가-힣A-Za-z\d][-·~/∼～‧․]$")
_CLINGS = re.compile(r"[·~),.」』’”]")
_CLOSES = re.compile(r"[,.;:)\]」』’”'\"%~→·]$")


@dataclass(slots=True)
class Paragraph:
    """A paragraph with the place that it fills; `size` is that of its letters, `opening` that of
    its first ones, `boxed` true where a box holds it."""

    text: str
    area: Area
    size: float
    bold: bool
    lines: int = 1
    boxed: bool = False
    opening: float = 0.0


class Vocabulary:
    """The words of a report: they tell whether a word was broken at the end of a line."""

    def __init__(self, lines: Iterable[TextLine]) -> None:
        self._words: set[str] = set()
        for line in lines:
            self._words.update(_strip(word) for word in line.text.split()[1:-1])

    def joins(self, before: str, after: str) -> bool:
        """Tell whether the end of one line and the start of the next are one word elsewhere."""
        first, second = before.split(), after.split()
        return bool(first and second) and _strip(first[-1] + second[0]) in self._words


def _strip(word: str) -> str:
    return word.strip("()[]「」『』｢｣‘’“”'\",.:;·~")


def join_lines(
    lines: list[TextLine], area: Area, words: Vocabulary, *, kind: str = "page"
) -> list[Paragraph]:
    """Give the paragraphs of lines that stand below each other within an area: a page, a box or a
    cell. Boxes and cells leave a little room beside their text; many lines in a narrow box are a
    list."""
    groups: list[list[TextLine]] = []
    is_list = kind == "box" and len(lines) > 2 and area.width < _NARROW * lines[0].size
    pad = 0.0 if kind == "page" else _PADDING
    room = Area(area.left + pad, area.top, area.right - pad, area.bottom)
    for line in lines:
        if groups and not is_list and _goes_on(groups[-1], line, room):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_write(group, words, boxed=kind == "box") for group in groups]


def write_whole(lines: list[TextLine], words: Vocabulary) -> Paragraph:
    """Give lines that are known to be one paragraph."""
    return _write(lines, words, boxed=False)


def _goes_on(group: list[TextLine], line: TextLine, area: Area) -> bool:
    first, last = group[0], group[-1]
    if opens_paragraph(line.text) or is_row(last.text) or is_row(line.text):
        return False
    if first.gaps or last.gaps or line.gaps:
        return False
    if is_number(last.text) or is_number(line.text):
        return False
    if not _is_near(last, line) or _are_two_headings(last, line):
        return False
    if _is_centred(last, area) and _is_centred(line, area):
        return area.width - last.area.width < line.first_word + 0.4 * line.size
    return _is_aligned(group, line) and _was_full(last, line, area)


def _is_centred(line: TextLine, area: Area) -> bool:
    left, right = line.area.left - area.left, area.right - line.area.right
    return abs(left - right) < 0.6 * line.size and not opens_paragraph(line.text)


def _is_near(last: TextLine, line: TextLine) -> bool:
    large, small = max(last.size, line.size), min(last.size, line.size)
    space = line.area.top - last.area.bottom
    return small > 0.72 * large and -0.6 * small < space < _LEADING * small


def _are_two_headings(last: TextLine, line: TextLine) -> bool:
    """Tell whether both lines are strong throughout, the second of them clearly smaller."""
    whole = last.opening in {0.0, last.size} and line.opening in {0.0, line.size}
    return last.bold and line.bold and whole and line.size < _SMALLER * last.size


def _is_aligned(group: list[TextLine], line: TextLine) -> bool:
    """The second line hangs under the text behind the sign, later ones under the second."""
    first, last = group[0], group[-1]
    if len(group) > 1:
        return abs(line.area.left - last.area.left) < 1.4 * line.size
    step = line.area.left - first.area.left
    if opens_paragraph(first.text):
        return -0.3 * line.size < step < 6.5 * line.size
    return -3.5 * line.size < step < 2.5 * line.size


def _was_full(last: TextLine, line: TextLine, area: Area) -> bool:
    room = area.right - last.area.right
    if last.ends_word is False and _SYLLABLE.match(last.text[-1]):
        return room < 1.6 * last.size
    return room < line.first_word + 0.4 * line.size


def _write(group: list[TextLine], words: Vocabulary, *, boxed: bool) -> Paragraph:
    text = group[0].text
    for before, line in pairwise(group):
        text += (" " if _has_blank(before, line, words) else "") + line.text
    return Paragraph(
        text,
        enclose([line.area for line in group]),
        max(line.size for line in group),
        all(line.bold for line in group),
        len(group),
        boxed,
        group[0].opening,
    )


def _has_blank(before: TextLine, line: TextLine, words: Vocabulary) -> bool:
    if _HYPHEN.search(before.text) or _CLINGS.match(line.text):
        return False
    if all(len(word) == 1 for word in before.text.split()):
        return True
    if before.ends_word is not None:
        return before.ends_word or (_CLOSES.search(before.text) is not None and _is_break(before))
    return not words.joins(before.text, line.text)


def _is_break(before: TextLine) -> bool:
    return before.text[-1] in ",;:"
