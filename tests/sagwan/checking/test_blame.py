"""One wrong digit in a cross-table is one fault, at the cell in which its relations meet."""

from sagwan.checking import check
from sagwan.reading import read
from sagwan.understanding import understand

TABLE = """○ 총 괄 표 (단위 : 백만원)

구 분\t2021년\t2022년\t증 감
합 계\t8,450\t9,130\t680
가람과\t3,150\t{cell}\t300
나래과\t2,200\t2,180\t-20
다솜과\t3,100\t3,500\t400
"""


def told(text):
    result = check(understand(read(text.encode(), name="report.txt")))
    return [(d.place.line, d.found, d.expected) for d in result.discrepancies]


def test_a_cell_that_breaks_its_row_and_its_column_is_named_once():
    assert told(TABLE.format(cell="3,450")) == []
    assert told(TABLE.format(cell="3,950")) == [(5, "3,950", "3,450")]


def test_the_other_relations_are_told_in_the_message():
    result = check(understand(read(TABLE.format(cell="3,950").encode(), name="report.txt")))
    message = result.discrepancies[0].message
    assert "9,130 = 3,950 + 2,180 + 3,500" in message.en
    assert "300 = 3,950 - 3,150" in message.en


def test_a_cell_in_one_relation_alone_cannot_be_named():
    text = TABLE.format(cell="3,450").replace("\t증 감", "").replace("\t680", "")
    text = text.replace("\t300", "").replace("\t-20", "").replace("\t400", "")
    result = check(understand(read(text.replace("9,130", "9,180").encode(), name="report.txt")))
    (found,) = result.discrepancies
    assert (found.found, found.expected, len(found.alternatives)) == ("9,180", "9,130", 4)
