"""What the cases of the sample city yield is what the reports print."""

from datetime import date

import pytest

from cityhall.registers.cases.procedures import find_current
from cityhall.registers.cases.tabulating import work_out
from sagwan.procedures import Period

pytestmark = pytest.mark.usefixtures("sample_city")


def table(procedure, key, since, until):
    declared = find_current(procedure, until)
    tables = work_out(declared, Period(since, until))
    found = next(one for one in tables if one.statistic.key == key)
    lines = [*found.lines, *([found.total] if found.total else [])]
    return {line.key or line.name.ko: [float(one or 0) for one in line.values] for line in lines}


def test_the_37_audit_items_stand_as_the_report_of_march_2020_has_them():
    found = table("audit-item", "summary", date(2019, 1, 1), date(2020, 3, 31))
    assert found == {
        "correction": [9, 3, 5, 1, 0],
        "suggestion": [11, 6, 4, 1, 0],
        "other": [17, 17, 0, 0, 0],
        "계": [37, 26, 9, 2, 0],
    }


@pytest.mark.long
def test_every_table_that_reports_count_cases_in_comes_out(sample_dockets):
    assert table("lawsuit", "yearly", date(2018, 1, 1), date(2020, 3, 31)) == {
        "2018": [1065, 627, 438, 455, 306, 73.0, 113, 36, 610],
        "2019": [1082, 610, 472, 523, 379, 77.5, 110, 34, 559],
        "2020": [676, 559, 117, 95, 69, 75.8, 22, 4, 581],
    }
    average = table("lawsuit", "average", date(2018, 1, 1), date(2020, 3, 31))
    assert list(average.values()) == [[754, 245, 75.5]]
    running = table("lawsuit", "running", date(2018, 1, 1), date(2020, 3, 31))
    assert (running["direct"], running["supported"]) == ([445], [136])
    appeals = table("appeal", "yearly", date(2017, 1, 1), date(2020, 4, 6))
    assert {year: (row[0], row[2]) for year, row in appeals.items() if year.isdecimal()} == {
        "2017": (1329, 55.4),
        "2018": (1510, 62.9),
        "2019": (1609, 67.0),
        "2020": (508, 72.6),
    }
    examined = table("appeal", "examined", date(2017, 1, 1), date(2020, 4, 6))
    assert [row[1] for year, row in examined.items() if year.isdecimal()] == [
        16.2,
        18.8,
        21.9,
        25.3,
    ]


@pytest.mark.long
def test_reviews_and_speeches_come_out_as_printed(sample_dockets):
    spring = date(2020, 1, 1), date(2020, 4, 10)
    reviews = table("investment-review", "outcomes", *spring)
    assert {key: row[:2] for key, row in reviews.items()} == {
        "adequate": [10, 20.8],
        "conditional": [22, 45.8],
        "again": [3, 6.3],
        "inadequate": [0, 0],
        "returned": [13, 27.1],
        "계": [48, 100],
    }
    contracts = table("contract-review", "yearly", date(2019, 1, 1), date(2020, 4, 10))
    assert contracts["2019"] == [375, 24, 5, 107, 9, 43, 187]
    assert contracts["2020"] == [86, 7, 1, 26, 1, 20, 31]
    kinds = table("entrustment-review", "kinds", *spring)
    assert [row[0] for row in kinds.values()] == [13, 14, 6, 33]
    research = table("research-review", "outcomes", *spring)
    assert (research["adequate"][0], research["inadequate"][0]) == (10, 4)
    speeches = table("five-minute-speech", "answered", date(2021, 1, 1), date(2021, 10, 31))
    assert list(speeches.values()) == [[48, 116, 116]]
    meetings = table("meeting", "held", date(2021, 1, 1), date(2021, 10, 31))
    assert [meetings[key][0] for key in ("briefing", "roundtable", "interview")] == [5, 22, 11]
