"""Figures over time."""

from decimal import Decimal

import pytest

from sagwan.comparing import compare
from sagwan.comparing.figures import is_same_value
from sagwan.facts import Figure, Place, Unit


def figure(value, unit=None, scale="1", step="1"):
    told = None if unit is None else Unit(unit, Decimal(scale), "원")
    return Figure("F1", value, Decimal(value), told, Decimal(step), Place(1, 0, 1))


def told(comparison, verdict):
    return {
        change.subject: texts(change)
        for change in comparison.of_kind("figures")
        if change.verdict == verdict
    }


def texts(change):
    return tuple(side["text"] if side else None for side in (change.old, change.new))


def test_half_a_year_of_figures(old, new):
    comparison = compare(old, new)
    moved = told(comparison, "moved")
    assert moved == {
        "인력 현황 › 현원 › 총계": ("22", "23"),
        "인력 현황 › 현원 › 사서직": ("14", "15"),
        "추진 실적 › 작은도서관 33개소 순회사서": ("31개소", "33개소"),
    }
    assert len(told(comparison, "same")) == 7
    assert told(comparison, "new") == told(comparison, "gone") == {}


def test_another_date_is_the_reason_for_another_number(old, new):
    change = next(c for c in compare(old, new).of_kind("figures") if c.verdict == "moved")
    assert change.reason.startswith("기준 2023-02-28 → 2023-08-31")


STAFF = """Ⅰ. 일반 현황

1 인력 현황

구 분\t계\t사서\t행정
정 원\t{}
현 원\t{}
"""


def test_a_dash_stands_for_nought(understood):
    old = understood(STAFF.format("5\t3\t2", "5\t5\t0"))
    new = understood(STAFF.format("5\t3\t2", "4\t4\t-"))
    changes = {c.subject: c for c in compare(old, new).of_kind("figures")}
    blank = changes["인력 현황 › 현원 › 행정"]
    assert (blank.verdict, texts(blank)) == ("same", ("0", "-"))
    back = {c.subject: c for c in compare(new, old).of_kind("figures")}
    assert back["인력 현황 › 현원 › 행정"].verdict == "same"


def test_a_number_that_became_a_dash_moved(understood):
    old = understood(STAFF.format("5\t3\t2", "5\t3\t2"))
    new = understood(STAFF.format("5\t3\t2", "3\t3\t-"))
    changes = {c.subject: c for c in compare(old, new).of_kind("figures")}
    found = changes["인력 현황 › 현원 › 행정"]
    assert (found.verdict, texts(found)) == ("moved", ("2", "-"))
    assert (found.new or {})["value"] == "0"
    assert "dash" in found.reason


def test_figures_are_never_matched_by_place_alone(understood):
    old = understood("○ 승강기 12대 교체\n")
    new = understood("○ 가로등 15대 보수\n")
    assert [c.verdict for c in compare(old, new).of_kind("figures")] == ["new", "gone"]


def test_figures_of_two_years_are_not_one_figure(understood):
    old = understood("○ 도서관 방문 상담 실적 ('22년 30회)\n")
    new = understood("○ 도서관 방문 상담 실적 ('23년 30회)\n")
    assert [c.verdict for c in compare(old, new).of_kind("figures")] == ["new", "gone"]


def test_other_counters_are_other_things(understood):
    old = understood("○ 자전거 보관대 30개소 설치\n")
    new = understood("○ 자전거 보관대 30명 설치\n")
    assert "same" not in {c.verdict for c in compare(old, new).of_kind("figures")}


def test_figures_of_one_sentence_keep_their_turn(understood):
    old = understood("○ 심의 결과 적정 10건(20.8%), 조건부 22건(45.8%), 재검토 3건(6.3%)\n")
    new = understood("○ 심의 결과 적정 12건(22.2%), 조건부 22건(40.7%), 재검토 9건(16.7%)\n")
    pairs = [texts(change) for change in compare(old, new).of_kind("figures")]
    assert pairs == [
        ("10건", "12건"),
        ("20.8%", "22.2%"),
        ("22건", "22건"),
        ("45.8%", "40.7%"),
        ("3건", "9건"),
        ("6.3%", "16.7%"),
    ]


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        (figure("6023", "억원", "100000000"), figure("602275", "백만원", "1000000"), True),
        (figure("6032", "억원", "100000000"), figure("602275", "백만원", "1000000"), False),
        (figure("12967", "억원", "100000000"), figure("1296700", "백만원", "1000000"), True),
        (figure("5"), figure("5"), True),
        (figure("5"), figure("6"), False),
    ],
)
def test_a_value_is_the_same_to_the_digit_it_is_written_to(one, two, same):
    assert is_same_value(one, two) is same
