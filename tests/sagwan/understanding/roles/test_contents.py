"""Contents lists are told from headings."""

from sagwan import read
from sagwan.understanding.roles.contents import find_contents
from sagwan.understanding.roles.shape import look_at


def contents_lines(text: str, name: str = "보고.txt") -> list[int]:
    document = read(text.encode(), name=name)
    found = find_contents(look_at(document, ()))
    return [document.segments[index].line for index in sorted(found)]


def test_numbered_titles_that_come_again_are_contents():
    text = (
        "Ⅱ. 주요 업무\n1. 작은도서관 확충 사업\n2. 도심 하천 산책로 정비\n\n"
        "1 작은 도서관 확충 사업\n○ 3개소 개관\n2 도심하천 산책로 정비\n○ 2km 정비"
    )
    assert contents_lines(text) == [2, 3]


def test_a_list_may_lose_a_dot_on_its_way():
    titles = ["작은도서관 확충 사업", "도심 하천 산책로 정비", "마을버스 노선 개편"]
    lines = [f"{number}. {title}" for number, title in enumerate(titles, 1)]
    lines[2] = lines[2].replace(".", "")
    text = "\n".join([*lines, *(f"\n{n} {title}\n○ 추진" for n, title in enumerate(titles, 1))])
    assert contents_lines(text) == [1, 2, 3]


def test_boxes_before_the_works_announce_them():
    text = "\uf000 작은도서관 확충 사업\n\uf000 하천 산책로 정비 사업\n\n1 작은도서관 확충 사업\n○ 개관\n2 하천 산책로 정비 사업\n○ 정비"
    assert contents_lines(text) == [1, 2]


def test_leader_dots_and_page_numbers_make_a_contents_page():
    text = "보고순서\nⅠ. 일반현황 ········ 1\nⅡ. 주요업무 ········ 3\n\nⅠ. 일반현황\n○ 3과\nⅡ. 주요업무\n○ 추진"
    assert contents_lines(text) == [1, 2, 3]


def test_page_numbers_without_dots_do_as_well():
    text = "Ⅰ. 일반현황 1\nⅡ. 정책목표 4\n\nⅠ. 일반현황\n○ 3과\nⅡ. 정책목표\n○ 추진"
    assert contents_lines(text) == [1, 2]


def test_headings_one_after_the_other_are_no_contents():
    assert contents_lines("1. 작은도서관 확충\n2. 하천 산책로 정비\n○ 추진") == []


def test_rows_of_a_table_that_is_printed_twice_are_no_contents():
    row = "도서관정책과 39 38 16\n공원녹지담당관 35 33 22\n"
    assert contents_lines(row + "\n합계 74\n\n" + row) == []
