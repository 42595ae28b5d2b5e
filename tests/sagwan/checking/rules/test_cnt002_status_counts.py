"""CNT002 on a summary whose items follow, in tables as the council gets them."""

import pytest

ROWS = ("계\t3\t2\t1\t-", "건의사항\t2\t1\t1\t-", "기타(자료제출 등)\t1\t1\t-\t-")


def report(rows=ROWS, second="추진 중"):
    head = "# 주요업무보고\n\n2020. 3.\n\n나루과\n\n## Ⅲ. 2019 행정사무감사 처리결과\n\n"
    table = "\n".join(("구 분\t계\t추진완료\t추진중\t미반영", *rows))
    items = (
        "건의 사항\n\n건의 사항\t조치 결과\n"
        "○ 나루터 안내판을 새로 달아 주기 바람 (나루과)\t□ 추진상황 : 추진완료 □ 안내판 열 개를 새로 달았음\n"
        f"○ 배 시간표를 누리집에 올려 주기 바람 (나루과)\t□ 추진상황 : {second} □ 시간표를 모으고 있음\n\n"
        "기 타 사 항\n\n자료제출 등 기타사항\t조 치 결 과\n"
        "○ 나루터 이용객 현황 자료 제출 요구 (나루과)\t□ 추진상황 : 추진완료 □ 자료 제출 완료\n"
    )
    return f"{head}□ 총 괄\n\n{table}\n\n{items}"


def test_a_summary_that_counts_its_items_holds(findings):
    found = findings("CNT002", report(), "report.md")
    assert len(found) == 8
    assert {(f.kind, f.holds) for f in found} == {("count", True)}


@pytest.mark.parametrize(
    ("row", "changed", "found"),
    [(1, "건의사항\t2\t2\t-\t-", {"2": "1", "-": "1"}), (0, "계\t3\t1\t1\t-", {"1": "2"})],
)
def test_a_status_counted_wrongly_is_an_error(faults, row, changed, found):
    rows = [*ROWS]
    rows[row] = changed
    told = faults("CNT002", report(rows), "report.md")
    assert {severity for _, severity, _, _ in told} == {"error"}
    assert {was: should for _, _, was, should in told} == found


def test_a_total_that_its_own_row_denies_is_an_error(faults):
    rows = [ROWS[0], "건의사항\t4\t1\t1\t-", ROWS[2]]
    told = faults("CNT002", report(rows), "report.md")
    assert [(severity, was, right) for _, severity, was, right in told] == [("error", "4", "2")]


def test_a_row_that_tells_of_more_items_is_a_question(faults):
    rows = [ROWS[0], "건의사항\t3\t2\t1\t-", ROWS[2]]
    told = faults("CNT002", report(rows), "report.md")
    assert {severity for _, severity, _, _ in told} == {"warning"}


def test_items_without_status_are_not_counted(findings):
    assert findings("CNT002", report(second="곧 알림"), "report.md")[-1].holds


def test_a_table_of_statuses_without_items_is_left_alone(findings):
    text = "구 분\t계\t완료\t추진중\n공약\t5\t3\t2\n"
    assert findings("CNT002", text, "report.md") == []
