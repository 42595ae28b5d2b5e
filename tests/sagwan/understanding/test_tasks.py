"""The works of an office and what was done for them."""

from sagwan import read, understand
from sagwan.facts import Report

REPORT = """\
Ⅰ. 일반현황
1 주요 기능
○ 독서 진흥
Ⅱ. 주요 업무
1 작은도서관 확충
□ 추진실적
○ 세 곳 개관
- 저녁 개방
□ 향후계획
○ 두 곳 개관 : ’24. 9월
2 하천 산책로 정비
□ 추진내용
① 산책로 연결 구간 정비
○ 2km 정비
Ⅲ. 2023 행정사무감사 처리결과
1 건의사항
○ 조명 개선 요청
"""


def report() -> Report:
    return understand(read(REPORT.encode(), name="보고.txt"))


def test_works_are_the_numbered_headings_of_the_part_that_presents_them():
    assert [(task.number, task.title) for task in report().tasks] == [
        ("1", "작은도서관 확충"),
        ("2", "하천 산책로 정비"),
    ]


def test_works_in_groups_are_works_too():
    text = "Ⅴ. 주요업무계획\n1 가까운 도서관\n1-1. 작은도서관 확충\n○ 개관\n1-2. 야간 개방\n○ 운영"
    tasks = understand(read(text.encode(), name="보고.txt")).tasks
    assert [task.number for task in tasks] == ["1", "1-1", "1-2"]


def test_results_are_the_points_of_the_first_order_with_their_work():
    results = [(result.text, result.task) for result in report().results]
    assert results == [("세 곳 개관", "K1"), ("2km 정비", "K2")]
