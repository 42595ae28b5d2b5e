"""What tags say, brought to paragraphs and tables: headings with their level, points of lists with
their sign, cells with their spans and columns.

Tags are believed where they cover the letters of every page; else the pages are read by their look.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from sagwan.reading.limits import MAX_COLSPAN
from sagwan.reading.pdf.ink import Sheet
from sagwan.reading.pdf.tags import Mark, Tag, read_string
from sagwan.reading.styles import find_sign, find_style

_HEADING = re.compile(r"H([1-6])?")
_LINES = frozenset({"P", "Span", "TOCI", "Caption", "Note", "FENote", "Title", "Link", "Figure"})
_INLINE = frozenset({"Span", "Link", "Lbl", "Reference", "Em", "Strong", "Sub", "Quote", "Code"})
_COVERED = 0.995
_LONGEST = 3_000  # letters of one paragraph; more of them are a page without tags of its own


@dataclass(slots=True)
class TaggedText:
    """A paragraph by its tags: `level` is that of a heading, `title` its text as the tags say it;
    `listed` where it is a line of a made table of contents, `loose` where no tag calls it one
    paragraph; `style` where a class says what it is, then with a sign of `sign` letters."""

    marks: list[Mark]
    level: int = 0
    title: str = ""
    listed: bool = False
    loose: bool = False
    style: str = ""
    sign: int = 0


@dataclass(slots=True)
class TaggedCell:
    """A cell of a table; `column` is the first that it can stand in by its head cells."""

    header: bool
    rowspan: int
    colspan: int
    column: int = 0
    paragraphs: list[TaggedText] = field(default_factory=list)


@dataclass(slots=True)
class TaggedTable:
    """A table by its tags; `note` is what the file says of it to those who cannot see it."""

    rows: list[list[TaggedCell]] = field(default_factory=list)
    note: str = ""

    def paragraphs(self) -> Iterator[TaggedText]:
        """Give what its cells say."""
        for cell in chain.from_iterable(self.rows):
            yield from cell.paragraphs


Element = TaggedText | TaggedTable


def elements_of(tags: Iterable[Tag]) -> Iterator[Element]:
    """Give paragraphs and tables in their order."""
    for tag in tags:
        if tag.kind == "Table":
            yield _table(tag)
        elif tag.kind == "LI":
            yield from _point(tag)
        elif _HEADING.fullmatch(tag.kind) or tag.kind in _LINES or _is_line(tag):
            yield _text(tag)
        else:
            if tag.own():
                yield TaggedText(tag.own(), loose=True)
            yield from elements_of(tag.tags())


def _is_line(tag: Tag) -> bool:
    """Tell whether an element holds letters, and no paragraphs of its own."""
    return bool(tag.own()) and all(inner.kind in _INLINE for inner in tag.tags())


def _text(tag: Tag) -> TaggedText:
    heading = _HEADING.fullmatch(tag.kind)
    level = int(heading[1] or 1) if heading else 0
    title = tag.title if heading else ""
    text = TaggedText(tag.marks(), level, title, tag.kind == "TOCI", tag.kind == "Span")
    text.style, text.sign = find_style(" ".join(tag.classes)), find_sign(tag.classes)
    return text


def _point(tag: Tag) -> Iterator[Element]:
    """A point of a list is its sign and its text; lists and tables inside it follow."""
    marks, inner = tag.own(), list[Tag]()
    for part in tag.tags():
        for kid in part.kids if part.kind == "LBody" else [part]:
            if not isinstance(kid, Tag):
                marks.append(kid)
            elif kid.kind in {"L", "Table"}:
                inner.append(kid)
            else:
                marks.extend(kid.marks())
    if marks:
        yield TaggedText(marks)
    yield from elements_of(inner)


def _table(tag: Tag) -> TaggedTable:
    """Read rows; a column for which a row has no cell (its heads tell) gets an empty one, unless
    the table is described: then it has all of them."""
    table = TaggedTable(note=read_string(tag.attributes.get("Summary")))
    columns: dict[str, int] = {}
    held: dict[int, int] = {}
    for number, row in enumerate(tag.find("TR")):
        cells: list[TaggedCell] = []
        at = 0
        for part in (part for part in row.tags() if part.kind in {"TD", "TH"}):
            cell = _cell(part, columns)
            while held.get(at, 0) > number or (at < cell.column and not table.note):
                if held.get(at, 0) <= number:
                    cells.append(TaggedCell(False, 1, 1))
                at += 1
            if cell.header and part.name and part.attributes.get("Scope") is not None:
                columns[part.name] = at
            cells.append(cell)
            stop = at + min(cell.colspan, MAX_COLSPAN)
            held.update(dict.fromkeys(range(at, stop), number + cell.rowspan))
            at = stop
        table.rows.append(cells)
    return table


def _cell(tag: Tag, columns: dict[str, int]) -> TaggedCell:
    spans = [tag.attributes.get(name, 1) for name in ("RowSpan", "ColSpan")]
    down, across = (int(span) if isinstance(span, int) and span > 0 else 1 for span in spans)
    cell = TaggedCell(tag.kind == "TH", down, across)
    heads = tag.attributes.get("Headers")
    if isinstance(heads, list) and not cell.header:
        names = (head.decode("latin-1") for head in heads if isinstance(head, bytes))
        starts = [columns.get(name, 0) for name in names]
        # a cell over several columns names the heads of all of them
        cell.column = min((at for at in starts if at > max(starts) - across), default=0)
    if tag.own():
        cell.paragraphs.append(TaggedText(tag.own()))
    for element in elements_of(tag.tags()):
        inside = [element] if isinstance(element, TaggedText) else element.paragraphs()
        cell.paragraphs.extend(inside)
    return cell


def covers(elements: list[Element], sheets: Iterable[Sheet]) -> bool:
    """Tell whether the tags speak of the letters of every page, and part them into paragraphs."""
    letters = Counter(
        (sheet.number, glyph.mark if glyph.mark is not None else -1)
        for sheet in sheets
        for glyph in sheet.glyphs
        if not glyph.artifact and not glyph.text.isspace()
    )
    told: Counter[int] = Counter()
    known: set[Mark] = set()
    for text in texts_of(elements):
        if sum(letters[mark] for mark in text.marks) > _LONGEST:
            return False
        known.update(text.marks)
    for (page, mark), count in letters.items():
        told[page] += count if (page, mark) in known else 0
    pages: Counter[int] = Counter()
    for (page, _), count in letters.items():
        pages[page] += count
    return bool(known) and all(told[page] >= _COVERED * count for page, count in pages.items())


def texts_of(elements: Iterable[Element]) -> Iterator[TaggedText]:
    """Give every paragraph, those in the cells of tables too."""
    for element in elements:
        if isinstance(element, TaggedText):
            yield element
        else:
            yield from element.paragraphs()
