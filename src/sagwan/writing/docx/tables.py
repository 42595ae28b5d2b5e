"""Tables in Word: shaded heads that are repeated on every page, labels, numbers to the right."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sagwan.facts.lattice import Lattice, Slot
from sagwan.reading.styles import MADE, Style
from sagwan.writing.docx.comments import Comments
from sagwan.writing.docx.names import twips
from sagwan.writing.docx.styles import Styles
from sagwan.writing.flow import Drawn
from sagwan.writing.looks import TABLE_ANCHOR, UNIT_LINE, cell_look
from sagwan.writing.packing import escape
from sagwan.writing.remarks import Remark
from sagwan.writing.widths import MARGIN, WIDTH, Layout, measure

_SMALLER = 50  # than in Hangul: letters of other fonts, which Word may have to take, are wider
_SHADES = {"head": "E8EEF6", "label": "F5F7FA"}
_EDGE = 'w:val="single" w:sz="12" w:space="0" w:color="052B57"'
_THIN = 'w:val="single" w:sz="4" w:space="0" w:color="8A949E"'
_BORDERS = (
    f"<w:tblBorders><w:top {_EDGE}/><w:left {_THIN}/><w:bottom {_EDGE}/><w:right {_THIN}/>"
    f"<w:insideH {_THIN}/><w:insideV {_THIN}/></w:tblBorders>"
)
_Piece = tuple[Slot, bool]  # a cell, and whether it goes on from the row above


class TableWriter:
    """Writes the tables of one document."""

    def __init__(self, styles: Styles, comments: Comments) -> None:
        self._styles = styles
        self._comments = comments

    def write(self, drawn: Drawn, *, closed: bool = True) -> str:
        """Write a table with the line above it, and a small gap below that ends it; there is none
        where a page begins, for it could be all that stands on a page before that."""
        lattice, layout = drawn.lattice, measure(drawn.lattice)
        widths = [twips(width) for width in layout.widths]
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        rows = list(_spread(lattice))
        whole = layout.fits_on_a_page
        remarks = _by_slot(drawn)
        lines = []
        for number, row in enumerate(rows):
            head = number < lattice.heads
            together = head or (whole and number < len(rows) - 1)
            lines.append(self._row(row, layout, head=head, together=together, remarks=remarks))
        gap = self._styles.write_cell_line(TABLE_ANCHOR, "") if closed else ""
        about = _properties(drawn.note, layout.side)
        table = f"<w:tbl>{about}<w:tblGrid>{grid}</w:tblGrid>{''.join(lines)}</w:tbl>"
        return f"{self._caption(drawn)}{table}{gap}"

    def _caption(self, drawn: Drawn) -> str:
        if not drawn.caption:
            return ""
        look = replace(UNIT_LINE, shape=replace(UNIT_LINE.shape, together=True))
        return self._styles.write_paragraph(Style(MADE), look, drawn.caption)

    def _row(
        self,
        row: Sequence[_Piece],
        layout: Layout,
        *,
        head: bool,
        together: bool,
        remarks: Mapping[Slot, Sequence[Remark]],
    ) -> str:
        cells = []
        for slot, goes_on in row:
            said = () if goes_on else remarks.get(slot, ())
            cells.append(self._cell((slot, goes_on), layout, together=together, remarks=said))
        again = "<w:tblHeader/>" if head else ""
        return f"<w:tr><w:trPr><w:cantSplit/>{again}</w:trPr>{''.join(cells)}</w:tr>"

    def _cell(
        self, piece: _Piece, layout: Layout, *, together: bool, remarks: Sequence[Remark]
    ) -> str:
        slot, goes_on = piece
        width = twips(layout.width_of(slot))
        span = f'<w:gridSpan w:val="{slot.colspan}"/>' if slot.colspan > 1 else ""
        merge = "" if slot.rowspan == 1 else "<w:vMerge/>" if goes_on else _RESTART
        shade = _SHADES.get(slot.kind)
        fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>' if shade else ""
        look = cell_look(slot, layout.columns, layout.size - _SMALLER, together=together)
        inner = self._comments.anchor(remarks)
        lines = [""] if goes_on else slot.paragraphs
        text = "".join(
            self._styles.write_cell_line(look, line, "{}" if place else inner)
            for place, line in enumerate(lines)
        )
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}{fill}'
            f'<w:vAlign w:val="center"/></w:tcPr>{text}</w:tc>'
        )


_RESTART = '<w:vMerge w:val="restart"/>'


def _by_slot(drawn: Drawn) -> Mapping[Slot, Sequence[Remark]]:
    """Give remarks by the cell that they are about; those about the table stand at its first."""
    found: dict[Slot, list[Remark]] = {}
    for remark in drawn.remarks:
        slot = drawn.find_slot(remark) or next(slot for row in drawn.lattice.rows for slot in row)
        found.setdefault(slot, []).append(remark)
    return found


def _properties(note: str, side: int) -> str:
    beside, above = (f'w:w="{twips(length)}" w:type="dxa"' for length in (side, MARGIN))
    margins = f"<w:top {above}/><w:left {beside}/><w:bottom {above}/><w:right {beside}/>"
    return (
        f'<w:tblPr><w:tblW w:w="{twips(WIDTH)}" w:type="dxa"/>{_BORDERS}'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar>'
        '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0"'
        f' w:noHBand="1" w:noVBand="1"/><w:tblDescription w:val="{escape(note)}"/></w:tblPr>'
    )


def _spread(lattice: Lattice) -> Iterator[list[_Piece]]:
    """Give all cells of each row, those that go on from above too."""
    held: dict[int, tuple[Slot, int]] = {}
    for number, row in enumerate(lattice.rows):
        pieces = [(slot, True) for slot, last in held.values() if number <= last]
        pieces += [(slot, False) for slot in row]
        held.update({slot.column: (slot, slot.row + slot.rowspan - 1) for slot in row})
        yield sorted(pieces, key=lambda piece: piece[0].column)
