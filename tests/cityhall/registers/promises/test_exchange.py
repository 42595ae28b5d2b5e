"""The register goes out and comes back unchanged; new lines are added, wrong ones are told."""

import json
from datetime import date

import pytest

from cityhall.ground.access.refusals import NotAllowedError
from cityhall.ground.history.models import Entry
from cityhall.registers.promises.exchange import bring_in, read_lines
from cityhall.registers.promises.models import Promise
from cityhall.registers.promises.outgoing import COLUMNS, list_tables
from cityhall.registers.promises.queries import on_day
from cityhall.registers.sheets.handing import write_tables
from cityhall.registers.sheets.taking import take_table

HEAD = "key,task,owner,text_ko,due_text,due_from,due_to,since,part_of"
ON = date(2020, 6, 1)


def read(text):
    return read_lines(take_table(text.encode(), COLUMNS))


@pytest.mark.parametrize("form", ["xlsx", "csv", "json"])
def test_what_was_handed_out_asks_for_nothing(town, form):
    content = write_tables(list_tables(ON), form)
    asked = read_lines(take_table(content, COLUMNS, "promises"))
    assert (asked.new, asked.amended, asked.same, asked.faults) == ([], [], 1, [])
    before = Entry.objects.count()
    bring_in(asked, by=town.keeper, why="그대로")
    assert Entry.objects.count() == before


def test_the_state_is_handed_out_and_what_reports_told(town):
    whole = json.loads(write_tables(list_tables(ON), "json"))
    [promise], [telling] = whole["promises"], whole["tellings"]
    assert (promise["state"], promise["due_to"]) == ("지연", "2020-05-31")
    assert (telling["report"], telling["state"]) == ("parks-2020-03", "planned")


def test_new_lines_are_added_and_words_amended_in_one_entry(town):
    asked = read(
        f"{HEAD}\n"
        "promise/thousand-trees,task/trees,parks,나무 이천 그루,5월,2020-05-01,2020-05-31,2020-03-01,\n"
        "promise/oaks,task/trees,parks,참나무를 심음,,,2020-04-30,2020-03-01,promise/thousand-trees\n"
    )
    assert asked.faults == []
    before = Entry.objects.count()
    bring_in(asked, by=town.keeper, why="취합")
    assert Entry.objects.count() == before + 1
    town.promise.refresh_from_db()
    assert town.promise.text_ko == "나무 이천 그루"
    oaks = Promise.objects.get(key="promise/oaks")
    assert oaks.part_of == town.promise
    assert oaks.spells.get(on_day(ON)).state == "late"


def test_each_wrong_line_is_told_with_its_column(town):
    asked = read(
        f"{HEAD}\n"
        "promise/a,task/none,parks,글,,,,2020-03-01,\n"
        "promise/b,task/trees,parks,글,,2020-05-31,2020-05-01,2020-03-01,\n"
        "promise/c,task/trees,parks,글,,5월,,2020-03-01,\n"
        "No Key,task/trees,parks,글,,,,2020-03-01,\n"
        "promise/d,task/trees,,글,,,,2020-03-01,\n"
        "promise/e,task/trees,parks,글,,,,2020-03-01,\n"
        "promise/e,task/trees,parks,글,,,,2020-03-01,\n"
        "promise/thousand-trees,task/trees,parks,글,6월,,2020-06-30,2020-03-01,\n"
    )
    assert [(fault.line, fault.column) for fault in asked.faults] == [
        (2, "주요업무"),
        (3, "기한 끝"),
        (4, "기한 시작"),
        (5, "식별자"),
        (6, "담당"),
        (8, "식별자"),
        (9, "기한"),
    ]


def test_only_planning_officers_bring_tables_in(town):
    with pytest.raises(NotAllowedError):
        bring_in(read(f"{HEAD}\n"), by=town.gardener, why="취합")
