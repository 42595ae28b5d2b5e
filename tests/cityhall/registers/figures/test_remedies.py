"""A lagging programme gets a plan with an owner and a date; what came of it is said once."""

from dataclasses import replace
from datetime import date

import pytest

from cityhall.ground.access.actors import SITE
from cityhall.ground.history.models import Entry
from cityhall.ground.organisation.queries import load_tree
from cityhall.registers.figures.checks import UnfitError
from cityhall.registers.figures.models import Remedy
from cityhall.registers.figures.remedies import Plan, end_plan, list_remedies, make_plan

CHECK = date(2020, 3, 31)
PLAN = Plan(
    "planning-office/budget",
    "하수관로 정비",
    CHECK,
    "설계를 마치는 대로 4월에 발주",
    "planning-office/budget",
    date(2020, 4, 30),
)

pytestmark = pytest.mark.usefixtures("sample_city")


def test_a_plan_is_made_once_and_the_history_tells_of_it():
    made = make_plan(PLAN, by=SITE)
    assert make_plan(PLAN, by=SITE) == made
    [entry] = Entry.objects.filter(action="figures.make_plan")
    assert (entry.key, entry.why) == (PLAN.programme, PLAN.text)


def test_another_plan_of_the_same_check_does_not_replace_the_first():
    make_plan(PLAN, by=SITE)
    with pytest.raises(UnfitError, match="has a plan"):
        make_plan(replace(PLAN, text="더 기다림"), by=SITE)
    make_plan(replace(PLAN, as_of=date(2020, 4, 20), text="더 기다림"), by=SITE)
    assert Remedy.objects.count() == 2


@pytest.mark.parametrize(
    "wrong",
    [
        {"unit": "nowhere"},
        {"owner": ""},
        {"programme": ""},
        {"text": ""},
        {"due": date(2020, 3, 1)},
    ],
)
def test_a_plan_names_its_programme_its_owner_and_a_day_to_come(wrong):
    with pytest.raises(UnfitError):
        make_plan(replace(PLAN, **wrong), by=SITE)
    assert not Remedy.objects.exists()


def test_what_came_of_a_plan_is_said_once():
    made = make_plan(PLAN, by=SITE)
    with pytest.raises(UnfitError):
        end_plan(made, "", date(2020, 4, 28), by=SITE)
    end_plan(made, "발주함", date(2020, 4, 28), by=SITE)
    with pytest.raises(UnfitError):
        end_plan(made, "다시", date(2020, 4, 29), by=SITE)
    made.refresh_from_db()
    assert (made.done, made.outcome) == (date(2020, 4, 28), "발주함")


def test_a_board_shows_the_plans_of_its_year_and_units():
    make_plan(PLAN, by=SITE)
    keys = load_tree(CHECK).keys_under("planning-office")
    assert [one.programme for one in list_remedies(keys, CHECK)] == [PLAN.programme]
    assert list_remedies(keys, date(2020, 3, 1)) == []
    assert list_remedies(keys, date(2021, 3, 31)) == []
    assert list_remedies({"mayors-secretariat"}, CHECK) == []
