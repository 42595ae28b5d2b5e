"""Columns of ticks with counts in the rows of subtotals are columns of numbers, not labels."""

from sagwan.reading import read
from sagwan.understanding import understand

PLEDGES = """구분\t공약사업명\t완료\t추진중\t추진율(%)
계\t2개 분야 5건\t2\t3\t71
Ⅰ. 넉넉한 도시\t\t1\t2\t65
1\t장터 되살리기\t\t○\t60
2\t나루길 잇기\t○\t\t100
3\t창업마당 열기\t\t○\t35
Ⅱ. 푸른 도시\t\t1\t1\t80
1\t강변숲 가꾸기\t○\t\t100
2\t물길 살리기\t\t○\t60
"""


def test_counts_stand_under_the_ticks_that_they_count():
    report = understand(read(PLEDGES.encode(), name="pledges.txt"))
    (table,) = report.tables
    assert table.columns == (("완료",), ("추진중",), ("추진율(%)",))
    figures = report.figure_by_id
    total = [figures[f].text for cell in table.rows[0].cells if cell for f in cell.figures]
    assert total == ["2", "3", "71"]
