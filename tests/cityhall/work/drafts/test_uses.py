"""The page of a figure names the drafts that show it, to those who may see them."""

from datetime import date

import pytest
from tests.cityhall.people import browse

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.roles import Role
from cityhall.registers.figures.uses import list_uses, load_readers
from cityhall.work.drafts.uses import tell_drafts

DAY = date(2020, 3, 31)
OFFICE = "mayors-secretariat"
DRAFT = "/drafts/2020-04.mayors-secretariat.work-report/"


def planner():
    return Actor("maru", "마루", "Maru", frozenset({Role.PLANNING_OFFICER}), frozenset())


def test_drafts_are_asked_without_the_register_knowing_them():
    assert tell_drafts in load_readers()


@pytest.mark.usefixtures("house", "sample_city")
def test_a_figure_of_a_table_is_used_by_the_board_and_the_draft():
    uses = {
        one.href.partition("?")[0] for one in list_uses("staffing.quota", OFFICE, DAY, planner())
    }
    assert uses == {"/figures/staffing/", DRAFT}


@pytest.mark.usefixtures("house", "sample_city")
def test_what_a_draft_shows_of_a_rate_it_shows_of_its_parts():
    uses = {one.href for one in list_uses("budget.spent", OFFICE, DAY, planner())}
    assert DRAFT in uses
    assert DRAFT not in {one.href for one in list_uses("rapid.spent", OFFICE, DAY, planner())}
    elsewhere = list_uses("budget.spent", "planning-office/legal", DAY, planner())
    assert DRAFT not in {one.href for one in elsewhere}


@pytest.mark.usefixtures("house", "sample_city")
@pytest.mark.parametrize(("who", "sees"), [("gaon", True), ("nari", False), ("saebom", False)])
def test_nobody_is_told_of_a_draft_that_they_may_not_see(who, sees):
    page = browse(who).get(f"/figures/measure/staffing.quota/?unit={OFFICE}&on=2020-03-31")
    assert (DRAFT in page.content.decode()) is sees
