"""Numbers beside a table that are called just what one of its cells is called."""

import pytest

from sagwan.checking import check
from sagwan.reading import read
from sagwan.understanding import understand

HEAD = "주요업무보고\n\n2024. 7.\n\n나루과\n\nⅠ. 일반현황\n\n"
BUDGET = (
    "□ 예산현황 (단위 : 백만원)\n구분\t예산액\t집행액\t집행률\n"
    "계\t1,237\t612\t49.5%\n나루팀\t421\t309\t73.4%\n쉼터팀\t816\t303\t37.1%\n"
)
STAFF = "□ 인력 (단위 : 명)\n구분\t계\t4급\t5급\t6급\n정원\t20\t1\t4\t15\n현원\t19\t1\t4\t14\n"


def told(text):
    result = check(understand(read((HEAD + text).encode(), "report.txt")))
    said = [(d.severity, d.found, d.expected) for d in result.discrepancies if d.rule == "TOT002"]
    return said, [r for r in result.relations if r.kind == "same"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("○ 2024년 예산액은 1,237백만원이며 집행률은 49.5%임\n" + BUDGET, 2),
        ("○ 쉼터팀 예산액 816백만원, 나루팀 예산액 421백만원\n" + BUDGET, 2),
        (STAFF + "○ 인력 : 정원 20명, 현원 19명\n", 2),
    ],
)
def test_numbers_that_the_table_bears_out_are_tested(text, number):
    said, tested = told(text)
    assert (said, len(tested)) == ([], number)


@pytest.mark.parametrize(
    ("text", "found", "expected"),
    [
        ("○ 2024년 예산액은 1,337백만원이며 집행률은 49.5%임\n" + BUDGET, "1,337백만원", "1,237"),
        ("○ 2024년 예산액은 1,237백만원이며 집행률은 59.5%임\n" + BUDGET, "59.5%", "49.5"),
        ("○ 쉼터팀 예산액 836백만원, 나루팀 예산액 421백만원\n" + BUDGET, "836백만원", "816"),
        (STAFF + "○ 인력 : 정원 21명, 현원 19명\n", "21명", "20"),
    ],
)
def test_a_number_one_digit_from_the_cell_it_names_is_an_error(text, found, expected):
    said, _ = told(text)
    assert said == [("error", found, expected)]


@pytest.mark.parametrize(
    "text",
    [
        "○ 전년도 예산액은 1,137백만원이었음\n" + BUDGET,
        "○ 예산액은 예비비를 포함하여 1,337백만원임\n" + BUDGET,
        "○ 나루팀 예산액 816백만원\n" + BUDGET,
        "○ 그 밖의 사업 예산액 1,337백만원\n" + BUDGET,
        STAFF + "○ 정원 21명\n",
        STAFF
        + "\n\n".join("○ 나루터를 정비함" for _ in range(4))
        + "\n\n○ 정원 121명, 현원 19명\n",
    ],
)
def test_other_years_wider_sums_and_other_things_are_left_alone(text):
    assert told(text)[0] == []
