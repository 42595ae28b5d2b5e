import json
from decimal import Decimal

import pytest

from cityhall.ground.look.geojson import DEEPEST, MOST_BYTES, MOST_FEATURES, MOST_POINTS
from cityhall.ground.look.outlines import draw_map, find_fault
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


def feature(key="district/jongno", ring=SQUARE, kind="Polygon"):
    return {"properties": {"key": key}, "geometry": {"type": kind, "coordinates": [ring]}}


def write(*features):
    return json.dumps({"type": "FeatureCollection", "features": features})


def test_a_map_that_is_right_has_no_fault(lay):
    lay(write(feature(), feature("district/jung")))
    assert find_fault("districts") == ""
    assert draw().count("<path") == 2


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("\ufeff" + "[" * (DEEPEST + 1), f"{DEEPEST}겹"),
        ("[" * 100_000 + "]" * 100_000, f"{DEEPEST}겹"),
        ('{"features": ', "JSON"),
        ('{"features": []}', "FeatureCollection"),
        ("[1, 2]", "FeatureCollection"),
        (write(*[feature()] * (MOST_FEATURES + 1)), "FeatureCollection"),
        (write(feature(), feature()), "한 번씩만"),
        (write(feature("district/atlantis")), "district/atlantis"),
        (write(feature(["district/jongno"])), "1번째 feature"),
        (write(feature(ring=[[1e9, 37], [127, 37], [127, 38]])), "1번째 feature"),
        (write(feature(ring=[["a", 37], [127, 37], [127, 38]])), "1번째 feature"),
        (write(feature(ring=[[127, 37]])), "1번째 feature"),
        (write(feature(kind="Point")), "1번째 feature"),
        (write(feature()).replace("126.9", "NaN"), "NaN"),
        (write(feature(ring=SQUARE * (MOST_POINTS // 5 + 1))), f"{MOST_POINTS:,}"),
        (" " * (MOST_BYTES + 1), "5MB"),
    ],
)
def test_what_is_wrong_with_a_map_is_said_and_tiles_stand_in(lay, text, told):
    lay(text)
    assert told in find_fault("districts")
    assert draw().count("<rect") == 25


def test_no_map_is_no_fault(settings, tmp_path):
    settings.CITY_MAPS = tmp_path / "none"
    assert find_fault("districts") == ""


def test_a_map_in_another_encoding_is_left_aside(settings, tmp_path):
    settings.CITY_MAPS = tmp_path
    (tmp_path / "districts.geojson").write_bytes("종로".encode("cp949"))
    assert "UTF-8" in find_fault("districts")


def test_without_a_map_tiles_are_drawn(settings, tmp_path):
    settings.CITY_MAPS = tmp_path / "none"
    assert draw().count("<rect") == 25
