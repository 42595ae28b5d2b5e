"""One sheet for each division goes out, comes back, is checked, and enters the register."""

import io

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from cityhall.ground.history.queries import list_entries
from cityhall.registers.figures.models import Value
from cityhall.work.calls.models import Call, Part, Reminder
from cityhall.work.calls.promised import list_promises
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


def test_all_divisions_are_asked_by_one_choice(planner):
    page = planner.get("/calls/new/").content.decode()
    assert 'name="kind" value="division"' in page
    planner.post("/calls/new/", FORM | {"unit": ["mayors-secretariat"], "kind": "division"})
    asked = Part.objects.filter(call=Call.objects.get()).values_list("unit__key", "unit__kind")
    kinds = [kind for _key, kind in asked]
    today = planner.get("/calls/new/").context["units"]
    assert kinds.count("division") == sum(one.kind == "division" for one in today) > 10
    assert ("mayors-secretariat", "office") in asked
    assert len(kinds) == kinds.count("division") + 1


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


def returned_with(client, part, alter):
    """Hand a sheet in that somebody altered; give what the page says of it."""
    book = openpyxl.load_workbook(io.BytesIO(filled(client, part)))
    sheet = book.active
    assert sheet
    alter(sheet)
    out = io.BytesIO()
    book.save(out)
    hand_in(client, part, out.getvalue())
    part.refresh_from_db()
    assert part.state == Part.State.FAULTY
    return client.get(address(part)).content.decode()


def put(sheet, line, column, text):
    sheet.cell(line, column).value = text


ALTERED = {
    "a label": (
        lambda sheet: put(sheet, 2, 4, "지어낸 직"),
        "2줄",
        "‘지어낸 직’(으)로 바뀌었습니다",
    ),
    "a unit": (lambda sheet: put(sheet, 2, 5, "천명"), "2줄", "잠긴 칸은 고치지 마세요"),
    "a cell's name": (lambda sheet: put(sheet, 4, 1, "x"), "4줄", "취합표에 없던 줄"),
    "a copied line": (
        lambda sheet: put(sheet, 3, 1, sheet.cell(2, 1).value),
        "3줄",
        "같은 칸이 두 줄",
    ),
    "a line that is gone": (lambda sheet: sheet.delete_rows(2), "고칠 것", "1줄이 없어졌습니다"),
}


@pytest.mark.parametrize("what", ALTERED)
def test_a_sheet_whose_labels_or_lines_changed_is_refused_by_the_line(sign_in, part, what):
    alter, line, said = ALTERED[what]
    page = returned_with(sign_in("nari"), part, alter)
    assert line in page
    assert said in page


def test_a_sheet_filled_in_the_other_language_is_taken(sign_in, part):
    officer = sign_in("nari")
    officer.cookies["language"] = "en"
    sheet = filled(officer, part)
    officer.cookies["language"] = "ko"
    hand_in(officer, part, sheet)
    part.refresh_from_db()
    assert part.state == Part.State.RETURNED


def test_every_sheet_that_was_returned_is_kept(sign_in, planner, part):
    officer = sign_in("nari")
    hand_in(officer, part, filled(officer, part, lambda line, last: None if line == 2 else last))
    hand_in(officer, part, filled(officer, part))
    first, second = part.sheets.order_by("number")
    assert (first.count_faults, second.count_faults) == (1, 0)
    assert second.count_answers == first.count_answers + 1
    page = officer.get(address(part)).content.decode()
    assert "1번째" in page
    assert "2번째" in page


def manage(client, of, **given):
    return client.post(f"/calls/{of.call.key}/manage/", given)


def test_a_reminder_is_noted_with_whom_when_and_how(planner, part):
    given = {"what": "remind", "part": [part.pk], "whom": "나리", "channel": "phone", "why": "급함"}
    assert manage(planner, part, **given).status_code == 302
    [one] = Reminder.objects.all()
    assert (one.part, one.whom, one.channel, one.by) == (part, "나리", "phone", "maru")
    page = planner.get(f"/calls/{part.call.key}/").content.decode()
    assert "나리 · 전화 · maru · 급함" in page


