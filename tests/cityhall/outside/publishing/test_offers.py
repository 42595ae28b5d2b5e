"""What registers offer: decisions without names, what is public and no field more."""

from datetime import date

import pytest

from cityhall.ground.access.actors import SITE
from cityhall.outside.publishing.offers import cases, figures, promises
from cityhall.outside.publishing.series import SERIES
from cityhall.registers.cases.founding import Brought, bring_in
from sagwan.procedures import Proof, Taken

DAY = date(2026, 3, 2)


@pytest.fixture
def appeals(sample_city):
    proof = (Proof("답변서", DAY),)
    for step, ruling in (("dismiss", "처분이 옳음"), ("uphold", "김견본의 청구가 옳음")):
        taken = (
            Taken("request-reply", DAY, "clerk"),
            Taken("reply", DAY, "clerk", {"reply": "답변"}, proofs=proof),
            Taken("name-examiners", DAY, "clerk", {"lead": "김견본", "second": "이견본"}),
            Taken(step, DAY, "clerk", {"ruling": ruling}, sitting="a-sitting"),
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
    for kept in ("영업정지", "처분을 거두어", "어느 구청장", "답변"):
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
