"""What checking found is carried to the block in which it stands."""

from sagwan import check, read, understand
from sagwan.facts import Place
from sagwan.writing.draft import draft_of
from sagwan.writing.flow import Drawn, Paragraph, flow_of
from sagwan.writing.remarks import Remark, place_remarks

TEXT = """Ⅰ. 일반현황
○ 정원은 12명
□ 예산 집행현황 (단위: 백만원)
구분\t예산액\t집행액\t잔액
계\t9,000\t3,500\t6,500
행사비\t9,000\t3,500\t5,500
○ 설명회 3회
"""
REMARK = Remark(1, "error", "오류 SUM001", "5,500이어야 합니다.")


def placed(*places):
    report = understand(read(TEXT.encode(), "보고.txt"))
    remarks = place_remarks(report.blocks, [(place, REMARK) for place in places])
    return report, remarks


def test_a_finding_in_a_table_stands_beside_the_table():
    report, remarks = placed(Place(5, 2, 7))
    items = flow_of(draft_of(report), remarks).items
    assert [type(item) for item in items if item.remarks] == [Drawn]


def test_a_finding_in_a_line_stands_beside_its_paragraph():
    report, remarks = placed(Place(2, 5, 7), Place(7, 2, 5))
    items = flow_of(draft_of(report), remarks).items
    lines = [item.line for item in items if isinstance(item, Paragraph) and item.remarks]
    assert lines == ["○ 정원은 12명", "○ 설명회 3회"]


def test_findings_of_one_block_stay_in_order():
    _, remarks = placed(Place(2, 0, 1), Place(2, 5, 7))
    assert list(remarks.values()) == [(REMARK, REMARK)]


def test_a_place_beyond_the_text_goes_to_the_last_block():
    report, remarks = placed(Place(99, 0, 1))
    assert list(remarks) == [report.blocks[-1].id]


def test_every_finding_of_a_checked_report_finds_its_block():
    report = understand(read(TEXT.encode(), "보고.txt"))
    found = check(report).discrepancies
    assert found
    remarks = place_remarks(report.blocks, [(one.place, REMARK) for one in found])
    assert sum(map(len, remarks.values())) == len(found)
