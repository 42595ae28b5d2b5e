"""Numbers and cells that could not be understood are listed with the reason, never dropped."""

from sagwan.reading import read
from sagwan.understanding import understand


def unread(text):
    report = understand(read(text.encode(), name="report.txt"))
    return [(u.line, u.text, u.reason.split(" / ")[0]) for u in report.unread]


def test_a_number_that_neither_unit_nor_table_explains_is_listed():
    found = unread("Ⅰ. 일반현황\n\n○ 참가 신청은 1110 으로 마감\n")
    assert found == [(3, "1110", "단위도 표도 없어 수치인지 알 수 없음")]


def test_a_report_that_was_understood_lists_nothing():
    assert unread("Ⅰ. 일반현황\n\n○ 위원 12명 위촉 완료\n") == []


def test_cells_whose_column_stays_open_are_listed():
    text = "구 분 1월 2월 3월\n가람과 12 15 17\n나루과 14 18\n다솜과 11 13 16\n"
    found = unread(text)
    assert [(line, reason) for line, _, reason in found] == [
        (3, "빈칸이 사라져 어느 열인지 확실하지 않음")
    ]
