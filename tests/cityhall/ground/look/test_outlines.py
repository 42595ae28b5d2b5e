import json
from decimal import Decimal

import pytest

from cityhall.ground.look.outlines import draw_map
from cityhall.ground.look.tiles import Told, load_tiles

SQUARE = [[126.9, 37.5], [127.0, 37.5], [127.0, 37.6], [126.9, 37.6], [126.9, 37.5]]
TOLD = {"district/jongno": Told(Decimal(7), "7")}


@pytest.fixture
def lay(settings, tmp_path):
    def lay(text):
        settings.CITY_MAPS = tmp_path
        (tmp_path / "districts.geojson").write_text(text, encoding="utf-8")

    return lay


def draw():
    return draw_map("districts", "지도", load_tiles("districts"), TOLD, ("구", "명"))


def test_a_map_that_the_city_lays_down_takes_the_place_of_the_tiles(lay):
    feature = {
        "properties": {"key": "district/jongno"},
        "geometry": {"type": "MultiPolygon", "coordinates": [[SQUARE]]},
    }
    lay(json.dumps({"features": [feature]}))
    drawn = draw()
    assert "<rect" not in drawn
    assert 'd="M0.0 ' in drawn
    assert "종로" in drawn


@pytest.mark.parametrize("text", ["", "[]", '{"features": [{}]}', '{"features": []}'])
def test_what_is_no_map_is_left_aside(lay, text):
    lay(text)
    assert draw().count("<rect") == 25


def test_without_a_map_tiles_are_drawn(settings, tmp_path):
    settings.CITY_MAPS = tmp_path / "none"
    assert draw().count("<rect") == 25
