"""One sheet for each division goes out, comes back, is checked, and enters the register."""

import io

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from cityhall.ground.accounts.models import Person
from cityhall.registers.figures.models import Value
from cityhall.work.calls.models import Call, Part
from cityhall.work.calls.sheet import VALUE

pytestmark = pytest.mark.django_db

FORM = {
    "title": "2026년 하반기 인력 자료",
    "measure": ["staffing.quota", "staffing.present"],
    "unit": ["planning-office/budget", "planning-office/legal"],
    "as_of": "2026-09-30",
    "due": "2026-10-15",
}


@pytest.fixture
def sign_in(house, sample_city):
    def enter(key):
        client = Client()
        client.force_login(Person.objects.get(key=key))
        return client

    return enter


@pytest.fixture
def planner(sign_in):
    return sign_in("maru")


@pytest.fixture
def part(planner):
    """What the budget division is asked for."""
    answer = planner.post("/calls/new/", FORM)
    assert answer.status_code == 302, answer.content.decode()
    return Part.objects.get(unit__key="planning-office/budget")


def address(part, end=""):
    return f"/calls/{part.call.key}/{part.pk}/{end}"


def filled(client, part, change=lambda _line, last: last):
    """The sheet as it comes, filled line by line."""
    book = openpyxl.load_workbook(io.BytesIO(client.get(address(part, "sheet.xlsx")).content))
    sheet = book.active
    assert sheet
    for line in range(2, sheet.max_row + 1):
        key = str(sheet.cell(line, 1).value or "")
        if not key.startswith("total|"):
            sheet.cell(line, VALUE + 1).value = change(line, sheet.cell(line, VALUE).value)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def hand_in(client, part, content):
    return client.post(address(part, "return/"), {"file": SimpleUploadedFile("a.xlsx", content)})


def test_a_sheet_goes_out_prefilled_and_locked(sign_in, part):
    answer = sign_in("nari").get(address(part, "sheet.xlsx"))
    book = openpyxl.load_workbook(io.BytesIO(answer.content))
    sheet = book.active
    assert sheet
    assert sheet.protection.sheet
    first = [cell.value for cell in sheet[2]]
    assert str(first[0]).startswith("staffing.quota|planning-office/budget|")
    assert first[VALUE - 1] == 38
    assert not sheet.cell(2, VALUE + 1).protection.locked
    assert sheet.cell(2, VALUE).protection.locked


def test_what_is_returned_whole_waits_for_a_person_and_then_enters(sign_in, planner, part):
    officer = sign_in("nari")
    assert hand_in(officer, part, filled(officer, part)).status_code == 302
    part.refresh_from_db()
    assert part.state == Part.State.RETURNED
    assert not Value.objects.filter(as_of="2026-09-30").exists()
    planner.post(address(part, "decide/"), {"what": "take"})
    part.refresh_from_db()
    assert part.state == Part.State.TAKEN
    taken = Value.objects.filter(as_of="2026-09-30", subject__key="planning-office/budget")
    assert taken.count() == len(part.returned_answers)
    assert {one.source for one in taken} == {f"call:{part.call.key}"}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda line, last: None if line == 2 else last, "비어 있습니다"),
        (lambda line, last: "많음" if line == 2 else last, "수가 아닙니다"),
    ],
)
def test_a_sheet_with_faults_is_kept_with_them_and_does_not_enter(sign_in, part, change, said):
    officer = sign_in("nari")
    hand_in(officer, part, filled(officer, part, change))
    part.refresh_from_db()
    assert part.state == Part.State.FAULTY
    assert said in officer.get(address(part)).content.decode()


def test_a_value_far_from_the_last_is_asked_about(sign_in, part):
    officer = sign_in("nari")
    hand_in(
        officer, part, filled(officer, part, lambda line, last: 3 * last if line == 2 else last)
    )
    assert "level question" in officer.get(address(part)).content.decode()


def test_a_file_that_is_no_sheet_is_refused_with_a_sentence(sign_in, part):
    answer = hand_in(sign_in("nari"), part, b"PK\x03\x04 not a workbook")
    assert answer.status_code == 422
    assert "읽지 못했습니다" in answer.content.decode()


def test_nobody_returns_the_sheet_of_another_division(sign_in, part):
    other = sign_in("gaon")
    assert hand_in(other, part, b"x").status_code == 403


def test_the_board_shows_who_is_missing(sign_in, planner, part):
    page = planner.get(f"/calls/{part.call.key}/").content.decode()
    assert "아직 답하지 않은 부서가 2곳입니다" in page
    officer = sign_in("nari")
    hand_in(officer, part, filled(officer, part))
    assert "2곳" not in planner.get(f"/calls/{part.call.key}/").content.decode()
    assert "1 / 2" in planner.get("/calls/").content.decode()


def test_what_is_sent_back_says_why_and_can_be_returned_again(sign_in, planner, part):
    officer = sign_in("nari")
    hand_in(officer, part, filled(officer, part))
    planner.post(address(part, "decide/"), {"what": "send-back", "why": "기준일이 다릅니다"})
    assert "기준일이 다릅니다" in officer.get(address(part)).content.decode()
    assert hand_in(officer, part, filled(officer, part)).status_code == 302


def test_a_call_that_asks_for_nothing_is_not_sent(planner):
    answer = planner.post("/calls/new/", {**FORM, "measure": []})
    assert answer.status_code == 422
    assert not Call.objects.exists()
