"""Services of the sample city, one of them with a contract that ends in a year."""

from datetime import date

import pytest
from tests.cityhall import people

from cityhall.registers.cases.actions import Move, open_case, take_step
from sagwan.procedures import Proof

DAY = date(2020, 4, 20)
HELD = {
    "title": "주민 쉼터 운영",
    "unit": "planning-office/organisation",
    "kind": "facility",
    "budget": "400000000",
}


@pytest.fixture
def planner(sample_city):
    """The planning officer."""
    return people.actor("maru")


@pytest.fixture
def service(planner):
    """A service that was entrusted in 2019 for two years."""
    since = date(2019, 4, 1)
    case = open_case("entrusted-service", HELD, on=since, by=planner)
    held = {"trustee": "마을 협동조합", "until": "2021-03-31"}
    move = Move("contract", held, proofs=(Proof("협약서", since),))
    return take_step(case, move, on=since, by=planner)
