"""CNT003 on a list of promises with a mark for the state of each."""

import pytest

HEAD = "공약 추진현황\n\n2024. 6. 30. 기준\n\n나루시\n\n"
ROWS = (
    "구분\t공약\t완료\t추진중\t추진율(%)",
    "계\t\t4\t3\t71.4",
    "Ⅰ. 물길을 잇는 도시\t\t2\t2\t62.5",
    "1\t나루터 정비\t○\t\t100",
    "2\t물길 쉼터 조성\t\t○\t40",
    "3\t갈대숲 산책길\t○\t\t100",
    "4\t뱃길 안내소\t\t○\t10",
    "Ⅱ. 일과 배움이 있는 도시\t\t2\t1\t83.3",
    "1\t배움터 확충\t○\t\t100",
    "2\t청년 일자리 다리\t\t○\t50",
    "3\t마을 도서관\t○\t\t100",
)


def table(**changes):
    rows = list(ROWS)
    for row, text in changes.items():
        rows[int(row[1:])] = text
    return HEAD + "\n".join(rows)


def test_counts_that_their_marks_bear_out_hold(findings):
    found = findings("CNT003", table())
    assert [f.holds for f in found] == [True] * 6
    assert {f.kind for f in found} == {"count"}


@pytest.mark.parametrize(
    ("row", "text", "found", "expected"),
    [
        ("r1", "계\t\t5\t3\t71.4", "5", "4"),
        ("r2", "Ⅰ. 물길을 잇는 도시\t\t2\t7\t62.5", "7", "2"),
    ],
)
def test_a_count_that_its_marks_deny_is_an_error(faults, row, text, found, expected):
    told = faults("CNT003", table(**{row: text}))
    assert [(severity, was, right) for _, severity, was, right in told] == [
        ("error", found, expected)
    ]


def test_where_most_counts_disagree_the_marks_may_count_something_else(faults):
    assert faults("CNT003", table(r4="2\t물길 쉼터 조성\t○\t\t100")) == []


def test_a_first_row_that_others_follow_counts_the_whole_table(findings):
    assert all(f.holds for f in findings("CNT003", table(r1="2개 분야 7건\t\t4\t3\t71.4")))


@pytest.mark.parametrize(
    "rows",
    [
        ("구분\t완료\t추진중", "가\t3\t2", "나\t1\t4", "다\t2\t2"),
        ("구분\t참석\t비고", "가과\t○\t", "나과\t○\t", "다과\t\t출장", "계\t3\t"),
    ],
)
def test_tables_without_marks_or_with_totals_below_are_left_alone(findings, rows):
    assert findings("CNT003", HEAD + "\n".join(rows)) == []
