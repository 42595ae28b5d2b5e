"""Cases are opened, moved by their procedure, and never past its rules."""

from datetime import date

import pytest
from tests.cityhall.people import actor, browse

from cityhall.ground.access.refusals import NotAllowedError
from cityhall.ground.history.queries import list_breaks, list_entries
from cityhall.ground.notices.models import Notice
from cityhall.registers.cases import queries
from cityhall.registers.cases.actions import Move, open_case, take_step, tie
from cityhall.registers.cases.alike import list_alike
from cityhall.registers.cases.errors import MovedOnError, NotToTieError
from sagwan.procedures import IllegalStepError, Proof

DAY = date(2020, 4, 20)
ITEM = {"text": "자료 제출 전에 세 번 검토할 것", "kind": "correction", "session": "2019"}
DONE = Move(
    "report", {"answer": "4월 13일 검토회의를 열었음"}, proofs=(Proof("회의록", date(2020, 4, 13)),)
)
SHOWN = Move("confirm", {}, proofs=(Proof("회의록 확인", date(2020, 4, 14)),))

pytestmark = pytest.mark.usefixtures("sample_city")


@pytest.fixture
def clerk():
    return actor("boram", DAY)


@pytest.fixture
def officer():
    return actor("gaon", DAY)


@pytest.fixture
def item(clerk):
    """An audit item that the secretariat has to answer."""
    case = open_case("audit-item", ITEM, on=DAY, by=clerk)
    assign = Move("assign", {"units": "mayors-secretariat", "due": "2020-05-29"})
    return take_step(case, assign, on=DAY, by=clerk)


def test_a_case_has_a_number_an_owner_and_a_due_date(item):
    assert item.number == f"2020-감사-{int(item.key.rpartition('-')[2]):03}"
    assert [one.key for one in item.units.all()] == ["mayors-secretariat"]
    assert (item.stage, item.due, item.due_term) == ("reviewing", date(2020, 5, 29), "finishing")


def test_what_a_case_must_hold_is_asked_for(clerk):
    with pytest.raises(IllegalStepError, match="구분: 비어"):
        open_case("audit-item", {"text": "검토할 것", "session": "2019"}, on=DAY, by=clerk)


def test_whoever_did_the_work_does_not_confirm_it(item, officer, clerk):
    done = take_step(item, DONE, on=DAY, by=officer)
    with pytest.raises(IllegalStepError):
        take_step(done, SHOWN, on=DAY, by=officer)
    assert take_step(done, SHOWN, on=DAY, by=clerk).ended == DAY


def test_done_that_only_promises_is_stopped(item, officer):
    promise = Move("report", {"answer": "앞으로 철저히 검토하겠음"}, proofs=DONE.proofs)
    with pytest.raises(IllegalStepError, match="하겠다는 말뿐"):
        take_step(item, promise, on=DAY, by=officer)


def test_another_units_officer_may_not_answer(item):
    with pytest.raises(IllegalStepError, match="다른 사람이 할 일"):
        take_step(item, DONE, on=DAY, by=actor("nari", DAY))


def test_whoever_was_slower_looks_anew(item, officer):
    take_step(item, Move("begin", {"plan": "검토회의를 연다"}), on=DAY, by=officer, turn=1)
    with pytest.raises(MovedOnError):
        take_step(item, DONE, on=DAY, by=officer, turn=1)


def test_a_citizen_opens_no_audit_item():
    with pytest.raises(NotAllowedError):
        open_case("audit-item", ITEM, on=DAY, by=actor("areum", DAY))


def test_each_step_is_in_the_history_and_the_chain_holds(item, officer):
    take_step(item, DONE, on=DAY, by=officer)
    entries = [one.action for one in list_entries("case", item.key)]
    kept = [action for action in entries if action.startswith("cases.")]
    assert kept == ["cases.report", "cases.assign", "cases.open"]
    assert list(list_breaks()) == []


def test_a_case_asked_again_is_tied_to_the_one_before(item, clerk):
    again = open_case("audit-item", ITEM | {"session": "2020"}, on=DAY, by=clerk)
    tie(item, again, "repeats", by=clerk)
    assert queries.list_links(again, clerk)[0][1] == item
    with pytest.raises(NotToTieError):
        tie(again, item, "repeats", by=clerk)


def test_a_case_moved_to_another_unit_is_theirs_alone(item, clerk):
    move = Move("reassign", {"units": "planning-office/budget"}, why="소관이 아님")
    moved = take_step(item, move, on=DAY, by=clerk)
    assert [one.key for one in moved.units.all()] == ["planning-office/budget"]


def test_cases_alike_are_found_while_writing(item, clerk):
    again = open_case("audit-item", ITEM | {"session": "2020"}, on=DAY, by=clerk)
    assert item in list_alike(again, clerk)
    assert again not in list_alike(item, clerk)  # what came later is no precedent
    page = browse("boram").get(f"/cases/{again.key}/").content.decode()
    assert "비슷한 지난 사건" in page
    assert "2020 · 검토중" in page  # when, and where it stands


def test_numbers_follow_each_other(clerk):
    first, second = (open_case("audit-item", ITEM, on=DAY, by=clerk) for _ in range(2))
    assert int(second.key.rpartition("-")[2]) == int(first.key.rpartition("-")[2]) + 1


def test_the_parties_that_the_procedure_names_are_told_once(item, officer):
    told = {one.person for one in Notice.objects.filter(kind="case", about=item.key)}
    assert told == {"gaon"}  # the officer of the secretariat; the clerk did it herself
    take_step(item, DONE, on=DAY, by=officer)
    assert Notice.objects.filter(person="boram", kind="case", about=item.key).count() == 1


def test_what_a_member_may_not_read_is_not_among_what_is_alike(item, clerk):
    hidden = open_case("audit-item", ITEM, on=DAY, by=clerk)  # received: not public yet
    member = actor("saebom", DAY)
    later = open_case("audit-item", ITEM, on=DAY, by=clerk)
    assert hidden in list_alike(later, clerk)
    assert hidden not in list_alike(later, member)
