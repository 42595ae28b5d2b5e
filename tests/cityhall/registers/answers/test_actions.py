"""Departments write their parts, hand back what is not theirs, and the lead makes one answer."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils.timezone import localdate
from tests.cityhall.people import actor, browse

from cityhall.ground.access.refusals import NotAllowedError
from cityhall.ground.history.queries import list_breaks, list_entries
from cityhall.ground.organisation.queries import load_tree
from cityhall.registers.answers import actions, queries
from cityhall.registers.answers.errors import (
    MissingPartsError,
    NoAnswerStepError,
    NothingSaidError,
    NotInChargeError,
    WrittenMeanwhileError,
)
from cityhall.registers.cases.actions import Move, open_case, take_step
from cityhall.registers.cases.models import Case, Link

TODAY = localdate()
LEAD, OTHER = "mayors-secretariat", "planning-office/budget"
pytestmark = pytest.mark.usefixtures("sample_city", "house")


@pytest.fixture
def case():
    """A data request of the council that two departments answer."""
    clerk = actor("boram")
    values = {
        "text": "2019년 시장 현장방문 자료와 든 예산",
        "member": "saebom",
        "due": date(TODAY.year + 1, 1, 5).isoformat(),
    }
    opened = open_case("data-request", values, on=TODAY, by=clerk)
    return take_step(opened, Move("assign", {"units": f"{LEAD}, {OTHER}"}), on=TODAY, by=clerk)


def test_everyone_sees_whose_part_is_missing(case):
    actions.write_part(case, LEAD, "12곳을 방문함", seen=0, by=actor("gaon"))
    client = browse("nari")
    page = client.get(reverse("answers:answer", args=[case.key])).content.decode()
    assert "아직 쓰지 않은 부서" in page
    assert "12곳을 방문함" in page
    assert list_entries("case", case.key)[0].why == "시장비서실"
    assert list(list_breaks()) == []


def test_a_part_is_written_by_its_own_unit_only(case):
    with pytest.raises(NotAllowedError):
        actions.write_part(case, LEAD, "남의 글", seen=0, by=actor("nari"))
    with pytest.raises(NotInChargeError):
        actions.write_part(case, "planning-office/legal", "글", seen=0, by=actor("maru"))


def test_two_at_one_part_lose_nothing(case):
    actions.write_part(case, LEAD, "먼저", seen=0, by=actor("gaon"))
    with pytest.raises(WrittenMeanwhileError):
        actions.write_part(case, LEAD, "나중", seen=0, by=actor("maru"))


def test_a_part_goes_back_with_a_reason_and_to_another_unit(case):
    with pytest.raises(NothingSaidError):
        actions.hand_back(case, OTHER, " ", seen=0, by=actor("nari"))
    actions.hand_back(case, OTHER, "예산은 총무과 소관임", seen=0, by=actor("nari"))
    after = actions.assign(case, [LEAD, "general-affairs"], "소관 변경", by=actor("boram"))
    assert set(after.units.values_list("key", flat=True)) == {LEAD, "general-affairs"}


def test_the_lead_makes_one_answer_when_no_part_is_missing(case):
    lead = actor("gaon")
    actions.write_part(case, LEAD, "12곳을 방문함", seen=0, by=lead)
    with pytest.raises(MissingPartsError):
        actions.merge(case, "12곳을 방문함", by=lead)
    actions.write_part(case, OTHER, "예산 3천만원을 씀", seen=0, by=actor("nari"))
    from_parts = queries.merge_parts(queries.list_shares(case, load_tree(TODAY)))
    assert "12곳" in from_parts
    assert "3천만원" in from_parts
    after = actions.merge(case, from_parts, by=lead)
    assert (after.stage, after.values["answer"]) == ("reviewing", from_parts)
    with pytest.raises(NoAnswerStepError):
        actions.merge(after, "또", by=lead)


def test_the_answer_is_handed_in_as_a_data_submission(case):
    lead = actor("gaon")
    with pytest.raises(MissingPartsError):
        actions.hand_in(case, by=lead)
    actions.write_part(case, LEAD, "12곳을 방문함", seen=0, by=lead)
    actions.write_part(case, OTHER, "3천만원", seen=0, by=actor("nari"))
    after = actions.merge(case, "12곳을 방문하고 3천만원을 씀", by=lead)
    submission = actions.hand_in(after, by=lead)
    assert submission.source == f"case:{case.key}"
    assert submission.versions.get().findings == []


def test_nothing_is_written_into_a_case_that_ended():
    ended = Case.objects.filter(procedure="audit-item", stage="done", units__key=LEAD)[0]
    with pytest.raises(NoAnswerStepError):
        actions.write_part(ended, LEAD, "늦은 글", seen=0, by=actor("gaon"))
    assert not ended.parts.exists()


def test_an_earlier_answer_is_copied_with_its_source_named(case):
    audit = Case.objects.filter(procedure="audit-item", stage="done")[0]
    values = {**case.values, "text": audit.title, "units": LEAD}
    first = open_case("data-request", values, on=TODAY, by=actor("boram"))
    first = take_step(first, Move("assign", {"units": LEAD}), on=TODAY, by=actor("boram"))
    first = take_step(first, Move("draft", {"answer": "지난 답변"}), on=TODAY, by=actor("gaon"))
    again = open_case("data-request", values, on=TODAY, by=actor("boram"))
    again = take_step(again, Move("assign", {"units": LEAD}), on=TODAY, by=actor("boram"))
    client = browse("gaon")
    asked = {"what": "write", "unit": LEAD, "turn": 0, "text": "올해도 같음", "copy": first.key}
    done = client.post(reverse("answers:change", args=[again.key]), asked)
    assert done.status_code == 302
    part = again.parts.get()
    assert part.text == "올해도 같음\n지난 답변"
    assert part.source == first.number


def test_repeats_over_the_years_are_tied_on_the_page(case):
    audit = Case.objects.filter(procedure="audit-item", stage="done")[0]
    client = browse("maru")
    asked = {"what": "tie", "other": audit.key, "how": "repeats"}
    assert client.post(reverse("answers:change", args=[case.key]), asked).status_code == 302
    assert Link.objects.get(after=case).before == audit
    page = client.get(reverse("answers:answer", args=[case.key])).content.decode()
    assert audit.number in page


def test_the_page_says_why_something_was_not_done(case):
    client = browse("gaon")
    asked = {"what": "merge", "merged": "글", "case-turn": case.turn}
    refused = client.post(reverse("answers:change", args=[case.key]), asked)
    assert refused.status_code == 422
    assert "아직 쓰지 않은 부서가 있습니다" in refused.content.decode()
    assert client.post(reverse("answers:change", args=[case.key]), {"what": "x"}).status_code == 404
