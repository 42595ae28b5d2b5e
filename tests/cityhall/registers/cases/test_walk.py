"""Random steps by random people through every procedure, by the actions of the site: no illegal
state, no lost deadline, a history that is complete and proves itself.
"""

import random
import sys

import pytest
from django.db import connection
from tests.cityhall.registers.cases.walking import Walk

from cityhall.ground.history.models import Entry
from cityhall.ground.history.queries import list_breaks
from cityhall.registers.cases import tallies
from cityhall.registers.cases.models import Case
from cityhall.registers.cases.procedures import load_all


def walk_through(number, seed):
    """Walk until so many steps were taken in cases, openings among them."""
    dockets = sorted({one.key for one in load_all()})
    walk = Walk(random.Random(seed), dockets)
    before, entries = (
        Case.objects.count(),
        Entry.objects.filter(action__startswith="cases.").count(),
    )
    while walk.opened + walk.taken < number:
        walk.go_on()
    done = walk.opened + walk.taken
    sys.stdout.write(f"{done} steps ({walk.opened} openings), {walk.refused} refused\n")
    assert walk.refused > number / 20
    assert Case.objects.count() == before + walk.opened
    assert Entry.objects.filter(action__startswith="cases.").count() == entries + done
    assert set(Case.objects.values_list("procedure", flat=True)) >= set(dockets)
    assert list(list_breaks()) == []
    for docket in dockets:
        assert tallies.find_wrong(docket) == []


@pytest.mark.long
def test_a_thousand_random_steps_leave_no_illegal_state_and_a_whole_history(sample_city):
    walk_through(1000 if connection.vendor == "sqlite" else 500, 20261122)


@pytest.mark.endurance
@pytest.mark.timeout(3600)
def test_ten_thousand_random_steps_leave_no_illegal_state_and_a_whole_history(sample_city):
    walk_through(10_000, 20261123)
