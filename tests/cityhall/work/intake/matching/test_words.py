"""Names as reports write them are one name."""

import pytest

from cityhall.work.intake.matching.words import bare, is_day, is_total, year_of


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("기 획 담 당 관", "기획담당관"),
        ("8·9급", "8~9급"),
        ("8‧9급", "8∼9급"),
        ("6급상당", "6급"),
        ("市(본청)", "市"),
        ("◦정 원", "정원"),
    ],
)
def test_two_ways_of_writing_are_one_name(one, two):
    assert bare(one) == bare(two)


@pytest.mark.parametrize(
    ("name", "year"),
    [
        ("2019년 최종(사업수)", (2019, "최종")),
        ("2020년", (2020, "")),
        ("’20년 계획", (2020, "계획")),
        ("20층", None),
        ("예산액", None),
    ],
)
def test_a_year_at_the_head_of_a_name_is_read(name, year):
    assert year_of(name) == year


@pytest.mark.parametrize("name", ["계", "합 계", "소계", "총 계"])
def test_a_total_is_told(name):
    assert is_total(name)


@pytest.mark.parametrize(
    ("name", "is_one"),
    [("'20. 3. 31.", True), ("(2026.3.31. 기준)", True), ("3급", False), ("2026년", False)],
)
def test_a_word_that_is_only_a_date_names_nothing(name, is_one):
    assert is_day(name) == is_one
