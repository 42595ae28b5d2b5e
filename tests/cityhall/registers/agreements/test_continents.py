"""Countries as tiles by continent: every country known has one, each leads to its list."""

from django.utils.translation import override

from cityhall.registers.agreements.continents import lay_tiles
from cityhall.registers.agreements.places import CONTINENTS, find_continent, load_countries


def test_countries_stand_under_their_continent_those_with_most_cities_first():
    with override("ko"):
        asia, america = lay_tiles({"392": 2, "156": 9, "840": 5}, "/?country=")
    assert [(one.name, one.count, one.shade, one.href) for one in asia.tiles] == [
        ("중국", 9, 3, "/?country=156"),
        ("일본", 2, 1, "/?country=392"),
    ]
    assert (asia.name, asia.cities) == ("아시아", 11)
    assert [(one.name, one.shade) for one in america.tiles] == [("미국", 2)]


def test_a_country_that_is_not_known_stands_elsewhere():
    [one] = lay_tiles({"999": 1}, "")
    assert one.key == ""
    assert one.tiles[0].name == "999"
    assert lay_tiles({}, "") == []


def test_every_country_has_its_continent():
    assert {find_continent(one) for one in load_countries()} == set(CONTINENTS) - {""}
