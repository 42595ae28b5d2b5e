"""XLSX: the tables of a workbook as its cells show them, each sheet under its name.

Old workbooks (XLS, XLSB) are read through calamine, which gives values without their format.
Formulas are not worked out: what the last program stored is read. No macro is run.
"""

from sagwan.facts import Document
from sagwan.reading.original import Original
from sagwan.reading.packages import open_package
from sagwan.reading.parts import Parts
from sagwan.reading.rendering import print_rows
from sagwan.reading.xlsx.beside import lay_beside
from sagwan.reading.xlsx.cells import Book, Cells, SheetReader
from sagwan.reading.xlsx.laying import Layer
from sagwan.reading.xlsx.old import read_old
from sagwan.reading.xlsx.told import Told, find_told
from sagwan.reading.xlsx.workbook import SheetEntry, is_named, list_sheets, open_book

_FOREIGN = (
    ("xl/externallinks/", "다른 파일을 가리키는 연결은 열지 않음", "links to other workbooks"),
    ("vbaproject.bin", "매크로는 실행하지 않음", "macros, not run"),
    ("xl/pivotcache/", "피벗 표에 남은 원본 자료는 읽지 않음", "data kept behind pivot tables"),
    ("xl/model/", "데이터 모델은 읽지 않음", "a data model, not read"),
    ("xl/embeddings/", "끼워 넣은 개체는 열지 않음", "embedded objects, not opened"),
)


def read_xlsx(original: Original) -> Document:
    """Read a workbook."""
    parts = Parts(open_package(original))
    main = parts.find_main("xl/workbook.xml")
    if main.endswith(".bin"):
        return read_old(original)
    root = parts.load(main)
    layer = Layer()
    book = open_book(root, parts, main)
    sheets = list_sheets(root, parts, main)
    alone = sum(not entry.hidden for entry in sheets) == 1
    told = find_told(root)
    if told is not None:
        _lay_told(told, sheets, parts, book, layer)
    for entry in sheets:
        if told is None or entry.name not in told:
            _lay(entry, parts, book, layer, alone=alone)
    _name_foreign(parts, layer)
    return print_rows(original, "xlsx", layer.rows, layer.drafts, layer.ledger)


def _lay_told(told: Told, sheets: list[SheetEntry], parts: Parts, book: Book, layer: Layer) -> None:
    """Lay out the sheets of our own writer, which its names join to one text."""
    own = [entry for entry in sheets if entry.name in told and entry.part]
    for entry in own:
        data = parts.find_bytes(entry.part)
        if data is not None:
            told.sheets[entry.name] = SheetReader(book, layer.ledger).read(data)
    told.lay(layer)
    for entry in own:
        lay_beside(parts, entry.part, layer)


def _lay(entry: SheetEntry, parts: Parts, book: Book, layer: Layer, *, alone: bool) -> None:
    data = parts.find_bytes(entry.part) if entry.part else None
    if entry.kind != "worksheet" or data is None:
        layer.leave_unread(f"시트 「{entry.name}」: 표가 아님", "a sheet without cells (a chart)")
        return
    cells = SheetReader(book, layer.ledger).read(data)
    if entry.hidden:
        filled = sum(bool(shown.text.strip()) for shown in cells.shown.values())
        ko = f"숨긴 시트 「{entry.name}」(글이 있는 칸 {filled:,}개)은 읽지 않음"
        layer.leave_unread(ko, f"a hidden sheet with {filled:,} filled cells, not read")
        return
    title = entry.name if is_named(entry.name) or not alone else None
    layer.lay_sheet(title, cells, entry.header_rows)
    lay_beside(parts, entry.part, layer)
    _name_unsolved(cells, layer)


def _name_unsolved(cells: Cells, layer: Layer) -> None:
    if cells.unsolved:
        layer.leave_unread(
            f"계산 결과가 저장되지 않은 수식 {cells.unsolved:,}칸",
            f"{cells.unsolved:,} formulas without a stored result",
        )

    if cells.hidden:
        layer.leave_unread(
            f"숨긴 행·열의 칸 {cells.hidden:,}개: 화면에는 없으나 읽음",
            f"{cells.hidden:,} cells of hidden rows and columns, read though not shown",
        )


def _name_foreign(parts: Parts, layer: Layer) -> None:
    names = [name.lower() for name in parts.names]
    for mark, ko, en in _FOREIGN:
        if any(mark in name for name in names):
            layer.leave_unread(ko, en)
