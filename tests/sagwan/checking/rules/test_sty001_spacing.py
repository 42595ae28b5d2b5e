"""STY001 with the language model: words that were run together, and compounds that are right."""

import pytest

from sagwan.checking import check
from sagwan.checking.settings import Settings
from sagwan.reading import read
from sagwan.understanding import understand

pytestmark = pytest.mark.style


@pytest.mark.parametrize(
    ("line", "spaced"),
    [
        ("지방분권실현을위한시의회와의상호협력", "지방분권실현을 위한 시의회와의 상호협력"),
        ("갈대밭보전계획수립및추진체계정비", "갈대밭보전계획수립 및 추진체계정비"),
        ("나루터안내판정비등관광기반시설확충", "나루터안내판정비 등 관광기반시설확충"),
    ],
)
def test_what_was_run_together_comes_apart(findings, line, spaced):
    (found,) = findings("STY001", f"○ {line}")
    assert (found.found, found.expected, found.fix.with_) == (line, spaced, spaced)


def test_and_at_the_start_of_a_word_stands_alone(faults):
    assert faults("STY001", "○ 접종 확대 및추가접종 시행") == [
        (1, "note", "및추가접종", "및 추가접종")
    ]


@pytest.mark.parametrize(
    "line",
    [
        "서울특별시지방분권협의회운영계획수립추진",
        "기관운영업무추진비집행잔액반납",
        "‘나루한마당축제추진위원회구성운영’",
        "등록관리시스템, 등급, 등산로정비",
        "지방정부의견수렴절차간소화추진",
    ],
)
def test_compound_nouns_stay_whole(faults, line):
    assert faults("STY001", f"○ {line}") == []


def test_style_is_checked_only_where_it_is_asked_for():
    report = understand(read("○ 접종 확대 및추가접종 시행".encode(), name="report.txt"))
    assert check(report).discrepancies == ()
    told = check(report, (), Settings(style=True)).discrepancies
    assert [(d.rule, d.severity) for d in told] == [("STY001", "note")]
