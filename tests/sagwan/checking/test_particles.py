"""Particles follow how a number or a name is read aloud."""

import pytest

from sagwan.checking.particles import with_particles


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("‘계 추진완료’은(는) 25", "‘계 추진완료’는 25"),
        ("‘합’은(는)", "‘합’은"),
        ("30.1%(으)로", "30.1%로"),
        ("37건을(를)", "37건을"),
        ("12(으)로", "12로"),
        ("13(으)로", "13으로"),
        ("21(으)로", "21로"),
        ("1,250이(가)", "1,250이"),
        ("서울과(와)", "서울과"),
    ],
)
def test_the_form_that_fits_is_chosen(written, read):
    assert with_particles(written) == read


def test_other_brackets_are_left_alone():
    assert with_particles("정원(현원) 12(3)로") == "정원(현원) 12(3)로"
