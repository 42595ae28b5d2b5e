"""F4: 71 sister and friendship cities on a map, calls, trips, organisations, guests, the plan."""

import pytest

from cityhall.registers.agreements.world import load_world

DAY = "?on=2020-04-20"


@pytest.fixture(scope="module")
def read(read_as):
    """What a member of the council sees at an address."""
    return read_as("saebom")


def test_seventy_one_cities_stand_on_the_map_of_the_world(read):
    maps = read(f"/agreements/maps/{DAY}")
    assert "71개 도시" in maps
    if not load_world():
        pytest.skip("the map of the world was not fetched (make setup)")
    assert 'class="world"' in maps
    assert maps.count('class="count"') == 17


def test_the_three_cities_of_2019_are_named_with_their_days(read):
    for key, day in {
        "tel-aviv": "2019. 5. 6.",
        "chongqing": "2019. 5. 30.",
        "medellin": "2019. 7. 12.",
    }.items():
        assert day in read(f"/agreements/friend-{key}/{DAY}")


def test_calls_conferences_trips_festivals_and_hand_outs_are_kept(read):
    for kind, told in {
        "call": "이스탄불",
        "video": "45개 팀·도시",
        "trip": "보고타",
        "event": "256명",
        "handout": "주한 외국대사관",
    }.items():
        assert told in read(f"/agreements/activities/?kind={kind}")


def test_the_organisations_are_members_with_what_was_done_in_each(read):
    shown = read(f"/agreements/{DAY}&kind=membership")
    for name in ("C40", "시티넷", "세계스마트시티기구", "국제사회적경제협의체", "메트로폴리스"):
        assert name in shown
    assert "C40 회원도시 영상회의" in read("/agreements/membership-c40/")


def test_guests_honorary_citizens_and_the_plan_are_a_click_away(read):
    board = read(f"/agreements/board/{DAY}")
    for address in ("/dockets/state-guest/", "/dockets/honorary-citizen/", "/promises/task/"):
        assert address in board
    assert "도시외교와 국제 교류" in board


def test_the_countries_stand_as_tiles_by_continent_too(read):
    tiles = read(f"/agreements/maps/{DAY}").split('id="tiles"')[1].split("</section>")[0]
    assert tiles.count("<li>") == tiles.count("<strong>")
    assert "아시아" in tiles
    counted = [int(part.split("<")[0]) for part in tiles.split("<strong>")[1:]]
    assert sum(counted) == 71
