"""Forms that anybody may send are taken from this site, from people, and not in crowds."""

import time

import pytest
from django.test import RequestFactory

from cityhall.ground.access.open_forms import (
    Crowd,
    find_source,
    is_filled_by_program,
    is_sent_from_here,
)


@pytest.mark.parametrize(
    ("headers", "is_ours"),
    [
        ({}, True),
        ({"Origin": "http://testserver"}, True),
        ({"Origin": "https://testserver", "Sec-Fetch-Site": "same-origin"}, True),
        ({"Sec-Fetch-Site": "none"}, True),
        ({"Origin": "http://testserver.elsewhere.test"}, False),
        ({"Origin": "null"}, False),
        ({"Origin": "http://["}, False),
        ({"Sec-Fetch-Site": "cross-site"}, False),
        ({"Origin": "http://testserver", "Sec-Fetch-Site": "same-site"}, False),
    ],
)
def test_a_form_is_taken_from_pages_of_this_site_alone(headers, is_ours):
    assert is_sent_from_here(RequestFactory().post("/", headers=headers)) is is_ours


def test_whoever_fills_the_hidden_field_is_a_program():
    assert is_filled_by_program({"website": "http://x.test"})
    assert not is_filled_by_program({"website": ""})
    assert not is_filled_by_program({})


def source(address, **headers):
    return find_source(RequestFactory().post("/", REMOTE_ADDR=address, headers=headers))


def test_one_home_is_one_network_address_however_it_is_written():
    assert source("192.0.2.7") == source("::ffff:192.0.2.7") != source("192.0.2.8")
    assert source("2001:db8:1:2::3") == source("2001:db8:1:2:ff::9") != source("2001:db8:1:3::3")
    assert source("") == source("unix:") == b""


def test_behind_a_proxy_it_is_what_the_proxy_wrote_last(settings):
    claimed = {"X-Forwarded-For": "203.0.113.1, 192.0.2.7"}
    assert source("127.0.0.1", **claimed) == source("127.0.0.1")
    settings.SECURE = True
    assert source("127.0.0.1", **claimed).hex() == "c0000207"
    assert source("127.0.0.1") == b""  # everybody's: nobody's


def test_a_crowd_and_one_of_it_are_held_to_their_numbers():
    crowd = Crowd(60, most=4, most_of_one=2)
    assert [crowd.takes(b"one") for _ in range(3)] == [True, True, False]
    assert [crowd.takes(b"two"), crowd.takes(), crowd.takes()] == [True, True, False]
    assert len(crowd.counts) == 2
    assert b"one" not in crowd.counts  # what is counted tells nobody's address


def test_when_the_time_is_over_all_is_forgotten_though_nobody_asks():
    crowd = Crowd(0.05, most=1, most_of_one=1)
    assert crowd.takes(b"one")
    key = crowd.key
    ends = time.monotonic() + 10
    while crowd.counts and time.monotonic() < ends:
        time.sleep(0.01)
    assert (crowd.total, len(crowd.counts)) == (0, 0)
    assert crowd.key != key
    assert crowd.takes(b"one")
