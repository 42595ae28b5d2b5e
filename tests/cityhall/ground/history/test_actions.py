"""An entry and its rows land together or not at all; one that changed nothing leaves no trace."""

from datetime import date

import pytest

from cityhall.ground.access.actors import SITE
from cityhall.ground.history import queries
from cityhall.ground.history.actions import Author, erase, note, record
from cityhall.ground.history.models import Change, Entry
from cityhall.ground.organisation import actions
from cityhall.ground.organisation.models import Unit

pytestmark = pytest.mark.django_db

CLERK = Author("clerk", "간사")
CITY = actions.Named("가람시", "Garam City")


def test_an_entry_says_who_did_what_to_which_object_and_why():
    actions.found_unit(
        "garam", "city", CITY, parent=None, since=date(2020, 1, 1), by=SITE, why="설치 조례"
    )
    [entry] = queries.list_entries("unit", "garam")
    assert (entry.author_name, entry.action, entry.why) == (
        "사관",
        "organisation.found_unit",
        "설치 조례",
    )
    tables = [table for table, _row, _columns in queries.list_changes(entry)]
    assert tables == ["organisation_unit", "organisation_standing"]


def test_a_change_says_what_was_before_and_after():
    with record("test.found", by=CLERK, of=("unit", "a")):
        unit = Unit.objects.create(key="a", kind="team")
    with record("test.alter", by=CLERK, of=("unit", "a")):
        Unit.objects.filter(pk=unit.pk).update(kind="division")
    [(_table, _row, columns)] = queries.list_changes(queries.list_entries("unit", "a")[0])
    assert columns == {"kind": ("team", "division")}


def test_an_action_that_fails_leaves_nothing_behind():
    def fail():
        with record("test.fail", by=CLERK, of=("unit", "a")):
            Unit.objects.create(key="a", kind="team")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert not Unit.objects.exists()
    assert not Entry.objects.exists()
    assert not Change.objects.exists()


def test_an_action_that_changes_nothing_leaves_no_entry():
    with record("test.nothing", by=CLERK, of=("unit", "a")):
        Unit.objects.filter(key="a").update(kind="team")
    assert not Entry.objects.exists()


def test_an_action_within_an_action_has_an_entry_of_its_own():
    with record("test.outer", by=CLERK, of=("unit", "a")):
        Unit.objects.create(key="a", kind="team")
        with record("test.inner", by=CLERK, of=("unit", "b")):
            Unit.objects.create(key="b", kind="team")
        Unit.objects.create(key="c", kind="team")
    inner, outer = Entry.objects.order_by("seq")
    assert (inner.action, inner.changes, outer.changes) == ("test.inner", 1, 2)
    assert list(queries.list_breaks()) == []


def test_a_failed_inner_action_gives_the_pen_back_to_the_outer():
    with record("test.outer", by=CLERK, of=("unit", "a")):
        with pytest.raises(RuntimeError), record("test.inner", by=CLERK, of=("unit", "b")):
            raise RuntimeError
        Unit.objects.create(key="a", kind="team")
    assert [entry.action for entry in Entry.objects.all()] == ["test.outer"]


def test_what_is_noted_needs_no_change():
    note("documents.take_copy", by=CLERK, of=("report", "1"), why="감사 대응")
    assert Entry.objects.get().changes == 0


def test_erasing_leaves_a_history_that_still_proves_itself():
    with record("test.found", by=CLERK, of=("unit", "a")):
        unit = Unit.objects.create(key="secret-name", kind="team")
    with record("test.remove", by=CLERK, of=("unit", "a")):
        unit.delete()
    row = Change.objects.latest("id").row
    assert erase("organisation_unit", row, by=CLERK, why="개인정보 보호법 제21조") == 2
    assert not Change.objects.filter(after__contains="secret-name").exists()
    assert not Change.objects.filter(before__contains="secret-name").exists()
    assert list(queries.list_breaks()) == []
