"""XLSX: the text in reading order on one sheet, each table on a sheet of its own.

Numbers are numbers that show what was printed, proved totals and rates are formulas with their
value, and no text is ever taken for a formula. The same report always gives the same bytes.
"""

from datetime import datetime
from io import BytesIO

from xlsxwriter import Workbook

from sagwan.writing.draft import Draft
from sagwan.writing.flow import Drawn, Flow
from sagwan.writing.xlsx.looks import Looks
from sagwan.writing.xlsx.tables import name_sheet, write_table
from sagwan.writing.xlsx.text import TextSheet

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
_NO_CLOCK = datetime(1980, 1, 1)  # noqa: DTZ001  the file format keeps a date without a zone


def write_xlsx(draft: Draft, flow: Flow) -> bytes:
    """Write a report as a workbook."""
    out = BytesIO()
    book = Workbook(out, _OPTIONS)
    book.set_properties(
        {"title": flow.title or "", "company": flow.organisation or "", "created": _NO_CLOCK}
    )
    looks = Looks(book)
    tables = [item for item in flow.body if isinstance(item, Drawn)]
    names = {id(drawn): name_sheet(place, drawn) for place, drawn in enumerate(tables, 1)}
    TextSheet(book, looks, names).write(flow)
    for number, drawn in enumerate(tables, 1):
        write_table(book, looks, (number, names[id(drawn)]), drawn, draft.figures)
    book.close()
    return out.getvalue()
