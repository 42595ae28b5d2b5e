"""The binder of a session: every chapter in order, the same bytes for the same state."""

from datetime import date

import pytest
from django.urls import reverse
from tests.cityhall.people import actor, browse

from cityhall.ground.access.refusals import NotAllowedError
from cityhall.ground.notices.actions import tell
from cityhall.ground.organisation.models import Member, Unit
from cityhall.work.binder.binding import bind, paper_of
from cityhall.work.binder.chapters import CHAPTERS
from cityhall.work.binder.command import bind_session
from cityhall.work.binder.session import NoSessionError, read_session
from cityhall.work.questions import actions
from sagwan import read, understand

SESSION = read_session("2020-04")
pytestmark = pytest.mark.usefixtures("sample_city", "house")


@pytest.fixture
def office():
    return Unit.objects.get(key="mayors-secretariat")


def texts(paper):
    return [one["text"] for one in paper["blocks"]]


def test_it_holds_report_answers_questions_results_and_what_moved(office):
    officer = actor("gaon")
    sheet = actions.work_out(office, SESSION.month, by=officer)
    actions.answer(sheet.questions.all()[0], "4월 10일에 마쳤음", seen=0, by=officer)
    actions.hand_in(sheet, by=officer)
    paper = paper_of(SESSION, officer)
    told = texts(paper)
    assert [one["title"] for one in paper["sections"] if one["level"] == 1] == [
        title for title, _ in CHAPTERS
    ]
    assert "4월 10일에 마쳤음" in told
    assert any("2019-감사-" in text for text in told)
    cells = [c["text"] for t in paper["tables"] for r in t["rows"] for c in r["cells"] if c]
    assert any(
        len(text.replace(" ", "")) == 64 for text in cells
    )  # the digest of what was handed in


def test_the_same_state_gives_the_same_bytes(office):
    officer = actor("gaon")
    actions.work_out(office, SESSION.month, by=officer)
    for form in ("hwpx", "pdf"):
        assert bind(SESSION, form, by=officer) == bind(SESSION, form, by=officer)


def test_what_is_written_reads_back_with_its_contents():
    report = understand(read(bind(SESSION, "hwpx", by=actor("gaon")), name="자료집.hwpx"))
    titles = {one.title for one in report.sections}
    assert {title for title, _ in CHAPTERS} <= titles


def test_it_holds_only_what_its_maker_may_read(office):
    officer = actor("gaon")
    sheet = actions.work_out(office, SESSION.month, by=officer)
    first = sheet.questions.all()[0].ko
    assert first in texts(paper_of(SESSION, officer))
    assert first not in texts(paper_of(SESSION, actor("nari")))
    with pytest.raises(NotAllowedError):
        paper_of(SESSION, actor("saebom"))


def test_members_who_were_told_something_are_named():
    planner = actor("maru")
    told = ("어린이집 방문", "A visit to a nursery")
    of, on = ("visit", "visit-1"), date(2020, 4, 10)
    tell(["saebom"], told, key="visit-1", of=of, link="/engagements/", by=planner, on=on)
    name = Member.objects.get(person__key="saebom").name_ko
    tables = paper_of(SESSION, planner)["tables"]
    rows = [
        (row["label"], *(one["text"] for one in row["cells"])) for t in tables for row in t["rows"]
    ]
    assert (["2020. 4. 10."], told[0], "누리집 알림", name) in rows


def test_offices_of_which_nothing_is_told_cost_nothing(django_assert_max_num_queries):
    with django_assert_max_num_queries(250):
        paper_of(SESSION, actor("maru"))


def test_a_session_is_written_as_its_month():
    assert read_session("2020-04").until == date(2020, 4, 30)
    with pytest.raises(NoSessionError):
        read_session("지난달")


def test_the_button_hands_out_what_the_command_writes(tmp_path, capsys):
    client = browse("gaon")
    shown = client.get(reverse("binder:binder"), {"session": "2020-04"}).content.decode()
    assert "예상질의·답변" in shown
    sent = client.get(reverse("binder:file", args=["2020-04", "hwpx"]))
    file = tmp_path / "자료집.hwpx"
    assert bind_session("2020-04", "gaon", file) == 0
    assert sent.content == file.read_bytes()
    assert client.get(reverse("binder:file", args=["2020-04", "exe"])).status_code == 404
    assert client.get(reverse("binder:file", args=["april", "pdf"])).status_code == 404
    assert client.get(reverse("binder:binder"), {"session": "x"}).status_code == 200


@pytest.mark.parametrize(
    ("session", "by", "name"),
    [
        ("4월", "gaon", "a.pdf"),
        ("2020-04", "nobody", "a.pdf"),
        ("2020-04", "gaon", "a.txt"),
        ("2020-04", "saebom", "a.pdf"),
        ("2020-04", "gaon", "no/such/a.pdf"),
    ],
)
def test_the_command_says_in_one_line_why_it_cannot(session, by, name, tmp_path, capsys):
    assert bind_session(session, by, tmp_path / name) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
