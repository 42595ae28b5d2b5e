"""What the cases of the sample city yield is what the reports print."""

from datetime import date

import pytest

from cityhall.registers.cases import queries
from cityhall.registers.cases.procedures import find_current
from sagwan.procedures import Period

pytestmark = pytest.mark.usefixtures("sample_city")


def table(procedure, key, since, until):
    declared = find_current(procedure, until)
    statistic = next(one for one in declared.statistics if one.key == key)
    found = queries.work_out(declared, statistic, Period(since, until))
    lines = [*found.lines, *([found.total] if found.total else [])]
    return {line.key or line.name.ko: [int(one or 0) for one in line.values] for line in lines}


def test_the_37_audit_items_stand_as_the_report_of_march_2020_has_them():
    found = table("audit-item", "summary", date(2019, 1, 1), date(2020, 3, 31))
    assert found == {
        "correction": [9, 3, 5, 1, 0],
        "suggestion": [11, 6, 4, 1, 0],
        "other": [17, 17, 0, 0, 0],
        "계": [37, 26, 9, 2, 0],
    }
