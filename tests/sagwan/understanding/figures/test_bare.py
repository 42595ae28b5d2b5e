"""Numbers without a unit that running text states all the same."""

from sagwan.reading import read
from sagwan.understanding import understand


def figures(text):
    report = understand(read(f"□ 추진현황\n\n{text}\n".encode(), name="report.txt"))
    return [(f.text, f.unit.text if f.unit else None, f.subject) for f in report.figures]


def test_a_number_with_a_right_separator_is_a_figure_with_the_unit_of_the_caption():
    assert figures("○ 대상 14,046 목표 6,372 집행 1,310 (단위 : 백만원)") == [
        ("14,046", "백만원", ("대상",)),
        ("6,372", "백만원", ("목표",)),
        ("1,310", "백만원", ("집행",)),
    ]


def test_three_names_and_numbers_in_turn_are_figures():
    found = figures("○ 처리 결과 : 접수 460 처리 372 이송 88")
    assert [(text, subject) for text, _, subject in found] == [
        ("460", ("접수",)),
        ("372", ("처리",)),
        ("88", ("이송",)),
    ]


def test_headings_counted_in_one_line_are_no_figures():
    assert figures("○ 목차 1 개요 2 현황 3 계획 4 붙임") == []


def test_a_part_behind_a_figure_takes_its_unit():
    assert figures("○ 신청 1,234명 중 567 선정")[1][:2] == ("567", "명")


def test_names_from_a_total_on_name_as_many_numbers_and_percentages():
    found = figures("○ 기능별 구분 단위_ 개 총계 심의 자문 의결 207 149 48 10 72.0% 23.2% 4.8%")
    assert found == [
        ("207", "개", ("총계",)),
        ("149", "개", ("심의",)),
        ("48", "개", ("자문",)),
        ("10", "개", ("의결",)),
        ("72.0%", "%", ("심의",)),
        ("23.2%", "%", ("자문",)),
        ("4.8%", "%", ("의결",)),
    ]


def test_rows_under_a_head_of_years_hold_for_those_years():
    text = "※ (단위 : 억원) 구분 2013 2014 2015 대상(A) 2,046 2,365 2,783 목표(B) 1,372 1,548 1,803"
    report = understand(read(f"□ 추진현황\n\n{text}\n".encode(), name="report.txt"))
    found = [(f.text, f.as_of, f.subject[0]) for f in report.figures]
    assert found[0] == ("2,046", "2013", "대상(A)")
    assert found[-1] == ("1,803", "2015", "목표(B)")
