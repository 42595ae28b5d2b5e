"""Sections and blocks: the whole report in reading order."""

from pathlib import Path

import pytest

from sagwan import read
from sagwan.facts import Document
from sagwan.understanding.outline import Outline, build_outline
from sagwan.understanding.roles import find_roles

REPORT = """\
Ⅱ. 주요 업무

1 작은도서관 확충

생활권 가까이에서 책을 만나도록 작은도서관을 늘리고, 돌봄이 필요한

아이들의 쉼터로 함께 운영

□ 추진내용

○ 빈 점포를 고쳐 작은도서관 세 곳을 열고 주민이 참여하는 운영 모임을

꾸려 저녁에도 개방

※ 구 직영 1곳 포함

<운영 모임 구성안>

◼ 대표 : 주민 1명

○ 야간 돌봄 연계

이용 현황 1월 2월

합계 120 150

□ 향후계획

○ 두 곳 추가 개관 : ’24. 9월
"""


def build(text: str, taken_lines: dict[int, str] | None = None) -> tuple[Document, Outline]:
    document = read(text.encode(), name="보고.txt")
    roles = find_roles(document, ())
    taken = {
        index: (taken_lines or {})[segment.line]
        for index, segment in enumerate(document.segments)
        if segment.line in (taken_lines or {})
    }
    return document, build_outline(document, roles, taken)


def test_sections_stand_under_sections():
    _, outline = build(REPORT)
    found = [(s.title, s.level, s.number, s.role, s.parent) for s in outline.sections]
    assert found == [
        ("주요 업무", 1, "Ⅱ", "main", None),
        ("작은도서관 확충", 2, "1", None, "S1"),
        ("추진내용", 3, None, "content", "S2"),
        ("운영 모임 구성안", 4, None, "box", "S3"),
        ("향후계획", 3, None, "plan", "S2"),
    ]


def test_wrapped_lines_join_across_blank_lines():
    _, outline = build(REPORT)
    texts = [block.text for block in outline.blocks]
    assert any(text.endswith("돌봄이 필요한 아이들의 쉼터로 함께 운영") for text in texts)
    bullet = next(block for block in outline.blocks if block.text.startswith("빈 점포"))
    assert bullet.text.endswith("꾸려 저녁에도 개방")
    assert [piece.line for piece in bullet.pieces] == [11, 13]


def test_a_box_ends_where_the_bullets_around_it_come_again():
    _, outline = build(REPORT)
    sections = {block.text: block.section for block in outline.blocks}
    assert sections["대표 : 주민 1명"] == "S4"
    assert sections["야간 돌봄 연계"] == "S3"


def test_a_table_is_one_block_where_it_stands():
    _, outline = build(REPORT, {23: "T1", 25: "T1"})
    tables = [block for block in outline.blocks if block.kind == "table"]
    assert [(block.table, block.place.line, block.last_line) for block in tables] == [
        ("T1", 23, 25)
    ]
    assert tables[0].section == "S3"


def test_headings_stay_blocks_with_their_number():
    _, outline = build(REPORT)
    first = outline.blocks[0]
    assert (first.kind, first.mark, first.level, first.text) == ("paragraph", "Ⅱ", 1, "주요 업무")


def test_every_line_is_in_exactly_one_block():
    document, outline = build(REPORT)
    pieces = [(piece.line, piece.start) for block in outline.blocks for piece in block.pieces]
    assert pieces == [(segment.line, segment.start) for segment in document.segments]


def test_a_number_and_its_title_are_one_heading():
    _, outline = build("Ⅱ. 주요 업무\n\n1\n\n작은도서관 확충\n\n추진 방향\n\n- 배치")
    assert [(s.number, s.title) for s in outline.sections[1:]] == [
        ("1", "작은도서관 확충"),
        (None, "추진 방향"),
    ]


def test_sub_headings_belong_to_the_part_above_them():
    _, outline = build("□ 추진계획\n① 장서 확충 사업\n- 구입\n□ 추진실적\n○ 구입")
    assert [outline.parts[section.id] for section in outline.sections] == [
        "plan",
        "plan",
        "results",
    ]


@pytest.mark.parametrize("folder", ["seeds", "reports"])
def test_no_line_of_a_real_report_is_lost(folder, shared_file):
    for path in sorted(Path(shared_file(folder)).rglob("*.txt")):
        document = read(path)
        outline = build_outline(document, find_roles(document, ()), {})
        pieces = sorted((p.line, p.start, p.end) for b in outline.blocks for p in b.pieces)
        segments = sorted((s.line, s.start, s.end) for s in document.segments)
        assert pieces == segments, path.name
