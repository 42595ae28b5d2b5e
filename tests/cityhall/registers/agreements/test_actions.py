"""What may be entered, signed, ended, noted and checked, and by whom."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from tests.cityhall import people
from tests.cityhall.registers.agreements.conftest import DAY, OFFICE, find

from cityhall.ground.access.refusals import NotAllowedError
from cityhall.ground.history.queries import list_entries
from cityhall.registers.agreements import actions, queries
from cityhall.registers.agreements.actions import Body, Deed
from cityhall.registers.agreements.errors import UnfitAgreementError
from cityhall.registers.agreements.models import Agreement, Partner
from cityhall.registers.agreements.terms import read_clock


def test_an_agreement_is_entered_with_its_partner_and_signed_for_four_years(enter):
    one = enter(since=date(2020, 4, 1))
    assert (one.since, one.until) == (date(2020, 4, 1), date(2024, 3, 31))
    assert [each.partner.name_ko for each in one.parties.all()] == ["새벽군"]
    assert [each.action for each in list_entries("agreement", one.key)] == ["agreements.enter"]


def test_without_a_day_of_signing_it_is_planned_until_it_is_signed(enter, planner):
    one = enter()
    assert read_clock(one, DAY).state == "planned"
    actions.sign(one, DAY, by=planner, on=DAY)
    assert read_clock(find(one.key, DAY), DAY).state == "open"


def test_several_agreements_share_the_partner_that_stands_already(enter):
    enter()
    enter(title="새벽군과 또 하나")
    assert Partner.objects.filter(name_ko="새벽군").count() == 1


def test_a_renewal_keeps_the_term_before_and_each_day_knows_its_own(enter, planner):
    one = enter(since=date(2016, 5, 2))
    actions.sign(one, DAY, by=planner, on=DAY, why="다시 맺음")
    assert [term.since.year for term in queries.list_terms(one)] == [2020, 2016]
    before = find(one.key, date(2020, 4, 19))
    after = find(one.key, DAY)
    assert (before.until, after.until) == (date(2020, 5, 1), date(2024, 4, 19))


def test_a_renewal_lies_after_the_signing_before_it(enter, planner):
    one = enter(since=date(2019, 5, 2))
    with pytest.raises(UnfitAgreementError, match="2019-05-02"):
        actions.sign(one, date(2019, 5, 2), by=planner, on=DAY)


def test_a_term_that_an_agreement_names_itself_counts_before_the_rule(enter):
    assert enter(since=date(2020, 4, 1), years=2).until == date(2022, 3, 31)


def test_an_agreement_ends_once_and_with_a_reason(enter, planner):
    one = enter(since=date(2019, 5, 2))
    with pytest.raises(UnfitAgreementError):
        actions.end(one, why=" ", by=planner, on=DAY)
    actions.end(one, why="상대의 요청", by=planner, on=DAY)
    assert read_clock(find(one.key, DAY), DAY).state == "ended"
    with pytest.raises(UnfitAgreementError):
        actions.sign(Agreement.objects.get(pk=one.pk), DAY, by=planner, on=DAY)


@pytest.mark.parametrize(
    "told",
    [
        {"kind": "marriage"},
        {"title": " "},
        {"years": 0},
        {"owner": "no-such-office"},
        {"partners": ("no-such-partner",)},
        {"body": Body("새벽군", "municipal", "")},
        {"body": Body("새벽시", "city", "999")},
        {"body": Body("새벽", "planet")},
    ],
)
def test_what_lacks_something_is_refused(enter, told):
    with pytest.raises(UnfitAgreementError):
        enter(**told)
    assert not Agreement.objects.exists()


def test_only_the_office_in_charge_keeps_an_agreement(enter):
    one = enter(since=date(2019, 5, 2))
    with pytest.raises(NotAllowedError):
        actions.check(one, "good", "", by=people.actor("nari"), on=DAY)


def make_deed(**told):
    return replace(Deed("sale", "done", "산나물 판매", OFFICE, DAY), **told)


def test_what_is_done_belongs_to_its_agreements(enter, planner):
    one = enter(since=date(2019, 5, 2))
    deed = make_deed(agreements=(one.key,), won=Decimal(1250000), people=30)
    actions.note(deed, by=planner, on=DAY)
    [done] = queries.list_done(one)
    assert (done.sold, done.people) == (Decimal(1250000), 30)
    assert find(one.key, DAY).last == DAY
    assert find(one.key, date(2020, 4, 19)).last is None


@pytest.mark.parametrize(
    "told",
    [
        {"kind": "war"},
        {"state": "lost"},
        {"title": ""},
        {"until": date(2020, 4, 1)},
        {"won": Decimal(-1)},
        {"agreements": ("no-such-agreement",)},
    ],
)
def test_a_deed_that_lacks_something_is_refused(planner, told):
    with pytest.raises(UnfitAgreementError):
        actions.note(make_deed(**told), by=planner, on=DAY)


def test_what_is_planned_is_settled_with_its_result(planner):
    done = actions.note(make_deed(state="planned"), by=planner, on=DAY)
    with pytest.raises(UnfitAgreementError):
        actions.settle(done, "done", " ", by=planner, on=DAY)
    actions.settle(done, "done", "모두 팔림", people=40, by=planner, on=DAY)
    done.refresh_from_db()
    assert (done.state, done.result_ko, done.people) == ("done", "모두 팔림", 40)


def test_a_check_that_finds_fault_says_what(enter, planner):
    one = enter(since=date(2019, 5, 2))
    with pytest.raises(UnfitAgreementError):
        actions.check(one, "none", "", by=planner, on=DAY)
    with pytest.raises(UnfitAgreementError):
        actions.check(one, "bad", "까닭", by=planner, on=DAY)
    actions.check(one, "none", "추진한 사업이 없음", by=planner, on=DAY)
    assert [each.verdict for each in queries.list_checks(one, DAY)] == ["none"]
    assert queries.list_checks(one, date(2020, 4, 19)) == []
