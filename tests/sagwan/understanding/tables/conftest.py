"""Reports of a few lines, with the tables that are found in them."""

from collections.abc import Callable

import pytest

from sagwan import read, understand
from sagwan.facts import Table

Tables = Callable[[str], tuple[Table, ...]]


@pytest.fixture
def tables() -> Tables:
    """Give the tables of a report."""

    def found(text: str) -> tuple[Table, ...]:
        return understand(read(text.encode(), name="보고.txt")).tables

    return found


@pytest.fixture
def table(tables: Tables) -> Callable[[str], Table]:
    """Give the only table of a report."""

    def only(text: str) -> Table:
        (one,) = tables(text)
        return one

    return only
