"""A figure that differs from what the register holds says so; accepting it corrects a value."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from tests.cityhall.people import browse

from cityhall.ground.access.actors import SITE
from cityhall.ground.history.models import Entry
from cityhall.registers.documents.actions import open_house
from cityhall.registers.figures.actions import correct_value, enter_values
from cityhall.registers.figures.queries import find_cell, list_versions
from cityhall.registers.figures.records import Entry as Entered
from cityhall.registers.figures.records import read_entry
from cityhall.work.intake.entries import mark_others
from cityhall.work.intake.models import Certainty, Kind, Proposal, State, Verdict

pytestmark = pytest.mark.django_db

REPORT = """
주요업무보고

2026. 9.

시장비서실

Ⅰ. 일반 현황

1. 인력 현황 (기준 / 단위 : '26. 8. 31. / 명)

구 분	총계	일 반 직			별 정 직
		소계	5급	6급	소계	5급상당
정 원	9	5	2	3	4	4
현 원	8	5	2	3	3	3
"""
FORM = {"office": "mayors-secretariat", "month": "2026-09"}
CELL = "grade=general/6"
DAY = date(2026, 8, 31)
NUMBER_OF_GRADE_6 = Entered(
    measure="staffing.present",
    subject="mayors-secretariat",
    as_of=DAY,
    value=Decimal(5),
    unit="명",
    dimensions=CELL,
    source="pay list",
)


@pytest.fixture
def planner(house, sample_city, settings):
    (settings.SAMPLES / "office.txt").write_text(REPORT, encoding="utf-8")
    open_house()
    return browse("maru")


@pytest.fixture
def register_report(planner):
    """Registers the report and gives the page of its proposals."""
    return lambda: planner.post("/intake/file/sample.office/", FORM)["Location"]


@pytest.fixture
def enter_other():
    """Enters another number than the report prints for grade 6."""

    def enter():
        enter_values([NUMBER_OF_GRADE_6], by=SITE)
        return find_number()

    return enter


def find_number():
    return find_cell("staffing.present", "mayors-secretariat", DAY, CELL)


def find_proposal():
    return next(
        one
        for one in Proposal.objects.filter(kind=Kind.FIGURE)
        if one.offered["measure"] == "staffing.present" and one.offered["dimensions"] == CELL
    )


def test_a_figure_that_differs_from_the_register_is_a_question(register_report, enter_other):
    enter_other()
    register_report()
    one = find_proposal()
    assert (one.verdict, one.certainty) == (Verdict.OTHER, Certainty.QUESTION)
    assert "대장에는 5명 (pay list)" in one.reason_ko
    others = Proposal.objects.filter(verdict=Verdict.OTHER)
    assert list(others) == [one]


def test_a_value_of_another_report_is_told_with_its_title_and_line(register_report, enter_other):
    old = enter_other()
    address = register_report()
    source = f"{address.strip('/').rpartition('/')[2]}:14"
    entry = replace(read_entry(old), value=Decimal(7), source=source)
    correct_value(old, entry, by=SITE, why="다시 셈")
    one = find_proposal()
    [marked] = mark_others([one])
    assert "대장에는 7명 (" in marked.reason_ko
    assert "2026. 9. 14줄)" in marked.reason_ko
    assert "2026. 9., line 14)" in marked.reason_en


def test_the_list_shows_both_values(planner, register_report, enter_other):
    enter_other()
    page = planner.get(register_report()).content.decode()
    assert "다른 값" in page
    assert '3 명<br><span class="standing">대장 5명</span>' in page


def test_to_accept_it_corrects_the_value_with_a_reason_and_keeps_the_old_one(
    planner, register_report, enter_other
):
    old = enter_other()
    address = register_report()
    one = find_proposal()
    form = {"what": "accept", "proposal": one.pk, "why": "두 사람을 잘못 셈"}
    assert planner.post(f"{address}decide/", form).status_code == 302
    new = find_number()
    assert (new.value, new.replaces, new.source) == ("3", old, one.source)
    assert [version.value for version in list_versions(new)] == ["3", "5"]
    entry = Entry.objects.filter(action="figures.correct_value").latest("seq")
    assert (entry.author, entry.why) == ("maru", "두 사람을 잘못 셈")
    one.refresh_from_db()
    assert one.state == State.ACCEPTED


def test_where_nobody_says_why_the_place_in_the_report_is_the_reason(
    planner, register_report, enter_other
):
    enter_other()
    address = register_report()
    one = find_proposal()
    planner.post(f"{address}decide/", {"what": "accept", "proposal": one.pk})
    entry = Entry.objects.filter(action="figures.correct_value").latest("seq")
    assert f"{one.line}줄" in entry.why


def test_to_refuse_it_keeps_what_the_register_holds(planner, register_report, enter_other):
    old = enter_other()
    address = register_report()
    form = {"what": "refuse", "proposal": find_proposal().pk, "why": "보고서가 틀림"}
    planner.post(f"{address}decide/", form)
    assert find_number() == old


def test_all_that_are_certain_are_taken_without_it(planner, register_report, enter_other):
    old = enter_other()
    planner.post(f"{register_report()}decide/", {"what": "accept-certain"})
    assert find_number() == old
    assert find_proposal().state == State.OFFERED


def test_a_value_entered_meanwhile_is_shown_before_it_is_corrected(
    planner, register_report, enter_other
):
    address = register_report()
    one = find_proposal()
    assert one.verdict == Verdict.NEW
    old = enter_other()
    form = {"what": "accept", "proposal": one.pk}
    answer = planner.post(f"{address}decide/", form)
    assert answer.status_code == 422
    assert "대장 5명" in answer.content.decode()
    assert find_number() == old
    one.refresh_from_db()
    assert (one.verdict, one.state) == (Verdict.OTHER, State.OFFERED)
    assert planner.post(f"{address}decide/", form).status_code == 302
    assert find_number().value == "3"


def test_what_the_register_holds_already_is_no_other_value(register_report, enter_other):
    old = enter_other()
    correct_value(old, replace(read_entry(old), value=Decimal(3)), by=SITE, why="다시 셈")
    register_report()
    one = find_proposal()
    assert one.verdict == Verdict.SAME
    assert "대장에 있는 값과 같음" in one.reason_ko
