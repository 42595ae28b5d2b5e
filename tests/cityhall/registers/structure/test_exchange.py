"""The organisation goes out as tables and comes back: unchanged, amended, added to, or refused."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from cityhall.ground.access.actors import NOBODY, SITE
from cityhall.ground.access.refusals import NotAllowedError
from cityhall.ground.history.models import Entry
from cityhall.ground.history.queries import list_breaks, list_entries
from cityhall.ground.organisation.models import Charter, Duty, Meeting, Post, Standing, Unit
from cityhall.ground.organisation.queries import list_members, load_tree
from cityhall.registers.sheets.handing import write_tables
from cityhall.registers.sheets.taking import take_table
from cityhall.registers.structure.actions import bring_in
from cityhall.registers.structure.incoming import plan
from cityhall.registers.structure.outgoing import list_tables
from cityhall.registers.structure.parts import (
    CHARTERS,
    DUTIES,
    MEETINGS,
    MEMBERS,
    PARTS,
    POSTS,
    SEATS,
    UNITS,
)

pytestmark = pytest.mark.usefixtures("sample_city")
HEAD = "unit,kind,since,until,name_ko,parent"
PAGE = "/organisation/exchange/"


def ask(part, text):
    return plan(part, take_table(text.encode(), part.columns, part.key))


def faults(made):
    return [(fault.line, fault.column) for fault in made.faults]


def test_what_was_handed_out_changes_nothing_in_any_form():
    tables = {table.key: table for table in list_tables(SITE)}
    for key, part in PARTS.items():
        first = [tables[key], *(table for table in tables.values() if table.key != key)]
        for form in ("xlsx", "csv", "json"):
            made = plan(part, take_table(write_tables(first, form), part.columns, key))
            assert (made.faults, made.changes) == ([], []), (key, form)
            assert made.same == len(list(tables[key].rows))


def test_a_division_is_founded_under_another_and_renamed_from_a_day_on():
    made = ask(
        UNITS,
        f"{HEAD}\n"
        "planning-office/data,division,2026-01-01,2026-06-30,데이터담당관,planning-office\n"
        "planning-office/data,division,2026-07-01,,인공지능담당관,planning-office\n"
        "planning-office/data/lab,team,2026-07-01,,실험팀,planning-office/data\n",
    )
    assert made.faults == []
    assert (len(made.changes), list(made.founded)) == (
        3,
        ["planning-office/data", "planning-office/data/lab"],
    )
    assert not Unit.objects.filter(key="planning-office/data").exists()
    before = Entry.objects.count()
    bring_in(made, by=SITE, why="조직 개편")
    assert Entry.objects.count() == before + 1
    assert list_entries("organisation", "units")[0].why == "조직 개편"
    day = Standing.objects.get(name_ko="실험팀").since
    names = [node.name_ko for node in load_tree(day).path("planning-office/data/lab")]
    assert names[-2:] == ["인공지능담당관", "실험팀"]
    assert list(list_breaks()) == []


def test_a_preview_names_each_cell_that_would_change():
    duty = Duty.objects.filter(unit__key="planning-office/legal").first()
    assert duty
    made = ask(
        DUTIES,
        "조직,차례,시작,담당업무\n"
        f"planning-office/legal,{duty.place},{duty.since},행정심판과 소송 총괄\n",
    )
    [change] = made.changes
    assert not change.is_new
    assert change.cells == [("담당업무", duty.text_ko, "행정심판과 소송 총괄")]
    bring_in(made, by=SITE, why="고침")
    duty.refresh_from_db()
    assert duty.text_ko == "행정심판과 소송 총괄"


def test_each_wrong_line_is_told_with_its_column():
    made = ask(
        UNITS,
        f"{HEAD}\n"
        "No Key,division,2026-01-01,,가,city\n"
        "new/a,mood,2026-01-01,,가,city\n"
        "new/b,division,soon,,가,city\n"
        "new/c,division,2026-01-01,2025-01-01,가,city\n"
        "new/d,division,2026-01-01,,가,nowhere\n"
        "new/e,division,2026-01-01,,,city\n"
        "planning-office,division,2019-01-01,,기획조정실,city\n"
        "new/f,division,2026-01-01,,가,city\n"
        "new/f,division,2026-01-01,,나,city\n",
    )
    assert faults(made) == [
        (2, "식별자"),
        (3, "종류"),
        (4, "시작"),
        (5, "끝"),
        (6, "위 조직"),
        (7, "이름"),
        (8, "종류"),
        (10, "식별자"),
    ]


def test_overlapping_stretches_and_circles_are_refused():
    overlap = ask(UNITS, f"{HEAD}\nplanning-office,office,2026-01-01,,기획실,city\n")
    assert faults(overlap) == [(2, "시작")]
    circle = ask(
        UNITS, f"{HEAD}\nplanning-office,office,2019-01-01,,기획조정실,planning-office/budget\n"
    )
    assert faults(circle) == [(2, "위 조직")]


def test_posts_are_added_with_role_and_term():
    head = "key,unit,title_ko,filled,role,since,term_end\n"
    made = ask(
        POSTS,
        head + "planning-office/seer,planning-office,예측관,open,officer,2026-01-01,2027-12-31\n",
    )
    assert made.faults == []
    bring_in(made, by=SITE, why="직제")
    post = Post.objects.get(key="planning-office/seer")
    assert (post.title_en, post.role, f"{post.term_end}") == ("예측관", "officer", "2027-12-31")
    wrong = ask(POSTS, head + "planning-office/x,nowhere,가,sometimes,king,2026-01-01,never\n")
    assert {column for _line, column in faults(wrong)} == {"조직", "임용 방식", "역할", "임기 끝"}


BODY = "task-force/autonomous-police"


def bring(part, text):
    made = ask(part, text)
    assert made.faults == []
    bring_in(made, by=SITE, why="구성")
    assert list(list_breaks()) == []


def test_members_come_in_and_take_seats_in_a_task_force():
    bring(MEMBERS, "key,name_ko,name_en\nhan-byeol,한별,Han Byeol\nnam-gang,남강,\n")
    bring(
        SEATS,
        "unit,member,sender,part,since,until,term_end\n"
        f"{BODY},han-byeol,,chair,2026-01-01,2026-06-30,\n"
        f"{BODY},nam-gang,,chair,2026-07-01,,2028-06-30\n"
        f"{BODY},,planning-office/legal,member,2026-07-01,,\n",
    )
    seats = list_members(BODY, Standing.objects.latest("since").since.replace(year=2026, month=8))
    assert ("chair", "남강") in [(one.part, one.member and one.member.name_ko) for one in seats]
    assert "planning-office/legal" in [one.sender.key for one in seats if one.sender]


def test_a_seat_that_cannot_be_is_told_by_its_line():
    bring(MEMBERS, "key,name_ko\nhan-byeol,한별\nnam-gang,남강\n")
    head = "unit,member,sender,part,since,until,district\n"
    made = ask(
        SEATS,
        head + "planning-office,han-byeol,,member,2026-01-01,,\n"
        f"{BODY},han-byeol,,speaker,2026-01-01,,\n"
        f"{BODY},nobody,,member,2026-01-01,,\n"
        f"{BODY},,,member,2026-01-01,,\n"
        f"{BODY},han-byeol,planning-office,member,2026-01-01,,\n"
        f"{BODY},han-byeol,,king,2026-01-01,,\n",
    )
    assert faults(made) == [
        (2, "위원회·TF"),
        (3, "위원회·TF"),
        (4, "위원"),
        (5, "위원"),
        (6, "위원"),
        (7, "맡은 일"),
    ]
    two = ask(
        SEATS,
        f"{head}{BODY},han-byeol,,chair,2026-01-01,,\n{BODY},nam-gang,,chair,2026-05-01,,\n",
    )
    assert faults(two) == [(3, "시작")]


def test_a_body_is_made_up_and_meets():
    stood = Charter.objects.filter(unit__key=BODY).order_by("since").last()
    assert stood
    head = "unit,since,until,every,people,departments,text_ko\n"
    overlap = ask(CHARTERS, f"{head}{BODY},2026-01-01,,month,20,10,새 구성\n")
    assert faults(overlap) == [(2, "시작")]
    bring(
        CHARTERS,
        f"{head}{BODY},{stood.since},2025-12-31,{stood.every},,34,{stood.text_ko}\n"
        f"{BODY},2026-01-01,,month,20,10,새 구성\n",
    )
    assert Charter.objects.get(unit__key=BODY, since="2026-01-01").people == 20
    bring(MEETINGS, f"unit,since,until,number,text_ko\n{BODY},2026-02-03,2026-02-03,1,첫 회의\n")
    assert Meeting.objects.get(text_ko="첫 회의").number == 1
    wrong = ask(MEETINGS, f"unit,since,until,number\n{BODY},2026-02-03,2026-02-01,many\n")
    assert faults(wrong) == [(2, "횟수")]


def test_only_an_administrator_brings_the_organisation_in():
    made = ask(UNITS, f"{HEAD}\nnew/f,division,2026-01-01,,가,city\n")
    with pytest.raises(NotAllowedError):
        bring_in(made, by=NOBODY, why="x")


def send(client, text, part="units", why="조직 개편"):
    file = SimpleUploadedFile("조직.csv", text.encode())
    return client.post(PAGE, {"table": file, "kind": part, "why": why})


NEW = f"{HEAD}\nplanning-office/data,division,2026-01-01,,데이터담당관,planning-office\n"


def test_nothing_is_written_before_it_was_shown_and_decided(sign_in):
    admin = sign_in("haneul")
    shown = send(admin, NEW)
    assert shown.status_code == 200
    assert "아직 아무것도 쓰지 않았습니다" in shown.content.decode()
    assert not Unit.objects.filter(key="planning-office/data").exists()
    packed = shown.context["packed"]
    done = admin.post(PAGE, {"packed": packed, "why": "조직 개편"})
    assert "새로 1개" in done.content.decode()
    assert Unit.objects.filter(key="planning-office/data").exists()
    again = admin.post(PAGE, {"packed": packed, "why": "조직 개편"})
    assert again.status_code == 422
    assert "그 사이 대장이 바뀌어" in again.content.decode()
    altered = admin.post(PAGE, {"packed": packed[:-2] + "xx", "why": "조직 개편"})
    assert "다시 올려" in altered.content.decode()


def test_a_wrong_table_writes_nothing_and_says_where(sign_in):
    admin = sign_in("haneul")
    before = Entry.objects.count()
    answer = send(admin, NEW + "new/b,division,soon,,가,city\n")
    assert answer.status_code == 422
    assert "날짜가 아닙니다: soon" in answer.content.decode()
    assert send(admin, "nothing").status_code == 422
    assert send(admin, NEW, why="").status_code == 422
    assert send(admin, NEW, part="moods").status_code == 422
    assert Entry.objects.count() == before
    assert send(sign_in("maru"), NEW).status_code == 403


def test_readers_take_the_tables_out(sign_in):
    reader = sign_in("saebom")
    assert "올리기는 관리자가" in reader.get(PAGE).content.decode()
    whole = json.loads(reader.get("/organisation/export/json/").content)
    assert set(whole) == set(PARTS)
    assert all(whole.values())
    assert reader.get("/organisation/export/xlsx/?table=posts").status_code == 200
    assert reader.get("/organisation/export/csv/?table=moods").status_code == 404
    assert reader.get("/organisation/export/pdf/").status_code == 404
