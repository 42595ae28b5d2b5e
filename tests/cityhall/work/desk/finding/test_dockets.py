"""Cases, submissions and expected questions are found by whoever may open them."""

import pytest
from django.utils.timezone import localdate, now

from cityhall.ground.access.actors import SITE
from cityhall.ground.accounts.models import Person
from cityhall.ground.history.actions import record
from cityhall.ground.organisation.models import Unit
from cityhall.ground.organisation.queries import find_actor
from cityhall.registers.cases.models import Case
from cityhall.registers.cases.rules import only_readable
from cityhall.registers.engagements.models import Engagement
from cityhall.registers.submissions.models import Submission
from cityhall.work.desk.actions import catch_up
from cityhall.work.desk.finding.dockets import name_holder
from cityhall.work.desk.finding.words import read_query
from cityhall.work.desk.models import Kind
from cityhall.work.desk.queries import find
from cityhall.work.questions.models import Asked, Sheet

STAFF = ("gaon", "nari", "daon", "raon", "maru", "boram", "haneul")
OTHERS = ("saebom", "areum")


def actor(key):
    return find_actor(Person.objects.get(key=key), localdate())


def found_by(query, kind):
    catch_up()
    chunks = read_query(query)
    return {key for key in STAFF + OTHERS if find(chunks, actor(key)).counts.get(kind)}


def test_a_case_is_found_by_its_number_and_leads_to_its_page(sample_city, sign_in):
    case = Case.objects.get(key="audit-item-2019-5")
    catch_up()
    page = sign_in("boram").get("/search/", {"q": case.number, "kind": "case"}).content.decode()
    assert f'href="/cases/{case.key}/"' in page


def test_an_engagement_is_found_by_its_place_and_leads_to_its_own_page(sample_city, sign_in):
    case = Case.objects.get(key="audit-item-2019-5")
    given = {"kind": "visit", "theme": "safety", "place": "느티나무 광장", "planned_by": "site"}
    with record("engagements.plan", by=SITE.author, of=("engagement", case.key)):
        Case.objects.filter(pk=case.pk).update(procedure="visit-notice")
        Engagement.objects.create(case=case, starts=now(), ends=now(), **given)
    catch_up()
    page = sign_in("maru").get("/search/?q=느티나무").content.decode()
    assert f'href="/engagements/{case.key}/"' in page


@pytest.mark.parametrize("key", OTHERS)
def test_who_is_not_of_the_staff_finds_the_cases_that_they_may_read(sample_city, key):
    by = actor(key)
    readable = only_readable(Case.objects.all(), by)
    seen = {"", f"asked-by/{key}"} if key == "saebom" else {f"asked-by/{key}"}
    assert {one.pk for one in Case.objects.all() if name_holder(one) in seen} == {
        one.pk for one in readable
    }


def test_a_submission_is_found_by_the_staff_only(sample_city):
    office = Unit.objects.get(key="mayors-secretariat")
    given = {"key": "grove", "title": "느티나무 숲길 보고", "month": localdate(), "begun": now()}
    with record("submissions.begin", by=SITE.author, of=("submission", "grove")):
        Submission.objects.create(office=office, begun_by="site", **given)
    assert found_by("느티나무 숲길", Kind.SUBMISSION) == set(STAFF)


def test_an_expected_question_is_found_by_those_who_answer_it(sample_city, sign_in):
    office, words = Unit.objects.get(key="mayors-secretariat"), {"asked": now(), "asked_by": "site"}
    with record("questions.work_out", by=SITE.author, of=("questions", "grove")):
        sheet = Sheet.objects.create(key="grove", office=office, month=localdate(), **words)
        one = Asked.objects.create(
            sheet=sheet,
            key="grove",
            kind="figure",
            place=99,
            ko="느티나무 숲길은?",
            en="The grove?",
        )
    assert found_by("느티나무 숲길", Kind.QUESTION) == {"gaon", "raon", "maru"}
    page = sign_in("gaon").get("/search/", {"q": "느티나무"}).content.decode()
    assert f"/questions/{sheet.key}/#q{one.pk}" in page


def test_a_committee_that_sits_is_found_with_its_own_page(sample_city, sign_in):
    catch_up()
    page = sign_in("maru").get("/search/", {"q": "행정심판위원회"}).content.decode()
    assert "/committees/administrative-appeals/" in page
