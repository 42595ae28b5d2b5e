from decimal import Decimal

from cityhall.ground.look.tiles import Told, draw_tiles, load_tiles, shade


def test_each_district_has_a_tile_of_its_own():
    tiles = load_tiles("districts")
    assert len(tiles) == 25
    assert len({(one.column, one.row) for one in tiles}) == 25
    assert len({one.key for one in tiles}) == 25


def test_a_tile_is_the_darker_the_more():
    most = Decimal(100)
    assert [shade(Decimal(one), most) for one in (0, 1, 25, 50, 99, 100)] == [0, 1, 2, 3, 4, 4]
    assert shade(Decimal(3), Decimal(0)) == 0


def test_a_district_of_which_nothing_is_known_says_so():
    told = {"district/jongno": Told(Decimal(7), "7", "/x/?a=1&b=2")}
    drawn = draw_tiles("지도", load_tiles("districts"), told, ("구", "명"))
    assert drawn.count('class="unknown"') == 24
    assert 'class="shade4"' in drawn
    assert '<a href="/x/?a=1&amp;b=2">' in drawn
    assert drawn.count("<td") == 25
