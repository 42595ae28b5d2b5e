"""HWPX passes the validators of its package, and says in structure what its parts are."""

import re
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pytest
from hwpx.tools.package_validator import validate_editor_open_safety, validate_package
from lxml import etree
from tests.sagwan.writing.invented import invent, print_html

from sagwan import read, understand
from sagwan.writing import write

P = "{http://www.hancom.co.kr/hwpml/2011/paragraph}"
TEXT = """Ⅰ. 일반현황
□ 예산 집행현황 (단위: 백만원)
구분\t예산액\t집행액\t잔액
계\t9,000\t3,500\t5,500
행사비\t9,000\t3,500\t5,500
○ 설명회 3회 <우수>
"""


def report_of(text=TEXT, name="보고.txt"):
    return understand(read(text.encode(), name))


@pytest.fixture(scope="module")
def written():
    return write(report_of(), "hwpx")


def section_of(data):
    return etree.fromstring(ZipFile(BytesIO(data)).read("Contents/section0.xml"))


@pytest.mark.parametrize("seed", range(6))
def test_packages_are_valid_and_safe_to_open(seed):
    data = write(report_of(print_html(invent(seed)), "보고.html"), "hwpx")
    assert validate_package(data).ok
    assert validate_editor_open_safety(data).ok


def test_the_kind_of_the_file_stands_first_and_bare(written):
    first = ZipFile(BytesIO(written)).infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)


def test_no_part_carries_the_day_of_writing(written):
    assert {info.date_time[0] for info in ZipFile(BytesIO(written)).infolist()} == {1980}


def test_heads_of_tables_come_again_on_every_page(written):
    (table,) = section_of(written).iter(f"{P}tbl")
    assert table.get("repeatHeader") == "1"
    assert [cell.get("header") for cell in table.iter(f"{P}tc")] == ["1"] * 4 + ["0"] * 8


@pytest.mark.parametrize("seed", range(6))
def test_cells_cover_each_place_of_a_table_once(seed):
    data = write(report_of(print_html(invent(seed)), "보고.html"), "hwpx")
    for table in section_of(data).iter(f"{P}tbl"):
        places = []
        for cell in table.iter(f"{P}tc"):
            at, span = cell.find(f"{P}cellAddr"), cell.find(f"{P}cellSpan")
            row, column = int(at.get("rowAddr")), int(at.get("colAddr"))
            places += [
                (row + y, column + x)
                for y in range(int(span.get("rowSpan")))
                for x in range(int(span.get("colSpan")))
            ]
        size = int(table.get("rowCnt")), int(table.get("colCnt"))
        assert sorted(places) == [(y, x) for y in range(size[0]) for x in range(size[1])]


def test_what_is_asked_for_by_number_is_there(written):
    header = ZipFile(BytesIO(written)).read("Contents/header.xml").decode()
    section = ZipFile(BytesIO(written)).read("Contents/section0.xml").decode()
    for asked, kind in (
        ("paraPrIDRef", "paraPr"),
        ("charPrIDRef", "charPr"),
        ("styleIDRef", "style"),
    ):
        there = set(re.findall(rf'<hh:{kind} id="(\d+)"', header))
        assert set(re.findall(rf'{asked}="(\d+)"', section)) <= there
