"""Units are named in the language of the page; thousands of won are counted in English."""

from django.utils import translation

from cityhall.ground.look.units import name_beside, name_unit


def test_a_unit_is_named_in_the_language_of_the_page():
    with translation.override("ko"):
        assert [name_unit(one) for one in ("명", "백만원", "%")] == ["명", "백만원", "%"]
    with translation.override("en"):
        assert [name_unit(one) for one in ("명", "백만원", "%")] == ["people", "₩1M", "%"]


def test_a_sum_of_money_is_so_many_times_its_unit():
    with translation.override("en"):
        assert name_beside("억원") == "× ₩100M"
        assert name_beside("명") == "people"
