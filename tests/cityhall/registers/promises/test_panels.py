"""What promises show on an office's page and on a desk."""

from datetime import date

import pytest

from cityhall.ground.accounts.models import Person
from cityhall.ground.organisation.queries import find_actor
from cityhall.registers.promises import panels

APRIL = date(2020, 4, 30)

pytestmark = pytest.mark.usefixtures("sample_city")


def test_an_office_shows_its_promises_with_those_of_its_divisions():
    panel = panels.describe_office("planning-office", APRIL)
    assert panel.total == 94
    assert (panel.counts["late"], panel.counts["unexplained"], panel.counts["done"]) == (0, 10, 2)
    assert [row.spell.state for row in panel.rows] == ["unexplained"] * 8


def test_a_desk_shows_what_is_late_unexplained_and_soon_due_of_ones_own():
    actor = find_actor(Person.objects.get(key="gaon"), APRIL)
    piles = {pile.kind: pile for pile in panels.describe_desk(actor, APRIL).piles}
    assert (piles["late"].count, piles["unexplained"].count) == (10, 41)
    assert all(row.promise.owner.key == "mayors-secretariat" for row in piles["late"].rows)
    assert piles["due"].count == 1


def test_whoever_has_no_unit_has_no_promises():
    actor = find_actor(Person.objects.get(key="areum"), APRIL)
    assert panels.describe_desk(actor, APRIL).count == 0
