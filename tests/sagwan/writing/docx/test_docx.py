"""Word documents are well formed, the same bytes each time, and say what they are in structure."""

from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from lxml import etree

from sagwan import read, understand
from sagwan.writing import write
from sagwan.writing.remarks import Remark

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = """Ⅰ. 일반현황
□ 예산 집행현황 (단위: 백만원)
구분\t예산액\t집행액\t잔액
계\t9,000\t3,500\t5,500
행사비\t9,000\t3,500\t5,500
○ 설명회 3회
 - 주민 120명 참석
"""
SPANS = (
    "<table><tr><th rowspan=2>구분</th><th colspan=2>인원</th></tr>"
    "<tr><th>정원</th><th>현원</th></tr><tr><td>본청</td><td>12</td><td>11</td></tr></table>"
)
# the order in which the schema of WordprocessingML wants the children of each element
ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore pBdr shd tabs autoSpaceDE autoSpaceDN spacing"
    " ind jc outlineLvl rPr",
    "rPr": "rFonts b bCs color sz szCs lang",
    "tblPr": "tblW tblBorders tblLayout tblCellMar tblLook tblDescription",
    "trPr": "cantSplit tblHeader",
    "tcPr": "tcW gridSpan vMerge shd vAlign",
    "tbl": "tblPr tblGrid tr",
    "style": "name basedOn qFormat pPr rPr",
    "sectPr": "footerReference pgSz pgMar titlePg",
    "settings": "zoom defaultTabStop characterSpacingControl updateFields compat themeFontLang",
}


def report_of(text, name="보고.txt"):
    return understand(read(text.encode(), name))


def part(data, name):
    return etree.fromstring(ZipFile(BytesIO(data)).read(name))


@pytest.fixture(scope="module")
def written():
    return write(report_of(TEXT), "docx")


@pytest.fixture(scope="module")
def listed():
    """Eight chapters with a table each: long enough for contents and new pages."""
    part_of = "□ 예산 (단위: 백만원)\n구분\t예산액\n계\t9,000\n행사비\t9,000\n"
    text = "".join(f"{n}. 현황\n○ 설명\n{part_of}" for n in "ⅠⅡⅢⅣⅤⅥⅦⅧ")
    return write(report_of(text), "docx")


def test_it_opens_with_its_text_and_cells(written):
    document = docx.Document(BytesIO(written))
    assert "○\u00a0설명회 3회" in [paragraph.text for paragraph in document.paragraphs]
    assert [cell.text for cell in document.tables[0].rows[2].cells] == [
        *("행사비", "9,000", "3,500", "5,500")
    ]


def test_one_report_is_always_the_same_bytes(written):
    assert write(report_of(TEXT), "docx") == written


@pytest.mark.parametrize("name", ["word/document.xml", "word/styles.xml", "word/settings.xml"])
def test_elements_stand_in_the_order_of_the_schema(written, name):
    for element in part(written, name).iter():
        order = ORDERS.get(etree.QName(element).localname, "").split()
        places = [order.index(etree.QName(child).localname) for child in element if order]
        assert places == sorted(places)


def test_heads_of_tables_come_again_on_every_page(written):
    rows = part(written, "word/document.xml").findall(f".//{W}tr")
    assert [row.find(f".//{W}tblHeader") is not None for row in rows] == [True, False, False]


def test_contents_lead_to_pages_that_a_program_works_out(listed):
    body = part(listed, "word/document.xml")
    fields = [field.text.strip() for field in body.iter(f"{W}instrText")]
    marks = {mark.get(f"{W}name") for mark in body.iter(f"{W}bookmarkStart")}
    assert len(fields) == 16
    assert all(f.split()[0] == "PAGEREF" and f.split()[1] in marks for f in fields)
    assert not any(char.isdigit() for line in body.iter(f"{W}hyperlink") for char in said_in(line))
    assert part(listed, "word/settings.xml").find(f"{W}updateFields") is not None


def said_in(line):
    """What a line of the contents says behind its heading."""
    return "".join(text.text for text in list(line.iter(f"{W}t"))[1:])


def test_a_report_without_contents_asks_for_nothing(written):
    assert part(written, "word/settings.xml").find(f"{W}updateFields") is None


def test_contents_without_a_cover_stand_on_the_first_page(listed):
    (first, *_) = part(listed, "word/document.xml").iter(f"{W}p")
    assert first.find(f".//{W}pageBreakBefore") is None


def test_nothing_stands_between_a_table_and_a_chapter_on_a_new_page(listed):
    tables = list(part(listed, "word/document.xml").iter(f"{W}tbl"))
    after = [table.getnext() for table in tables[:-1]]
    assert all(gap.find(f".//{W}pageBreakBefore") is not None for gap in after)


def test_spans_are_merged_cells():
    table = docx.Document(BytesIO(write(report_of(SPANS, "표.html"), "docx"))).tables[0]
    assert table.cell(0, 0)._tc is table.cell(1, 0)._tc
    assert table.cell(0, 1)._tc is table.cell(0, 2)._tc


def test_headings_stand_in_the_outline(written):
    styles = docx.Document(BytesIO(written)).styles
    level = styles["업무보고 제목 1"].element.find(f".//{W}outlineLvl")
    assert level.get(f"{W}val") == "0"


def test_points_hang_behind_their_signs(written):
    point = next(p for p in docx.Document(BytesIO(written)).paragraphs if "설명회" in p.text)
    indent = point.paragraph_format
    assert indent.first_line_indent < 0 < indent.left_indent


def test_korean_has_a_font_of_its_own(written):
    fonts = part(written, "word/styles.xml").find(f".//{W}rFonts")
    assert fonts.get(f"{W}eastAsia") == "맑은 고딕"


def test_remarks_are_comments():
    report = report_of(TEXT)
    remarks = {block.id: (Remark(1, "error", "오류", "확인 <필요>"),) for block in report.blocks}
    data = write(report, "docx", remarks=remarks)
    comments = docx.Document(BytesIO(data)).comments
    assert len(comments) == len(report.blocks)
    assert "확인 <필요>" in next(iter(comments)).text
    back = understand(read(data, "보고.docx"))
    assert [block.text for block in back.blocks] == [block.text for block in report.blocks]


def test_a_report_without_remarks_has_no_comments(written):
    assert "word/comments.xml" not in ZipFile(BytesIO(written)).namelist()


def test_two_tables_in_a_row_stay_two():
    report = report_of(f"{SPANS}{SPANS.replace('12', '15')}", "표.html")
    back = understand(read(write(report, "docx"), "표.docx"))
    assert len(back.tables) == 2


def test_a_remark_about_a_cell_stands_at_the_cell():
    report = report_of(TEXT)
    (table,) = report.tables
    remark = Remark(1, "error", "오류", "확인", table.rows[1].cells[2].place)
    block = next(block for block in report.blocks if block.table)
    data = write(report, "docx", remarks={block.id: (remark,)})
    cells = part(data, "word/document.xml").findall(f".//{W}tc")
    marked = [cell for cell in cells if cell.find(f".//{W}commentReference") is not None]
    assert ["".join(cell.itertext()) for cell in marked] == ["5,500"]
