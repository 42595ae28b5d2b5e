"""The text pane: every line once, in order, escaped, with its marks."""

import re
import time

import pytest

from cityhall.registers.documents.pages.findings import list_findings
from cityhall.registers.documents.pages.marks import mark_report
from cityhall.registers.documents.pages.outline import grow_outline
from cityhall.registers.documents.pages.text import TextWriter, is_heading, says_more
from cityhall.registers.documents.reading.stored import Reading


def write(reading: Reading) -> str:
    return str(TextWriter(reading, mark_report(reading)).write())


def words(html: str) -> str:
    return re.sub(r"\s+", "", re.sub(r"<[^>]+>", " ", html))


def place(line, start, end):
    return {"line": line, "start": start, "end": end, "table": None, "row": None, "column": None}


def tiny(line, **block):
    whole = {
        "id": "b1",
        "kind": "bullet",
        "level": 1,
        "mark": None,
        "text": line,
        "section": "s1",
        "table": None,
        "lines": [1, 1],
        "place": place(1, 0, len(line)),
    }
    report = {"sections": [], "blocks": [whole | block], "tables": [], "figures": []}
    check = {"discrepancies": [], "relations": [], "coverage": {"untested": []}}
    return Reading(report, check, [line], {"b1": [[1, 0, len(line)]]}, {})


def many(reading: Reading, times: int) -> Reading:
    """The invented report over and over: as many figures as the longest reports have."""

    def again(items, *names):
        return [
            {**item, **{name: f"{item[name]}-{n}" if item[name] else None for name in names}}
            | {"place": {**item["place"], "line": item["place"]["line"] + n * len(reading.lines)}}
            for n in range(times)
            for item in items
        ]

    report = reading.report
    figures = again(report["figures"], "id")
    sections = again(report["sections"], "id", "parent")
    blocks = [b for b in report["blocks"] if b["kind"] != "table"]
    whole = {**report, "figures": figures, "sections": sections, "blocks": again(blocks, "id")}
    return Reading(whole, reading.check, reading.lines * times, {}, {})


def test_a_long_report_is_written_within_a_second_of_processor_time(reading):
    long = many(reading, 150)
    assert len(long.figures) > 7000
    began = time.process_time()
    marks = mark_report(long)
    TextWriter(long, marks).write()
    list_findings(long, marks)
    grow_outline(long)
    assert time.process_time() - began < 1


def test_every_line_of_the_file_can_be_linked_to_once(reading):
    names = re.findall(r'id="L(\d+)"', write(reading))
    assert sorted(map(int, names)) == list(range(1, 38))


def test_no_two_elements_have_the_same_name(reading):
    names = re.findall(r' id="([^"]+)"', write(reading))
    assert len(names) == len(set(names))


def test_every_figure_is_marked(reading):
    named = set(re.findall(r'id="f-([^"]+)"', write(reading)))
    assert named == set(reading.figures)


def test_every_finding_leads_somewhere(reading):
    marks = mark_report(reading)
    html = str(TextWriter(reading, marks).write())
    targets = [finding.target for finding in list_findings(reading, marks)]
    assert [target for target in targets if f'id="{target}"' not in html] == []


def test_a_finding_whose_place_was_not_written_leads_to_its_line(reading):
    reading.check["discrepancies"][2]["place"] = place(3, 900, 901)
    marks = mark_report(reading)
    TextWriter(reading, marks).write()
    assert marks.targets[2] == "L3"


def test_what_is_wrong_says_so_and_says_what_is_due(reading):
    html = write(reading)
    assert re.search(
        r'<a class="f error" id="f-f\d+" href="#d-0">171,320<span class="unseen"> \(오류\)</span></a>'
        r'<span class="due">171,230</span>',
        html,
    )


def test_headings_do_not_skip_a_rank(reading):
    ranks = [int(rank) for rank in re.findall(r"<h(\d) ", write(reading))]
    assert all(after <= before + 1 for before, after in zip([1, *ranks], ranks, strict=False))


SECTION = {"number": "1", "title": "주요 기능"}
BLOCK = {"kind": "paragraph", "mark": "1", "text": "주요  기능"}


@pytest.mark.parametrize(
    ("block", "heading", "more"),
    [
        ({}, True, False),
        ({"mark": "□"}, True, False),
        ({"mark": None, "text": "1 주요 기능"}, True, False),
        ({"text": "주요 기능주요 기능"}, True, False),
        ({"text": "주요 기능 (총 3개, 단위: 명)"}, True, True),
        ({"text": "주요 기능은 " + "말이 길다 " * 20}, False, True),
        ({"text": "다른 글"}, False, False),
        ({"kind": "table"}, False, False),
    ],
)
def test_a_block_that_is_the_heading_is_told_from_one_below_it(block, heading, more):
    assert is_heading({**BLOCK, **block}, SECTION) is heading
    assert says_more({**BLOCK, **block}, SECTION) is more


def test_what_a_heading_says_after_its_title_is_shown_in_it_once():
    report = tiny("2 인 력 현 황 (총 34명)", mark="2", text="인 력 현 황 (총 34명)", lines=[1, 1])
    section = {"id": "s1", "parent": None, "level": 2, "number": "2", "title": "인력현황"}
    report.report["sections"].append({**section, "place": place(1, 0, 17)})
    html = write(report)
    assert html.count("인 력 현 황 (총 34명)") == 1
    assert '<span class="no">2</span><span>인 력 현 황 (총 34명)</span></h2>' in html
    assert "<p" not in html


def test_mark_up_in_a_report_is_text():
    line = "○ <script>alert(1)</script> & <b>"
    html = write(tiny(line, mark="○"))
    assert "<script" not in html
    assert words(html.replace("&lt;", "").replace("&gt;", "")).startswith("○script")


def test_a_mark_is_shown_as_the_file_writes_it_and_once():
    html = write(tiny("－ 하나", mark="-"))
    assert '<span class="mk">－</span><span class="w"><i id="L1"></i>하나</span>' in html
    html = write(tiny("하나", mark="1"))
    assert '<span class="mk">1</span>' in html
    assert '<i id="L1"></i>하나' in html


def test_a_caption_keeps_its_brackets():
    assert "【 추이 】" in write(tiny("【 추이 】", kind="caption", mark="【"))


def test_hidden_mark_up_is_not_shown():
    assert "○ 하나" in write(tiny("\0\0○ 하나\0\0")).replace("</i>", "")


def test_a_picture_has_its_place():
    assert "그림 지도.png" in write(tiny("지도.png", kind="picture"))


def test_the_margin_shows_the_gravest_mark_of_a_block(reading):
    html = write(reading)
    assert html.count(" hit error") == 2
    assert html.count(" hit question") == 1
    assert html.count(" hit note") == 1
