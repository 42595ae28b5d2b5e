"""Tables whose cells stand one to a line: names first, then a label and its numbers in turn.

A name between numbers opens a row. That all rows hold equally many numbers, and that the first
lines name as many columns, tells a table from a list.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from sagwan.facts.patterns import SYLLABLE
from sagwan.relations.words import is_total
from sagwan.understanding.tables.drafts import MAIN, CellDraft
from sagwan.understanding.tables.pieces import is_letter
from sagwan.understanding.tables.regions import FlatLine, Region, opening_of, opens_with
from sagwan.understanding.tables.rows import LooseRow, LooseTable, is_companion, with_companion
from sagwan.understanding.tables.vocabulary import KNOWN, SURE_LABELS, is_dated

LONGEST_CELL = 40
MOST_HEAD_CELLS = 40
LEAST_NUMBERS = 4
LEAST_WHOLE_ROWS = 3
SHARE_OF_WHOLE_ROWS = 0.4
_UNIT = re.compile(r"단\s*위\s*[:：]")
_NAME = re.compile(rf"(?:{SYLLABLE}|[\s()·])*$")
_DATE = re.compile(r"(19|20)\d\d년?(\(.*)?|\d{1,2}\.\s?\d{1,2}\.")


class Stack(NamedTuple):
    """A region whose cells stand one to a line, and its rows."""

    region: Region
    rows: LooseTable


@dataclass(slots=True, eq=False, repr=False)
class _Record:
    """Names, and the numbers below them."""

    names: list[FlatLine] = field(default_factory=list)
    cells: list[CellDraft] = field(default_factory=list)
    lines: list[FlatLine] = field(default_factory=list)


def find_stacks(lines: Sequence[FlatLine]) -> list[Stack]:
    """Find the tables whose cells stand one to a line, in order and without overlap."""
    stacks: list[Stack] = []
    for start, end in _runs(lines):
        if not _is_row(lines, start - 1) and not _is_row(lines, end):
            stacks += _stacks_of(lines[start:end], lines[start - 1] if start else None)
    return stacks


def _runs(lines: Sequence[FlatLine]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of lines of one cell each; the word for a label column begins anew."""
    start: int | None = None
    for at, line in enumerate(lines):
        if start is not None and (not _is_cell(line) or _opens_head(lines, at)):
            yield start, at
            start = None
        if start is None and _is_cell(line):
            start = at
    if start is not None:
        yield start, len(lines)


def _is_cell(line: FlatLine) -> bool:
    text = line.text.strip()
    if _DATE.fullmatch(text):
        return True
    if line.shape.kind == "numbers" and line.role.kind in {"plain", "heading"}:
        return len(line.shape.cells) == 1 and len(line.shape.remark) <= 4
    names = line.role.kind == "heading" and is_letter(text[:1]) and _NAME.match(text)
    if line.role.kind != "plain" and not names:
        return False
    named = line.shape.kind == "text" and len(text) <= LONGEST_CELL
    return named and not _UNIT.search(text)


def _opens_head(lines: Sequence[FlatLine], at: int) -> bool:
    """Tell whether a line names a label column, and other names follow."""
    if at >= len(lines):
        return False
    line = lines[at]
    if line.shape.kind != "text" or not opens_with(line.text.strip(), SURE_LABELS):
        return False
    return at + 1 < len(lines) and lines[at + 1].shape.kind == "text"


def _is_row(lines: Sequence[FlatLine], at: int) -> bool:
    if not 0 <= at < len(lines) or _is_cell(lines[at]):
        return False
    return lines[at].shape.kind in {"row", "numbers"} and lines[at].role.kind == "plain"


def _stacks_of(run: Sequence[FlatLine], above: FlatLine | None) -> Iterator[Stack]:
    """Read a run of cells as a table; years and days are names where that makes the rows even."""
    if sum(_is_number(line, False) for line in run) < LEAST_NUMBERS:
        return
    for records in sorted((_records(run, dates) for dates in (False, True)), key=_unevenness):
        filled = [record for record in records if record.cells]
        if _are_even(filled, _opens_head(run, 0)) and _has_main_numbers(filled):
            found = _read(records, filled, above)
            if found is not None:
                yield found
                return


def _width(records: Sequence[_Record]) -> int:
    return max((len(record.cells) for record in records), default=0)


