"""AVG001 on means beside, below and above their numbers."""

import pytest

HEAD = "주요업무보고\n\n2024. 7.\n\n나루과\n\n□ 이용 만족도 (단위 : 점)\n\n"
QUARTERS = (
    "구분\t1분기\t2분기\t3분기\t4분기\t평균",
    "나루터\t81.0\t83.0\t85.0\t88.0\t84.3",
    "쉼터\t71.0\t73.0\t75.0\t77.0\t74.0",
    "산책길\t61.0\t63.0\t65.0\t67.0\t64.0",
)


def rows(*lines):
    return HEAD + "\n".join(lines)


def test_plain_means_hold(findings):
    assert [f.holds for f in findings("AVG001", rows(*QUARTERS))] == [True] * 3


def test_a_mean_that_its_numbers_deny_is_an_error_where_the_others_agree(faults):
    told = faults("AVG001", rows(*QUARTERS[:3], QUARTERS[3].replace("64.0", "69.0")))
    assert told == [(12, "error", "69.0", "64.0")]


def test_a_changed_number_under_a_mean_is_found_too(faults):
    told = faults("AVG001", rows(*QUARTERS[:3], QUARTERS[3].replace("63.0", "93.0")))
    assert [(line, severity) for line, severity, _, _ in told] == [(12, "error")]


def test_a_last_digit_that_rounding_may_explain_is_a_question(faults):
    told = faults("AVG001", rows(*QUARTERS[:3], QUARTERS[3].replace("64.0", "64.1")))
    assert [severity for _, severity, _, _ in told] == ["warning"]


def test_a_row_of_means_is_one_of_the_rows_below(faults, findings):
    below = ("가\t80\t70\t60", "나\t90\t72\t66")
    lines = ("구분\t2021\t2022\t2023", "평균\t85\t71\t63", *below)
    assert [f.holds for f in findings("AVG001", rows(*lines))] == [True] * 3
    told = faults("AVG001", rows(lines[0], "평균\t85\t74\t63", *below))
    assert told == [(10, "error", "74", "71")]


@pytest.mark.parametrize(
    "lines",
    [
        ("구분\t2022\t2023", "평균\t82.0\t84.5", "가\t80.0\t83.0", "나\t84.0\t85.0"),
        ("구분\t상반기\t하반기\t평균", "가\t70\t80\t77", "나\t60\t90\t83", "다\t50\t60\t58"),
        ("구분\t상반기\t하반기\t평균", "가\t70\t-\t70", "나\t60\t-\t62", "다\t50\t\t50"),
    ],
)
def test_means_that_may_be_weighted_are_left_alone(faults, lines):
    assert faults("AVG001", rows(*lines)) == []


def test_the_rate_of_a_field_is_the_mean_of_its_items(faults):
    table = (
        "구분\t공약\t완료\t추진중\t추진율(%)",
        "계\t\t3\t2\t80",
        "Ⅰ. 물길\t\t1\t2\t{}",
        "1\t나루터 정비\t○\t\t100",
        "2\t물길 쉼터\t\t○\t40",
        "3\t갈대숲\t\t○\t70",
        "Ⅱ. 배움\t\t2\t-\t95",
        "1\t배움터\t○\t\t100",
        "2\t도서관\t○\t\t90",
    )
    assert faults("AVG001", rows(*table).format("70")) == []
    told = faults("AVG001", rows(*table).format("76"))
    assert told == [(11, "error", "76", "70")]
