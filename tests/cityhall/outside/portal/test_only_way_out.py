"""No page that opens to everybody shows a register: what the public reads has passed the gate."""

import pytest
from django.urls import reverse
from tests.cityhall.ground.access import matrix
from tests.cityhall.people import browse

from cityhall.ground.access.doors import find_door

# What opens to everybody elsewhere, and shows nothing that the city registered.
OF_A_VISITOR = {  # their own uploads, languages, doors, help
    "documents",
    "look",
    "accounts",
}
SECRET = {"notices:calendar"}  # by an address that only its owner knows
DECLARED = {  # what a declaration in a file says, and a form that keeps no more than counts
    "sustainability:survey",
}
OPEN = ("/open/", "/api/")


def list_open():
    """List the routes outside of the open side that let everybody in, and an address of each."""
    for route in matrix.list_routes():
        door = find_door(route.view)
        if door and door.to_everybody:
            arguments = next(iter(matrix.list_objects(route).values()))
            address = reverse(route.name, kwargs=arguments)
            if not address.startswith(OPEN):
                yield route.name, address


def test_what_opens_to_everybody_leads_to_the_public_copy(house, sample_city):
    known = SECRET | DECLARED
    bare = []
    for name, address in list_open():
        if name in known or name.partition(":")[0] in OF_A_VISITOR:
            continue
        answer = browse().get(address)
        led = answer.status_code == 301 and answer["Location"].startswith("/open/")
        if not led and answer.status_code != 404:
            bare.append((name, address, answer.status_code))
    assert bare == []


@pytest.mark.parametrize(
    ("old", "place"),
    [
        ("/published/", "/open/ko/publications/"),
        ("/published/a-week/", "/open/ko/publications/a-week/"),
        ("/rapid-execution/", "/open/ko/rapid/"),
        ("/rapid-execution/2020-03-31/", "/open/ko/rapid/2020-03-31/"),
        ("/rapid-execution/2020-03-31/csv/", "/open/ko/data/rapid.csv"),
        ("/rapid-execution/feed/", "/open/ko/data/rapid.atom"),
        ("/late-promises/", "/open/ko/promises/?state=late"),
        ("/committees/", "/open/ko/sittings/"),
        ("/epidemics/", "/open/ko/epidemics/"),
        ("/epidemics/covid-19/", "/open/ko/epidemics/covid-19/"),
        (
            "/epidemics/covid-19/?on=2020-04-17",
            "/open/ko/epidemics/covid-19/?on=2020-04-17",
        ),
        ("/epidemics/covid-19/?on=<script>", "/open/ko/epidemics/covid-19/"),
        ("/epidemics/covid-19/briefing/", "/open/ko/epidemics/covid-19/briefing/"),
        (
            "/epidemics/covid-19/numbers.csv",
            "/open/ko/data/epidemics.csv?facet=covid-19",
        ),
        ("/sustainability/", "/open/ko/sustainability/"),
        ("/sustainability/seoul-sdgs-2030/", "/open/ko/sustainability/seoul-sdgs-2030/"),
        (
            "/sustainability/seoul-sdgs-2030/?version=2019",
            "/open/ko/sustainability/seoul-sdgs-2030/?version=2019",
        ),
        (
            "/sustainability/seoul-sdgs-2030/indicators/11-1-1/",
            "/open/ko/sustainability/seoul-sdgs-2030/11-1-1/",
        ),
        (
            "/sustainability/seoul-sdgs-2030/gaps/?year=2019",
            "/open/ko/sustainability/seoul-sdgs-2030/gaps/?year=2019",
        ),
        (
            "/sustainability/seoul-sdgs-2030/open-sdg.zip",
            "/open/ko/sustainability/seoul-sdgs-2030/open-sdg.zip",
        ),
    ],
)
def test_an_old_address_leads_to_the_new_one(house, sample_city, old, place):
    answer = browse().get(old)
    assert (answer.status_code, answer["Location"]) == (301, place)


@pytest.mark.parametrize(
    "address",
    [
        "/epidemics/",
        "/epidemics/covid-19/?on=2020-04-17",
        "/epidemics/covid-19/briefing/",
        "/epidemics/covid-19/numbers.csv",
        "/sustainability/",
        "/sustainability/seoul-sdgs-2030/",
        "/sustainability/seoul-sdgs-2030/indicators/11-1-1/",
        "/sustainability/seoul-sdgs-2030/gaps/",
        "/sustainability/seoul-sdgs-2030/open-sdg.zip",
    ],
)
def test_readers_of_the_house_keep_their_pages(sign_in, address):
    assert sign_in("maru").get(address).status_code == 200
