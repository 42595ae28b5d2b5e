"""Items of the council's results in tables."""

from sagwan import read, understand
from sagwan.facts import CouncilRequest

HTML_IN_CELLS = """\
## Ⅲ. 2023 행정사무감사 처리결과

□ 총 괄

구 분\t계\t추진완료\t추진중
계\t3\t2\t1

건의 사항

건의 사항\t조치결과
<p>○ 열람실 조명이 어두우니 개선하기 바람 (시설과, 도서관정책과)</p>\t\
<p>□ 추진상황 : 추진 중</p><p>□ 추진내용</p>\
<ul><li>○ 2층 교체</li></ul><p>□ 향후계획</p><ul><li>○ 3층 교체 : '24. 6월</li></ul>

건의사항\t조치결과
<p>○ 작은도서관 운영 시간을 늘려 주기 바람 (도서관정책과)</p>\t\
<p>□ 추진상황 : 추진완료</p><p>□ 추진내용</p><ul><li>○ 21시까지 개방</li></ul>
구 분\t2022년
이용(명)\t1,126

기 타 사 항

자료제출 등 기타사항\t조 치 결 과
○ 최근 3년간 도서 구입 목록 (도서관정책과)\t□ 추진상황 : 추진완료 □ 추진내용 : 자료 제출 완료 (2023. 11. 15.)
"""

NUMBERED = """\
- 행정사무감사
- 시정요구사항 2건

연번\t시정요구사항\t추진실적 및 처리결과\t비고
1\t공원 화장실 청결 상태를 점검하여 시정하기 바람.\t- 매일 두 번 점검 - 표지판 설치\t완료
2\t주차장 민원 전화를 받지 않으니 개선하기 바람.\t전화 회선을 늘릴 예정임.\t추진중
"""


def requests(text: str, name: str) -> tuple[CouncilRequest, ...]:
    return understand(read(text.encode(), name=name)).requests


def test_each_row_with_a_request_and_an_answer_is_an_item():
    found = requests(HTML_IN_CELLS, "보고.md")
    assert [(item.id, item.kind, item.status) for item in found] == [
        ("Q1", "건의사항", "추진중"),
        ("Q2", "건의사항", "추진완료"),
        ("Q3", "자료제출 등 기타사항", "추진완료"),
    ]


def test_departments_leave_the_text_and_the_status_leaves_the_answer():
    first = requests(HTML_IN_CELLS, "보고.md")[0]
    assert first.departments == ("시설과", "도서관정책과")
    assert first.text == "열람실 조명이 어두우니 개선하기 바람"
    assert first.answer.split("\n") == [
        "□ 추진내용",
        "○ 2층 교체",
        "□ 향후계획",
        "○ 3층 교체 : '24. 6월",
    ]


def test_an_item_stands_where_its_text_begins():
    document = read(HTML_IN_CELLS.encode(), name="보고.md")
    place = understand(document).requests[0].place
    assert document.written(place.line, place.start, place.start + 3) == "열람실"


def test_a_status_may_stand_in_a_column_of_its_own():
    found = requests(NUMBERED, "감사.txt")
    assert [(item.kind, item.status) for item in found] == [
        ("시정요구사항", "완료"),
        ("시정요구사항", "추진중"),
    ]
    assert found[0].answer == "- 매일 두 번 점검\n- 표지판 설치"


def test_a_head_printed_again_on_the_next_page_is_no_item():
    head, rows = NUMBERED.split("\n")[3], NUMBERED.rstrip("\n")
    assert (
        len(
            requests(
                f"{rows}\n{head}\n3\t가로등 고장 신고를 쉽게 하기 바람.\t앱 개설\t완료\n",
                "감사.txt",
            )
        )
        == 3
    )


def test_tables_outside_the_councils_results_hold_no_requests():
    text = "Ⅰ. 일반현황\n\n건의사항\t처리결과\n전산 장비를 바꾸어 달라는 직원 건의\t교체 완료\n"
    assert requests(text, "보고.txt") == ()
