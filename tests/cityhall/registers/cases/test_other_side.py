"""Whoever a case is held against takes the steps that its procedure gives them, and no others."""

from datetime import date

import pytest
from django.test import Client

from cityhall.ground.accounts.models import Person
from cityhall.ground.organisation.queries import find_actor
from cityhall.registers.cases.actions import Move, open_case, take_step
from cityhall.registers.cases.rules import parties_in
from sagwan.procedures import IllegalStepError, Party, Proof

DAY = date(2020, 4, 20)
PROOF = (Proof("답변서", DAY),)
APPEAL = {"title": "처분 취소", "claim": "처분을 취소할 것", "kind": "food"}
COST = {"year_of_budget": "2020", "round": "before", "base": "1000000000"}
pytestmark = pytest.mark.usefixtures("sample_city")


def actor(key):
    return find_actor(Person.objects.get(key=key), DAY)


def open_appeal(respondent):
    case = open_case("appeal", APPEAL | {"respondent": respondent}, on=DAY, by=actor("boram"))
    return take_step(case, Move("request-reply", {}), on=DAY, by=actor("boram"))


@pytest.mark.parametrize("respondent", ["planning-office/budget", "예산담당관"])
def test_the_unit_named_as_the_other_side_answers_for_itself(respondent):
    case = open_appeal(respondent)
    assert Party.RESPONDENT in parties_in(case, actor("nari"), DAY)
    move = Move("reply", {"reply": "처분은 적법함"}, proofs=PROOF)
    assert take_step(case, move, on=DAY, by=actor("nari")).stage != case.stage


def test_another_unit_does_not_answer_for_it():
    case = open_appeal("planning-office/budget")
    assert Party.RESPONDENT not in parties_in(case, actor("gaon"), DAY)
    with pytest.raises(IllegalStepError, match="다른 사람이 할 일"):
        take_step(case, Move("reply", {"reply": "적법함"}, proofs=PROOF), on=DAY, by=actor("gaon"))


def test_somebody_outside_of_the_city_is_nobody_here():
    case = open_appeal("어느 협회")
    assert Party.RESPONDENT not in parties_in(case, actor("nari"), DAY)


def test_the_other_side_decides_nothing():
    case = open_appeal("planning-office/budget")
    with pytest.raises(IllegalStepError, match="다른 사람이 할 일"):
        take_step(case, Move("stay", {}, why="급함", sitting="x"), on=DAY, by=actor("nari"))


def test_the_page_offers_them_their_step_and_shows_the_cap_that_binds_them():
    values = COST | {"institution": "planning-office/budget"}
    case = open_case("personnel-cost", values, on=DAY, by=actor("maru"))
    client = Client(headers={"accept-language": "ko"})
    client.force_login(Person.objects.get(key="nari"))
    page = client.get(f"/cases/{case.key}/").content.decode()
    assert f"/cases/{case.key}/submit/" in page
    assert "= <strong>1,042,000,000원</strong>" in page
    move = Move("submit", {"spent": "1050000000"}, proofs=PROOF)
    take_step(case, move, on=DAY, by=actor("nari"))
    page = client.get(f"/cases/{case.key}/").content.decode()
    assert "8,000,000원 위" in page
