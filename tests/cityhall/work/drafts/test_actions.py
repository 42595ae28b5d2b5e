"""Drafts are begun, edited and saved by one door; numbers cannot be typed over, versions stay."""

import json
from datetime import date

import pytest

from cityhall.ground.access.refusals import NotAllowedError
from cityhall.ground.history.queries import list_entries
from cityhall.work.drafts import actions
from cityhall.work.drafts.edits import write_edits
from cityhall.work.drafts.errors import (
    ChangedMeanwhileError,
    DraftTakenError,
    EmptyTextError,
    NoItemError,
    NothingNewError,
    NumberLostError,
    UnfitError,
)
from cityhall.work.drafts.models import Draft
from cityhall.work.drafts.queries import compose_draft, layout_of

pytestmark = pytest.mark.django_db
NOTE = "staffing/note-0"
AIM = "주요 시책을 시의회에 미리 알려"


def find(draft, start):
    composed = compose_draft(Draft.objects.select_related("office").get(pk=draft.pk))
    return next(item for item in composed.items if item.text.startswith(start))


def item_of(draft, key):
    return compose_draft(draft).find(key)


def test_a_text_is_edited_moved_left_out_and_restored(april, person):
    gaon, first = person("gaon"), find(april, "시정 성과를")
    actions.reword(april, first.key, "시정의 성과를 돕는 정책", seen=first.source, by=gaon)
    edited = item_of(april, first.key)
    assert (edited.text, edited.origin.kind) == ("시정의 성과를 돕는 정책", "edited")
    assert edited.registered == first.source
    actions.shift(april, first.key, 1, by=gaon)
    keys = [one.key for one in compose_draft(april).printed if one.group == "functions"]
    assert keys[1] == first.key
    actions.leave_out(april, first.key, by=gaon)
    gone = item_of(april, first.key)
    assert gone.is_gone
    assert gone not in compose_draft(april).printed
    actions.restore(april, first.key, by=gaon)
    assert item_of(april, first.key).text == first.text


def test_numbers_of_a_register_cannot_be_typed_over(april, person):
    gaon, note = person("gaon"), item_of(april, NOTE).source
    for text in ("전문임기제 3명 별도", "전문임기제 {staffing.quota} 별도"):
        with pytest.raises(NumberLostError):
            actions.reword(april, NOTE, text, seen=note, by=gaon)
    for key in ("staffing/table", "staffing/caption", "none"):
        with pytest.raises(NoItemError):
            actions.reword(april, key, "4", seen="", by=gaon)
    actions.reword(april, NOTE, "따로 두는 전문임기제 {staffing.apart}", seen=note, by=gaon)
    assert item_of(april, NOTE).text == "따로 두는 전문임기제 3명"


def test_what_makes_no_sense_is_refused(april, person):
    gaon, first = person("gaon"), find(april, "시정 성과를")
    with pytest.raises(ChangedMeanwhileError):
        actions.reword(april, first.key, "새 글", seen="다른 글", by=gaon)
    with pytest.raises(EmptyTextError):
        actions.reword(april, first.key, " ", seen=first.source, by=gaon)
    with pytest.raises(UnfitError):
        actions.add_line(april, "functions", "모두 {no.measure}", 1, by=gaon)
    with pytest.raises(NoItemError):
        actions.add_line(april, "no-such-group", "글", 1, by=gaon)
    with pytest.raises(NoItemError):
        actions.shift(april, "general", 1, by=gaon)


def test_lines_are_added_with_numbers_that_are_named(april, person):
    text = "정책 예산 {budget.spent item=policy} 집행"
    key = actions.add_line(april, "functions", text, 1, by=person("raon"))
    added = item_of(april, key)
    assert (added.text, added.origin.kind) == ("정책 예산 20,070천원 집행", "added")
    actions.leave_out(april, key, by=person("raon"))
    assert item_of(april, key) is None


def test_only_those_who_answer_for_the_office_write(april, person):
    for key in ("nari", "saebom", "boram", "haneul"):
        with pytest.raises(NotAllowedError):
            actions.save_version(april, "", by=person(key))
    for key in ("gaon", "raon", "maru"):
        actions.add_line(april, "functions", f"{key}의 줄", 1, by=person(key))
    with pytest.raises(DraftTakenError):
        actions.begin_draft(
            april.office, date(2020, 4, 9), april.as_of, layout_of(april), by=person("maru")
        )


def test_each_change_is_one_entry_and_a_version_never_changes(april, person):
    gaon = person("gaon")
    version = actions.save_version(april, "첫 판", by=gaon)
    with pytest.raises(NothingNewError):
        actions.save_version(april, "", by=gaon)
    actions.add_line(april, "functions", "새로 맡은 일", 1, by=gaon)
    second = actions.save_version(april, "", by=gaon)
    assert (version.number, second.number) == (1, 2)
    version.refresh_from_db()
    texts = [block["text"] for block in json.loads(version.paper)["blocks"]]
    assert "새로 맡은 일" not in texts
    entries = [entry.action for entry in list_entries("draft", april.key)]
    assert sorted(entries) == ["drafts.add_line", "drafts.begin", "drafts.save", "drafts.save"]
    actions.restore(april, "functions/none", by=gaon)
    assert len(list_entries("draft", april.key)) == 4


def test_an_edit_tells_when_the_register_says_something_else_since(april, person):
    item = find(april, AIM)
    actions.reword(april, item.key, "시의회와 미리 나눔", seen=item.source, by=person("gaon"))
    edits = april.changes.reword(item.key, "시의회와 미리 나눔", "옛 글")
    april.edits = write_edits(edits)
    assert item_of(april, item.key).changed == item.source


def test_the_next_draft_takes_over_what_people_wrote(april, begin, person):
    gaon, first = person("gaon"), find(april, "시정 성과를")
    actions.reword(april, first.key, "시정의 성과를 돕는 정책", seen=first.source, by=gaon)
    actions.add_line(april, "answers", "모두 처리함", 1, by=gaon)
    actions.save_version(april, "", by=gaon)
    draft = begin("2020-05-01", "2020-04-30")
    may, carried = compose_draft(draft), item_of(draft, first.key)
    assert (carried.text, carried.origin.kind) == ("시정의 성과를 돕는 정책", "carried")
    assert "2020. 4. 초안에서" in carried.origin.ko
    answer = next(item for item in may.printed if item.text == "모두 처리함")
    assert answer.origin.kind == "carried"
    assert "answers" in [item.key for item in may.printed]
