"""What the five reports print of sums and rates, held against what the register computes."""

from datetime import date
from decimal import Decimal

import pytest

from cityhall.ground.access.actors import SITE
from cityhall.registers.figures.actions import take_claims
from cityhall.registers.figures.disagreements import (
    judge_all,
    list_disagreements,
    write_alike,
)
from cityhall.registers.figures.queries import list_claims
from cityhall.registers.figures.records import Entry


@pytest.mark.usefixtures("sample_city")
def test_only_the_two_numbers_that_are_wrong_in_print_disagree():
    told = [
        (found.claim.source, str(found.claim.number), str(found.expected), bool(found.claim.reason))
        for found in list_disagreements()
    ]
    assert told == [("002:36", "30.1", "30.0", True), ("004:666", "61.1", "62.1", True)]


@pytest.mark.usefixtures("sample_city")
def test_only_rates_without_a_base_cannot_be_told():
    silent = [one.claim.source for one in judge_all(list_claims()) if not one.can_be_told]
    assert sorted(silent) == ["004:646", "004:658", "004:673"]


@pytest.mark.usefixtures("sample_city")
def test_a_claim_that_differs_is_found_and_one_written_shorter_is_not():
    place = ("planning-office", date(2020, 4, 20))
    claims = [
        Entry("staffing.quota", *place, Decimal(307), "명", source="새 보고서 3"),
        Entry("budget.size", *place, Decimal(1), "조원", source="새 보고서 4"),
    ]
    assert take_claims(claims, by=SITE).added == 2
    found = [one for one in list_disagreements() if one.claim.source.startswith("새")]
    assert [(one.claim.source, one.expected) for one in found] == [("새 보고서 3", Decimal(306))]


@pytest.mark.parametrize(
    ("exact", "printed", "expected"),
    [
        ("30.046", "30.1", "30.0"),
        ("30.046", "30.0", "30.0"),
        ("30.06", "30.0", "30.0"),
        ("1610029", "1610029", "1610029"),
        ("-17.6", "-17", "-17"),
    ],
)
def test_a_number_is_compared_as_exactly_as_it_was_written(exact, printed, expected):
    assert write_alike(Decimal(exact), Decimal(printed)) == Decimal(expected)


def test_asking_for_all_claims_takes_as_many_queries_as_for_one(
    sample_city, django_assert_num_queries
):
    claims = list_claims()
    for some in (claims[:1], claims):
        with django_assert_num_queries(5):
            judge_all(some)
