"""Items of the council's results as points."""

from sagwan import read, understand

REPORT = """\
Ⅲ. 2023 행정사무감사 처리결과
□ 총괄
○ 처리요구사항 : 총 3건
□ 시정요구사항
○ 공원 화장실 청결 상태를 점검하여 시정하기 바람 (공원녹지과)
- 추진상황 : 추진완료
- 추진내용 : 매일 두 번 점검
○ 가로등 고장 신고를 쉽게 하기 바람 (도로과)
- 추진상황 : 검토 중
- 향후계획 : '24. 9월까지 신고 앱 개설
□ 건의사항
○ 작은도서관 운영 시간을 늘려 주기 바람 (도서관정책과)
- 조치결과 : 21시까지 개방
"""


def test_a_point_with_its_answers_below_is_an_item():
    found = understand(read(REPORT.encode(), name="보고.txt")).requests
    assert [(item.kind, item.departments, item.status) for item in found] == [
        ("시정요구사항", ("공원녹지과",), "추진완료"),
        ("시정요구사항", ("도로과",), "검토중"),
        ("건의사항", ("도서관정책과",), None),
    ]
    assert found[0].text == "공원 화장실 청결 상태를 점검하여 시정하기 바람"
    assert found[0].answer == "- 추진내용 : 매일 두 번 점검"


def test_points_without_an_answer_are_no_items():
    text = "Ⅲ. 2023 행정사무감사 처리결과\n□ 총괄\n○ 감사기간 : 9일\n- 조치내역"
    assert understand(read(text.encode(), name="보고.txt")).requests == ()


def test_plans_in_an_answer_are_promises_of_the_office():
    promises = understand(read(REPORT.encode(), name="보고.txt")).promises
    assert [(promise.owner, promise.due.as_dict()["to"]) for promise in promises] == [
        ("도로과", "2024-09-30")
    ]
