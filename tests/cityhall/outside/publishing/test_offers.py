"""What registers offer: decisions without names, what is public and no field more."""

import json
from datetime import date, datetime, time, timedelta

import pytest
from django.utils.timezone import get_current_timezone

from cityhall.ground.access.actors import SITE
from cityhall.ground.accounts.models import Person
from cityhall.ground.history.actions import record
from cityhall.outside.publishing.gate import Passed, pass_gate
from cityhall.outside.publishing.offers import (
    cases,
    checks,
    epidemics,
    figures,
    indicators,
    promises,
    sittings,
    uses,
    weeks,
)
from cityhall.outside.publishing.series import SERIES
from cityhall.registers.cases.founding import Brought, bring_in
from cityhall.registers.cases.models import Case, Publication
from cityhall.registers.cases.publishing import publish_last_week
from cityhall.registers.committees.models import Sitting
from cityhall.registers.committees.offers import find_docket
from cityhall.registers.epidemics.declaring import load_epidemics
from cityhall.registers.expenses.models import Use
from cityhall.registers.figures.bulletins import withdraw
from cityhall.registers.figures.models import Bulletin
from cityhall.registers.sustainability.declaring import load_frameworks
from sagwan.procedures import Proof, Taken

DAY = date(2026, 3, 2)


@pytest.fixture
def appeals(sample_city):
    proof = (Proof("답변서", DAY),)
    for step, ruling, is_public in (
        ("dismiss", "처분이 옳음", True),
        ("uphold", "김견본의 청구가 옳음", True),
        ("uphold-partly", "아무도 공개하지 않은 재결", False),
    ):
        taken = (
            Taken("request-reply", DAY, "clerk"),
            Taken("reply", DAY, "clerk", {"reply": "답변"}, proofs=proof),
            Taken("name-examiners", DAY, "clerk", {"lead": "김견본", "second": "이견본"}),
            Taken(step, DAY, "clerk", {"ruling": ruling}, sitting="a-sitting"),
            *([Taken("publish", DAY, "clerk", {"published": "재결 요지"})] if is_public else []),
        )
        values = {
            "title": "영업정지 처분 취소",
            "claim": "처분을 거두어 달라",
            "kind": "food",
            "respondent": "어느 구청장",
        }
        bring_in([Brought("appeal", DAY, "clerk", values, taken)], on=DAY, by=SITE)


def test_decisions_go_out_by_the_month_without_names_or_parties(appeals):
    [month] = cases.offer_appeals(DAY)
    assert month.key == "2026-03"
    assert [one["decision"] for one in month.content["decisions"]] == [
        ["기각", "Dismissed"],
        ["인용", "Upheld"],
    ]
    for kept in ("아무도 공개하지", "일부인용", "영업정지", "처분을 거두어", "어느 구청장", "답변"):
        assert kept not in str(month.content)


def test_a_name_that_slipped_into_a_ruling_is_named_to_the_gate(appeals):
    [month] = cases.offer_appeals(DAY)
    assert {"김견본", "이견본"} <= set(month.names)


def test_the_rate_of_execution_is_the_registers_own(sample_city):
    found = {one.key: one.content for one in figures.offer_execution(date(2020, 4, 30))}
    own = found["mayors-secretariat"]
    march = next(one for one in own["all"] if one["as_of"] == "2020-03-31")
    assert (march["spent"], march["execution_rate"]) == ("103358", "28.9")
    unknown = next(one for one in found["planning-office/legal"]["all"])
    assert (unknown["spent"], unknown["execution_rate"]) == ("", "")


def test_what_a_docket_published_of_a_week_goes_out_as_it_was_copied(sample_city):
    done = Case.objects.filter(procedure="audit-item", stage="done").earliest("pk")
    assert done.ended
    noon = datetime.combine(done.ended, time(12), get_current_timezone())
    publish_last_week(noon + timedelta(days=7))
    kept = Publication.objects.get(procedure="audit-item")
    offered = {one.key: one for one in weeks.offer_publications(date(2020, 12, 31))}
    told = offered[kept.key].content
    assert len(told["cases"]) == kept.number
    assert [one["number_of_case"] for one in told["cases"]] == [
        one["number"] for one in json.loads(kept.content)["cases"]
    ]


