"""When promises fall due."""

from datetime import date

import pytest

from sagwan import read
from sagwan.facts import Due
from sagwan.understanding.promises.due import Calendar, read_due
from sagwan.understanding.promises.stretch import Stretch, join_stretch
from sagwan.understanding.roles import find_roles
from sagwan.understanding.tokens import tokenize

MONTH = Calendar(date(2024, 5, 1))


def stretch_of(text: str) -> Stretch:
    document = read(f"2024. 5.\n○ {text}".encode(), name="보고.txt")
    return join_stretch(document, tokenize(document), find_roles(document, ()), [1])


def due_of(text: str) -> tuple[Due, str]:
    stretch = stretch_of(text)
    due, cut = read_due(stretch, MONTH, planned=True)
    return due, stretch.without(cut)


@pytest.mark.parametrize(
    ("text", "period", "rest"),
    [
        ("작은도서관 개관 : ’24. 9월", "2024-09", "작은도서관 개관"),
        ("운영 모임 구성 및 운영 : '24. 6월 ~", "2024-06/", "운영 모임 구성 및 운영"),
        ("산책로 점검 : ’24. 6~8월", "2024-06/2024-08", "산책로 점검"),
        ("매뉴얼 배포: : ’24. 하반기", "2024-07/2024-12", "매뉴얼 배포"),
        ("주민 토론회 개최(’24.10)", "2024-10", "주민 토론회 개최"),
        ("교재 개발(5개 분야, 8월限)", "2024-08", "교재 개발(5개 분야, 8월限)"),
        ("’24. 7. ~ 12. : 실시설계 추진", "2024-07/2024-12", "실시설계 추진"),
        ("’24. 7. ~ 9. 사업자 공모", "2024-07/2024-09", "사업자 공모"),
        ("로드맵에 따라 ’26년까지 점차 확대", "2026", "로드맵에 따라 ’26년까지 점차 확대"),
        ("선정(6월), 수행(7~9월), 평가(10~11월)", "2024-06/2024-11", None),
        ("선정(6월) → 수행(7~9월) → 평가(10월)", "2024-06/2024-10", None),
        ("책장 교체 : 연말", "2024-12", "책장 교체"),
        ("책장 교체 완료(연내)", "2024-12", "책장 교체 완료"),
        ("분관 두 곳을 연말까지 개관", "2024-12", None),
        ("본관 이전 : 내년 말", "2025-12", "본관 이전"),
    ],
)
def test_the_time_is_read_wherever_the_genre_puts_it(text, period, rest):
    due, left = due_of(text)
    assert due.period is not None
    assert due.period.as_text() == period
    assert left == (rest or text)


@pytest.mark.parametrize(
    "text",
    ["주민 소통 자리 마련 : 연중 계속", "안부 확인 : 지속실시", "심의 : 연 중", "협의(수시)"],
)
def test_what_goes_on_all_year_recurs(text):
    due, _ = due_of(text)
    assert (due.recurring, due.period) == (True, None)


def test_a_condition_is_kept_in_its_words():
    due, rest = due_of("공동 박람회 개최 : 행사장 복구 이후")
    assert (due.text, due.period, rest) == ("행사장 복구 이후", None, "공동 박람회 개최")


def test_words_after_a_colon_are_no_time():
    due, rest = due_of("대상 : 작은도서관 3곳")
    assert (due, rest) == (Due("", None), "대상 : 작은도서관 3곳")


def test_the_year_of_an_event_is_no_time():
    due, rest = due_of("2024년 세계 책의 날을 계기로 독서 모임 활성화")
    assert (due, rest) == (Due("", None), "2024년 세계 책의 날을 계기로 독서 모임 활성화")


def test_what_is_past_in_the_text_is_not_the_time():
    due, _ = due_of("시범 운영(’23.1월 시작) 결과를 반영하여 확대")
    assert due.period is None


def test_a_month_long_gone_is_next_years():
    due, _ = due_of("신년 음악회 개최 : 1월")
    assert due.period is not None
    assert due.period.as_text() == "2025-01"


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2025년 작은도서관 조성사업 공모 신청 : 11월", "2024-11"),
        ("2023년 결산 공시 : 8월", "2024-08"),
        ("2025년 독서문화 공모사업 신청(9월)", "2024-09"),
        ("2025년 신년 음악회 개최 : 1월", "2025-01"),
        ("2025년까지 세 곳 개관 : 3월", "2025-03"),
        ("’24. 12월 착공 후 개관 : ’25. 3월", "2025-03"),
    ],
)
def test_the_year_in_the_name_of_a_work_is_not_that_of_its_month(text, period):
    due, _ = due_of(text)
    assert due.period is not None
    assert due.period.as_text() == period


def test_a_date_is_coming_after_the_month_of_the_report():
    this, next_ = (stretch_of(text).dates[0].period for text in ("개관(’24.5월)", "개관(’24.6월)"))
    assert not MONTH.is_coming(this)
    assert MONTH.is_coming(next_)
    assert not Calendar(None).is_coming(next_)
