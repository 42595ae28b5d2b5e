"""The sheet of the text: a row for each paragraph, with what it is, so that it can be filtered."""

from collections.abc import Mapping, Sequence
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from sagwan.reading.styles import MADE, PREFIX, Style
from sagwan.reading.xlsx.told import TABLE_WORD, TEXT_NAME
from sagwan.writing.flow import Drawn, Flow, Paragraph
from sagwan.writing.remarks import Remark
from sagwan.writing.xlsx.looks import NAVY, SHADE, SOFT, Looks, clean, letters_of

_SHEET = "본문"
_HEADS = ("구분", "내용", "표 설명")
_WIDTHS = (11, 80, 12)
_INDENT = 2
_SIZES = {0: 20, 1: 15, 2: 13, 3: 12}
_AUTHOR = "사관"


class TextSheet:
    """Writes the text of one report; `names` are the sheets of its tables."""

    def __init__(self, book: Workbook, looks: Looks, names: Mapping[int, str]) -> None:
        self._book = book
        self._looks = looks
        self._names = names
        self._sheet: Worksheet = book.add_worksheet(_SHEET)
        self._row = 0

    def write(self, flow: Flow) -> None:
        """Write the sheet."""
        self._set_up()
        if not flow.cover and flow.title is not None:
            self._line(Style(MADE), flow.title, (), _look_of("heading", 0))
            for text in filter(None, (flow.printed_period, flow.organisation)):
                self._line(Style(MADE), text, (), {"font_color": SOFT})
        tables = 0
        for item in flow.items:
            if isinstance(item, Drawn):
                tables += 1
                self._table(tables, item)
            else:
                self._paragraph(item)
        last = max(self._row, 1)
        self._sheet.print_area(0, 1, last, 1)
        self._sheet.autofilter(0, 0, last, 0)
        self._book.define_name(TEXT_NAME, f"='{_SHEET}'!$A$2:$C${last + 1}")

    def _set_up(self) -> None:
        head = self._looks.find(bold=True, font_color=NAVY, bg_color=SHADE, bottom=1)
        for column, (word, width) in enumerate(zip(_HEADS, _WIDTHS, strict=True)):
            self._sheet.set_column(column, column, width)
            self._sheet.write_string(0, column, word, head)
        self._sheet.freeze_panes(1, 0)
        self._sheet.hide_gridlines(2)
        self._sheet.set_paper(9)
        self._sheet.set_margins(left=0.5, right=0.5)
        self._sheet.fit_to_pages(1, 0)
        self._sheet.set_footer("&C- &P -")

    def _paragraph(self, paragraph: Paragraph) -> None:
        look = _look_of(paragraph.kind, paragraph.level)
        if paragraph.aside:
            look = {"align": "right"}
        self._line(paragraph.style, paragraph.marked, paragraph.remarks, look)

    def _line(
        self, style: Style, text: str, remarks: Sequence[Remark], look: Mapping[str, Any]
    ) -> None:
        self._row += 1
        kind = style.name.removeprefix(f"{PREFIX} ")
        self._sheet.write_string(self._row, 0, kind, self._looks.find(font_color=SOFT, font_size=8))
        written = clean(text.replace("\n", " "))
        shown = self._looks.find_for(written, text_wrap=True, **look)
        self._sheet.write_string(self._row, 1, written, shown)
        self._sheet.set_row(self._row, _height(written, look))
        annotate(self._sheet, self._row, 1, remarks)

    def _table(self, number: int, drawn: Drawn) -> None:
        self._row += 1
        soft = self._looks.find(font_color=SOFT, font_size=8)
        link = self._looks.find(font_color=NAVY, underline=1, indent=_INDENT)
        name = self._names[id(drawn)]
        place = f"internal:'{name.replace(chr(39), chr(39) * 2)}'!A1"
        self._sheet.write_string(self._row, 0, f"{TABLE_WORD} {number}", soft)
        shown = f"{TABLE_WORD} {number}. {drawn.table.title}".rstrip(". ")
        self._sheet.write_url(self._row, 1, place, link, clean(shown)[:255])
        self._sheet.write_string(self._row, 2, clean(drawn.note), soft)


def annotate(sheet: Worksheet, row: int, column: int, remarks: Sequence[Remark]) -> None:
    """Write remarks as the note of a cell."""
    if remarks:
        told = "\n".join(f"{one.number}. {one.head}\n{one.text}" for one in remarks)
        sheet.write_comment(row, column, clean(told), {"author": _AUTHOR, "x_scale": 2.5})


def _height(text: str, look: Mapping[str, Any]) -> float:
    """Estimate how high a row must be, in points, for all lines of its text."""
    size = int(look.get("font_size", 10))
    room = (_WIDTHS[1] * 115 // 100 - 2 * int(look.get("indent", 0))) * 10 // size
    lines = 1 + max(0, letters_of(text) - 1) // room
    return lines * size * 1.5 + (10 if look.get("bottom") else 3)


def _look_of(kind: str, level: int) -> dict[str, Any]:
    if kind == "heading":
        look: dict[str, Any] = {"bold": True, "font_size": _SIZES.get(level, 11)}
        if level < 2:
            look |= {"font_color": NAVY, "bottom": 2}
        return look | ({"bg_color": SHADE} if level == 1 else {})
    if kind == "bullet":
        return {"indent": min(15, max(0, level) * _INDENT)}
    if kind in {"note", "footer", "picture"}:
        return {"font_color": SOFT, "font_size": 9, "indent": _INDENT}
    return {"bold": True} if kind == "caption" else {}
