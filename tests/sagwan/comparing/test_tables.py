"""Tables that are the same table, and their cells."""

from sagwan.comparing.laid import lay
from sagwan.comparing.tables import pair_cells, pair_tables

TWO = """Ⅱ. 주요 업무

1 시설 운영

【 수영장 이용 현황 】

구 분\t이용자\t수입
계\t300\t40
동관\t120\t15
서관\t180\t25

【 체육관 보수 현황 】

구 분\t대상\t완료
계\t12\t5
동관\t7\t2
서관\t5\t3
"""
SWAPPED = """Ⅱ. 주요 업무

1 시설 운영

【 체육관 보수 현황 】

구 분\t완료\t대상
서관\t4\t5
동관\t6\t7
계\t10\t12

【 수영장 이용 현황 】

구 분\t이용자\t수입
계\t310\t41
동관\t125\t15
서관\t185\t26
"""


def test_tables_are_known_by_title_and_labels_not_by_order(understood):
    laid = lay(understood(TWO), understood(SWAPPED), {})
    pairs = [(old.title, new.title) for old, new in pair_tables(laid)]
    assert pairs == [
        ("수영장 이용 현황", "수영장 이용 현황"),
        ("체육관 보수 현황", "체육관 보수 현황"),
    ]


def test_cells_are_known_by_their_labels_not_by_place(understood):
    laid = lay(understood(TWO), understood(SWAPPED), {})
    old, new = pair_tables(laid)[1]
    cells = {
        pair.labels: (pair.old.text, pair.new.text)
        for pair in pair_cells(old, new)
        if pair.old and pair.new
    }
    assert cells["동관", "완료"] == ("2", "6")
    assert cells["계", "대상"] == ("12", "12")


def test_tables_of_other_things_stay_alone(understood):
    other = "Ⅱ. 주요 업무\n\n1 시설 운영\n\n【 강좌 편성표 】\n\n요 일\t오전\t오후\n월\t3\t4\n화\t2\t5\n"
    laid = lay(understood(TWO), understood(other), {})
    assert pair_tables(laid) == []