def test_nobody_is_reminded_who_has_answered(sign_in, planner, part):
    officer = sign_in("nari")
    hand_in(officer, part, filled(officer, part))
    answer = manage(planner, part, what="remind", part=[part.pk], channel="phone")
    assert answer.status_code == 422
    assert not Reminder.objects.exists()


def test_a_call_is_extended_with_a_reason_and_only_to_a_later_day(planner, part):
    assert manage(planner, part, what="extend", due="2026-10-01", why="x").status_code == 422
    assert manage(planner, part, what="extend", due="2026-10-20", why="").status_code == 422
    assert manage(planner, part, what="extend", due="2026-10-20", why="감사").status_code == 302
    part.call.refresh_from_db()
    assert str(part.call.due) == "2026-10-20"
    [entry] = list_entries("call", part.call.key, limit=1)
    assert (entry.action, entry.why) == ("calls.extend", "감사")


def test_a_closed_call_takes_nothing_more_until_it_is_opened_again(sign_in, planner, part):
    officer = sign_in("nari")
    sheet = filled(officer, part)
    assert manage(planner, part, what="close", why="보고서에 실음").status_code == 302
    answer = hand_in(officer, part, sheet)
    assert answer.status_code == 422
    assert "마감된 취합입니다" in answer.content.decode()
    assert part.call.title not in officer.get("/desk/").content.decode()
    manage(planner, part, what="reopen", why="빠진 부서가 있음")
    assert hand_in(officer, part, sheet).status_code == 302


def test_only_planning_officers_manage_a_call(sign_in, part):
    assert manage(sign_in("daon"), part, what="close", why="x").status_code == 403


@pytest.fixture
def asked_promises(planner):
    """What the secretariat is asked of its promises alone."""
    form = {**FORM, "measure": [], "promises": "1", "unit": ["mayors-secretariat"]}
    assert planner.post("/calls/new/", {**form, "as_of": "2020-04-30"}).status_code == 302
    return Part.objects.get(unit__key="mayors-secretariat")


def answer_promises(client, part, words):
    """Fill the state of promises: the given words in turn, and that it is under way for others."""

    def change(line, _last):
        return words[line - 2][0] if line - 2 < len(words) else "추진 중"

    book = openpyxl.load_workbook(io.BytesIO(filled(client, part, change)))
    sheet = book.active
    assert sheet
    for line, (_word, remark) in enumerate(words, 2):
        sheet.cell(line, VALUE + 2).value = remark
    out = io.BytesIO()
    book.save(out)
    hand_in(client, part, out.getvalue())
    part.refresh_from_db()


def test_a_call_asks_how_promises_stand_and_enters_what_is_done_or_dropped(
    sign_in, planner, asked_promises
):
    part, officer = asked_promises, sign_in("gaon")
    done, dropped, *_ = list_promises(part)
    answer_promises(officer, part, [("이행", "간담회 결과 보고"), ("중단", "예산이 없음")])
    assert part.state == Part.State.RETURNED
    assert planner.post(address(part, "decide/"), {"what": "take"}).status_code == 302
    assert done.promise.results.get(said_on__isnull=False).text_ko == "간담회 결과 보고"
    assert dropped.promise.drops.get().why == "예산이 없음"


@pytest.mark.parametrize(
    ("word", "said"),
    [("이행", "이행은 근거를"), ("거의 다", "고를 수 있는 말이 아닙니다"), (None, "상태가 비어")],
)
def test_an_answer_about_a_promise_needs_one_of_four_words_and_evidence(
    sign_in, asked_promises, word, said
):
    officer = sign_in("gaon")
    answer_promises(officer, asked_promises, [(word, None)])
    assert asked_promises.state == Part.State.FAULTY
    assert said in officer.get(address(asked_promises)).content.decode()
