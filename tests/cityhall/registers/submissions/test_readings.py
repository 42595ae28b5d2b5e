"""Figures and cells of a version can be remarked on; a paper of ours starts a submission."""

from datetime import date

import pytest
from django.urls import reverse
from tests.cityhall.people import actor, browse

from cityhall.ground.history.queries import list_breaks
from cityhall.ground.organisation.models import Unit
from cityhall.registers.submissions import actions, queries
from cityhall.registers.submissions.errors import NoFigureError, SameFileError
from cityhall.registers.submissions.papers import hand_in_paper
from cityhall.registers.submissions.readings import list_lines
from sagwan import read, understand
from sagwan.writing.paper import Paper

TEXT = (
    "# 보고\n\n2020. 11.\n\n예산담당관\n\n## 1. 현황\n\n○ 설명회를 3회 열었음\n\n"
    "| 구분 | 예산 | 집행 |\n|---|---|---|\n| 도서 | 30 | 20 |\n"
)
MONTH = date(2020, 11, 1)

pytestmark = pytest.mark.usefixtures("sample_city", "house")


@pytest.fixture
def officer():
    return actor("nari")


@pytest.fixture
def office():
    return Unit.objects.get(key="planning-office/budget")


@pytest.fixture
def version(officer, office):
    submission = actions.begin(office, "제출자료", MONTH, by=officer)
    reading = understand(read(TEXT.encode(), name="보고.md")).as_dict()
    return actions.hand_in(submission, "보고.md", TEXT.encode(), [], by=officer, reading=reading)


def cells(version):
    return {
        cell.text: cell.figure
        for line in list_lines(version)
        for _, row in line.rows
        for cell in row
    }


def test_a_comment_sits_on_the_figure_of_a_cell(version, officer):
    figure = cells(version)["20"]
    said = actions.comment(version, "11월 말로 고칠 것", by=officer, figure=figure)
    assert said.figure == figure
    assert "집행" in said.about
    assert said.line
    assert list(list_breaks()) == []


def test_a_figure_that_the_version_lacks_takes_no_comment(version, officer):
    with pytest.raises(NoFigureError):
        actions.comment(version, "고칠 것", by=officer, figure="F999")


def test_figures_in_running_text_can_be_chosen_too(version):
    told = {cell.text for line in list_lines(version) for cell in line.figures}
    assert any("3" in text for text in told)


def test_the_page_of_the_text_leads_from_a_figure_to_its_comment(version):
    client = browse("nari")
    figure = cells(version)["20"]
    key = version.submission.key
    page = client.get(reverse("submissions:text", args=[key, 1]), {"figure": figure})
    assert b'name="figure"' in page.content
    asked = {"what": "comment", "figure": figure, "text": "다시 확인"}
    assert client.post(reverse("submissions:review", args=[key]), asked).status_code == 302
    shown = client.get(reverse("submissions:submission", args=[key])).content.decode()
    assert f"?figure={figure}" in shown


def test_a_version_that_nothing_is_known_of_has_no_text(officer, office):
    submission = actions.begin(office, "자료", MONTH, by=officer)
    actions.hand_in(submission, "자료.md", b"x", [], by=officer)
    client = browse("nari")
    address = reverse("submissions:text", args=[submission.key, 1])
    assert client.get(address).status_code == 404


def paper(answer):
    told = Paper("자료 요구 답변", "예산담당관", "2020-11")
    told.heading(1, "1", "요구")
    told.bullet(answer)
    told.table(["구분", "건수"], [["요구", "3"]])
    return told.as_dict()


def test_a_paper_of_ours_starts_a_submission_and_its_next_text_is_the_next_version(officer, office):
    first = hand_in_paper("case:x", office, "답변", MONTH, paper("3건을 냈음"), by=officer)
    again = hand_in_paper("case:x", office, "답변", MONTH, paper("4건을 냈음"), by=officer)
    assert first.pk == again.pk
    assert queries.find_by_source("case:x") == first
    assert first.versions.count() == 2
    with pytest.raises(SameFileError):
        hand_in_paper("case:x", office, "답변", MONTH, paper("4건을 냈음"), by=officer)
