"""The database itself refuses to write a register in silence, and to alter its history."""

from datetime import date

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction

from cityhall.ground.access.actors import SITE
from cityhall.ground.history import guarding, queries
from cityhall.ground.history.actions import record
from cityhall.ground.history.models import Change, Entry
from cityhall.ground.organisation import actions
from cityhall.ground.organisation.models import Unit

pytestmark = pytest.mark.django_db

CITY = actions.Named("가람시", "Garam City")
ON_SQLITE = "sqlite"


@pytest.fixture
def city():
    return actions.found_unit("garam", "city", CITY, parent=None, since=date(2020, 1, 1), by=SITE)


def refused(statement, *values):
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement, values)
    except DatabaseError:
        return True
    return False


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE organisation_unit SET kind = 'office'",
        "DELETE FROM organisation_standing",
        "INSERT INTO organisation_unit (key, kind, is_sample) VALUES ('x', 'city', false)",
        "UPDATE history_entry SET why = 'x'",
        "DELETE FROM history_entry",
        "UPDATE history_change SET after = '{}'",
        "DELETE FROM history_change",
        f"INSERT INTO history_entry VALUES (9{', 1' * 12})",
    ],
)
def test_nothing_is_written_past_the_history(city, statement):
    assert refused(statement)
    assert list(queries.list_breaks()) == []


def test_rows_cannot_be_replaced_or_tables_emptied_in_silence(city):
    if connection.vendor == ON_SQLITE:
        replacing = "INSERT OR REPLACE INTO {} SELECT * FROM {}"
        tables = ["organisation_unit", "history_entry", "history_change"]
        assert all(refused(replacing.format(table, table)) for table in tables)
    else:
        assert refused("TRUNCATE organisation_unit CASCADE")
        assert refused("TRUNCATE history_entry")
        assert refused("TRUNCATE history_change")


def test_bulk_and_raw_writes_are_kept_as_well(city):
    with record("test.write", by=SITE.author, of=("unit", "many")):
        Unit.objects.bulk_create(Unit(key=f"d{n}", kind="district") for n in range(3))
        Unit.objects.filter(kind="district").update(kind="team")
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM organisation_unit WHERE key = 'd1'")
    entry = Entry.objects.latest("seq")
    assert entry.changes == Change.objects.filter(token=entry.token).count() == 3 + 3 + 1
    assert list(queries.list_breaks()) == []


def test_a_row_altered_while_its_trigger_was_off_is_found(city):
    guarding.lift()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE organisation_unit SET kind = 'office'")
    broken = [one.place for one in queries.list_breaks()]
    assert f"organisation_unit {city.pk}" in broken
    assert any(place.startswith("trigger ") for place in broken)
    guarding.restore()
    assert [one.place for one in queries.list_breaks()] == [f"organisation_unit {city.pk}"]


def test_a_row_removed_while_its_trigger_was_off_is_found(city):
    guarding.lift()
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM organisation_standing")
    guarding.restore()
    assert len(list(queries.list_breaks())) == 1


def test_triggers_stand_again_after_every_migration(city):
    guarding.lift()
    assert list(guarding.missing_triggers())
    call_command("migrate", verbosity=0)
    assert list(guarding.missing_triggers()) == []


def test_what_proves_a_password_is_not_in_the_history(django_user_model):
    with record("test.add", by=SITE.author, of=("person", "x")):
        django_user_model.objects.create(
            key="x", name_ko="엑스", name_en="X", password="hash-of-it"
        )
    assert not Change.objects.filter(after__contains="hash-of-it").exists()
    assert list(queries.list_breaks()) == []
