"""Files of every format with bytes changed, doubled, gone or cut off: a document or a reason in
words, never another exception, never a long wait. The same files in each run."""

import io
import zipfile

import docx
import pytest
import xlsxwriter


@pytest.fixture(scope="session")
def word_file():
    """A Word document with a heading, a list and a table."""
    document = docx.Document()
    document.add_heading("일반현황", 1)
    document.add_paragraph("정원 22명", style="List Bullet")
    table = document.add_table(3, 3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "정원"
    for row in range(1, 3):
        for column in range(3):
            table.cell(row, column).text = str(row * column)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


@pytest.fixture(scope="session")
def sheet_file():
    """A workbook with a merged head, numbers, a date and a comment."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    sheet = book.add_worksheet("현황")
    sheet.merge_range("A1:B1", "정원", book.add_format({"border": 1}))
    sheet.write_row("A2", ["가과", 22], book.add_format({"num_format": "#,##0"}))
    sheet.write("A3", 45992, book.add_format({"num_format": "yyyy-mm-dd"}))
    sheet.write_comment("A2", "다시 볼 것")
    book.close()
    return file.getvalue()


@pytest.fixture(scope="session")
def hancom_parts(hwpx_parts, m):
    """The parts of an HWPX file with all that the reader knows."""
    table = m.table(
        [m.cell(0, 0, "구분", 2, 1), m.cell(0, 1, "정원", 1, 2)],
        [m.cell(1, 1, "일반직"), m.cell(1, 2, m.holding(m.grid(["안", "22"])))],
        caption=m.p("표 1"),
        about="직원",
    )
    note = m.note("footNote", 1, m.p("2025년 말 기준"))
    text = m.p("일반현황", "part") + m.p("1실 3관", "circle") + m.holding(table)
    return hwpx_parts(text + m.paragraph(m.run("<hp:t>현원</hp:t>") + m.run(note)), m.p("둘째"))


def unzipped(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def with_one_broken(parts, noise, broken):
    """Give a package one of whose parts is broken inside."""
    name = noise.choice([name for name in parts if name.endswith((".xml", ".rels", ".hpf"))])
    return zipped({**parts, name: broken(parts[name], noise)})


@pytest.mark.parametrize("form", ["hwpx", "docx", "xlsx"])
@pytest.mark.parametrize("inside", [True, False], ids=["parts", "archive"])
def test_broken_packages(form, inside, hancom_parts, word_file, sheet_file, survives, broken):
    packages = {"hwpx": zipped(hancom_parts), "docx": word_file, "xlsx": sheet_file}
    whole, parts = packages[form], unzipped(packages[form])
    count = {"hwpx": 150, "docx": 60, "xlsx": 150}[form]
    if inside:
        assert survives(lambda noise: with_one_broken(parts, noise, broken), count)
    else:
        survives(lambda noise: broken(whole, noise), count)


def test_broken_hwp(hancom_parts, hwp_bytes, m, survives, broken):
    table = m.holding(m.grid(["구분", "정원"], ["가과", "22"]))
    whole = hwp_bytes(m.p("일반현황", "part") + m.p("1실 3관", "circle") + table)
    assert survives(lambda noise: broken(whole, noise), 200)
