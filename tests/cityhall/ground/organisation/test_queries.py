"""Units are named as they were called on a day, or last where they did not stand then."""

from datetime import date

import pytest

from cityhall.ground.organisation.queries import load_tree

pytestmark = pytest.mark.usefixtures("sample_city")


def test_a_unit_that_did_not_stand_is_named_as_it_was_last_and_one_that_never_was_by_its_key():
    tree = load_tree(date(2020, 4, 1))
    assert tree.names("mayors-secretariat") == ("시장비서실", "Mayor's Secretariat")
    assert tree.names("spokesperson") == ("대변인", "Spokesperson")  # from 2021 on
    assert tree.names("no-such-unit") == ("no-such-unit", "no-such-unit")
    assert tree.name("mayors-secretariat") == "시장비서실"
