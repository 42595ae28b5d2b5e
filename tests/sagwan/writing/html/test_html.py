"""HTML says to everyone what its parts are, fetches nothing and runs nothing."""

import re

import pytest
from lxml import html
from tests.sagwan.writing.invented import invent, print_html

from sagwan import read, understand
from sagwan.writing import write
from sagwan.writing.remarks import Remark

TEXT = """Ⅰ. 일반현황
□ 예산 집행현황 (단위: 백만원)
구분\t예산액\t집행액\t잔액
계\t9,000\t3,500\t5,500
행사비\t9,000\t3,500\t5,500
○ 설명회 3회 <script>alert(1)</script>
"""


def report_of(text=TEXT):
    return understand(read(text.encode(), "보고.txt"))


@pytest.fixture(scope="module")
def page():
    return html.document_fromstring(write(report_of(), "html").decode())


@pytest.fixture(scope="module")
def long_page():
    chapters = "".join(f"{n}. 사업 {n}\n○ 추진 {n}건\n" for n in "123456789")
    return html.document_fromstring(write(report_of(f"Ⅰ. 현황\n{chapters}"), "html").decode())


def test_nothing_is_fetched_and_nothing_runs(page):
    assert page.xpath("//script | //link | //img | //@src | //@onclick") == []
    assert "default-src 'none'" in page.xpath("//meta[@http-equiv]/@content")[0]


def test_text_is_text(page):
    assert "<script>alert(1)</script>" in page.xpath("//li")[-1].text_content()


def test_heads_and_labels_say_what_they_name(page):
    assert page.xpath("//thead//th/@scope") == ["col"] * 4
    assert page.xpath("//tbody//th/@scope") == ["row"] * 2


def test_numbers_stand_to_the_right(page):
    assert [cell.text for cell in page.xpath("//td[@class='n']")][:3] == ["9,000", "3,500", "5,500"]


def test_every_line_of_the_contents_leads_to_a_heading(long_page):
    targets = [href.removeprefix("#") for href in long_page.xpath("//nav//a/@href")]
    assert len(targets) == 10
    assert all(len(long_page.xpath(f"//*[@id='{name}']")) == 1 for name in targets)


def test_the_language_is_told(page):
    assert page.xpath("/html/@lang") == ["ko"]


@pytest.mark.parametrize("seed", range(4))
def test_tags_are_closed(seed):
    text = write(understand(read(print_html(invent(seed)).encode(), "보고.html")), "html").decode()
    for name in ("ul", "li", "table", "tr", "td", "th", "p", "div"):
        assert len(re.findall(f"<{name}[ >]", text)) == text.count(f"</{name}>"), name


def test_remarks_stand_beside_and_are_no_part_of_the_text():
    report = report_of()
    remarks = {block.id: (Remark(1, "error", "오류", "확인\n필요"),) for block in report.blocks}
    data = write(report, "html", remarks=remarks)
    assert data.decode().count("<aside") == len(report.blocks)
    back = understand(read(data, "보고.html"))
    assert [block.text for block in back.blocks] == [block.text for block in report.blocks]
