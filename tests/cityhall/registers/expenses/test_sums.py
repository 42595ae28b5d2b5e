"""The uses come to what was reported as spent, or the difference is said."""

import pytest
from tests.cityhall.people import actor, browse

from cityhall.ground.access.actors import SITE
from cityhall.ground.access.refusals import NotAllowedError
from cityhall.ground.history.models import Entry
from cityhall.registers.expenses.actions import bring_in, strike
from cityhall.registers.expenses.errors import UnfitUseError
from cityhall.registers.expenses.incoming import plan_table, write_row
from cityhall.registers.expenses.models import Kind, Use
from cityhall.registers.expenses.sums import list_held
from cityhall.registers.sheets.tables import Line, Taken

OFFICE = "mayors-secretariat"


@pytest.fixture(autouse=True)
def sample(sample_city):
    """The uses of the sample's secretariat."""


def tell():
    return {
        (f"{one.as_of}", one.kind): (f"{one.told:.0f}", f"{one.difference:.0f}", one.agrees)
        for one in list_held(OFFICE)
    }


def test_the_uses_of_the_sample_come_to_what_its_reports_tell():
    assert tell() == {
        ("2020-03-31", "operation"): ("83288000", "0", True),
        ("2020-03-31", "policy"): ("20070000", "200000", False),
        ("2020-01-31", "operation"): ("52661000", "0", True),
        ("2020-01-31", "policy"): ("4071000", "0", True),
    }


def test_what_is_less_than_the_unit_of_the_report_is_no_difference():
    one = Use.objects.filter(kind=Kind.OPERATION, month="2020-01").earliest("pk")
    for more, agrees in ((999, True), (1000, False)):
        amount = one.amount
        changed(one, amount + more)
        assert tell()["2020-01-31", "operation"][2] is agrees
        changed(one, amount)


def changed(one, amount):
    """Have a use be of another amount."""
    lines = [Line(2, write_row(one) | {"amount": str(amount)})]
    bring_in(plan_table("uses", Taken(lines)), by=SITE, why="고침")
    one.refresh_from_db()


def test_a_use_is_struck_with_a_reason_by_its_own_office_only():
    one = Use.objects.earliest("pk")
    with pytest.raises(NotAllowedError):
        strike(one, by=actor("nari"), why="남의 부서")
    with pytest.raises(UnfitUseError):
        strike(one, by=actor("gaon"), why=" ")
    strike(one, by=actor("gaon"), why="두 번 적음")
    assert not Use.objects.filter(pk=one.pk).exists()
    assert Entry.objects.get(action="expenses.strike").why == "두 번 적음"


def test_the_page_shows_the_difference_and_the_uses_of_a_month():
    page = browse("gaon").get(f"/expenses/?unit={OFFICE}&month=2020-03").content.decode()
    assert "+200,000원 다름" in page
    assert page.count("</summary><form") == Use.objects.filter(month="2020-03").count()
    page = browse("nari").get(f"/expenses/?unit={OFFICE}&month=2020-03").content.decode()
    assert "</summary><form" not in page
    assert browse("maru").get("/expenses/?unit=none&month=zz").status_code == 200
