"""The page as a whole: self-contained, escaped, each finding reachable from its place."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from sagwan.facts import CheckResult, Coverage, Message, Unread
from sagwan.showing.page import write_page, write_refusal

VOID = {"meta", "br", "link", "img"}


class Outline(HTMLParser):
    """What a page holds: ids, links, and whether every element that opens is closed."""

    def __init__(self, page):
        super().__init__()
        self.ids, self.links, self.open, self.attributes = [], [], [], []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.attributes += [name for name, _ in attrs]
        self.ids += [value for name, value in attrs if name == "id"]
        self.links += [value for name, value in attrs if name == "href"]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.mark.parametrize("language", ["ko", "en"])
def test_it_is_whole_and_every_link_leads_somewhere(checked, clean, language):
    page = Outline(write_page([checked, clean], language, "2024-05-31"))
    assert page.open == []
    assert len(page.ids) == len(set(page.ids))
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert {"p1-1", "d1-1", "p1-2", "d1-2"} <= set(page.ids)


def test_it_reaches_for_nothing_outside(checked):
    page = write_page([checked], "ko")
    assert not re.search(r"https?:|//|@import|url\(|<script|<link|<img|\bon\w+=", page)
    assert "default-src 'none'" in page


def test_text_of_the_report_is_escaped(checked):
    page = write_page([checked], "ko")
    assert "설명회를 &lt;" in page
    assert "설명회가 &lt;몇&gt; 번입니까?" in page
    assert "<3>" not in page


def test_figures_are_marked_by_how_they_stand(checked, clean):
    page = write_page([checked], "ko")
    assert re.search(r'<a class="f error" id="p1-1" href="#d1-1">6500<sup>1</sup></a>', page)
    assert '<span class="f doubt">9000</span>' in page
    assert '<span class="f open" title="어림수">120명</span>' in page
    assert 'class="f holds" title="9,000 = 3,500 + 5,500">9000' in write_page([clean], "ko")


def test_a_figure_inside_a_marked_stretch_is_marked_too(checked):
    page = write_page([checked], "ko")
    assert re.search(r'class="f question" id="p1-2"[^>]*>설명회를 &lt;<span class="f open"', page)


def test_korean_comes_first_with_english_beside(checked):
    page = write_page([checked], "ko")
    assert 'html lang="ko"' in page
    assert '잔액이 다릅니다.</p><p class="other" lang="en">The remainder differs.' in page
    assert 'lang="ko">잔액이 다릅니다.' in write_page([checked], "en")


def test_a_finding_without_a_place_in_the_text_stands_at_the_end(checked, question):
    lost = replace(question, place=question.place._replace(line=3, start=0, end=2))
    result = replace(checked.result, discrepancies=(lost,))
    page = Outline(write_page([replace(checked, result=result)], "ko"))
    assert {"p1-1", "d1-1"} <= set(page.ids)


def test_what_was_not_read_is_listed(checked):
    unread = (Unread("\udcff?", "깨진 글자 / damaged", 5, 0, 2),)
    page = write_page([replace(checked, report=replace(checked.report, unread=unread))], "ko")
    assert "읽지 못한 곳" in page
    page.encode("utf-8")


def test_a_report_without_figures_says_so(checked):
    empty = replace(checked, result=CheckResult((), (), Coverage(0, 0, ())))
    assert "검산할 수치가 없습니다." in write_page([empty], "ko")


def test_verdicts_remembered_are_counted(checked):
    assert "받아들인 지적 2건" in write_page(
        [replace(checked, waived=checked.result.discrepancies)], "ko"
    )


def test_a_report_that_could_not_be_checked_has_a_page_that_says_why():
    page = write_refusal("<빈>.txt", Message("빈 파일입니다.", "It is empty."), "ko")
    assert Outline(page).open == []
    assert "&lt;빈&gt;.txt" in page
    assert "빈 파일입니다." in page
