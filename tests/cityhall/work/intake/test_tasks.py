"""A task that is accepted brings along what its report says of it, each with its line."""

import pytest
from tests.cityhall.people import browse

from cityhall.registers.documents.actions import open_house
from cityhall.registers.promises.models import Title
from cityhall.work.intake.matching.tasks import list_directions, list_results
from cityhall.work.intake.rows import show_said

TASK = {"id": "K1", "section": "S2"}
SAID = {"directions": [(70, "느티나무 길을 잇는다")], "results": [(75, "느티나무 열 그루를 심음")]}


def section(key, parent, role=None):
    return {"id": key, "parent": parent, "role": role}


def block(place, line, text, kind="bullet", role=None):
    return {"section": place, "place": {"line": line}, "text": text, "kind": kind, "role": role}


PRINTED = """주요업무보고

2026. 9.

시 장 비 서 실

Ⅰ. 일반 현황

1. 주요 기능

○ 시장 보좌

Ⅱ. 주요 업무

1. 느티나무 길 잇기

□ 추진방향

○ 강가의 길을 이음

□ 추진내용

○ 느티나무 쉰 그루를 심음

□ 향후계획

○ 나무마다 이름표를 닮 : ’26. 10월
"""
REPORT = {
    "sections": [
        section("S1", None),
        section("S2", "S1"),
        section("S3", "S2", "directions"),
        section("S4", "S2", "content"),
        section("S5", "S1"),
        section("S6", "S5", "directions"),
    ],
    "blocks": [
        block("S3", 70, "느티나무 길을 잇는다"),
        block("S3", 69, "추진방향", role="heading"),
        block("S4", 75, "느티나무 열 그루를 심음"),
        block("S6", 90, "다른 과제의 방향"),
    ],
    "results": [
        {"task": "K1", "place": {"line": 75}, "text": "느티나무 열 그루를 심음"},
        {"task": "K2", "place": {"line": 95}, "text": "다른 과제의 실적"},
    ],
}


def test_only_what_stands_under_a_task_is_taken_for_its_own():
    assert list_directions(REPORT, TASK) == SAID["directions"]
    assert list_results(REPORT, TASK) == SAID["results"]


@pytest.mark.django_db
def test_whoever_decides_sees_what_comes_along():
    shown = show_said(SAID)
    assert "추진방향 1 · 추진내용 1" in shown
    assert "느티나무 열 그루를 심음" in shown
    assert show_said({}) == ""


@pytest.fixture
def planner(house, sample_city, settings):
    (settings.SAMPLES / "office.txt").write_text(PRINTED, encoding="utf-8")
    open_house()
    return browse("maru")


def test_what_a_report_says_of_a_task_enters_with_its_lines_and_once(planner):
    form = {"office": "mayors-secretariat", "month": "2026-09"}
    page = planner.post("/intake/file/sample.office/", form)["Location"]
    assert "느티나무 쉰 그루를 심음" in planner.get(page).content.decode()
    for _twice in range(2):
        planner.post(f"{page}decide/", {"what": "accept-certain"})
        title = Title.objects.get(text_ko="느티나무 길 잇기")
        [aim], [done] = title.task.directions.all(), title.task.results.all()
        lines = PRINTED.split("\n")
        for one in (aim, done):
            assert one.text_ko in lines[int(one.source.rpartition(":")[2]) - 1]
        assert (aim.text_ko, done.text_ko) == ("강가의 길을 이음", "느티나무 쉰 그루를 심음")
