"""A case that was asked before says so at its head: how often, when last, what was answered."""

from datetime import date

import pytest
from django.test import Client

from cityhall.ground.accounts.models import Person
from cityhall.ground.organisation.queries import find_actor
from cityhall.registers.cases.actions import Move, open_case, take_step, tie
from cityhall.registers.cases.repeats import find_asked
from sagwan.procedures import Proof

DAY = date(2020, 4, 20)
DONE = "4월 13일 검토회의를 열었음"
pytestmark = pytest.mark.usefixtures("sample_city")


def actor(key):
    return find_actor(Person.objects.get(key=key), DAY)


@pytest.fixture
def clerk():
    return actor("boram")


def ask(year, clerk):
    values = {"text": f"자료 제출 전에 검토할 것 ({year})", "kind": "correction", "session": year}
    case = open_case("audit-item", values, on=DAY, by=clerk)
    move = Move("assign", {"units": "mayors-secretariat"})
    return take_step(case, move, on=DAY, by=clerk)


@pytest.fixture
def asked(clerk):
    """An item that was asked in three years, answered the second time."""
    first, second, third = (ask(year, clerk) for year in ("2018", "2019", "2020"))
    proof = (Proof("회의록", date(2020, 4, 13)),)
    take_step(second, Move("report", {"answer": DONE}, proofs=proof), on=DAY, by=actor("gaon"))
    tie(first, second, "repeats", by=clerk)
    tie(second, third, "repeats", by=clerk)
    return first, second, third


def test_repeats_are_counted_over_the_years_and_the_last_answer_is_told(asked, clerk):
    first, second, third = asked
    found = find_asked(third, clerk)
    assert found is not None
    assert (found.times, found.last, found.answer) == (2, second, DONE)
    assert found.earlier == (second, first)
    assert find_asked(first, clerk) is None


def test_a_tie_of_another_kind_is_no_repeat(clerk):
    one, other = ask("2019", clerk), ask("2020", clerk)
    tie(one, other, "merged", by=clerk)
    assert find_asked(other, clerk) is None


def test_the_page_of_the_case_says_so_before_anything_else(asked):
    client = Client(headers={"accept-language": "ko"})
    client.force_login(Person.objects.get(key="boram"))
    page = client.get(f"/cases/{asked[2].key}/").content.decode()
    assert "전에도 2번 있었습니다" in page
    assert page.index(DONE) < page.index("values-title")
    step = client.get(f"/cases/{asked[2].key}/reassign/").content.decode()
    assert "전에도 2번 있었습니다" in step