def test_of_a_check_that_is_withdrawn_only_that_and_why_is_told(sample_city):
    [check] = checks.offer_checks(date(2020, 4, 30))
    assert (check.key, check.content["whole"]["rate"]) == ("2020-03-31", "31.1")
    withdraw(Bulletin.objects.get(), by=SITE, why="다시 셈")
    [gone] = checks.offer_checks(date(2020, 4, 30))
    assert gone.content["why"] == "다시 셈"
    assert "31.1" not in str(gone.content)


def test_only_sittings_of_which_the_date_is_public_are_offered(sample_city):
    rules = {one.procedure: "dates" in one.panel.public for one in find_docket().list_ruled(DAY)}
    assert set(rules.values()) == {True, False}
    with record("a.test", by=SITE.author, of=("sitting", "")):
        for procedure in rules:
            Sitting(key=f"of-{procedure}", procedure=procedure, on=DAY).save()
    offered = {one.key for one in sittings.offer_sittings(DAY)}
    assert offered == {f"of-{key}" for key, is_public in rules.items() if is_public}


def test_uses_go_out_by_office_and_month_with_the_sum_that_was_told(sample_city):
    offered = {one.key: one.content for one in uses.offer_uses(date(2020, 4, 30))}
    january, march = (offered[f"mayors-secretariat/2020-{month}"] for month in ("01", "03"))
    assert [(one["spent"], one["amount"], one["difference"]) for one in january["held"]] == [
        ("52661000", "52661000", ""),
        ("4071000", "4071000", ""),
    ]
    assert {one["kind"][0]: one["difference"] for one in march["held"]} == {
        "기관운영업무추진비": "",
        "시책추진업무추진비": "200000",
    }
    assert january["amount"] == str(sum(int(one["amount"]) for one in january["uses"]))


def test_a_name_of_the_staff_in_a_purpose_is_masked(sample_city):
    one = Use.objects.earliest("pk")
    with record("a.test", by=SITE.author, of=("use", "")):
        Use.objects.filter(pk=one.pk).update(purpose="박가온 주무관 격려 식사")
        Person.objects.filter(key="gaon").update(name_ko="박가온")
    offered = {each.key: each for each in uses.offer_uses(date(2020, 4, 30))}
    passed = pass_gate(offered[f"{one.unit.key}/{one.month}"])
    assert isinstance(passed, Passed)
    assert "박가온" not in passed.content
    assert "주무관 격려 식사" in passed.content


def test_an_indicator_goes_out_with_what_everybody_may_see_of_it(sample_city):
    offered = {one.key: one.content for one in indicators.offer_indicators(date(2020, 4, 30))}
    told = [one for one in offered.values() if one["years"]]
    assert told
    hidden = [
        each.code
        for frame in load_frameworks().values()
        for each in frame.indicator
        if each.measure and not each.public
    ]
    assert all(not one["years"] for one in offered.values() if one["code"] in hidden)


def test_of_an_epidemic_only_series_that_are_public_are_offered(sample_city):
    offered = list(epidemics.offer_epidemics(date(2020, 12, 31)))
    declared = load_epidemics()
    assert offered
    for one in offered:
        epidemic, series, month = one.key.split("/")
        found = declared[epidemic].find_series(series)
        assert found
        assert found.public
        assert {each["at"][:7] for each in one.content["numbers"]} == {month}


def test_every_series_offers_its_own_objects_under_keys_of_their_own(sample_city):
    for one in SERIES.values():
        offers = list(one.offer(date(2020, 4, 30)))
        assert {offer.series for offer in offers} <= {one.key}
        assert len({offer.key for offer in offers}) == len(offers)


def test_however_many_promises_there_are_the_queries_are_as_many(
    sample_city, django_assert_max_num_queries
):
    with django_assert_max_num_queries(8):
        assert len(list(promises.offer_promises(date(2020, 4, 30)))) > 100
