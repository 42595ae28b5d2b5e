"""Markdown as reports come in it."""

import pytest

from sagwan import read


def texts(text: str) -> list[str]:
    document = read(text.encode(), name="보고.md")
    return [document.text_of(segment) for segment in document.segments]


def test_headings_have_their_level_and_lose_their_signs():
    document = read("# 보고\n## 현황 ##\n### □ 방향\n#해시\n".encode(), name="보고.md")
    found = [(document.text_of(s), s.heading) for s in document.segments]
    assert found == [("보고", 1), ("현황", 2), ("□ 방향", 3), ("#해시", 0)]


def test_list_marks_are_the_bullets_of_the_report():
    document = read("# 가\n## 나\n- 점검\n  - 1차\n    * 주석\n1. 계획\n".encode())
    found = [(document.text_of(s), s.indent) for s in document.segments[2:]]
    assert found == [("- 점검", 0), ("- 1차", 2), ("* 주석", 4), ("1. 계획", 0)]


@pytest.mark.parametrize("rule", ["---", "***", "___", "- - -", "====", "```", "```text", "~~~"])
def test_a_line_of_mark_up_has_no_text(rule):
    document = read(f"# 가\n\n{rule}\n\n나\n".encode(), name="보고.md")
    assert document.lines[2].text == rule
    assert not document.lines[2].plain.strip()
    assert texts(f"# 가\n\n{rule}\n\n나\n") == ["가", "나"]


def test_quotes_lose_their_sign():
    assert texts("> 인용 문장\n>> 더 깊이\n") == ["인용 문장", "더 깊이"]


def test_tab_tables_are_grids_with_lists_in_their_cells():
    document = read("**총괄**\n\n구분\t계\n정원\t22\n".encode())
    assert document.format == "md"
    assert document.grids[0].columns == 2


def test_lines_are_those_of_the_file():
    document = read("# 가\r\n\r\n- **나**\r\n".encode())
    assert [line.text for line in document.lines] == ["# 가", "", "- **나**"]
    assert [line.plain for line in document.lines] == ["  가", "", "-   나  "]


def test_a_stray_tag_changes_nothing_else():
    assert texts("# 가\n## 나\n본문 <br> 다음\n</table>\n끝\n") == [
        "가",
        "나",
        "본문",
        "다음",
        "끝",
    ]
