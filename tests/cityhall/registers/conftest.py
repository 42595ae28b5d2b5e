"""Two people at the same moment: each with a connection of their own to a city that keeps what is
written. On SQLite that is a file, whose writers wait for one another as in a house."""

from collections.abc import Callable
from threading import Thread
from typing import Any

import pytest
from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

A_WHILE, LONGEST = 0.4, 30  # seconds


@pytest.fixture(scope="session")
def lasting_city(another_database, founded_city, tmp_path_factory, django_db_blocker):
    """The sample city in a database in which is committed what is written."""
    empty, founded = connections["default"], founded_city
    if empty.vendor != "sqlite":
        yield another_database("lasting", lambda: None, upon=founded)
        return
    copy = empty.copy()
    copy.settings_dict["NAME"] = str(tmp_path_factory.mktemp("lasting") / "city.sqlite3")
    with django_db_blocker.unblock():
        copy.connect()
        founded.connection.backup(copy.connection)
        yield copy
        copy.close()


@pytest.fixture
def in_lasting_city(lasting_city, live_in_lasting):
    """Let a test write what is kept."""
    return live_in_lasting(lasting_city)


@pytest.fixture
def live_in_lasting(django_db_blocker):
    """Have everything that a test asks asked of a database, each write committed."""
    usual = connections["default"]

    def live(database: BaseDatabaseWrapper) -> BaseDatabaseWrapper:
        connections["default"] = database.copy()
        return database

    with django_db_blocker.unblock():
        yield live
        connections["default"].close()
        connections["default"] = usual


@pytest.fixture
def meanwhile(
    in_lasting_city: BaseDatabaseWrapper,
) -> Callable[[Callable[[], Any], Callable[[], Any]], Any]:
    """Let somebody act while another has acted, but not yet committed; gives what came of it.

    The second has to wait: whoever does not was let through too early.
    """

    def act(first: Callable[[], Any], second: Callable[[], Any]) -> Any:
        told: list[Any] = []

        def go() -> None:
            connections["default"] = in_lasting_city.copy()
            try:
                told.append(second())
            except Exception as fault:  # noqa: BLE001  whatever it is, the test looks at it
                told.append(fault)
            finally:
                connections["default"].close()

        other = Thread(target=go)
        with transaction.atomic():
            first()
            other.start()
            other.join(A_WHILE)
            assert other.is_alive(), f"did not wait: {told}"
        other.join(LONGEST)
        assert not other.is_alive()
        return told[0]

    return act
