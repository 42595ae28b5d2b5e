"""Tables of goals, pledges and tasks come in: unchanged, amended, added to, or refused by line."""

from datetime import date

import pytest

from cityhall.ground.access.refusals import NotAllowedError
from cityhall.ground.history.models import Entry
from cityhall.registers.promises.incoming import COLUMNS, bring_named, read_named
from cityhall.registers.promises.models import Goal, Pledge, Task
from cityhall.registers.promises.outgoing import list_tables
from cityhall.registers.sheets.handing import write_tables
from cityhall.registers.sheets.taking import take_table


def read(kind, text):
    return read_named(kind, take_table(text.encode(), COLUMNS[kind], kind))


def bring(kind, text, town):
    wanted = read(kind, text)
    assert wanted.faults == []
    bring_named(wanted, by=town.keeper, why="취합")
    return wanted


@pytest.mark.parametrize("kind", ["goals", "tasks"])
@pytest.mark.parametrize("form", ["xlsx", "csv", "json"])
def test_what_was_handed_out_asks_for_nothing(town, kind, form):
    tables = {table.key: table for table in list_tables(date(2020, 6, 1))}
    content = write_tables([tables.pop(kind), *tables.values()], form)
    wanted = read_named(kind, take_table(content, COLUMNS[kind], kind))
    assert (wanted.new, wanted.amended, wanted.same, wanted.faults) == ([], [], 1, [])
    before = Entry.objects.count()
    bring_named(wanted, by=town.keeper, why="그대로")
    assert Entry.objects.count() == before


def test_goals_pledges_and_tasks_come_in_under_one_another(town):
    bring(
        "goals",
        "key,kind,above,owner,name_ko\n"
        "goal/woods,goal,goal/green,parks,숲\n"
        "goal/paths,goal,goal/woods,parks,숲길\n",
        town,
    )
    bring(
        "pledges",
        "key,above,owner,name_ko,name_en\npledge/path,goal/paths,parks,백 리 길,A long path\n",
        town,
    )
    bring(
        "tasks",
        "key,above,pledge,owner,name_ko\n"
        "task/path,goal/paths,pledge/path,parks,길 잇기\n"
        "task/trees,goal/woods,,roads,나무 심기\n",
        town,
    )
    paths = Goal.objects.get(key="goal/paths")
    assert paths.parent == Goal.objects.get(key="goal/woods")
    assert paths.place > Goal.objects.get(key="goal/woods").place
    assert Pledge.objects.get().goal == paths
    task = Task.objects.get(key="task/path")
    assert (task.pledge, task.name_en) == (Pledge.objects.get(), "길 잇기")
    town.task.refresh_from_db()
    assert (town.task.goal.key, town.task.owner) == ("goal/woods", town.roads)


def test_each_wrong_line_is_told_with_its_column(town):
    wanted = read(
        "goals",
        "key,kind,above,owner,name_ko\n"
        "No Key,goal,,parks,가\n"
        "goal/a,mood,,parks,가\n"
        "goal/b,goal,goal/none,parks,가\n"
        "goal/c,goal,,nobody,가\n"
        "goal/d,goal,,,가\n"
        "goal/e,goal,,parks,가\n"
        "goal/e,goal,,parks,나\n",
    )
    assert [(fault.line, fault.column) for fault in wanted.faults] == [
        (2, "식별자"),
        (3, "종류"),
        (4, "위"),
        (5, "담당"),
        (6, "담당"),
        (8, "식별자"),
    ]


def test_goals_never_stand_below_themselves(town):
    circle = read(
        "goals",
        "key,kind,above,owner,name_ko\n"
        "goal/woods,goal,goal/green,parks,숲\n"
        "goal/green,goal,goal/woods,garam,푸른 도시\n",
    )
    assert {fault.column for fault in circle.faults} == {"위 목표"}


def test_only_planning_officers_bring_tables_in(town):
    wanted = read("goals", "key,kind,above,owner,name_ko\n")
    with pytest.raises(NotAllowedError):
        bring_named(wanted, by=town.gardener, why="취합")
