"""CNT001: counts against the names, days and lines that they count."""

import pytest

HEADING = "□ 추진내용\n\n"


@pytest.mark.parametrize(
    "line",
    [
        "○ 구성 : 2개 팀(기획반·운영반)",
        "○ 전문임기제 3명(가람특보, 나래특보, 다솔특보) 별도",
        "※ 전문임기제 3명(협의완료) : 가람특보, 나래특보, 다솔특보",
        "○ 4개 코스(바다길, 숲길, 강변길, 옛길)",
        "※ 검토회의(2회, '22. 11. 5., 11. 14.)",
        "○ 내부 3명(본부장, 팀장2)",
    ],
)
def test_a_count_that_fits_its_names_is_tested_and_holds(findings, line):
    found = findings("CNT001", HEADING + line)
    assert [f.holds for f in found] == [True]


@pytest.mark.parametrize(
    ("line", "found", "expected"),
    [
        ("○ 구성 : 3개 팀(기획반·운영반)", "3개", "2"),
        ("※ 전문임기제 4명(협의완료) : 가람특보, 나래특보, 다솔특보", "4명", "3"),
        ("※ 검토회의(3회, '22. 11. 5., 11. 14.)", "3회", "2"),
    ],
)
def test_a_count_one_off_its_names_is_asked_about(faults, line, found, expected):
    assert faults("CNT001", HEADING + line) == [(3, "warning", found, expected)]


def test_a_heading_that_counts_its_lines_is_held_to_them(faults):
    text = (
        "□ 주요 동향 (총 {}건)\n\n○ 법률안 제출\n\n○ 시행령 개정\n\n○ 시범사업 공모\n\n□ 추진내용\n"
    )
    assert faults("CNT001", text.format(3)) == []
    assert faults("CNT001", text.format(4)) == [(1, "warning", "4건", "3")]


def test_circled_numbers_are_counted(faults):
    text = HEADING + "- 많이 찾은 {}개소 중심으로 제작\n\n①가람숲 ②나래마을 ③다솔공원 ④라온시장\n"
    assert faults("CNT001", text.format(4)) == []
    assert faults("CNT001", text.format(5)) == [(3, "warning", "5개소", "4")]


@pytest.mark.parametrize(
    "line",
    [
        "○ 가온, 나루 등 16개 지자체와 협약",
        "○ 위원 15명(시의원, 교수, 변호사)",
        "○ 9개 기관(법규·예산 등)",
        "○ 3개 시·도지사 대담(가람, 나래)",
        "○ 현원 7명(외부 5명, 내부 2명)",
    ],
)
def test_samples_groups_and_sums_are_left_alone(faults, line):
    assert faults("CNT001", HEADING + line) == []
