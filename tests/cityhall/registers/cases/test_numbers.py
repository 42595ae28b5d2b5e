"""Cases that are opened at the same instant get different numbers, and none of them is lost."""

from datetime import date
from threading import Barrier, Thread

import pytest
from django.db import connections

from cityhall.ground.access.actors import SITE
from cityhall.registers.cases.actions import open_case
from cityhall.registers.cases.models import Case

ITEM = {"text": "자료 제출 전에 세 번 검토할 것", "kind": "correction", "session": "2026"}
DAY = date(2026, 11, 2)
EACH = 8


@pytest.fixture(scope="module")
def database(another_database, founded_city):
    """A database with the sample city, in which is committed what is written."""
    return another_database("numbers", lambda: None, upon=founded_city)


def test_two_who_open_cases_at_once_get_different_numbers(database, db):
    if database.vendor != "postgresql":
        pytest.skip("writers of SQLite queue up: nobody can take a number meanwhile")
    together, failed = Barrier(2), []

    def open_many():
        connections["default"] = database.copy()
        try:
            for _ in range(EACH):
                together.wait(30)
                open_case("audit-item", ITEM, on=DAY, by=SITE)
        except Exception as fault:  # noqa: BLE001  whatever it is, the test tells it
            failed.append(fault)
        finally:
            connections["default"].close()

    threads = [Thread(target=open_many) for _ in range(2)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    usual, connections["default"] = connections["default"], database.copy()
    numbers = set(Case.objects.filter(opened=DAY).values_list("number", flat=True))
    connections["default"].close()
    connections["default"] = usual
    assert failed == []
    assert len(numbers) == 2 * EACH
