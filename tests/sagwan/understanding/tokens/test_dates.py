"""Dates in all the ways that reports write them; the report is of May 2024."""

import pytest


@pytest.mark.parametrize(
    ("written", "periods"),
    [
        ("'24. 3. 31. 기준", ["2024-03-31"]),
        ("(’23.4~10월)", ["2023-04/2023-10"]),
        ("′23.11.1. 0시", ["2023-11-01"]),
        ("2023. 3. 수립", ["2023-03"]),
        ("2023년 3월 31일 개최", ["2023-03-31"]),
        ("작성일2024-03-10", ["2024-03-10"]),
        ("5.17. 0시 현재", ["2024-05-17"]),
        ("협약체결(4.9)", ["2024-04-09"]),
        ("개막식(도쿄, 4.9) 참석", ["2024-04-09"]),
        ("축제 개최(4.20~21)", ["2024-04-20/2024-04-21"]),
        ("공연(9.28~10.5)", ["2024-09-28/2024-10-05"]),
        ("'23년 실적", ["2023"]),
        ("2021~2024년 추진", ["2021/2024"]),
        ("’22.7~’23.6월 사이", ["2022-07/2023-06"]),
        ("'24. 상반기 개정", ["2024-01/2024-06"]),
        ("'24.下 시행", ["2024-07/2024-12"]),
        ("3분기 점검", ["2024-07/2024-09"]),
        ("'24. 1/4분기", ["2024-01/2024-03"]),
        ("1~2분기 점검", ["2024-01/2024-06"]),
        ("상·하반기 각 1회", ["2024-01/2024-12"]),
        ("3월말 수요 조사", ["2024-03"]),
        ("10월초 개최", ["2024-10"]),
        ("운영 : '24. 6월 ~", ["2024-06/"]),
        ("(~'24.11월)", ["/2024-11"]),
        ("5.29限 완료", ["2024-05-29"]),
        ("위원회 3회 개최('23.6,8,12월)", ["2023-06", "2023-08", "2023-12"]),
        ("정기 심사(3,5,7,9월)", ["2024-03", "2024-05", "2024-07", "2024-09"]),
        ("회의(2회, '23. 11. 5., 11. 14.)", ["2023-11-05", "2023-11-14"]),
        ("설명회(4.6.(월) ~ 4.19.(일))", ["2024-04-06/2024-04-19"]),
        ("23년도 정비기금", ["2023"]),
        ("'19년도말 현황", ["2019-12"]),
        ("03.06 - 03.07. 교육", ["2024-03-06/2024-03-07"]),
        ("(21.12.31 기준)", ["2021-12-31"]),
        ("(23.12 기준)", ["2023-12"]),
        ("11.1.~익년 5.15.", ["2024-11-01/", "2025-05-15"]),
        ("'23. 12. ~ '24. 2.", ["2023-12/2024-02"]),
        ("12.20.~1.5.", ["2024-12-20/2025-01-05"]),
        ("3월 5일, 12일 회의", ["2024-03-05", "2024-03-12"]),
        ("'23회계연도 결산", ["2023"]),
        ("준공(23.9.), 개방(23.11.)", ["2023-09", "2023-11"]),
        ("'23. : 고시(6.), 협약(12.)", ["2023", "2023-06", "2023-12"]),
        ("공사(5/1~5/10)", ["2024-05-01/2024-05-10"]),
        ("5/3(금) 개최", ["2024-05-03"]),
        ("2024年 5月 3日", ["2024-05-03"]),
    ],
)
def test_a_date_has_the_days_that_it_means(periods_in, written, periods):
    assert periods_in(f"○ {written}") == periods


@pytest.mark.parametrize(
    "written",
    [
        "회당 평균 72.6건",
        "감점 1.5점 → 3.0점",
        "만족도(4.2)",
        "금리 3.5~4.2%",
        "24,500명 방문",
        "2000만원 지원",
        "'30대 청년' 지원",
        "'15분 도시' 조성",
        "4년 단위 협약",
        "3년간 20회",
        "연중 계속, 매월 개최",
        "6개월 이상",
        "'10년 후를 준비하는 도시'",
        "'새 준칙' 15차 개정",
        "비율 1.5, 2.5",
    ],
)
def test_what_only_looks_like_a_date_is_none(periods_in, written):
    assert periods_in(f"○ {written}") == []


def test_a_counter_cancels_the_end_of_a_date(tokens_in):
    tokens = tokens_in("2023.4. 12건 7건", "('22년) 21억원 → ('23년) 611억원", "'23년 15%")
    assert [(t.kind, t.text) for t in tokens] == [
        ("date", "2023.4."),
        ("number", "12건"),
        ("number", "7건"),
        ("date", "'22년"),
        ("number", "21억원"),
        ("date", "'23년"),
        ("number", "611억원"),
        ("date", "'23년"),
        ("number", "15%"),
    ]


def test_the_weekday_stands_outside(tokens_in):
    (token,) = tokens_in("○ 개시 : '24. 4. 9.(화)부터")
    assert token.text == "'24. 4. 9."


def test_how_the_year_was_found_is_kept(tokens_in):
    whole = tokens_in("○ '23. 11. 5., 11. 14.", "○ 개최(10월)", "□ '23년 추진실적", "○ 협약(7.12)")
    assert [(t.period.as_text(), t.why) for t in whole] == [
        ("2023-11-05", "date"),
        ("2023-11-14", "date:year-of-line"),
        ("2024-10", "date:year-of-report"),
        ("2023", "date"),
        ("2023-07-12", "date:year-of-section"),
    ]


def test_words_before_a_month_name_its_year(periods_in):
    assert periods_in("○ 작년 12월, 내년 3월") == ["2023-12", "2025-03"]


def test_what_comes_every_year_recurs(tokens_in):
    (token,) = tokens_in("○ 매년 10.24. 기념식")
    assert token.period.recurring


def test_the_end_and_the_beginning_of_a_month_are_days(tokens_in):
    end, beginning = tokens_in("○ 3월말 조사", "○ 10월초 개최")
    assert (end.period.first.day, end.period.last.day) == (21, 31)
    assert (beginning.period.first.day, beginning.period.last.day) == (1, 10)


def test_a_day_that_no_month_has_is_no_date(periods_in):
    assert periods_in("○ 2023. 2. 30. 기준") != ["2023-02-30"]


def test_a_date_without_any_year_has_no_period(tokens_in):
    (token,) = tokens_in("○ 협약(7.12)", cover="")
    assert (token.kind, token.period) == ("date", None)


def test_a_day_below_its_month_is_a_date(periods_in):
    assert periods_in("3월\n12\n\n3월\n13") == ["2024-03", "2024-03-12", "2024-03", "2024-03-13"]
