"""DAT003 on as-of dates left from last year, too old, or rightly in the past."""

from sagwan.checking.settings import Settings

COVER = "# 주요업무보고\n\n2020. 4.\n\n나루과\n\n"
STAFF = "## 1. 인력 현황 (기준 / 단위 : '20. 3. 31. / 명)\n\n"


def test_a_date_a_year_behind_its_neighbour_is_a_warning(faults):
    text = COVER + STAFF + "## 2. 예산 집행현황 (기준 / 단위 : '19. 3. 31. / 천원)\n"
    assert faults("DAT003", text, "report.md") == [(9, "warning", "'19. 3. 31.", "'20. 3. 31.")]


def test_a_date_older_than_the_city_allows_is_a_question(findings):
    text = COVER + "## 1. 인력 현황 (’19. 10. 31. 기준)\n"
    (found,) = findings("DAT003", text, "report.md")
    assert (found.holds, found.certainty) == (False, "question")
    (found,) = findings("DAT003", text, "report.md", Settings(as_of_months=6))
    assert found.holds


def test_a_date_for_comparison_is_left_alone(faults):
    lines = (
        "※ 전년 동기(’19. 3. 31. 기준) 집행률 22.7%\n",
        "○ 집행률은 ’19. 3. 31. 기준 22.7%에서 31.1%로 오름\n",
        "## 2. 전년도 집행현황 (’19. 3. 31. 기준)\n",
        "○ 통계 : 2017년 기준 사업체 수 4만 개\n",
    )
    for line in lines:
        assert faults("DAT003", COVER + STAFF + line, "report.md") == []


def test_two_dates_of_one_year_are_fine(faults):
    text = COVER + STAFF + "## 2. 예산 (’20. 2. 29. 기준)\n\n(’20. 3. 31. 기준)\n"
    assert faults("DAT003", text, "report.md") == []
