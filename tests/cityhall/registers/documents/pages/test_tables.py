"""Tables as tables."""

import re

import pytest

from cityhall.registers.documents.pages.marks import mark_report
from cityhall.registers.documents.pages.stretches import StretchWriter
from cityhall.registers.documents.pages.tables import TableWriter, squeeze


@pytest.fixture
def write(reading):
    def written(name: str, said: str = "") -> str:
        marks = mark_report(reading)
        return TableWriter(reading, marks, StretchWriter(reading, marks)).write(name, said)

    return written


def test_a_header_of_two_rows_spans_what_it_covers(write):
    html = write("t1")
    assert '<th scope="col" rowspan="2">구분</th><th scope="col" rowspan="2">총계</th>' in html
    assert '<th scope="colgroup" colspan="4">일반직</th>' in html


def test_every_row_has_a_cell_for_every_column(write, reading):
    body = write("t2").split("<tbody>")[1]
    assert [row.count("<td") for row in body.split("</tr>")[:-1]] == [5, 5, 5]


def test_numbers_stand_right_and_prose_left(write):
    html = write("t2")
    assert '<td class="n"><a class="f doubt"' in html
    assert "<td>부서 살림과 시민 응대, 기관 간 협의</td>" in html


def test_a_cell_that_is_not_there_is_told_from_an_empty_one(write):
    assert write("t2").count('<td class="none">') == 1


def test_unit_date_and_doubts_stand_beside_the_title(write):
    html = write("t2")
    assert "단위: 천원 · 2026-09-30 기준" in html
    assert "일부 칸의 자리가 불확실" in html


def test_a_copy_leads_to_the_first(write, reading):
    reading.tables["t2"]["copy_of"] = "t1"
    assert '<a class="tag" href="#t1">' in write("t2")


def test_a_solved_table_shows_its_lines_as_they_stand(write):
    html = write("t1")
    assert "파일에 적힌 그대로 보기 (6~10줄)" in html
    assert "구분 총계 일반직 별정직\n소계" in html


def test_a_drawn_table_does_not(write, reading):
    reading.tables["t1"]["form"] = "grid"
    assert "<pre" not in write("t1")


def test_a_title_just_said_is_not_shown_again(write):
    assert '<figcaption class="said">' in write("t1", said=squeeze("2 인력 현황"))
    assert '<figcaption class="said">' not in write("t1", said=squeeze("다른 말"))


def test_a_wide_table_scrolls_in_a_box_that_the_keyboard_reaches(write):
    assert 'class="scroll" tabindex="0" role="region" aria-label="표: 인력 현황 (t1)"' in write(
        "t1"
    )


def test_stretches_of_a_cell_become_paragraphs(write, reading):
    reading.cells["t2"] = [[None] * 4 + [[[3, 0, 9, 0], [4, 0, 9, 2]]], [None] * 5, [None] * 5]
    reading.tables["t2"]["rows"][0]["cells"][4] = {"text": "두 문단", "figures": []}
    html = write("t2")
    assert re.search(
        r'<td><p class="i0">- 시정 핵심과제</p><p class="i1">- 시민 곁을 찾</p></td>', html
    )


def test_a_label_in_question_is_flagged(write, reading):
    where = {"line": 15, "start": 0, "end": 1, "table": "t2", "row": 0, "column": None}
    reading.check["discrepancies"][5]["place"] = where
    assert '계<a class="f flag note" id="at-5" href="#d-5">참고</a></th>' in write("t2")


def test_mark_up_in_a_cell_is_text(write, reading):
    reading.tables["t2"]["rows"][0]["cells"][4] = {"text": "<img src=x>", "figures": []}
    reading.tables["t2"]["rows"][0]["label"] = ["<b>계"]
    reading.tables["t2"]["title"] = "<i>표"
    html = write("t2")
    assert "<img" not in html
    assert "<b>계" not in html
    assert "<i>표" not in html


def test_a_cell_with_spans_covers_what_is_empty_and_nothing_else(write, reading):
    first, *_ = reading.tables["t2"]["rows"]
    first["cells"][0]["colspan"] = 2
    assert "colspan" not in write("t2").split("<tbody>")[1]
    first["cells"][1] = None
    row = write("t2").split("<tbody>")[1].split("</tr>")[0]
    assert '<td colspan="2"' in row
    assert row.count("<td") == 4


def test_figures_in_heads_and_labels_are_marked(write, reading):
    figure = reading.figures["f17"]
    line, start, end = (figure["place"][part] for part in ("line", "start", "end"))
    head = reading.tables["t2"]["columns"][0][0]
    reading.heads["t2"] = {squeeze(head): [[[line, start, end, 0]]]}
    html = write("t2").split("</thead>")[0]
    assert 'id="f-f17"' in html
