"""What a report says will be done."""

from sagwan import read, understand
from sagwan.facts import Promise

REPORT = """\
주요업무보고
2024. 5.
도서관정책과
Ⅱ. 주요 업무
1 작은도서관 확충
□ 추진방향
○ 2026년까지 생활권마다 한 곳을 열 예정
□ 추진내용
○ 두 곳 개관(’24.3월)
- 개관식 개최(4월), 주민 잔치 개최(9월), 책 축제 개최(10월)
- 운영 모임 열 명으로 구성(6월 위촉)
○ 야간 개방은 인력을 늘린 뒤 시행하겠음
○ 올해는 두 곳을 고치고 있음. 남은 곳은 내년에 고칠 계획임
※ 방역 해제 후 이동식 도서관 재개
□ 향후계획
○ 세 곳 추가 개관 : ’24. 9월
- 빈 점포 임차 협의
: 상가 협의회와 함께
※ 점포 현황 : 12곳
※ 주민 설명회 개최
<운영 모임 구성안>
◼ 대표 : 주민 1명
"""


def promises(text: str = REPORT) -> list[Promise]:
    return list(understand(read(text.encode(), name="보고.txt")).promises)


def test_every_point_under_a_plan_is_a_promise_and_boxes_are_not():
    planned = [promise.text for promise in promises() if promise.place.line > 15]
    assert planned == ["세 곳 추가 개관", "빈 점포 임차 협의", "주민 설명회 개최"]


def test_elsewhere_only_marked_clauses_and_coming_dates_are():
    found = [
        (promise.place.line, promise.text) for promise in promises() if promise.place.line < 15
    ]
    assert found == [
        (10, "주민 잔치 개최"),
        (10, "책 축제 개최"),
        (11, "운영 모임 열 명으로 구성(6월 위촉)"),
        (12, "야간 개방은 인력을 늘린 뒤 시행하겠음"),
        (13, "남은 곳은 내년에 고칠 계획임"),
        (14, "방역 해제 후 이동식 도서관 재개"),
    ]


def test_a_clause_begins_where_it_promises():
    document = read(REPORT.encode(), name="보고.txt")
    place = next(p.place for p in understand(document).promises if p.place.line == 13)
    assert document.written(place.line, place.start, place.start + 4) == "남은 곳"


def dues(points: str) -> list[tuple[str, str]]:
    text = f"주요업무보고\n2024. 5. 7.\n도서관정책과\nⅡ. 주요 업무\n1 작은도서관 확충\n{points}"
    return [
        (p.text, p.due.period.as_text() if p.due.period else p.due.text) for p in promises(text)
    ]


def test_a_time_on_a_line_of_its_own_belongs_to_the_point_above():
    found = dues("□ 향후일정\n○ 운영 모임 구성\n: ’24. 8월\n○ 살림 점검\n: 매분기\n")
    assert found == [("운영 모임 구성", "2024-08"), ("살림 점검", "매분기")]


def test_a_set_time_in_the_month_of_the_report_is_to_come():
    found = dues("□ 장서 점검\n○ 어린이실\n- (점검기간) 2024. 5월 ~ 6월\n- (추진시기) 2024. 5월\n")
    assert [due for _, due in found] == ["2024-05/2024-06", "2024-05"]


def test_beside_a_date_to_come_one_of_the_reports_month_is_to_come_too():
    found = dues("□ 장서 점검\n○ 점검 대상\n- 가람관(5월), 나래관(9월)\n")
    assert [due for _, due in found] == ["2024-05", "2024-09"]


def test_what_was_done_in_the_month_of_the_report_is_no_promise():
    assert dues("□ 추진실적\n○ 어린이실 개관(’24. 5월)\n- (개관기간) 2024. 5월\n") == []


def test_promises_know_their_work():
    assert {promise.task for promise in promises()} == {"K1"}


def test_directions_promise_nothing():
    assert all(promise.place.line != 7 for promise in promises())


def test_what_a_column_is_called_promises_nothing():
    table = (
        "<h1>주요업무보고</h1><p>2024. 5.</p><h2>1. 정비사업 현황</h2><table>"
        "<tr><th>구분</th><th>계</th><th>정비예정 구 역</th></tr>"
        "<tr><td>재개발</td><td>12</td><td>올가을에 동의서를 받을 예정</td></tr></table>"
    )
    found = understand(read(table.encode(), name="보고.html")).promises
    assert [promise.text for promise in found] == ["올가을에 동의서를 받을 예정"]


def test_answers_to_the_council_promise_in_the_name_of_their_office():
    text = (
        "Ⅲ. 2023 행정사무감사 처리결과\n\n건의사항\t조치결과\n"
        "○ 열람실 조명이 어두우니 개선하기 바람 (시설과)\t"
        "□ 추진상황 : 추진 중 □ 추진내용 및 향후계획 ○ 2층은 교체하였음 ○ 3층도 교체하겠음\n"
    )
    found = [(promise.text, promise.owner) for promise in promises(text)]
    assert found == [("3층도 교체하겠음", "시설과")]
