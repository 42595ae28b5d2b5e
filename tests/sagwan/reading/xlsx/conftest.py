"""Workbooks made for the tests: by XlsxWriter where it can, by hand where it must be odd."""

import zipfile
from io import BytesIO

import pytest
import xlsxwriter

from sagwan.reading import read


@pytest.fixture
def sheet():
    """Fill workbooks with a function of the workbook and its first sheet, and read them."""

    def fill(*steps, name="현황"):
        data = BytesIO()
        book = xlsxwriter.Workbook(data, {"in_memory": True})
        first = book.add_worksheet(name)
        for step in steps:
            step(book, first)
        book.close()
        return read(data.getvalue(), "자료.xlsx")

    return fill


@pytest.fixture
def table(sheet):
    """Read a sheet that holds rows of values from A1 on."""

    def fill(*rows, bordered=False):
        def write(book, first):
            border = book.add_format({"border": 1} if bordered else {})
            for number, row in enumerate(rows):
                first.write_row(number, 0, row, border)

        return sheet(write, name="Sheet1")

    return fill


@pytest.fixture
def raw():
    """Read a workbook whose only sheet is given as SpreadsheetML."""

    def fill(inner, more=()):
        relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        package = "http://schemas.openxmlformats.org/package/2006/relationships"
        files = {
            "_rels/.rels": f'<Relationships xmlns="{package}"><Relationship Id="r1" '
            f'Type="{relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{relation}"><sheets>'
            '<sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}"><Relationship '
            f'Id="r1" Type="{relation}/worksheet" Target="worksheets/sheet1.xml"/>'
            "</Relationships>",
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}">{inner}</worksheet>',
        }
        data = BytesIO()
        with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in [*files.items(), *more]:
                archive.writestr(name, text)
        return read(data.getvalue(), "자료.xlsx")

    return fill


@pytest.fixture
def lines():
    """The lines of a document."""
    return lambda document: [line.text for line in document.lines]
