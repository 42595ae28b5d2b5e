"""Boards show what the seeds tell, say what nobody told, and rank offices once they have told."""

from datetime import date
from decimal import Decimal
from functools import partial

import pytest
from tests.cityhall.people import browse

from cityhall.ground.access.actors import SITE
from cityhall.registers.figures.actions import enter_values
from cityhall.registers.figures.models import Remedy
from cityhall.registers.figures.records import Entry

START, WEEK, CHECK = date(2021, 1, 1), date(2021, 3, 24), date(2021, 3, 31)
OFFICES = ("planning-office/planning", "planning-office/budget", "planning-office/legal")


@pytest.fixture
def sign_in(sample_city):
    """Sign somebody of the sample city in, who reads English."""
    return partial(browse, language="en")


def board(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.context["board"], answer.content.decode()


def figure(measure, unit, value, on, since=None):
    return Entry(measure, unit, on, Decimal(value), "억원", since)


def test_the_four_funds_stand_with_last_year_beside_them(sign_in):
    shown, _ = board(sign_in("saebom"), "/figures/finance/?unit=planning-office&on=2020-04-20")
    told = {one.name: (one.old.text, one.new.text, one.change.text) for one in shown.funds}
    assert len(told) == 5
    assert told["All funds"] == ("2,313,834", "931,722", "−1,382,112")
    assert told["Sinking Fund"] == ("1,248,062", "435,358", "−812,704")


def test_what_no_report_tells_is_named_with_the_way_to_enter_it(sign_in):
    address = "/figures/finance/?unit=planning-office&on=2020-04-20"
    shown, reader = board(sign_in("saebom"), address)
    assert not any(one.shown.is_there for one in (*shown.cash.assets, *shown.moved.assets))
    assert "No report that was read tells this." in reader
    assert "/figures/enter/finance.cash/" not in reader
    _, officer = board(sign_in("maru"), address)
    assert "/figures/enter/finance.cash/?unit_key=planning-office" in officer


def test_cash_and_the_years_ahead_are_reckoned_once_entered(sign_in):
    for name, value in (("revenue_expected", 100), ("cash", 40), ("payments_due", 90)):
        enter_values([figure(f"finance.{name}", "city", value, CHECK)], by=SITE)
    enter_values([figure("finance.revenue", "city", 25, CHECK, START)], by=SITE)
    for year, revenue, spending in ((2021, 500, 520), (2023, 560, 540)):
        end = date(year, 12, 31)
        enter_values(
            [
                figure("finance.planned_revenue", "city", revenue, end),
                figure("finance.planned_spending", "city", spending, end),
            ],
            by=SITE,
        )
    shown, _ = board(sign_in("saebom"), "/figures/finance/?on=2021-03-31")
    told = {one.key: one.shown.text for one in shown.cash.assets}
    assert (told["finance.revenue_rate"], told["finance.liquidity"]) == ("25.0", "25")
    balances = {one.year: one.cells[2].text for one in shown.years}
    assert balances == {2021: "−20", 2022: "–", 2023: "20", 2024: "–", 2025: "–"}


def test_offices_are_ranked_from_week_to_week_and_tell_their_grants(sign_in):
    spent = {WEEK: (30, 20, 10), CHECK: (30, 20, 40)}
    entries = [figure("rapid.eligible", unit, 100, WEEK) for unit in OFFICES]
    entries += [
        figure("rapid.spent", unit, value, day, START)
        for day, values in spent.items()
        for unit, value in zip(OFFICES, values, strict=True)
    ]
    entries.append(figure("rapid.grants", OFFICES[0], 50, WEEK))
    entries.append(figure("rapid.grants_spent", OFFICES[0], 20, CHECK, START))
    enter_values(entries, by=SITE)
    shown, _ = board(sign_in("saebom"), "/figures/rapid/?unit=planning-office&on=2021-03-31")
    assert shown.checked_before == WEEK
    told = {one.key: (one.rank, one.climbed, one.lags) for one in shown.offices}
    assert told == {
        OFFICES[2]: (1, 2, False),
        OFFICES[0]: (2, -1, False),
        OFFICES[1]: (3, -1, True),
    }
    assert shown.offices[0].key == OFFICES[1]
    grants = {one.key: one.grants.rate.text for one in shown.offices if one.grants.whole.is_there}
    assert grants == {OFFICES[0]: "40.0"}


def test_an_officer_makes_a_plan_against_a_lag_and_says_what_came_of_it(sign_in):
    shown, page = board(sign_in("saebom"), "/figures/rapid/?on=2020-03-31")
    assert shown.unplanned == 47
    assert "Make a plan" not in page
    officer = sign_in("nari")
    told = {
        "unit_key": "planning-office/budget",
        "programme": "하수관로 정비",
        "text": "4월에 발주",
        "owner": "planning-office/budget",
        "as_of": "2020-03-31",
        "due": "2020-04-30",
    }
    assert officer.get("/figures/rapid/plans/new/?as_of=2020-03-31").status_code == 200
    assert officer.post("/figures/rapid/plans/new/", told | {"due": ""}).status_code == 422
    elsewhere = told | {"unit_key": "mayors-secretariat"}
    assert officer.post("/figures/rapid/plans/new/", elsewhere).status_code == 403
    assert officer.post("/figures/rapid/plans/new/", told).status_code == 302
    remedy = Remedy.objects.get()
    shown, page = board(officer, "/figures/rapid/?on=2020-03-31")
    assert (shown.unplanned, shown.plans[0].is_late) == (46, True)
    end = f"/figures/rapid/plans/{remedy.pk}/end/"
    assert sign_in("gaon").get(end).status_code == 403
    assert officer.post(end, {"done": "2020-04-28", "outcome": ""}).status_code == 422
    assert officer.post(end, {"done": "2020-04-28", "outcome": "발주함"}).status_code == 302
    _, page = board(officer, "/figures/rapid/?on=2020-03-31")
    assert "발주함" in page
    assert "overdue" not in page
