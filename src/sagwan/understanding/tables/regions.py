"""Where flattened tables stand: runs of numeric lines, the head above them, what lies between.

A region is found from its rows: lines with a label and numbers and no prose between. Head lines
are what stands above the first row and is neither heading, bullet, caption nor sentence.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from sagwan.facts import Document
from sagwan.facts.patterns import SYLLABLE, Late
from sagwan.understanding.roles import Role
from sagwan.understanding.tables.pieces import is_spread
from sagwan.understanding.tables.shapes import Shape, shape_of
from sagwan.understanding.tables.vocabulary import LABEL_HEADS, SURE_LABELS
from sagwan.understanding.tokens.token import Token

MOST_HEAD_LINES = 8
MOST_TEXT_BETWEEN = 4
LONGEST_HEAD_LINE = 70
LONGEST_LABEL = 40


LONGEST_LABEL_HEAD = max(map(len, LABEL_HEADS))
_BRACKETED = re.compile(r"^\(([^()]*)\)$")
_UNIT = re.compile(r"단\s*위|괄\s*호")
_BEHIND_TITLE = Late(r"\S\s+(구\s*분)$|\(\s*단\s*위[^()]*\)\s*([^\s()][^()]*)$", "구 단")
_CAPTION = re.compile(r"단\s*위\s*[:：]")
_SPREAD = re.compile(rf"(?<!\S)({SYLLABLE}) (?={SYLLABLE}(?!\S))")
_DAY = re.compile(r"^\d{1,2}$")
_SENTENCE_ENDS = tuple("함 음 됨 임 다 며 하고 하여 위해 통해 으로 에서 에게 까지 등".split())


def opens_with(text: str, words: frozenset[str]) -> bool:
    """Tell whether a line opens with one of these words, its letters spread out or not."""
    opening = ""
    for part in text.split():
        opening += part
        if opening in words:
            return not text[0].isspace()
        if len(opening) > LONGEST_LABEL_HEAD:
            return False
    return False


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class FlatLine:
    """A segment outside any grid, with its role and shape."""

    index: int
    number: int
    text: str
    role: Role
    shape: Shape
    written: str = ""


class Region(NamedTuple):
    """A flattened table: head lines (blank text where a blank line stood) and body lines;
    `opening` is what the line above them ends with, behind a title: (단위 : 명) 구 분 계."""

    head: tuple[FlatLine, ...]
    body: tuple[FlatLine, ...]
    opening: str = ""

    @property
    def head_texts(self) -> list[str]:
        """Give the head as lines, with an empty one wherever a blank line stood between two."""
        texts = [self.opening] if self.opening else []
        for before, line in zip((None, *self.head), self.head, strict=False):
            if before is not None and line.number > before.number + 1:
                texts.append("")
            texts.append(line.written)
        return texts


def flat_lines(
    document: Document, tokens: Sequence[Sequence[Token]], roles: Sequence[Role]
) -> list[FlatLine]:
    """Give the segments outside grids with their shapes."""
    lines = []
    for index, segment in enumerate(document.segments):
        if segment.cell is None:
            text = document.text_of(segment)
            written = document.clean(segment.line, segment.start, segment.end)
            shape = shape_of(text, segment, tokens[index], written)
            role = _role_of_row(roles[index], shape)
            lines.append(FlatLine(index, segment.line, text, role, shape, written))
    return [_as_row(lines, at) for at in range(len(lines))]


def _as_row(lines: Sequence[FlatLine], at: int) -> FlatLine:
    """A line with words between its numbers is a row where a row beside it has as many cells: the
    number before the words belongs to its label (5대 하천 정비 7 110)."""
    line = lines[at]
    if line.shape.kind != "mixed" or line.role.kind != "plain" or len(line.shape.cells) < 2:
        return line
    beside = (*lines[max(0, at - 1) : at], *lines[at + 1 : at + 2])
    width = len(line.shape.cells)
    if len(line.shape.label) <= LONGEST_LABEL and any(
        other.shape.kind == "row" and len(other.shape.cells) == width for other in beside
    ):
        return replace(line, shape=line.shape._replace(kind="row"))
    return line


def _role_of_row(role: Role, shape: Shape) -> Role:
    """A line of several numbers is a row, even where its end looks like a page number."""
    if role.kind == "contents" and shape.kind in {"row", "numbers"} and len(shape.atoms) >= 2:
        return Role("plain", 0, None, None, role.start)
    return role


def find_regions(lines: Sequence[FlatLine]) -> list[Region]:
    """Find the flattened tables among lines, in order and without overlap."""
    regions: list[Region] = []
    position = taken = 0
    while position < len(lines):
        if not _opens_table(lines, position):
            position += 1
            continue
        end = _last_row(lines, position) + 1
        position = _with_spanning(lines, position, taken)
        start = _first_head(lines, position, taken)
        body = lines[position:end]
        if _is_table(lines[start:position], body):
            opening = opening_of(lines[start - 1]) if start > taken else ""
            regions.append(Region(tuple(lines[start:position]), tuple(body), opening))
            taken = end
        position = end
    return regions


def _with_spanning(lines: Sequence[FlatLine], position: int, taken: int) -> int:
    """Take in a lone number above the first row: it stands beside all rows."""
    above = lines[position - 1] if position > taken else None
    if above is None or above.role.kind != "plain" or above.shape.kind != "numbers":
        return position
    lone = len(above.shape.cells) == 1 and not _DAY.match(above.text.strip())
    return position - 1 if lone else position


def _opens_table(lines: Sequence[FlatLine], position: int) -> bool:
    line = lines[position]
    if line.role.kind not in {"plain", "heading"} or not _is_row(line):
        return False
    if line.role.kind == "heading" and len(line.shape.cells) < 2:
        return False
    if len(line.shape.cells) >= 2:
        return True
    before = lines[position - 1] if position else None
    return before is not None and (
        opens_with(before.text.strip(), LABEL_HEADS) or _is_under_label_head(lines, position)
    )


def _is_under_label_head(lines: Sequence[FlatLine], position: int) -> bool:
    for line in reversed(lines[max(0, position - 6) : position]):
        if line.role.kind != "plain":
            return False
        if opens_with(line.text.strip(), LABEL_HEADS):
            return True
    return False


def _is_row(line: FlatLine) -> bool:
    """Tell whether a line can be (part of) a row: numbers with no prose between them."""
    return line.shape.kind in {"row", "numbers"} and not _is_prose(line)


def _is_prose(line: FlatLine) -> bool:
    words = len(line.shape.remark.split())
    return words > 6 * max(1, len(line.shape.cells)) or len(line.shape.label) > LONGEST_LABEL


def _is_stop(line: FlatLine) -> bool:
    return line.role.kind in {"bullet", "note", "caption", "contents", "footer"} or (
        line.role.kind == "heading" and not _is_row(line)
    )


def _last_row(lines: Sequence[FlatLine], position: int) -> int:
    """Go down while rows follow each other with no more than a few lines of text between."""
    last = position
    for at in range(position + 1, len(lines)):
        line = lines[at]
        if at - last > MOST_TEXT_BETWEEN or _is_label_head(line):
            break
        if line.role.kind == "heading" and len(line.shape.cells) < 2:
            break
        if line.role.kind in {"bullet", "note", "caption", "contents", "footer"}:
            break
        if _is_row(line):
            last = at
    return _with_remarks(lines, last)


def _is_label_head(line: FlatLine) -> bool:
    """Tell whether a line begins the head of another table (구 분 …)."""
    return line.shape.kind == "text" and opens_with(line.text.strip(), SURE_LABELS)


def _with_remarks(lines: Sequence[FlatLine], last: int) -> int:
    """Take in the text lines right below the last row (the remark column of that row)."""
    end = last
    for at in range(last + 1, min(len(lines), last + 3)):
        line = lines[at]
        if line.role.kind != "plain" or line.shape.kind != "text":
            break
        if line.number > lines[end].number + 1 or len(line.text) > LONGEST_HEAD_LINE:
            break
        end = at
    return end


def _first_head(lines: Sequence[FlatLine], position: int, taken: int) -> int:
    """Go up over head lines; stop above a line that names the label column (구분). A line in
    brackets, which looks like a caption, belongs to the head only below such a line."""
    start = position
    downwards = 0
    bracket = False
    for at in range(position - 1, taken - 1, -1):
        line = lines[at]
        text = line.text.strip()
        downwards += len(text.split()) == 1 or is_spread(text)
        if position - at > MOST_HEAD_LINES + downwards:
            break
        if _is_bracket(line):
            bracket = True
            continue
        if _is_stop(line) or line.role.kind == "heading" or not _can_be_head(line):
            break
        sure = opens_with(text, SURE_LABELS)
        if not bracket or sure:
            start = at
        if sure:
            break
    return start


def opening_of(above: FlatLine) -> str:
    """Give the words of a head that stand behind a title or a unit in the line above it."""
    match = _BEHIND_TITLE.search(above.written.rstrip())
    return "" if match is None else match.group(1) or match.group(2)


def _is_bracket(line: FlatLine) -> bool:
    match = _BRACKETED.match(line.text.strip())
    return line.role.kind == "caption" and match is not None and not _UNIT.search(match.group(1))


def _can_be_head(line: FlatLine) -> bool:
    text = line.text.strip()
    if len(_SPREAD.sub(r"\1", text)) > LONGEST_HEAD_LINE:
        return False
    closed = text[:-1] if text[-1:] in ".," else text
    if closed.endswith(_SENTENCE_ENDS) or _CAPTION.search(text):
        return False
    if line.shape.kind == "numbers":
        return _DAY.match(text) is not None or len(line.shape.cells) > 1
    return line.shape.kind == "text" or opens_with(text, LABEL_HEADS)


def _is_table(head: Sequence[FlatLine], body: Sequence[FlatLine]) -> bool:
    rows = [line for line in body if _is_row(line)]
    if not head:
        return len(rows) >= 3 and len({len(r.shape.cells) for r in rows}) == 1
    numbers = sum(len(line.shape.cells) for line in rows)
    return len(rows) >= 2 or numbers >= 3
