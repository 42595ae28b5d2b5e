"""Markdown is read back as it was written, and shows each text as it is."""

import pytest

from sagwan import read, understand
from sagwan.writing import write

TEXT = """Ⅰ. 일반현황
□ 예산 집행현황 (단위: 백만원)
구분\t예산액\t집행액\t잔액
계\t9,000\t3,500\t5,500
행사비\t9,000\t3,500\t5,500
○ 설명회 3회
 - 주민 120명 참석
※ 장소는 미정
"""


def report_of(text):
    return understand(read(text.encode(), "보고.txt"))


def written(text=TEXT):
    return write(report_of(text), "md").decode()


def test_signs_and_levels_are_kept():
    lines = written().split("\n")
    assert "## Ⅰ.\u00a0일반현황" in lines
    assert "- ○\u00a0설명회 3회" in lines
    assert "  - -\u00a0주민 120명 참석" in lines
    assert "> ※\u00a0장소는 미정" in lines


def test_a_table_without_spans_is_one_of_pipes():
    lines = written().split("\n")
    assert "| 구분 | 예산액 | 집행액 | 잔액 |" in lines
    assert "| --- | ---: | ---: | ---: |" in lines


def test_a_table_with_spans_is_one_of_html():
    html = (
        "<table><tr><th rowspan=2>구분</th><th colspan=2>인원</th></tr>"
        "<tr><th>정원</th><th>현원</th></tr><tr><td>본청</td><td>12</td><td>11</td></tr></table>"
    )
    text = write(understand(read(html.encode(), "표.html")), "md").decode()
    assert '<th scope="colgroup" colspan="2">인원</th>' in text
    assert "| 본청 |" not in text


@pytest.mark.parametrize(
    "text",
    [
        "1~3월 준비, 4~6월 시행",
        "가*나*다 **라** _마_ `바`",
        "A&amp;B <b>굵게</b> <!-- 숨김 -->",
        "[붙임](http://example.kr) 참조",
        "끝에 역빗금 \\",
        "a|b \\| c",
        "$5와 $6",
        "비고 <!-- sagwan-note -->",
    ],
)
def test_signs_of_markdown_are_text(text):
    report = report_of(TEXT.replace("설명회 3회", text).replace("행사비", text))
    back = understand(read(write(report, "md"), "보고.md"))
    assert [block.text for block in back.blocks] == [block.text for block in report.blocks]
    assert back.tables[0].rows[1].label == report.tables[0].rows[1].label


@pytest.mark.parametrize("opening", ["# ", "- ", "+ ", "> ", "1. ", "| a |", "---", "=== ", "<p>"])
def test_what_opens_a_line_is_text(opening):
    draft = report_of(TEXT).as_dict()
    draft["blocks"][-1].update(text=f"{opening}글", kind="paragraph", level=0, mark=None, sign=None)
    back = understand(read(write(draft, "md"), "보고.md"))
    assert back.blocks[-1].text == f"{opening}글"


def test_lines_are_those_of_the_file():
    text = written()
    document = read(text.encode(), "보고.md")
    at = text.split("\n").index("- ○\u00a0설명회 3회")
    assert document.lines[at].text == "○\u00a0설명회 3회"


def test_a_file_whose_first_line_is_gone_is_still_read():
    text = written().partition("\n")[2]
    back = understand(read(text.encode(), "보고.md"))
    assert back.tables[0].columns == (("예산액",), ("집행액",), ("잔액",))
