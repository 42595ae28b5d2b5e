"""The gate masks what it may mask, holds what somebody must decide, and fails closed."""

import json

import pytest

from cityhall.outside.publishing import gate
from cityhall.outside.publishing.gate import Offered, Passed, Stopped, pass_gate


def offer(text, **about):
    return Offered("promises", "a-promise", {"name": [text, text]}, "a test", **about)


def test_what_nothing_is_found_in_goes_out_as_it_is():
    passed = pass_gate(offer("광장을 고침"))
    assert isinstance(passed, Passed)
    assert json.loads(passed.content) == {"name": ["광장을 고침", "광장을 고침"]}
    assert passed.masked == ()


def test_a_number_of_a_resident_is_masked_with_its_clause():
    passed = pass_gate(offer("신청인 800101-1234567"))
    assert isinstance(passed, Passed)
    assert "1234567" not in passed.content
    assert passed.masked == (("resident-number", "제9조 제1항 제6호"),)


def test_a_mobile_number_waits_for_somebody():
    stopped = pass_gate(offer("연락 010-1234-5678"))
    assert isinstance(stopped, Stopped)
    assert [one.text for one in stopped.found] == ["010-1234-5678"] * 2
    assert isinstance(pass_gate(offer("연락 010-1234-5678"), mask_all=True), Passed)
    assert isinstance(pass_gate(offer("연락 010-1234-5678"), released=["010-1234-5678"]), Passed)


@pytest.mark.parametrize("error", [ValueError, RecursionError, MemoryError, KeyError])
def test_where_a_scan_fails_nothing_goes_out(monkeypatch, error):
    def fail(*_):
        raise error

    monkeypatch.setattr(gate, "scan", fail)
    stopped = pass_gate(offer("광장을 고침"))
    assert isinstance(stopped, Stopped)
    assert stopped.found[0].rule == gate.BROKEN
