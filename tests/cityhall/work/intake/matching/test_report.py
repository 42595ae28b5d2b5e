"""Figures of an invented report come to the series that an official would enter them in."""

HEAD = """
주요업무보고

2026. 4.

기획조정실

Ⅰ. 일반 현황

"""
STAFF = """
1. 인력 현황 (기준 / 단위 : '26. 3. 31. / 명)

구 분	총계	일 반 직			별 정 직
		소계	5급	6급	소계	5급상당
정 원	9	5	2	3	4	4
현 원	5	5	2	3	-	-
"""
BUDGET = """
2. 예산 현황

예 산 총규모 : 216억원

○ 총 괄 표 (단위 : 백만원)

구 분	2025년 최종(사업수)	2026년(사업수)	증감
합 계	20,450 (7)	21,554 (8)	1,104
일반회계	20,000 (7)	21,000 (8)	1,000
특별회계	450 (-)	554 (-)	104
"""
TASK = """
Ⅱ. 주요 업무

1. 신속집행 추진

□ 추진 실적

○ 상반기 목표 : 65.0%(신속집행 대상 24조 600억원 중 15조 6,390억원)

○ 집행 실적('26.3.31. 기준) : 31.1%(7조 4,730억원 집행)

- 전년 동기 대비 2조 6,300억원 추가 집행

< 신속집행 현황 > (단위 : 억원)

구 분	예산현액	신속집행		상반기 목표 집행액	집행실적('26.3.31.)
		대상	제외
시(본청)	41조 5,400	24조 600	17조 4,800	15조 6,390	7조 4,730

○ 일자리 사업 집행률 : 41.2%(4,840억원 집행)

- 전년 동기(집행률 38.4%, 4,180억원 집행) 대비 660억원 추가 집행

○ 도로 정비 집행률 : 55.5%(300억원 집행)

○ 50억원 이상 투자사업(155개 사업 4조 5,890억원) 점검
"""


def test_a_dash_of_a_table_is_a_nought(offered):
    found = offered(HEAD + STAFF)
    noughts = [one for one in found if one[0] == "-"]
    cells = {one[3] for one in noughts}
    assert cells == {"grade=special", "grade=special/5"}
    assert {one[1] for one in noughts} == {"staffing.present"}


def test_a_dash_in_brackets_is_of_what_stands_in_the_brackets_of_its_column(offered):
    found = offered(HEAD + BUDGET)
    noughts = [one[1:] for one in found if one[0] == "-"]
    assert noughts == [
        ("budget.projects", "office", "account=special", "2025-12-31"),
        ("budget.projects", "office", "account=special", "2026-04-20"),
    ]


def test_a_total_row_is_of_what_its_column_is_of(offered):
    found = offered(HEAD + BUDGET)
    assert ("20,450", "budget.size", "office", "", "2025-12-31") in found
    assert ("21,554", "budget.size", "office", "", "2026-04-20") in found


def test_a_heading_that_tells_the_total_shorter_is_held_against_it(offered):
    assert ("216억원", "budget.size", "office", "", "2026-04-20") in offered(HEAD + BUDGET)


def test_a_sentence_takes_unit_and_day_from_the_table_of_its_section(offered):
    found = offered(HEAD + TASK)
    assert ("31.1%", "rapid.rate", "city", "", "2026-03-31") in found
    assert ("65.0%", "rapid.goal_rate", "city", "", "2026-03-31") in found
    assert ("2조 6,300억원", "rapid.spent_change", "city", "", "2026-03-31") in found


def test_a_table_with_one_date_is_of_that_date(offered):
    found = offered(HEAD + TASK)
    assert ("24조 600", "rapid.eligible", "city", "", "2026-03-31") in found
    assert ("17조 4,800", "rapid.excluded", "city", "", "2026-03-31") in found


def test_what_a_sentence_repeats_of_a_table_is_offered_once(offered):
    spent = [one for one in offered(HEAD + TASK) if one[1] == "rapid.spent"]
    assert [one[0] for one in spent] == ["7조 4,730"]


def test_a_longer_name_goes_before_a_shorter_one(offered):
    found = offered(HEAD + TASK)
    assert ("41.2%", "rapid.jobs_rate", "city", "", "2026-03-31") in found
    assert ("4,840억원", "rapid.jobs_spent", "city", "", "2026-03-31") in found
    assert ("155개", "rapid.large_projects", "city", "", "2026-03-31") in found
    assert ("4조 5,890억원", "rapid.large", "city", "", "2026-03-31") in found


def test_what_is_compared_with_is_of_the_year_before(offered):
    found = offered(HEAD + TASK)
    assert ("38.4%", "rapid.jobs_rate", "city", "", "2025-03-31") in found
    assert ("4,180억원", "rapid.jobs_spent", "city", "", "2025-03-31") in found
    assert ("660억원", "rapid.jobs_change", "city", "", "2026-03-31") in found


def test_a_rate_of_something_else_is_not_offered(offered):
    assert not {"55.5%", "300억원", "50억원"} & {one[0] for one in offered(HEAD + TASK)}


def test_parts_counted_in_a_row_are_those_of_the_office_or_of_whom_the_line_names(offered):
    text = """
조 직 1실, 3관, 11담당관, 51팀
○ 직속기관 : 한강대학교(8대학 10대학원 6처)
○ 출연기관 : 한강연구원(1본부 8실 2센터)
○ 현장 점검 : 3개 조, 2팀 투입
"""
    found = [one[1:4] for one in offered(HEAD + text)]
    assert ("organisation.parts", "office", "part=team") in found
    assert ("organisation.parts", "college", "part=college") in found
    assert ("organisation.parts", "institute", "part=research-office") in found
    assert len(found) == 4 + 3 + 3


def test_rows_that_only_unknown_words_tell_apart_are_left_open(offered):
    text = """
2. 예산 현황 (단위 : 백만원)

구 분	2025년 예산	2026년 예산
사용료수입	61	60
기타수입	206	205
"""
    assert offered(HEAD + text) == []


def test_members_that_brackets_name_part_what_a_line_tells_as_of_the_end_of_a_year(offered):
    found = offered(
        HEAD + "Ⅱ. 주요 업무\n\n1. 교류\n\n"
        "○ 한강-타 지자체 MOU 체결현황('25년 말 기준) : 총 9건(광역 3, 기초 6)\n"
    )
    assert [one[1:] for one in found] == [
        ("agreements.domestic", "office", "", "2025-12-31"),
        ("agreements.domestic", "office", "level=province", "2025-12-31"),
        ("agreements.domestic", "office", "level=municipal", "2025-12-31"),
    ]
