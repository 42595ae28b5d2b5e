"""The text of an HWP 5 file: records of paragraphs and of what is anchored in them."""

from sagwan.reading.hancom.counting import Counters
from sagwan.reading.hancom.galley import Flow, Galley
from sagwan.reading.hancom.paragraph import TAB_WIDTH, Paragraph
from sagwan.reading.hancom.shapes import PLAIN, Shapes
from sagwan.reading.hwp import records as kinds
from sagwan.reading.hwp.fields import number, pairs
from sagwan.reading.hwp.placing import Anchor, place, remark_hung
from sagwan.reading.hwp.records import Records
from sagwan.reading.hwp.tables import Stretch
from sagwan.reading.hwp.wording import (
    FIELD,
    LINE_BREAK,
    TAB,
    cut_at_controls,
    is_anchor,
    is_plain,
    join_halves,
    read_units,
    sign_of,
    strike_deleted,
)

_SECTION = b"dces"
_BREAK, _NEW_PAGE = 11, 0b101  # in the head of a paragraph: begins a section, or a page
_OUTLINE = 18  # where a section names its outline numbering
_DEEPEST = 40  # tables, boxes and notes inside one another, each a few calls deep


class Body:
    """Reads the sections of one document into a galley."""

    def __init__(self, galley: Galley, shapes: Shapes) -> None:
        self.galley = galley
        self.records = Records(b"")
        self._shapes = shapes
        self._counters = Counters(shapes)
        self._depth = 0

    def read(self, records: Records) -> None:
        """Read a section."""
        self.records = records
        self.galley.turn_page(self.galley.body)
        self.read_between((0, len(records.tags)), self.galley.body)

    def read_between(self, stretch: Stretch, flow: Flow) -> None:
        """Read the paragraphs among some records."""
        index, end = stretch
        tags = self.records.tags
        while index < end:
            if tags[index] == kinds.PARAGRAPH:
                index = self.read_paragraph(index, end, flow)
            else:
                index += 1

    def read_aside(self, stretch: Stretch) -> list[str]:
        """Read paragraphs that are no body text into lines of their own."""
        galley, self.galley = self.galley, Galley()
        self.read_between(stretch, self.galley.body)
        lines = [row.text() for row in self.galley.body.rows]
        self.galley = galley
        return [line for line in lines if line]

    def read_paragraph(self, index: int, end: int, flow: Flow) -> int:
        """Read one paragraph and all that belongs to it; give the index behind it."""
        if self._depth >= _DEEPEST:
            return self._read_flat(index, end, flow)
        self._depth += 1
        index = self._read_whole(index, end, flow)
        self._depth -= 1
        return index

    def _read_flat(self, index: int, end: int, flow: Flow) -> int:
        """Read the letters of a paragraph and of all that lies in it, one line for each text."""
        after = self.records.after(index, end)
        for inner in range(index, after):
            if self.records.tags[inner] == kinds.TEXT:
                units = read_units(self.records.content(inner))
                cuts = cut_at_controls(units)
                text = "".join(units[first:last] for first, last, code in cuts if not code)
                self.galley.write(flow, join_halves(text))
        return after

    def _read_whole(self, index: int, end: int, flow: Flow) -> int:
        records = self.records
        tags, levels = records.tags, records.levels
        level, head = levels[index], records.starts[index]
        if self._breaks_page(head):
            self.galley.turn_page(flow)
        text = runs = ranges = b""
        anchors: list[int] = []
        hung: list[Stretch] = []
        index += 1
        while index < end and levels[index] > level:
            tag = tags[index]
            if tag == kinds.CONTROL:
                anchors.append(index)
                index = records.after(index, end)
                continue
            if tag in {kinds.PARAGRAPH, kinds.MEMO_LIST}:
                after = self._find_end_of_hung(index, end, level)
                hung.append((index, after))
                index = after
                continue
            if tag == kinds.TEXT:
                text = records.content(index)
            elif tag == kinds.TEXT_SHAPES:
                runs = records.content(index)
            elif tag == kinds.RANGES:
                ranges = records.content(index)
            index += 1
        if text or anchors:
            units = read_units(text).removesuffix("\r")
            if ranges:
                units, deleted = strike_deleted(units, ranges)
                self.galley.remarks.add_deleted(deleted)
            self._set(head, units, runs, anchors, flow)
        for stretch in hung:
            remark_hung(self, stretch)
        return index

    def _breaks_page(self, head: int) -> bool:
        if number(self.records.data, head + _BREAK, 1) & _NEW_PAGE:
            return True
        shape = self._shapes.paragraphs.get(number(self.records.data, head + 8))
        return shape is not None and shape.breaks_page

    def _set(self, head: int, units: str, runs: bytes, anchors: list[int], flow: Flow) -> None:
        known = self._shapes
        shape = known.paragraphs.get(number(self.records.data, head + 8), PLAIN)
        first = number(runs, 4, 4)
        if anchors:
            self._note_section(anchors)
        mark = self._counters.mark(shape) if shape.head else ""
        height = known.heights.get(first, 0)
        style = known.styles.get(self.records.data[head + 10], "") if known.styles else ""
        paragraph = Paragraph(self.galley, flow, shape, mark, height, style)
        if not anchors and len(runs) <= 8 and is_plain(units):
            paragraph.add(join_halves(units), bold=known.bold.get(first, False))
        else:
            self._set_mixed(paragraph, units, pairs(runs), anchors)
        paragraph.end()

    def _set_mixed(
        self, paragraph: Paragraph, units: str, runs: list[tuple[int, int]], anchors: list[int]
    ) -> None:
        waiting = iter(anchors)
        for start, end, code in cut_at_controls(units):
            if not code:
                bold = self._is_bold(units, runs, start, end)
                paragraph.add(join_halves(units[start:end]), bold=bold)
            elif code == TAB:
                paragraph.add(TAB_WIDTH, bold=True)
            elif code == LINE_BREAK:
                paragraph.break_line()
            elif is_anchor(code):
                self._place(paragraph, next(waiting, None), code)
            else:
                paragraph.add(sign_of(code), bold=True)
        for anchor in waiting:
            self._place(paragraph, anchor, 0)

    def _is_bold(self, units: str, runs: list[tuple[int, int]], start: int, end: int) -> bool:
        """Tell whether every letter of a stretch is bold."""
        bold = self._shapes.bold
        for at, (begin, shape) in enumerate(runs):
            if begin >= end:
                break
            stop = runs[at + 1][0] if at + 1 < len(runs) else end
            thin = stop > start and not bold.get(shape, False)
            if thin and units[max(begin, start) : min(stop, end)].strip():
                return False
        return bool(runs)

    def _place(self, paragraph: Paragraph, index: int | None, code: int) -> None:
        if index is not None and code != FIELD:
            records = self.records
            inside = index + 1, records.after(index, len(records.tags))
            place(self, paragraph, Anchor(records.content(index), inside))

    def _note_section(self, anchors: list[int]) -> None:
        for anchor in anchors:
            start = self.records.starts[anchor]
            if self.records.data[start : start + 4] == _SECTION:
                self._counters.outline = number(self.records.data, start + _OUTLINE)

    def _find_end_of_hung(self, index: int, end: int, level: int) -> int:
        """Memos and master pages hang on a paragraph as lists of paragraphs."""
        tags, levels = self.records.tags, self.records.levels
        index += 1
        while index < end and levels[index] > level and tags[index] != kinds.MEMO_LIST:
            if tags[index] == kinds.CONTROL and levels[index] == level + 1:
                break
            index += 1
        return index
