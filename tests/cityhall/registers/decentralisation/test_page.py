"""Decentralisation on one page: bills with what to do now, proposals, affairs, courses."""

import csv
import io
from datetime import date

import pytest
from tests.cityhall import people

from cityhall.ground.access.actors import SITE
from cityhall.registers.cases.actions import Move, open_case, take_step
from cityhall.registers.cases.founding import Brought, bring_in
from cityhall.registers.decentralisation.queries import list_all_years, list_bills, list_proposals
from cityhall.work.sample.dockets import found_outward
from sagwan.procedures import IllegalStepError, Proof, Taken

DAY = date(2021, 11, 10)
BILL = {
    "title": "느티나무법",
    "subject": "other",
    "wanted": "가로수의 이양",
    "unit": "planning-office/organisation",
    "if_pending": "의견을 냄",
    "if_passed": "조례를 고침",
    "if_lapsed": "다시 건의함",
}
pytestmark = pytest.mark.usefixtures("sample_city")


def follow(*steps):
    """A bill that was followed since March 2020."""
    bring_in([Brought("bill", date(2020, 3, 2), "maru", BILL, steps)], on=DAY, by=SITE)
    return list_bills()[0]


def planned(bill):
    """What is to be done about a bill now."""
    return [one.text for one in bill.scenarios if one.is_now]


def test_what_is_to_be_done_now_follows_where_a_bill_stands():
    assert planned(follow()) == ["의견을 냄"]


def test_a_bill_that_passed_calls_for_what_was_planned_for_it():
    proof = (Proof("의결", date(2020, 6, 1)),)
    bill = follow(Taken("pass", date(2020, 6, 1), "maru", {"outcome": "담김"}, proofs=proof))
    assert planned(bill) == ["조례를 고침"]
    assert bill.since == date(2020, 6, 1)


def test_a_bill_that_lapsed_and_came_again_is_pending_again():
    lapse = Taken("lapse", date(2020, 5, 29), "maru", why="임기 만료")
    again = Taken("bring-again", date(2020, 7, 1), "maru", why="21대 국회")
    bill = follow(lapse, again)
    assert planned(bill) == ["의견을 냄"]
    assert bill.since == date(2020, 7, 1)


def test_proposals_are_counted_as_often_as_they_were_made():
    found_outward(SITE)
    made = {one.case.title: len(one.days) for one in list_proposals(2021)}
    assert made["자치조직권 확대와 이양에 따른 지원"] == 4
    assert len(made) == 5
    assert list_all_years()[:3] == [2021, 2020, 2019]


def test_the_page_shows_affairs_with_their_numbers(sign_in):
    found_outward(SITE)
    page = sign_in("maru").get("/decentralisation/?year=2020")
    shown = {one["case"].title: one for one in page.context["affairs"]}
    assert [one["affairs"] for one in shown.values()] == ["400", "95"]
    assert sum(int(one["planned_runs"]) for one in page.context["courses"]) == 60
    assert sign_in("saebom").get("/decentralisation/").status_code == 403


@pytest.mark.parametrize("form", ["xlsx", "csv", "json"])
def test_the_page_goes_out_in_every_form(sign_in, form):
    found_outward(SITE)
    answer = sign_in("maru").get(f"/decentralisation.{form}?year=2021")
    assert answer.status_code == 200
    if form == "csv":
        rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
        assert rows[0]["title"].startswith("경찰법")
        assert rows[0]["pending"]


def test_no_more_is_paid_for_affairs_than_they_were_estimated_to_cost():
    planner = people.actor("maru")
    held = {"title": "나무", "affairs": "3", "text": "가로수", "unit": BILL["unit"]}
    case = open_case("affair-transfer", held, by=planner, on=DAY)
    proof = (Proof("공문", DAY),)
    for step, values in (
        ("take-over", {"act": "느티나무법"}),
        ("estimate", {"cost": "5,000,000", "method": "표준 단가"}),
    ):
        take_step(case, Move(step, values=values, proofs=proof), by=planner, on=DAY)
    with pytest.raises(IllegalStepError, match="추계"):
        take_step(case, Move("pay", values={"paid": "6,000,000"}, proofs=proof), by=planner, on=DAY)
