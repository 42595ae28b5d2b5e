"""Tables of a plan whose rows are promises."""

import pytest

from sagwan import read, understand

HEAD = "주요업무보고\n\n2024. 5.\n\n도서관정책과\n\nⅡ. 주요 업무\n\n1 작은도서관 확충\n\n"


def promises(table: str, name: str = "보고.txt") -> list[tuple[str, str | None]]:
    report = understand(read((HEAD + table).encode(), name=name))
    return [
        (promise.text, promise.due.period.as_text() if promise.due.period else promise.due.text)
        for promise in report.promises
    ]


@pytest.mark.parametrize("heading", ["향후일정", "향후 추진일정", "추진계획", "향후계획"])
def test_each_row_of_a_timetable_is_a_promise_with_its_time(heading):
    table = (
        f"□ {heading}\n추진사항\t시기\t비고\n터 고르기\t’24. 8월\t\n"
        "책장 들이기\t’24. 12월\t2억원\n문 열기\t’25. 상반기\t\n"
    )
    assert promises(table) == [
        ("터 고르기", "2024-08"),
        ("책장 들이기", "2024-12"),
        ("문 열기", "2025-01/2025-06"),
    ]


def test_the_time_may_stand_in_any_column_and_the_total_promises_nothing():
    table = (
        "□ 추진계획\n연번\t사업명\t물량\t추진시기\n1\t새로 짓기\t3개소\t2024. 6.~9.\n"
        "2\t빌려 쓰기\t2개소\t연중\n\t계\t5개소\t\n"
    )
    assert promises(table) == [("새로 짓기", "2024-06/2024-09"), ("빌려 쓰기", "연중")]


def test_a_time_that_fills_two_rows_is_that_of_both():
    table = (
        "<h3>향후계획</h3><table><tr><th>구분</th><th>추진내용</th><th>일정</th></tr>"
        "<tr><td>준비</td><td>터 고르기</td><td rowspan=2>2024. 8월</td></tr>"
        "<tr><td>시행</td><td>책장 들이기</td></tr></table>"
    )
    text = f"<h1>주요업무보고</h1><p>2024. 5.</p><h2>1. 작은도서관 확충</h2>{table}"
    report = understand(read(text.encode(), name="보고.html"))
    found = [(p.text, p.due.period.as_text() if p.due.period else "") for p in report.promises]
    assert found == [("터 고르기", "2024-08"), ("책장 들이기", "2024-08")]


def test_a_table_of_a_plan_without_a_column_of_times_promises_nothing():
    assert promises("□ 추진계획\n사업명\t물량\t사업비\n새로 짓기\t3개소\t5,130\n") == []


def test_outside_a_plan_only_rows_with_a_time_to_come_are():
    table = "□ 사업현황\n사업명\t추진시기\n새로 짓기\t2024. 9월\n빌려 쓰기\t2023. 9월\n"
    assert promises(table) == [("새로 짓기", "2024-09")]
