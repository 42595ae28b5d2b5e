"""What follows cover and contents in a word processor."""

from sagwan import read, understand
from sagwan.writing import draft_of, flow_of
from sagwan.writing.body import body_lines
from sagwan.writing.cover import LaidLine

SHORT = "Ⅰ. 일반현황\n○ 정원 12명\nⅡ. 주요업무\n○ 도로 정비\n"


def laid(text: str, name: str = "보고.txt") -> list[LaidLine]:
    flow = flow_of(draft_of(understand(read(text.encode(), name))))
    return [line for line in body_lines(flow) if isinstance(line, LaidLine)]


def test_in_a_short_report_a_gap_sets_chapters_apart():
    assert [line.text[:1] for line in laid(SHORT)] == ["Ⅰ", "○", "", "Ⅱ", "○"]
    assert not any(line.look.shape.new_page for line in laid(SHORT))


def test_in_a_long_report_chapters_begin_on_a_new_page_but_the_first():
    points = "".join(f"○ {number}번째 일\n" for number in range(30))
    chapters = [line for line in laid(SHORT + points) if line.style.kind == "heading"]
    assert [line.look.shape.new_page for line in chapters] == [False, True]
    assert all(line.text for line in laid(SHORT + points))


def test_what_follows_a_cover_begins_a_page():
    lines = laid("주요업무보고\n\n2024. 5.\n\n도서관정책과\n\n" + SHORT)
    assert [line.look.shape.new_page for line in lines][:2] == [True, False]


def test_what_stands_over_a_table_stays_with_it():
    table = "<table><tr><th>구분</th><th>액</th></tr><tr><td>도로</td><td>12</td></tr></table>"
    lines = laid(f"<h2>1. 현황</h2><p>○ 아래와 같음</p>{table}<p>○ 끝</p>", "보고.html")
    kept = {line.text.split()[-1]: line.look.shape.together for line in lines}
    assert kept["같음"]
    assert not kept["끝"]
