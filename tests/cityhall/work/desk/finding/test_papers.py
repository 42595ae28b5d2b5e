"""Answers, plans, publications, notices and dockets are found where their pages open."""

import json
from datetime import date

from django.utils.timezone import now

from cityhall.ground.access.actors import SITE
from cityhall.ground.history.actions import record
from cityhall.ground.notices.models import Notice
from cityhall.ground.organisation.models import Unit
from cityhall.registers.answers.models import Part
from cityhall.registers.cases.models import Case, Publication
from cityhall.registers.figures.models import Bulletin, Remedy
from cityhall.registers.promises.models import Drop, Promise
from cityhall.registers.submissions.models import Comment, Submission, Version
from cityhall.work.desk import queries
from cityhall.work.desk.models import Kind

STAFF = {"gaon", "nari", "daon", "raon", "maru", "boram", "haneul"}
READERS = STAFF | {"saebom"}
DAY = date(2020, 3, 5)


def test_a_part_of_an_answer_is_found_by_the_staff(found_by, sign_in):
    case = Case.objects.get(key="audit-item-2019-5")
    unit = Unit.objects.get(key="mayors-secretariat")
    given = {"state": Part.State.WRITTEN, "text": "느티나무를 더 심겠습니다"}
    with record("answers.write", by=SITE.author, of=("case", case.key)):
        Part.objects.create(case=case, unit=unit, by="gaon", by_name="가온", at=now(), **given)
    assert found_by("느티나무", Kind.ANSWER) == STAFF
    page = sign_in("gaon").get("/search/", {"q": "느티나무"}).content.decode()
    assert f'href="/answers/{case.key}/"' in page


def test_a_notice_is_found_by_whom_it_is_for_and_by_nobody_else(found_by, sign_in):
    with record("notices.tell", by=SITE.author, of=("notice", "grove")):
        Notice.objects.create(
            slug="grove",
            person="nari",
            key="grove",
            ko="느티나무 기한이 다가옵니다",
            en="Trees are due",
            kind="promise",
            about="grove",
            link="/promises/",
            on=DAY,
            told=now(),
            told_by="site",
            told_by_name="누리집",
        )
    assert found_by("느티나무", Kind.NOTICE) == {"nari"}
    page = sign_in("nari").get("/search/?q=느티나무&kind=notice").content.decode()
    assert "기한이 다가옵니다" in page


def test_of_many_notices_a_search_looks_at_ones_own_only(found_by, monkeypatch):
    monkeypatch.setattr(queries, "MOST_OF_KIND", 2)
    given = {"kind": "promise", "about": "x", "on": DAY, "told": now(), "told_by": "site"}
    with record("notices.tell", by=SITE.author, of=("notice", "grove")):
        for n in range(6):
            whom = "nari" if n == 0 else "gaon"
            words = {"slug": f"grove-{n}", "key": f"grove-{n}", "ko": f"느티나무 {n}", "en": "x"}
            Notice.objects.create(person=whom, told_by_name="누리집", **words, **given)
    assert found_by("느티나무 0", Kind.NOTICE) == {"nari"}
    assert found_by("느티나무", Kind.NOTICE) == {"nari", "gaon"}


def test_a_plan_against_a_lag_is_found_and_leads_to_its_board(found_by, sign_in):
    unit = Unit.objects.get(key="mayors-secretariat")
    given = {"programme": "느티나무 숲", "text": "나눠 발주", "as_of": DAY, "due": DAY}
    with record("figures.make_plan", by=SITE.author, of=("remedy", "grove")):
        Remedy.objects.create(unit=unit, owner=unit, **given)
    assert found_by("느티나무 숲", Kind.REMEDY) >= READERS
    page = sign_in("saebom").get("/search/", {"q": "느티나무"}).content.decode()
    assert "/figures/rapid/?on=2020-03-05#plans-title" in page


def test_what_was_published_is_found_case_by_case(found_by, sign_in):
    field = {"name": ["내용", "Content"], "value": ["느티나무 이전", "Trees moved"]}
    case = {"number": "2020-7", "stage": ["공개", "Open"], "fields": [field]}
    content = json.dumps({"name": ["청원", "Petitions"], "cases": [case]})
    given = {"key": "petition-20200302", "procedure": "petition", "number": 1, "digest": ""}
    with record("cases.publish", by=SITE.author, of=("publication", "grove")):
        Publication.objects.create(since=DAY, until=DAY, published=now(), content=content, **given)
        Bulletin.objects.create(as_of=DAY, published=now(), content="{}", why="느티나무 정정")
    assert found_by("느티나무 이전", Kind.PUBLICATION) >= READERS
    page = sign_in("saebom").get("/search/", {"q": "느티나무"}).content.decode()
    assert "/published/petition-20200302/" in page
    assert "/rapid-execution/2020-03-05/" in page


def test_a_docket_is_found_by_its_name(found_by, sign_in):
    assert found_by("행정심판", Kind.DOCKET) >= READERS
    page = sign_in("saebom").get("/search/", {"q": "행정심판"}).content.decode()
    assert 'href="/dockets/appeal/' in page


def test_a_case_is_found_by_what_it_holds(found_by):
    case = Case.objects.get(key="audit-item-2019-5")
    with record("cases.take_step", by=SITE.author, of=("case", case.key)):
        Case.objects.filter(pk=case.pk).update(values=case.values | {"answer": "느티나무 답변"})
    assert found_by("느티나무 답변", Kind.CASE) >= STAFF


def test_a_promise_is_found_by_why_it_was_given_up(found_by):
    promise = Promise.objects.all()[0]
    with record("promises.drop", by=SITE.author, of=("promise", promise.key)):
        Drop.objects.create(promise=promise, on=DAY, by="site", why="느티나무 고사")
    assert found_by("느티나무 고사", Kind.PROMISE) >= READERS


def test_a_remark_on_a_submission_is_found_by_the_staff(found_by):
    office = Unit.objects.get(key="mayors-secretariat")
    with record("submissions.begin", by=SITE.author, of=("submission", "grove")):
        whole = Submission.objects.create(
            key="grove", office=office, title="숲길", month=DAY, begun=now(), begun_by="site"
        )
        version = Version.objects.create(
            submission=whole,
            number=1,
            name="a",
            sha256="0",
            size=1,
            handed_in=now(),
            by="gaon",
            by_name="가온",
        )
        Comment.objects.create(
            version=version, line=3, text="느티나무 수치 확인", at=now(), by="daon", by_name="다온"
        )
    assert found_by("느티나무 수치", Kind.SUBMISSION) == STAFF
