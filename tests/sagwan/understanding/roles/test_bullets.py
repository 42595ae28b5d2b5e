"""How deep bullets stand."""

from sagwan import read
from sagwan.understanding.roles import find_roles


def depths(text: str, name: str = "보고.txt") -> list[int]:
    document = read(text.encode(), name=name)
    roles = find_roles(document, ())
    return [role.level for role in roles if role.kind == "bullet"]


def test_a_dash_under_a_circle_is_one_deeper():
    assert depths("○ 도서관 확충\n－ 3개소 개관\n‣ 야간 운영\n○ 하천 정비") == [1, 2, 3, 1]


def test_dashes_alone_are_of_the_first_order():
    assert depths("1 주요 기능\n- 시책 수립\n- 협력 확대\n○ 지원") == [1, 1, 1]


def test_counting_begins_anew_under_a_heading():
    assert depths("○ 개관\n- 준비\n□ 향후계획\n- 점검") == [1, 2, 1]


def test_markdown_nests_by_indentation():
    text = "- 도서관 확충\n  - 3개소 개관\n    - 야간 운영\n- 하천 정비\n  - - 산책로\n"
    assert depths(text, "보고.md") == [1, 2, 3, 1, 2]


def test_items_of_an_html_list_need_no_sign():
    text = "<ul><li>도서관 확충<ul><li>3개소 개관</li></ul></li><li>하천 정비</li></ul>"
    assert depths(text, "보고.html") == [1, 2, 1]
