"""TOT001: a total of the text against the items listed with it."""

import pytest

HEADING = "□ 추진실적\n\n"


@pytest.mark.parametrize(
    "line",
    [
        "○ 자매결연 현황('22년 말 기준) : 총 47건(광역 12, 기초 35)",
        "○ 심의위원회 개최 : 총3회,29건(신규12,재위탁11,재계약6)",
        "○ 민원 512건 처리 ▹ 수용 470건, 불수용 42건",
        "○ 접수 1,204건 ▹ 조사중 54건 / 종결 1,131건 / 취하 19건",
        "○ 위원 : 정원 40명/현원 37명(외부 31명, 내부 6명)",
        "○ 사업대상 : 84개소(9,120호) *사용승인(70개소 7,420호), 건축중(14개소 1,700호)",
        "○ 위반 3건 적발(도매인, 소매인, 창고업자 각 1건)",
        "○ 국비 30억원, 시비 12억원 등 총 42억원 투입",
        "○ 2022년 현원은 총 1,200명으로 남성은 660명(55.0%)이고, 여성은 540명(45.0%)임",
        "○ 사업비 : 1조 2,340억원 (공원 3,140, 비공원 9,200)",
        "○ 주차장 120면(장애인 8, 전기차 6, 일반 106)",
    ],
)
def test_a_total_that_agrees_with_its_items_is_tested_and_holds(findings, line):
    found = findings("TOT001", HEADING + line)
    assert found
    assert all(f.holds for f in found)


@pytest.mark.parametrize(
    ("line", "found", "expected"),
    [
        ("○ 자매결연 현황 : 총 46건(광역 12, 기초 35)", "46건", "47"),
        ("○ 심의위원회 개최 : 총3회,29건(신규13,재위탁11,재계약6)", "29건", "30"),
        ("○ 민원 512건 처리 ▹ 수용 480건, 불수용 42건", "512건", "522"),
        ("○ 현원 37명(외부 31명, 내부 5명)", "37명", "36"),
        ("○ 위반 2건 적발(도매인, 소매인, 창고업자 각 1건)", "2건", "3"),
        ("○ 위원 15명 내외 심의(외부 72, 내부 3)", "15명", "75"),
    ],
)
def test_a_total_that_its_items_do_not_give_is_an_error(faults, line, found, expected):
    assert faults("TOT001", HEADING + line) == [(3, "error", found, expected)]


def test_items_on_the_line_below_are_added_up_too(faults):
    text = (
        HEADING + "○ 市 심사 : 총 {}건, 총사업비 2,310억원\n\n- 적정 9건, 조건부 21건, 재검토 4건"
    )
    assert faults("TOT001", text.format(34)) == []
    assert faults("TOT001", text.format(54)) == [(3, "error", "54건", "34")]


def test_what_is_said_of_two_places_together_is_the_sum_of_what_each_line_says(faults):
    text = """□ 시범사업

○ (검사) 분교 및 기숙사에서 먼저 시행

- 분교·기숙사(5.17.~6.18. 시행) 검사 {}건

‣ 분 교 : 41,215건 검사 ⇒ 양성 3명

‣ 기숙사 : 20,310건 검사 ⇒ 양성 0명
"""
    assert faults("TOT001", text.format("61,525")) == []
    assert faults("TOT001", text.format("61,255")) == [(5, "error", "61,255건", "61,525")]


def test_shares_on_lines_of_their_own_share_the_figure_said_before(faults):
    text = """□ 소송

서울 밖 전체 소송
(진행 중 {}건)

담당관이 직접수행 330건, 75%

담당관이 송무지원 110건, 25%
"""
    assert faults("TOT001", text.format(440)) == []
    assert faults("TOT001", text.format(490)) == [(4, "error", "490건", "440")]


@pytest.mark.parametrize(
    "line",
    [
        "○ 사업 20건(도로 5, 하천 4 등)",
        "○ 교육생 40명(여성 22, 신규 9)",
        "○ 선정 3곳(국비 404억원, 총사업비 982억원)",
        "○ 소송 5건, 소가 3,603억원(행정 1, 민사 4)",
        "○ 센터(8개소) 1,156개사 참가",
        "○ 위원 15명 내외 심의(외부 12, 내부 4)",
        "○ 건물 3동(지하 1층, 지상 5층)",
        "○ 지원한도(청년 최대 6년, 신혼부부 최대 7년) 2건",
    ],
)
def test_lists_that_are_open_partial_or_of_something_else_are_left_alone(faults, line):
    assert [f for f in faults("TOT001", HEADING + line) if f[1] == "error"] == []


def test_parts_that_were_rounded_by_themselves_are_only_a_question(findings):
    found = findings("TOT001", HEADING + "○ 사업비 : 6억원(국비 3억원, 시비 2억원)")
    assert [(f.severity, f.certainty) for f in found] == [("warning", "question")]


def test_each_number_that_could_be_wrong_is_listed_with_the_value_that_mends_it(findings):
    found = findings("TOT001", HEADING + "○ 협약 : 총 46건(광역 12, 기초 35)")
    assert found[0].relation == "46 = 12 + 35"
    assert [a.value for a in found[0].alternatives] == ["47", "11", "34"]
    assert "12 + 35 = 47" in found[0].message.ko
    assert "12 + 35 = 47" in found[0].message.en


def test_counts_of_neighbours_that_happen_to_lie_near_a_sum_are_no_total(faults):
    text = """□ 추진실적

○ 새솔마을 설명회 17회 개최

- 한빛마을 설명회 6회 개최

- 물빛마을 설명회 17회 개최
"""
    assert faults("TOT001", text) == []


def test_long_numbers_that_are_one_digit_apart_from_a_sum_are_an_error(faults):
    text = """○ 새솔권역 사업비 1,350백만원

- 한빛마을 사업비 840백만원

- 물빛마을 사업비 410백만원
"""
    assert set(faults("TOT001", HEADING + text)) == {(3, "error", "1,350백만원", "1,250")}
