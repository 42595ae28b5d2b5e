"""What two real reports say of the same things, as careful people read them."""

import json
from decimal import Decimal

import pytest

from sagwan import read, understand
from sagwan.comparing import compare, compare_offices

SEEDS = {
    "001": "seeds/001_5834c28f8449271d.txt",
    "002": "seeds/002_8609ec9c98224de6.txt",
    "003": "seeds/003_cfa35aeae6f4c650.txt",
    "004": "seeds/004_b40a5c2b04908ad5.txt",
}


@pytest.fixture(scope="module")
def seed(shared_file):
    """Understand a seed by its number."""
    return lambda number: understand(read(shared_file(SEEDS[number])))


@pytest.fixture(scope="module")
def gold(shared_file):
    """What the two seeds say of the same things."""
    return json.loads(shared_file("gold/001-002.json").read_text("utf-8"))["relations"]


@pytest.fixture(scope="module")
def comparison(seed):
    """What changed between the two."""
    return compare(seed("001"), seed("002"))


def test_every_quantity_that_was_read_by_hand_has_its_verdict(comparison, gold):
    told = {
        (c.old["place"]["line"], Decimal(c.old["value"]), c.new["place"]["line"], c.verdict)
        for c in comparison.of_kind("figures")
        if c.old and c.new
    }
    missing = []
    for relation in gold:
        refs = relation["refs"]
        if relation["kind"] == "quantity" and all("value" in ref for ref in refs):
            one, two = refs
            verdict = "same" if one["value"] == two["value"] else "moved"
            if (one["line"], Decimal(one["value"]), two["line"], verdict) not in told:
                missing.append(relation["what"])
    assert missing == []


def test_every_promise_that_was_dropped_is_found(comparison, gold):
    verdicts = {c.old["place"]["line"]: c.verdict for c in comparison.of_kind("promises") if c.old}
    for relation in gold:
        if relation["kind"] == "commitment" and relation["verdict"] == "dropped":
            lines = [ref["line"] for ref in relation["refs"] if ref["doc"] == "001"]
            assert {verdicts.get(line, "dropped") for line in lines} == {"dropped"}


def test_three_standing_duties_are_kept(comparison):
    kept = [c for c in comparison.of_kind("promises") if c.verdict == "kept"]
    assert [c.old["place"]["line"] for c in kept] == [101, 103, 143]


@pytest.mark.parametrize(
    ("pair", "expected"),
    [
        (("002", "004"), [("XRP003", 176), ("XRP004", 181), ("XRP004", 750)]),
        (("003", "004"), [("XRP002", 265), ("XRP003", 263)]),
        (("002", "003"), []),
    ],
)
def test_what_two_offices_tell_differently(seed, pair, expected):
    found = compare_offices([seed(number) for number in pair])
    assert sorted((one.rule, one.place.line) for one in found) == expected
    assert {one.severity for one in found} <= {"warning"}
