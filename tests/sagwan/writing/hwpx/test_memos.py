"""Findings as memos of HWPX: at the words and cells they are about, and no part of the text."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from hwpx import HwpxDocument
from hwpx.tools.package_validator import validate_editor_open_safety, validate_package

from sagwan import check, read, understand
from sagwan.facts import Place
from sagwan.showing.annotated import write_annotated
from sagwan.showing.checked import Checked
from sagwan.showing.damage import describe_damage
from sagwan.writing import write
from sagwan.writing.draft import draft_of
from sagwan.writing.flow import Drawn, flow_of
from sagwan.writing.remarks import Remark, place_remarks

TEXT = """Ⅰ. 일반현황
○ 정원은 12명
□ 예산 집행현황 (단위: 백만원)
구분\t예산액\t집행액\t잔액
계\t9,000\t3,500\t6,500
행사비\t9,000\t3,500\t5,500
○ 설명회 개최 : 2024. 6. 7.(목)
"""
CONTENT = ("sections", "blocks", "tables", "figures", "promises", "requests", "dates")


@pytest.fixture(scope="module")
def checked():
    report = understand(read(TEXT.encode(), "보고.txt"))
    return Checked("보고.txt", report, check(report))


@pytest.fixture(scope="module")
def annotated(checked):
    return write_annotated(checked, "hwpx", "ko")


def section_of(data):
    return ZipFile(BytesIO(data)).read("Contents/section0.xml").decode()


def memos_of(data):
    """The text of each memo."""
    fields = re.findall(r'<hp:fieldBegin [^>]*type="MEMO".*?</hp:fieldBegin>', section_of(data))
    return ["\n".join(re.findall(r"<hp:t>(.*?)</hp:t>", field)) for field in fields]


def test_every_finding_is_a_memo_with_its_rule_and_arithmetic(checked, annotated):
    memos = memos_of(annotated)
    assert len(memos) == len(checked.result.discrepancies) > 1
    first = memos[0]
    assert first.startswith("1. 오류 DIF001\n")
    assert "6,500 → 5,500" in first
    assert "셈: 6,500 ≠ 9,000 − 3,500 = 5,500" in first


def test_a_memo_about_a_cell_stands_in_the_cell(annotated):
    cells = re.findall(r"<hp:tc .*?</hp:tc>", section_of(annotated))
    noted = [cell for cell in cells if 'type="MEMO"' in cell]
    assert all(">6,500<" in cell for cell in noted)
    assert noted


def test_memos_about_a_line_enclose_it_one_inside_the_other(checked):
    block = next(block for block in checked.report.blocks if "설명회" in block.text)
    remarks = {block.id: tuple(Remark(n, "error", "머리", "글") for n in (3, 4))}
    section = section_of(write(checked.report, "hwpx", remarks))
    order = re.findall(r'fieldBegin id="(\d+)"|<hp:t>([^<]*설명회)|beginIDRef="(\d+)"', section)
    named = ["".join(one)[-3:] for one in order]
    assert named == ["003", "004", "설명회", "004", "003"]


def test_memos_are_no_text_and_no_damage(checked, annotated):
    plain = understand(read(write(checked.report, "hwpx"), "보고.hwpx"))
    again = understand(read(annotated, "보고.hwpx"))
    told, expected = again.as_dict(), plain.as_dict()
    assert [told[name] for name in CONTENT] == [expected[name] for name in CONTENT]
    named = [one.reason for one in again.unread if one.reason.endswith("memo, not printed")]
    assert len(named) == len(memos_of(annotated))
    assert describe_damage(again.document) is None


def test_editors_take_the_file(annotated, tmp_path):
    path = tmp_path / "검토.hwpx"
    path.write_bytes(annotated)
    assert [str(issue) for issue in validate_package(path).issues] == []
    assert validate_editor_open_safety(path).ok
    HwpxDocument.open(path).close()


def test_the_same_findings_give_the_same_bytes(checked, annotated):
    assert write_annotated(checked, "hwpx", "ko") == annotated
    assert b"2026" not in annotated


def test_memos_speak_the_language_of_the_reader(checked):
    first = memos_of(write_annotated(checked, "hwpx", "en"))[0]
    assert first.startswith("1. error DIF001\n")
    assert "Arithmetic: " in first


def test_a_remark_cannot_break_the_file(checked):
    evil = Remark(1, "error", "<b>", "]]></hp:t>\x00&", Place(2, 2, 4))
    remarks = place_remarks(checked.report.blocks, [(Place(2, 2, 4), evil)])
    data = write(checked.report, "hwpx", remarks)
    assert memos_of(data) == ["1. &lt;b&gt;\n]]&gt;&lt;/hp:t&gt; &amp;"]
    assert understand(read(data, "a.hwpx")).blocks


@pytest.mark.parametrize(
    ("row", "column", "text"), [(0, 2, "6,500"), (1, None, "행사비"), (None, None, None)]
)
def test_a_place_in_a_table_finds_its_cell(checked, row, column, text):
    flow = flow_of(draft_of(checked.report))
    drawn = next(item for item in flow.items if isinstance(item, Drawn))
    place = Place(5, 0, 1, None, drawn.table.id, row, column)
    slot = drawn.find_slot(Remark(1, "error", "", "", place))
    assert (slot and slot.text) == text


def test_a_place_that_names_no_cell_finds_the_cell_at_its_spot(checked):
    flow = flow_of(draft_of(checked.report))
    drawn = next(item for item in flow.items if isinstance(item, Drawn))
    line = checked.report.document.lines[4].text
    place = Place(5, line.index("3,500"), line.index("3,500") + 5)
    slot = drawn.find_slot(Remark(1, "note", "", "", place))
    assert slot is not None
    assert slot.text == "3,500"


@pytest.mark.parametrize("place", [None, Place(3, 0, 1), Place(5, 0, 1, None, "T99", 0, 0)])
def test_a_place_elsewhere_finds_none(checked, place):
    flow = flow_of(draft_of(checked.report))
    drawn = next(item for item in flow.items if isinstance(item, Drawn))
    assert drawn.find_slot(Remark(1, "error", "", "", place)) is None


def test_a_remark_about_a_whole_table_stands_at_its_anchor(checked):
    block = next(block for block in checked.report.blocks if block.table)
    remarks = {block.id: (Remark(7, "warning", "표", "전체", None),)}
    section = section_of(write(checked.report, "hwpx", remarks))
    before, _, after = section.partition("<hp:tbl ")
    assert before.count('type="MEMO"') == 1
    assert 'beginIDRef="1900000007"' in after
