"""A table is one block, printed in one way, drawn or solved; no word of it is lost."""

from sagwan.reading import read
from sagwan.understanding import understand
from sagwan.understanding.printed import UNPLACED

SOLVED = """□ 예산 집행현황 (단위 : 천원)

구 분 예산액 집행액 비 고

합계 900 600

여비 300 200 출장 감소

시설비 600 400 하반기 집행
"""
DRAWN = """<h2>예산 집행현황 (단위 : 천원)</h2>
<table><thead><tr><th>구분<th>예산액<th>집행액<th>비고</thead>
<tr><th>합계<td>900<td>600<td>
<tr><th>여비<td>300<td>200<td>출장 감소
<tr><th>시설비<td>600<td>400<td>하반기 집행
</table>"""
HALVES = """<table><thead><tr><th>부서<th>완료<th>예정<th>부서<th>정원<th>현원</thead>
<tr><td>갑과<td>1<td>2<td>병과<td>5<td>6
<tr><td>을과<td>3<td>4<td>정과<td>7<td>8
</table>"""


def report(text, name="report.txt"):
    return understand(read(text.encode(), name=name))


def table_blocks(found):
    return [block for block in found.blocks if block.kind == "table"]


def test_a_solved_table_and_its_drawn_twin_are_printed_alike():
    solved, drawn = report(SOLVED), report(DRAWN, "report.html")
    assert [b.text for b in table_blocks(solved)] == [b.text for b in table_blocks(drawn)]
    assert table_blocks(solved)[0].text.startswith("구분\t예산액\t집행액\t비고\n합계\t900\t600\t\n")


def test_the_text_beside_a_row_is_a_column_of_its_own():
    (table,) = report(SOLVED).tables
    assert [path[-1] for path in table.columns] == ["예산액", "집행액", "비고"]
    assert [row.cells[2] and row.cells[2].text for row in table.rows] == [
        None,
        "출장 감소",
        "하반기 집행",
    ]


def test_no_word_of_a_solved_table_is_left_unplaced():
    assert [found for found in report(SOLVED).unread if found.reason == UNPLACED] == []


def test_two_tables_in_one_grid_are_two_blocks():
    found = report(HALVES, "report.html")
    assert [block.table for block in table_blocks(found)] == ["T1", "T2"]
    assert [block.id for block in found.blocks] == ["B1", "B2"]
    assert table_blocks(found)[1].text == "부서\t정원\t현원\n병과\t5\t6\n정과\t7\t8"
