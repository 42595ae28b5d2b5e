"""The block fund of a year: what the budget gives, what was granted, what is left, and no more."""

import csv
import io
from datetime import date
from decimal import Decimal

import pytest
from tests.cityhall import people

from cityhall.ground.access.actors import SITE
from cityhall.registers.cases.actions import Move, open_case
from cityhall.registers.cases.founding import Brought, bring_in
from cityhall.registers.research.fund import load_fund
from cityhall.registers.research.subjects import find_obstacles
from sagwan.procedures import Taken

DAY = date(2020, 4, 20)
HELD = {
    "title": "보행로 연구",
    "unit": "planning-office/organisation",
    "field": "city",
    "purpose": "보행 안전",
    "block": "yes",
}
pytestmark = pytest.mark.usefixtures("sample_city")


def grant(cost):
    """A review that the fund was granted for, at a sitting of March 2020."""
    on = date(2020, 3, 5)
    steps = (
        Taken("list", on, "maru", {"round": "regular"}),
        Taken("approve", on, "boram", sitting="research-review-2020-03-05"),
    )
    held = HELD | {"cost": str(cost)}
    bring_in([Brought("research-review", on, "maru", held, steps)], on=DAY, by=SITE)


def test_what_is_granted_is_taken_from_what_the_budget_gives():
    grant(80_000_000)
    fund = load_fund(2020)
    assert (fund.budget, fund.source) == (Decimal(2_080_000_000), "004:1007")
    assert (fund.granted, fund.left) == (Decimal(80_000_000), Decimal(2_000_000_000))
    assert load_fund(2019).left is None


@pytest.mark.parametrize(("cost", "refused"), [("2000000000", False), ("2000000001", True)])
def test_no_more_is_granted_than_is_left(cost, refused):
    grant(80_000_000)
    case = open_case("research-review", HELD | {"cost": cost}, on=DAY, by=people.actor("maru"))
    assert [one.case for one in load_fund(2020).asked] == [case]
    move = Move("approve", {})
    found = list(find_obstacles(case, move.step, move.values, DAY))
    assert bool(found) == refused
    assert list(find_obstacles(case, "approve", {"block": "no"}, DAY)) == []
    assert list(find_obstacles(case, "approve", {"cost": "1000"}, DAY)) == []


@pytest.mark.long
def test_six_contracts_take_1076_of_2080_million_and_78_studies_wait_for_their_grade(
    sample_dockets,
):
    client = people.browse("maru", "ko")
    page = client.get("/research/?year=2020")
    assert page.context["millions"] | {"asked": ""} == {
        "budget": "2,080",
        "granted": "1,076",
        "left": "1,004",
        "asked": "",
    }
    assert len(page.context["fund"].grants) == 6
    assert len(page.context["studies"]) == 78
    staff = page.context["tables"][-1]
    assert ">16<" in staff["rows"]
    assert ">9<" in staff["rows"]
    text = client.get("/research.csv?year=2020").content.decode("utf-8-sig")
    assert sum(int(one["cost"]) for one in csv.DictReader(io.StringIO(text))) == 1_076_000_000
    docket = client.get("/dockets/research-review/").content.decode()
    assert 'href="/research/"' in docket
    assert people.browse("areum").get("/research/").status_code == 403
