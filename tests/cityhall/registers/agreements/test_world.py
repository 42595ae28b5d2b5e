"""The map of the world: arcs become paths, rings that cross the edge go on, no file is no fault."""

import json

from cityhall.registers.agreements import drawing, world
from cityhall.registers.agreements.world import HIGH, WIDE, project, read_world, unroll


def test_places_lie_where_they_are():
    assert project(-180, 84) == (0, 0)
    assert project(180, -58) == (WIDE, HIGH)


def test_a_ring_that_leaves_on_one_side_goes_on_there():
    assert unroll([(990, 10), (5, 10), (5, 20), (990, 20)]) == [
        (990, 10),
        (1005, 10),
        (1005, 20),
        (990, 20),
    ]


def test_arcs_are_followed_forwards_and_backwards(tmp_path):
    atlas = {
        "transform": {"scale": [1, 1], "translate": [0, 0]},
        "arcs": [[[0, 0], [36, 0], [0, 36]], [[0, 0], [0, 36], [36, 0]]],
        "objects": {
            "countries": {"geometries": [{"type": "Polygon", "arcs": [[0, ~1]], "id": "001"}]}
        },
    }
    file = tmp_path / "atlas.json"
    file.write_text(json.dumps(atlas))
    [one] = read_world(file).values()
    assert one.number == "001"
    assert one.path.startswith("M500 237l100 0 0-102")
    assert one.path.endswith("z")
    assert (one.x, one.y) == (550, 186)


def test_without_the_file_the_table_stands_alone(monkeypatch):
    monkeypatch.setattr(world, "ASSET", "vendor/no-such-file.json")
    drawn = drawing.draw_world("지도", {"376": 2}, "/?country=")
    assert "<svg" not in drawn
    assert "이스라엘" in drawn
