"""Tables in HWPX: shaded heads that are repeated on every page, labels, numbers to the right."""

from collections.abc import Iterator, Sequence

from sagwan.facts.lattice import Slot
from sagwan.reading.styles import MADE, Style
from sagwan.writing.flow import Drawn
from sagwan.writing.hwpx.definitions import BODY_CELL, HEAD_CELL, LABEL_CELL, Definitions
from sagwan.writing.hwpx.lines import write_lines
from sagwan.writing.hwpx.memos import MARK_LENGTH, enclose
from sagwan.writing.looks import UNIT_LINE, Look, cell_look
from sagwan.writing.packing import escape
from sagwan.writing.remarks import Remark
from sagwan.writing.widths import MARGIN, WIDTH, Layout, measure

_FILLS = {"head": HEAD_CELL, "label": LABEL_CELL, "cell": BODY_CELL}


class TableWriter:
    """Writes the tables of one document, numbered in their order."""

    def __init__(self, definitions: Definitions) -> None:
        self._definitions = definitions
        self._count = 0

    def write(self, drawn: Drawn) -> str:
        """Write a table as it is anchored in a paragraph."""
        self._count += 1
        lattice, layout = drawn.lattice, measure(drawn.lattice)
        rows = "".join(self._row(row, layout, drawn) for row in lattice.rows)
        whole = layout.fits_on_a_page
        # Some programs leave the whole height free once more below a table that runs over pages.
        height = sum(layout.rows) if whole else layout.rows[0]
        return (
            f'<hp:tbl id="{self._count}" zOrder="{self._count}" numberingType="TABLE"'
            ' textWrap="TOP_AND_BOTTOM" textFlow="BOTH_SIDES" lock="0" dropcapstyle="None"'
            f' pageBreak="{_breaks(layout)}" repeatHeader="1"'
            f' rowCnt="{len(lattice.rows)}"'
            f' colCnt="{lattice.columns}" cellSpacing="0" borderFillIDRef="{BODY_CELL}"'
            ' noAdjust="0">'
            f'<hp:sz width="{WIDTH}" widthRelTo="ABSOLUTE" height="{height}"'
            ' heightRelTo="ABSOLUTE" protect="0"/>'
            f'<hp:pos treatAsChar="{int(whole)}" affectLSpacing="0" flowWithText="1"'
            ' allowOverlap="0" holdAnchorAndSO="0"'
            ' vertRelTo="PARA" horzRelTo="COLUMN" vertAlign="TOP"'
            ' horzAlign="LEFT" vertOffset="0" horzOffset="0"/>'
            '<hp:outMargin left="0" right="0" top="141" bottom="141"/>'
            f"{self._caption(drawn.caption)}"
            f"<hp:shapeComment>{escape(drawn.note)}</hp:shapeComment>"
            f'<hp:inMargin left="{layout.side}" right="{layout.side}" top="{MARGIN}"'
            f' bottom="{MARGIN}"/>'
            f"{rows}</hp:tbl>"
        )

    def _caption(self, text: str) -> str:
        if not text:
            return ""
        style = self._definitions.style(Style(MADE), UNIT_LINE)
        return (
            f'<hp:caption side="TOP" fullSz="0" width="{WIDTH}" gap="283" lastWidth="{WIDTH}">'
            f"{_list(self._paragraph(text, UNIT_LINE, style), 'TOP')}</hp:caption>"
        )

    def _row(self, row: tuple[Slot, ...], layout: Layout, drawn: Drawn) -> str:
        return "<hp:tr>" + "".join(self._cell(slot, layout, drawn) for slot in row) + "</hp:tr>"

    def _cell(self, slot: Slot, layout: Layout, drawn: Drawn) -> str:
        look = cell_look(slot, layout.columns, layout.size)
        style = self._definitions.add_style("업무보고 칸", look)
        width = layout.width_of(slot)
        remarks = [one for one in drawn.remarks if drawn.find_slot(one) is slot]
        texts, ahead = slot.paragraphs, MARK_LENGTH * len(remarks)
        breaks = write_lines(texts, width - 2 * layout.side, layout.size, ahead)
        lines = "".join(
            self._paragraph(line, look, style, told, () if place else remarks)
            for place, (line, told) in enumerate(zip(texts, breaks, strict=True))
        )
        head = int(slot.row < drawn.lattice.heads)
        return (
            f'<hp:tc name="" header="{head}" hasMargin="0" protect="0" editable="0" dirty="0"'
            f' borderFillIDRef="{_FILLS[slot.kind]}">{_list(lines, "CENTER")}'
            f'<hp:cellAddr colAddr="{slot.column}" rowAddr="{slot.row}"/>'
            f'<hp:cellSpan colSpan="{slot.colspan}" rowSpan="{slot.rowspan}"/>'
            f'<hp:cellSz width="{width}" height="{layout.height_of(slot)}"/>'
            f'<hp:cellMargin left="{layout.side}" right="{layout.side}" top="{MARGIN}"'
            f' bottom="{MARGIN}"/>'
            "</hp:tc>"
        )

    def _paragraph(
        self, text: str, look: Look, style: int, lines: str = "", remarks: Sequence[Remark] = ()
    ) -> str:
        shape = self._definitions.shape(look.shape)
        letters = self._definitions.letters(look.letters)
        run = f'<hp:run charPrIDRef="{letters}"><hp:t>{escape(text)}</hp:t></hp:run>'
        return (
            f'<hp:p id="0" paraPrIDRef="{shape}" styleIDRef="{style}" pageBreak="0"'
            f' columnBreak="0" merged="0">{enclose(run, remarks, letters, self._definitions)}'
            f"{lines}</hp:p>"
        )


def _breaks(layout: Layout) -> str:
    """Say where the foot of a page may part a table: not at all, between rows, or anywhere."""
    if layout.fits_on_a_page:
        return "NONE"
    return "TABLE" if layout.rows_fit else "CELL"


def _list(paragraphs: str, align: str) -> str:
    return (
        '<hp:subList id="" textDirection="HORIZONTAL" lineWrap="BREAK"'
        f' vertAlign="{align}" linkListIDRef="0" linkListNextIDRef="0" textWidth="0"'
        f' textHeight="0" hasTextRef="0" hasNumRef="0">{paragraphs}</hp:subList>'
    )


def cells_of(drawn: Drawn) -> Iterator[str]:
    """Give the rows of a table as text, for the preview."""
    for row in drawn.lattice.rows:
        yield " ".join(slot.text for slot in row)
