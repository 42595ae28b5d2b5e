"""Pages of promises answer whoever may read, do what their forms ask, and refuse what makes no
sense with a reason."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from cityhall.ground.history.models import Entry
from cityhall.registers.promises import queries
from cityhall.registers.promises.models import Promise

ON = "?on=2020-04-30"
FAIR = "/promises/promise/local-government-fair/"
SAID = {"said_by": "비서실장", "on": "2020-05-02"}


def text(answer):
    return answer.content.decode()


@pytest.mark.parametrize(
    "address",
    [
        "/promises/" + ON,
        "/promises/" + ON + "&by=office&state=late&unit=planning-office",
        "/promises/" + ON + "&by=month&month=2020-10",
        "/promises/" + ON + "&by=state&words=%EB%B0%95%EB%9E%8C%ED%9A%8C",
        "/promises/?on=never&month=2020-99&state=x&page=x&by=y&goal=none&unit=none",
        "/promises/goals/" + ON,
        "/promises/between/",
        "/promises/between/?old=003&new=002",
        "/promises/task/sustainable-development/" + ON,
        FAIR,
        "/promises/exchange/",
        "/promises/export/csv/",
        "/promises/export/csv/?table=tellings",
        "/promises/export/xlsx/",
        "/promises/export/json/",
    ],
)
def test_readers_see_every_page(sign_in, address):
    assert sign_in("saebom").get(address).status_code == 200
    assert Client().get(address).status_code == 302
    assert sign_in("areum").get(address).status_code == 403


def test_two_reports_are_compared_the_earlier_first_however_they_are_asked_for(sign_in):
    client = sign_in("saebom")
    right = text(client.get("/promises/between/?old=003&new=002"))
    wrong = text(client.get("/promises/between/?old=002&new=003"))
    assert "앞뒤를 바꾸어" in wrong
    assert "앞뒤를 바꾸어" not in right
    assert right.partition('class="verdict"')[2][:80] == wrong.partition('class="verdict"')[2][:80]
    assert "같은 보고를 두 번" in text(client.get("/promises/between/?old=002&new=002"))


def test_a_page_shows_both_states_side_by_side(sign_in):
    page = text(sign_in("saebom").get("/promises/promise/residents-week/" + ON))
    assert "보고된 상태" in page
    assert "완료" in page
    assert "도출한 상태" in page
    assert "근거를 갖춘 이행이 없습니다" in page
    assert "등록하기" not in page


def test_an_officer_of_the_owner_reports_it_done(sign_in):
    client = sign_in("gaon")
    assert "등록하기" in text(client.get(FAIR))
    given = {"what": "done", "ko": "행사 결과 공문", **SAID}
    assert client.post(f"{FAIR}change/", given).status_code == 302
    promise = Promise.objects.get(key="promise/local-government-fair")
    assert promise.spells.get(queries.on_day(date(2020, 5, 2))).state == "done"
    assert "행사 결과 공문" in text(client.get(FAIR))


def test_moving_dropping_and_explaining_leave_their_reason(sign_in):
    client = sign_in("gaon")
    silent = {"what": "explain", "report": "002", "why": "코로나19로 미룸", **SAID}
    moved = {"what": "move", "due_to": "2021-10-31", "why": "코로나19", **SAID}
    dropped = {"what": "drop", "why": "행사 취소", **SAID}
    for given in (silent, moved, dropped):
        assert client.post(f"{FAIR}change/", given).status_code == 302
        assert given["why"] in text(client.get(FAIR))


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"what": "done", "ko": " ", **SAID}, "근거를 적어"),
        ({"what": "move", "why": "까닭", **SAID}, "새 기한"),
        ({"what": "move", "why": "까닭", "due_to": "내일", **SAID}, "날짜를"),
        ({"what": "drop", "why": "", **SAID}, "까닭을 함께"),
        ({"what": "drop", "why": "까닭", "said_by": "나", "on": "2999-01-01"}, "오늘 뒤의"),
        ({"what": "explain", "report": "none", "why": "까닭", **SAID}, "무엇을 할지"),
        ({}, "무엇을 할지"),
    ],
)
def test_a_form_that_lacks_something_is_refused_with_a_reason(sign_in, given, reason):
    answer = sign_in("gaon").post(f"{FAIR}change/", given)
    assert answer.status_code == 422
    assert reason in text(answer)


def test_nobody_else_speaks_for_a_promise(sign_in):
    given = {"what": "drop", "why": "까닭", **SAID}
    assert sign_in("nari").post(f"{FAIR}change/", given).status_code == 403
    assert sign_in("saebom").post(f"{FAIR}change/", given).status_code == 403
    assert sign_in("maru").post(f"{FAIR}change/", given).status_code == 302


def test_what_there_is_not_is_not_found(sign_in):
    client = sign_in("gaon")
    for address in ("/promises/promise/none/", "/promises/task/none/", "/promises/export/pdf/"):
        assert client.get(address).status_code == 404


def test_each_table_of_the_register_is_handed_out(sign_in):
    client = sign_in("saebom")
    lines = {
        table: len(text(client.get(f"/promises/export/csv/?table={table}")).splitlines()) - 1
        for table in ("promises", "tellings", "deeds", "tasks", "pledges", "goals")
    }
    assert lines == {
        "promises": 185,
        "tellings": 219,
        "deeds": 2,
        "tasks": 17,
        "pledges": 0,
        "goals": 9,
    }
    assert client.get("/promises/export/csv/?table=none").status_code == 404


def send(client, content, why="취합", kind="promises"):
    file = SimpleUploadedFile("약속.csv", content)
    return client.post("/promises/exchange/", {"table": file, "why": why, "kind": kind})


def test_a_table_that_was_handed_out_comes_back_and_changes_nothing(sign_in):
    client = sign_in("maru")
    answer = send(client, client.get("/promises/export/csv/").content)
    assert "새로 0개, 고치는 것 0개, 그대로인 것 185개" in text(answer)
    assert "packed" not in answer.context


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("promises", "promise/residents-week,", "promise/residents-month,"),
        ("goals", "goal/", "goal/new-"),
    ],
)
def test_what_a_table_would_change_is_shown_before_it_is_written(sign_in, kind, old, new):
    client = sign_in("maru")
    table = client.get(f"/promises/export/csv/?table={kind}").content.decode("utf-8-sig")
    head, *lines = table.splitlines()
    line = next(one for one in lines if one.startswith(old)).replace(old, new, 1)
    before = Entry.objects.count()
    shown = send(client, f"{head}\n{line}\n".encode(), kind=kind)
    assert "아직 아무것도 쓰지 않았습니다" in text(shown)
    [change] = shown.context["changes"]
    assert change.is_new
    assert Entry.objects.count() == before
    given = {"packed": shown.context["packed"], "why": "취합"}
    assert "새로 1개, 고친 것 0개를 썼습니다" in text(client.post("/promises/exchange/", given))
    assert Entry.objects.count() == before + 1
    again = client.post("/promises/exchange/", given)
    assert again.status_code == 422
    assert sign_in("gaon").post("/promises/exchange/", given).status_code == 403


def test_a_wrong_table_is_told_line_by_line_and_writes_nothing(sign_in):
    client = sign_in("maru")
    content = client.get("/promises/export/csv/").content.replace(b"task/", b"tusk/", 1)
    answer = send(client, content)
    assert answer.status_code == 422
    assert "등록되지 않았습니다: tusk/" in text(answer)
    assert send(client, b"nothing").status_code == 422
    assert send(client, content, why="").status_code == 422
    assert client.post("/promises/exchange/", {"why": "x"}).status_code == 422
    assert send(sign_in("gaon"), content).status_code == 403
