"""Plain text: a line is a segment, a run of tab rows is a table, nothing else is mark-up."""

from sagwan.facts import CellAddress, Document
from sagwan.reading.drawing import draw_plain_grid
from sagwan.reading.items import cut_items, opens_list, trim
from sagwan.reading.lines import Source
from sagwan.reading.paging import Sheet, indent_of
from sagwan.reading.tabs import cut_at_tabs, find_tab_runs


def read_text(source: Source) -> Document:
    """Read plain text."""
    sheet = Sheet(source)
    runs = find_tab_runs(sheet.written) if "\t" in source.text else []
    done = 0
    for run in runs:
        _read_lines(sheet, range(done, run.start))
        _read_table(sheet, run)
        done = run.stop
    _read_lines(sheet, range(done, len(sheet.written)))
    return sheet.finish("txt")


def _read_lines(sheet: Sheet, indexes: range) -> None:
    for index in indexes:
        plain = sheet.plain[index]
        body = plain.strip()
        if body:
            start = plain.index(body)
            written = sheet.written[index]
            if "\f" in written[start : start + len(body)]:
                _read_across_pages(sheet, index)
            else:
                indent = indent_of(written, start)
                sheet.add(index, start, start + len(body), indent=indent)


def _read_across_pages(sheet: Sheet, index: int) -> None:
    """A form feed inside a line ends a paragraph as it ends a page."""
    start = 0
    for part in sheet.written[index].split("\f"):
        left, right = trim(sheet.plain[index], start, start + len(part))
        if left < right:
            sheet.add(index, left, right, indent=left - start)
        start += len(part) + 1


def _read_table(sheet: Sheet, run: range) -> None:
    number = len(sheet.grids)
    rows = sheet.cut_rows(run, "\t", cut_at_tabs)
    sheet.grids.append(draw_plain_grid(number, rows, sheet.ledger))
    for r, (index, row) in enumerate(zip(run, rows, strict=True)):
        for column, (start, end) in enumerate(row.places):
            if start < end:
                _read_cell(sheet, index, start, end, CellAddress(number, r, column))


def _read_cell(sheet: Sheet, index: int, start: int, end: int, cell: CellAddress) -> None:
    plain = sheet.plain[index]
    if not opens_list(plain[start:end]):
        sheet.add(index, start, end, cell=cell)
        return
    for left, right in cut_items(plain, start, end):
        sheet.add(index, *trim(plain, left, right), cell=cell)
