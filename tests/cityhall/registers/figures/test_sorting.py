"""A report's numbers are sorted into values and claims as the sample's were by hand."""

from datetime import date

import pytest

from cityhall.ground.access.actors import SITE
from cityhall.registers.figures.actions import enter_values
from cityhall.registers.figures.models import Claim, Value
from cityhall.registers.figures.records import read_entry
from cityhall.registers.figures.sorting import sort_entries

DAY = date(2020, 4, 20)


@pytest.mark.usefixtures("sample_city")
def test_the_sample_is_sorted_as_it_was_by_hand():
    values = [read_entry(row) for row in Value.objects.select_related("subject")]
    claims = [read_entry(row) for row in Claim.objects.select_related("subject")]
    found_values, found_claims = sort_entries([*values, *claims])
    assert found_values == values
    assert set(found_claims) == set(claims)


@pytest.mark.usefixtures("sample_city")
def test_a_total_is_a_claim_where_its_parts_stand_already():
    rows = Claim.objects.filter(measure="staffing.quota", subject__key="planning-office")
    totals = [read_entry(row) for row in rows.select_related("subject")]
    values, claims = sort_entries(totals)
    assert (values, len(claims)) == ([], len(totals))


@pytest.mark.usefixtures("sample_city")
def test_what_is_sorted_as_values_can_be_entered():
    values = [read_entry(row) for row in Value.objects.filter(as_of=DAY).select_related("subject")]
    assert enter_values(sort_entries(values)[0], by=SITE).unchanged == len(values)
