"""A role for every segment."""

from sagwan import read
from sagwan.understanding.roles import find_roles


def test_every_segment_has_a_role_and_its_text_begins_after_the_sign():
    text = "Ⅰ. 일반현황\n\n - 1 -\n1. 도서관 확충\n○ 개관 (’24.5월)\n※ 잠정치\n(단위: 명)\n둘레길을 포함"
    document = read(text.encode(), name="보고.txt")
    roles = find_roles(document, ())
    kinds = [role.kind for role in roles]
    assert kinds == ["heading", "footer", "heading", "bullet", "note", "caption", "plain"]
    lines = document.lines
    starts = [
        lines[segment.line - 1].plain[role.start : segment.end]
        for segment, role in zip(document.segments, roles, strict=True)
    ]
    assert starts[0] == "일반현황"
    assert starts[3] == "개관 ('24.5월)"
    assert starts[4] == "잠정치"


def test_headings_in_cells_are_never_headings_of_the_document():
    text = (
        "건의사항\t조치결과\n"
        "<p>○ 열람실 조명을 개선하기 바람 (시설과)</p>\t"
        "<p>□ 추진상황 : 추진완료</p><p>□ 향후계획</p><ul><li>○ 정기 점검</li></ul>\n"
    )
    document = read(text.encode(), name="보고.md")
    roles = find_roles(document, ())
    found = [(role.kind, role.level) for role in roles]
    assert found[2:] == [("bullet", 1), ("heading", 1), ("heading", 1), ("bullet", 1)]


def test_an_empty_run_of_segments_has_no_roles():
    document = read("가".encode(), name="보고.txt")
    assert len(find_roles(document, ())) == 1