def _unevenness(records: Sequence[_Record]) -> float:
    filled = [record for record in records if record.cells]
    width = _width(filled)
    return sum(len(record.cells) < width for record in filled) / max(1, len(filled))


def _are_even(records: Sequence[_Record], headed: bool) -> bool:
    """Tell whether the rows are equally long; where a head says so some may have blanks."""
    width = _width(records)
    whole = sum(len(record.cells) == width for record in records)
    if width == 1 and any(len(record.names) > 1 for record in records[1:]):
        return False
    blanks = headed and whole >= LEAST_WHOLE_ROWS and whole >= SHARE_OF_WHOLE_ROWS * len(records)
    return width > 0 and (whole == len(records) or blanks)


def _is_number(line: FlatLine, dates: bool) -> bool:
    if line.shape.kind != "numbers":
        return False
    return not (dates and _DATE.fullmatch(line.text.strip()))


def _has_main_numbers(records: Sequence[_Record]) -> bool:
    cells = [cell for record in records for cell in record.cells]
    return 2 * sum(cell.part(MAIN) is not None or cell.dash for cell in cells) > len(cells)


def _records(run: Sequence[FlatLine], dates: bool) -> list[_Record]:
    records = [_Record()]
    for line in run:
        if not _is_number(line, dates):
            if records[-1].cells:
                records.append(_Record())
            records[-1].names.append(line)
            continue
        (cell,) = line.shape.cells
        cells = records[-1].cells
        if cells and is_companion(cell):
            cells[-1] = with_companion(cells[-1], cell)
        else:
            cells.append(cell)
        records[-1].lines.append(line)
    return records


def _read(
    records: Sequence[_Record], filled: Sequence[_Record], above: FlatLine | None
) -> Stack | None:
    """Part the first names into a head and a label, and lay the records out as rows."""
    names = records[0].names
    labels = _count_labels(records) if len(filled) > 1 or _opens_head(names, 0) else 0
    head = names[: len(names) - labels]
    opening = opening_of(above) if above is not None else ""
    if not _may_be_head(head, opening, _width(filled), len(filled)):
        return None
    rows: list[LooseRow] = []
    body: list[FlatLine] = []
    for record in filled:
        cut = max(0, len(record.names) - labels)
        opened, between = record.names[cut:], record.names[:cut] if rows else []
        _remark(rows, between)
        rows.append(_row(opened, record, tuple(line.written.strip() for line in between)))
        body += [*between, *opened, *record.lines]
    remarked = any(row.remark for row in rows)
    if remarked and not records[-1].cells:
        _remark(rows, records[-1].names[:1])
        body += records[-1].names[:1]
    return Stack(Region(tuple(head), tuple(body), opening), LooseTable(tuple(rows), (), remarked))


def _count_labels(records: Sequence[_Record]) -> int:
    """Count the names that label each row: all of them where no remark stands below the last."""
    counts = {len(record.names) for record in records[1:]}
    return counts.pop() if len(counts) == 1 and records[-1].cells else 1


def _remark(rows: Sequence[LooseRow], lines: Sequence[FlatLine]) -> None:
    if rows:
        rows[-1].remark += [line.written.strip() for line in lines]
        rows[-1].segments += [line.index for line in lines]


def _row(opened: Sequence[FlatLine], record: _Record, above: tuple[str, ...]) -> LooseRow:
    lines = [*opened, *record.lines]
    label = [line.written.strip() for line in opened]
    slashes = [pair for line in record.lines for pair in line.shape.slashes]
    segments = [line.index for line in lines]
    return LooseRow(label, lines[0].number, record.cells, slashes, [], segments, above)


def _may_be_head(head: Sequence[FlatLine], opening: str, width: int, rows: int) -> bool:
    """Tell whether the first names can be the head of so many columns and rows."""
    words = [line.written.strip() for line in head]
    if len(words) > MOST_HEAD_CELLS:
        return False
    if words and opens_with(words[0], SURE_LABELS):
        return width < len(words) <= 2 * width + 4 and (width > 1 or rows > 2)
    grouped = bool(words) and _is_known(words[0]) and width <= len(words) <= 2 * width + 1
    named = any(map(_is_known, words))
    if rows > 1:
        return width > 1 and (grouped or (named and len(words) in (width, width + 1)))
    return width > 2 and (grouped or len((opening or " ".join(words)).split()) == width)


def _is_known(word: str) -> bool:
    return is_total(word) or is_dated(word) or word.replace(" ", "") in KNOWN
