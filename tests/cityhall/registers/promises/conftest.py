"""A small invented city with two offices, a goal, a task and one promise of spring."""

from datetime import date
from types import SimpleNamespace

import pytest

from cityhall.ground.access.actors import SITE, Actor
from cityhall.ground.access.roles import Role
from cityhall.ground.organisation.actions import Named, found_unit
from cityhall.registers.promises import actions, founding
from cityhall.registers.promises.facts import make_due

FIRST = date(2019, 1, 1)
MAY = make_due("5월", date(2020, 5, 1), date(2020, 5, 31))


def report(town, office, month):
    return founding.add_report(
        f"{office.key}-{month:%Y-%m}", office=office, month=month, by=town.keeper
    )


@pytest.fixture
def town(db):
    """Give the city with its people: who plans, who works in the parks, who works on roads."""
    city = found_unit("garam", "city", Named("가람시", "Garam"), parent=None, since=FIRST, by=SITE)
    parks, roads = (
        found_unit(key, "office", Named(ko, key.title()), parent=city, since=FIRST, by=SITE)
        for key, ko in (("parks", "공원과"), ("roads", "도로과"))
    )
    town = SimpleNamespace(city=city, parks=parks, roads=roads)
    town.keeper = Actor("plan", "기획", "Plan", frozenset({Role.PLANNING_OFFICER}))
    town.gardener = Actor(
        "green", "정원사", "Green", frozenset({Role.OFFICER}), frozenset({"parks"})
    )
    town.paver = Actor("pave", "포장공", "Pave", frozenset({Role.OFFICER}), frozenset({"roads"}))
    town.goal = founding.add_goal(
        "goal/green", "goal", ("푸른 도시", "A green city"), owner=city, by=town.keeper
    )
    town.task = founding.add_task(
        "task/trees", ("나무 심기", "Trees"), goal=town.goal, owner=parks, by=town.keeper
    )
    town.spring = report(town, parks, date(2020, 3, 1))
    town.promise = founding.add_promise(
        "promise/thousand-trees",
        ("나무 천 그루를 심음", "Plant a thousand trees"),
        task=town.task,
        owner=parks,
        since=date(2020, 3, 1),
        due=MAY,
        by=town.keeper,
    )
    actions.tell(town.spring, [actions.Saying(town.promise, due=MAY)], by=town.keeper)
    return town
