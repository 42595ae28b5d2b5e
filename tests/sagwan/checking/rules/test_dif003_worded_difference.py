"""DIF003: rises and falls of the text against their two levels."""

import pytest

HEADING = "□ 추진실적\n\n"


@pytest.mark.parametrize(
    "line",
    [
        "- 상담 확대(월 120건→150건, ↑30건)",
        "- 처리기간 단축(월 90건→60건, 30건 감소)",
        "- 예산 : 120억원→150억원(25.0% 증가)",
        "- 참여자 150명 → 94명(△37.2%)",
        "- 전년(100건) 대비 30.0% 증가한 130건 처리",
        "- 130건을 처리하여 전년(100건) 대비 30건 증가",
    ],
)
def test_a_change_that_its_levels_give_is_tested_and_holds(findings, line):
    found = findings("DIF003", HEADING + line)
    assert found
    assert all(f.holds for f in found)


@pytest.mark.parametrize(
    ("line", "found", "expected"),
    [
        ("- 상담 확대(월 120건→150건, ↑40건)", "↑40건", "30"),
        ("- 처리건수 조정(월 90건→60건, 50건 감소)", "50건", "30"),
        ("- 예산 : 120억원→150억원(35.0% 증가)", "35.0%", "25.0%"),
        ("- 130건을 처리하여 전년(100건) 대비 50건 증가", "50건", "30"),
    ],
)
def test_a_change_that_they_do_not_give_is_an_error(faults, line, found, expected):
    assert faults("DIF003", HEADING + line) == [(3, "error", found, expected)]


def test_the_level_of_now_may_stand_on_the_line_above(faults):
    text = (
        HEADING
        + "✜ 도로 사업 집행률 : 36.7%(4,765억원 집행)\n\n"
        + "- 전년 동기(집행률 32.6%, 4,106억원 집행) 대비 {}억원 추가 집행"
    )
    assert faults("DIF003", text.format("659")) == []
    assert faults("DIF003", text.format("759")) == [(5, "error", "759억원", "659")]


def test_the_level_of_last_year_may_stand_in_the_note_below(faults):
    text = (
        HEADING
        + "○ 집행 실적(’22.3.31. 기준) : 31.1%(7,473억원 집행)\n\n"
        + "- 전년 동기 대비 {}억원 추가 집행\n\n"
        + "※ ’21. 3. 31. 집행실적 : 4,842억원 집행"
    )
    assert faults("DIF003", text.format("2,631")) == []
    assert faults("DIF003", text.format("2,681")) == [(5, "error", "2,681억원", "2,631")]


def test_the_level_of_a_year_may_stand_in_the_table_below(faults):
    text = """□ 추진내용

- 위원회 회당 평균 71.5건 재결(’22.4.6.기준, ’21년 대비 {}건 증가)

연 도 2019 2020 2021 2022(4.6.기준)

재결건수 1,320 1,505 1,608 572
회당 평균 재결건수 55.0 62.7 67.0 71.5
"""
    assert faults("DIF003", text.format("4.5")) == []
    assert faults("DIF003", text.format("9.5")) == [(3, "error", "9.5건", "4.5")]


@pytest.mark.parametrize(
    "line",
    [
        "- 정기회의 확대(5→8회) 및 기간 단축(30일→15~20일)",
        "- 전년 대비 12건 증가",
        "- 주·부심 지정 : 16.2건(’19)→18.8건(’20)→21.9건(’21)",
        "- 인력 12명 보강, 예산 30억원 추가",
    ],
)
def test_changes_without_two_levels_are_left_alone(findings, line):
    assert findings("DIF003", HEADING + line) == []


def test_a_gap_that_rounding_explains_is_only_a_question(findings):
    found = findings("DIF003", HEADING + "- 집행 확대(12억원→15억원, ↑4억원)")
    assert [(f.severity, f.certainty) for f in found] == [("warning", "question")]
