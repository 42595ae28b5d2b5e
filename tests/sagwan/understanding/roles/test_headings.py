"""Headings by their sign, their words, their mark-up or what a lost sign left."""

from sagwan import read
from sagwan.understanding.roles import find_roles


def headings(text: str, name: str = "보고.txt") -> list[tuple[int, int, str | None]]:
    document = read(text.encode(), name=name)
    roles = find_roles(document, ())
    return [
        (segment.line, role.level, role.number)
        for segment, role in zip(document.segments, roles, strict=True)
        if role.kind == "heading"
    ]


def test_levels_nest_as_this_document_nests_them():
    text = "Ⅰ. 일반현황\n1 주요 기능\n○ 기획\nⅡ. 주요 업무\n1 도서관 확충\n□ 추진방향\n○ 생활권 배치\n□ 향후계획\n○ 개관"
    assert headings(text) == [
        (1, 1, "Ⅰ"),
        (2, 2, "1"),
        (4, 1, "Ⅱ"),
        (5, 2, "1"),
        (6, 3, None),
        (8, 3, None),
    ]


def test_a_number_on_its_own_line_takes_the_next_line_as_title():
    text = "Ⅱ. 주요 업무\n\n1\n\n작은도서관 확충 사업\n\n추진 방향\n\n- 생활권 배치\n\n2\n\n하천 산책로 정비\n\n- 정비"
    assert headings(text) == [
        (1, 1, "Ⅱ"),
        (3, 2, "1"),
        (5, 2, None),
        (7, 3, None),
        (11, 2, "2"),
        (13, 2, None),
    ]


def test_lone_numbers_of_a_flattened_table_are_no_headings():
    text = "1 도서관 확충\n○ 월별 이용\n3월\n12\n\n3월\n13\n\n1 1 4 2\n○ 증가"
    assert headings(text) == [(1, 1, "1")]


def test_markdown_levels_that_contradict_each_other_do_not_count():
    text = (
        "## Ⅱ. 주요 업무\n\n# 1\n\n## 작은도서관 확충 사업\n\n### □ 추진방향\n\n- 배치\n\n"
        "## 2\n\n# 하천 산책로 정비\n\n### 추진내용\n\n- 정비\n"
    )
    levels = [level for _, level, _ in headings(text, "보고.md")]
    assert levels == [1, 2, 2, 3, 2, 2, 3]


def test_indentation_marks_headings_whose_signs_were_lost():
    text = (
        "1 도서관 확충\n\n 추진 방향\n\n○ 생활권 배치\n\n 추진 내용\n\n 이동식 도서관 운영 지속 추진\n\n"
        "○ 3대 운영\n\n 이용 현황\n\n○ 월 3천명\n\n 향후 계획\n\n○ 증차"
    )
    assert [(line, level) for line, level, _ in headings(text)] == [
        (1, 1),
        (3, 2),
        (7, 2),
        (9, 3),
        (13, 2),
        (17, 2),
    ]


def test_indented_lines_stay_text_where_headings_have_signs():
    assert headings(
        "□ 추진방향\n○ 생활권 배치\n   이동식 도서관 운영 지속\n□ 향후계획\n○ 증차"
    ) == [
        (1, 1, None),
        (4, 1, None),
    ]


def test_a_caption_over_points_of_their_own_names_a_box():
    text = (
        "□ 추진내용\n○ 협의체 구성\n<협의체 구성안>\n◼ 단장 : 부구청장\n◼ 주기 : 매월\n○ 회의 개최"
    )
    document = read(text.encode(), name="보고.txt")
    roles = find_roles(document, ())
    assert [(role.kind, role.box) for role in roles] == [
        ("heading", False),
        ("bullet", False),
        ("heading", True),
        ("bullet", False),
        ("bullet", False),
        ("bullet", False),
    ]


def test_a_caption_of_a_picture_or_a_table_is_a_caption():
    text = (
        "○ 개관식 개최\n〈개관식〉 〈기념 공연〉\n○ 현황\n【 이용 현황 】\n구분 1월 2월\n합계 12 15"
    )
    document = read(text.encode(), name="보고.txt")
    kinds = [role.kind for role in find_roles(document, ())]
    assert kinds == ["bullet", "caption", "bullet", "caption", "plain", "plain"]


def test_numbered_points_under_a_bullet_are_bullets():
    text = "□ 추진내용\n○ 세 가지 목표\n① 접근성 강화\n② 장서 확충\n□ 추진계획\n① 장서 확충 사업\n- 구입"
    assert headings(text) == [(1, 1, None), (5, 1, None), (6, 2, "①")]


def test_several_numbers_in_one_line_are_text():
    assert headings("□ 방문지\n①하늘공원 ②달빛도서관 ③별빛마을\n○ 홍보") == [(1, 1, None)]


def test_a_sentence_after_a_box_is_no_heading():
    text = "□ 위원회에서 요구하신 자료를 붙임과 같이 제출합니다.\n□ 향후계획\n○ 제출"
    assert headings(text) == [(2, 1, None)]


def test_rows_with_a_number_before_them_are_no_headings():
    text = "Ⅰ. 일반현황\n연번 이름 면적\n1 하늘공원 해오름로 12\n2 달빛공원 달맞이길 5\nⅡ. 주요 업무\n○ 정비"
    assert headings(text) == [(1, 1, "Ⅰ"), (5, 1, "Ⅱ")]


def test_a_dense_text_needs_no_blank_lines_around_headings():
    text = (
        "1 도서관 확충\n 추진 방향\n○ 배치\n 추진 내용\n○ 운영\n○ 홍보\n 향후 계획\n○ 증차\n○ 점검"
    )
    assert [line for line, _, _ in headings(text)] == [1, 2, 4, 7]


def test_the_title_on_the_cover_stands_above_all():
    text = "주 요 업 무 보 고\n\n2024. 5.\n\n공원녹지과\n\nⅠ. 일반현황\n\n○ 3개 팀"
    assert headings(text) == [(1, 0, None), (7, 1, "Ⅰ")]


def test_an_annex_stands_beside_the_chapters():
    text = "Ⅰ. 일반현황\n□ 조직\n○ 3과\n[별첨] 연간 행사 계획\n□ 상반기\n○ 개관식"
    assert [(line, level) for line, level, _ in headings(text)] == [(1, 1), (2, 2), (4, 1), (5, 2)]
