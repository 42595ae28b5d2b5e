"""What an office will be asked is worked out from registers and reports; answers stay."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests.cityhall.people import actor, browse

from cityhall.ground.access.refusals import NotAllowedError
from cityhall.ground.history.models import Entry
from cityhall.ground.history.queries import list_breaks
from cityhall.ground.organisation.models import Unit
from cityhall.registers.cases.actions import tie
from cityhall.registers.cases.models import Case
from cityhall.work.questions import actions, queries
from cityhall.work.questions.errors import (
    AnsweredMeanwhileError,
    NoAnswersError,
    NothingToCompareError,
)
from cityhall.work.questions.expecting import list_expected
from cityhall.work.questions.models import Asked

MONTH = date(2020, 4, 1)
pytestmark = pytest.mark.usefixtures("sample_city", "house")


@pytest.fixture
def officer():
    return actor("gaon")


@pytest.fixture
def office():
    return Unit.objects.get(key="mayors-secretariat")


@pytest.fixture
def sheet(officer, office):
    return actions.work_out(office, MONTH, by=officer, session="제293회 임시회")


def test_figures_promises_and_the_councils_requests_are_asked_about(sheet):
    kinds = set(sheet.questions.values_list("kind", flat=True))
    assert {"dropped", "moved"} <= kinds
    for one in sheet.questions.all():
        assert one.facts
        assert one.why_ko
        assert one.why_en


def test_a_question_leads_to_the_promise_figure_or_case_it_is_about(sheet):
    links = {fact["href"] for one in sheet.questions.all() for fact in one.facts}
    assert any(link.startswith("/promises/promise/") for link in links)
    assert any(link.startswith("/figures/") for link in links)


def test_what_the_council_asked_before_and_is_not_done_is_asked_without_a_report_too(client):
    office = Unit.objects.get(key="planning-office/organisation")
    sheet = actions.work_out(office, MONTH, by=actor("maru"))
    unfinished = sheet.questions.filter(kind="unfinished")
    assert unfinished.count() == 3
    assert all(one.facts[0]["href"].startswith("/cases/audit-item-2019-") for one in unfinished)


def test_asking_twice_changes_nothing_that_people_wrote(sheet, officer, office):
    one = sheet.questions.all()[0]
    actions.answer(one, "4월에 마쳤음", seen=0, by=officer)
    entries = Entry.objects.count()
    actions.work_out(office, MONTH, by=officer)
    assert Entry.objects.count() == entries
    assert Asked.objects.get(pk=one.pk).answer == "4월에 마쳤음"


def test_a_question_that_no_longer_arises_is_shown_as_such_with_its_answer(sheet, officer):
    one = sheet.questions.all()[0]
    actions.answer(one, "답", seen=0, by=officer)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(actions, "list_expected", without(one.key))
        actions.work_out(sheet.office, MONTH, by=officer)
    row = Asked.objects.get(pk=one.pk)
    assert (row.state, row.answer) == ("gone", "답")
    actions.work_out(sheet.office, MONTH, by=officer)
    assert Asked.objects.get(pk=one.pk).state == "answered"


def without(key):
    def listed(*of):
        return [one for one in list_expected(*of) if one.key != key]

    return listed


def test_two_answers_at_once_lose_nothing(sheet, officer):
    one = sheet.questions.all()[0]
    actions.answer(one, "먼저 쓴 답", seen=0, by=officer)
    with pytest.raises(AnsweredMeanwhileError):
        actions.answer(one, "나중에 쓴 답", seen=0, by=officer)
    assert list(list_breaks()) == []


def test_an_earlier_answer_like_it_is_found_and_names_its_source(sheet, officer):
    done = Case.objects.filter(procedure="audit-item", stage="done")[0]
    one = Asked(
        sheet=sheet, key="x", kind="late", place=0, ko=done.title, en="", why_ko="", why_en=""
    )
    found = queries.list_earlier([one], queries.list_past(one.sheet), officer)[0]
    assert found[0].name == done.number
    assert found[0].answer == done.values["answer"]


def test_earlier_answers_are_read_once_however_many_questions_there_are(sheet, officer):
    titles = Case.objects.filter(procedure="audit-item").values_list("title", flat=True)
    asked = [Asked(sheet=sheet, ko=title) for title in titles]
    past, counted = queries.list_past(sheet), []
    for few in (1, len(asked)):
        with CaptureQueriesContext(connection) as told:
            found = queries.list_earlier(asked[:few], past, officer)
        counted.append(len(told))
        assert len(found) == few
    assert counted[0] == counted[1] <= 2


def test_what_came_back_is_asked_first(sheet, officer, office):
    mine = Case.objects.filter(procedure="audit-item", units__key=office.key).order_by("pk")
    tie(mine[0], mine[1], "repeats", by=officer)
    again = actions.work_out(office, MONTH, by=officer)
    assert "returned" in again.questions.values_list("kind", flat=True)


def test_only_the_office_and_planning_see_them(sheet, office):
    with pytest.raises(NotAllowedError):
        actions.work_out(office, MONTH, by=actor("nari"))
    client = browse("nari")
    assert client.get(reverse("questions:sheet", args=[sheet.key])).status_code == 403


def test_an_office_that_told_nothing_has_nothing_to_compare(officer):
    with pytest.raises(NothingToCompareError):
        actions.work_out(Unit.objects.get(key="mayors-secretariat"), date(2001, 1, 1), by=officer)


def test_answers_go_to_review_as_an_exact_file(sheet, officer):
    with pytest.raises(NoAnswersError):
        actions.hand_in(sheet, by=officer)
    actions.answer(
        sheet.questions.all()[0], "4월에 마쳤음", seen=0, by=officer, source="2019-감사-003"
    )
    submission = actions.hand_in(sheet, by=officer)
    version = submission.versions.get()
    assert submission.source == f"questions:{sheet.key}"
    assert version.name.endswith(".hwpx")
    assert version.reading


def test_the_page_shows_facts_and_takes_an_answer(sheet):
    client = browse("gaon")
    address = reverse("questions:sheet", args=[sheet.key])
    assert "제293회 임시회" in client.get(address).content.decode()
    one = sheet.questions.all()[0]
    asked = {"question": one.pk, "turn": 0, "answer": "마쳤음"}
    assert client.post(reverse("questions:answer", args=[sheet.key]), asked).status_code == 302
    assert client.post(reverse("questions:answer", args=[sheet.key]), asked).status_code == 422
    assert "마쳤음" in client.get(address).content.decode()
    assert client.post(reverse("questions:again", args=[sheet.key])).status_code == 302
    assert client.post(reverse("questions:review", args=[sheet.key])).status_code == 302


def test_a_sheet_is_begun_on_the_list():
    client = browse("gaon")
    address = reverse("questions:list")
    assert client.get(address).status_code == 200
    asked = {"office": "mayors-secretariat", "month": "2020-04", "session": "임시회"}
    assert client.post(address, asked).status_code == 302
    assert "2020. 4." in client.get(address).content.decode()
    assert client.post(address, {"office": "", "month": ""}).status_code == 422
