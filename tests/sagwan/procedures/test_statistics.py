"""The tables that reports print come out of cases, column by column."""

from datetime import date
from decimal import Decimal
from itertools import count

import pytest

from sagwan.procedures import Held, Period, Run, Taken, load_declared, replay, tabulate

DECLARED = {one.key: one for one in load_declared()}
LAWSUIT, AUDIT = DECLARED["lawsuit"], DECLARED["audit-item"]
YEARS = {  # final: won, lost, other; new
    2018: ((306, 113, 36), 438),
    2019: ((379, 110, 34), 472),
    2020: ((69, 22, 4), 117),
}


def lawsuit(opened, **values):
    run = Run(LAWSUIT, opened, "clerk", LAWSUIT.start.key, {"title": "사건", **values})
    taken = Taken("answer", opened, "clerk", {"answer": "다툰다", "run_by": "direct"})
    return replay(run, (taken,))


@pytest.fixture(scope="module")
def lawsuits():
    """627 carried over from 2017, then opened and made final as the years ask."""
    running = [lawsuit(date(2017, 5, 2)) for _ in range(627)]
    final = []
    for year, (ends, new) in YEARS.items():
        running += [lawsuit(date(year, 1, 10)) for _ in range(new)]
        for step, number in zip(("win", "lose", "close"), ends, strict=True):
            on = date(year, 2, 3)
            final += [replay(running.pop(0), (Taken(step, on, "clerk"),)) for _ in range(number)]
    return [*final, *running]


def statistic(procedure, key):
    return next(one for one in procedure.statistics if one.key == key)


def shown(found):
    rows = [*found.lines, *([found.total] if found.total else [])]
    return {line.key: [str(one) for one in line.values] for line in rows}


def test_the_lawsuits_of_three_years_come_out_as_printed(lawsuits):
    period = Period(date(2018, 1, 1), date(2020, 3, 31))
    found = tabulate(LAWSUIT, statistic(LAWSUIT, "yearly"), lawsuits, period)
    assert shown(found) == {
        "2018": ["1065", "627", "438", "455", "306", "73.0", "113", "36", "610"],
        "2019": ["1082", "610", "472", "523", "379", "77.5", "110", "34", "559"],
        "2020": ["676", "559", "117", "95", "69", "75.8", "22", "4", "581"],
    }


def test_the_rate_of_three_years_is_pooled_not_averaged(lawsuits):
    period = Period(date(2018, 1, 1), date(2020, 3, 31))
    found = tabulate(LAWSUIT, statistic(LAWSUIT, "average"), lawsuits, period)
    assert found.lines[0].values == (Decimal(754), Decimal(245), Decimal("75.5"))


def test_what_ran_on_a_day_is_counted_by_kind(lawsuits):
    period = Period(date(2020, 1, 1), date(2020, 3, 31))
    found = tabulate(LAWSUIT, statistic(LAWSUIT, "running"), lawsuits, period)
    assert shown(found) == {"direct": ["581"], "supported": ["0"], "": ["581"]}


ENDS = {  # done, working, reviewing
    "correction": (3, 5, 1),
    "suggestion": (6, 4, 1),
    "other": (17, 0, 0),
}
COURSES = (("assign", "report", "confirm"), ("assign", "begin"), ("assign",))


def test_the_audit_summary_comes_out_as_printed():
    day, numbers, runs = date(2019, 12, 2), count(1), []
    for kind, ends in ENDS.items():
        for steps, number in zip(COURSES, ends, strict=True):
            for _ in range(number):
                values = {"text": f"{next(numbers)}번", "kind": kind, "session": "2019"}
                run = Run(AUDIT, day, "clerk", AUDIT.start.key, values)
                runs.append(replay(run, tuple(Taken(step, day, "lee") for step in steps)))
    period = Period(date(2019, 1, 1), date(2020, 3, 1))
    found = tabulate(AUDIT, statistic(AUDIT, "summary"), runs, period)
    assert shown(found) == {
        "correction": ["9", "3", "5", "1", "0"],
        "suggestion": ["11", "6", "4", "1", "0"],
        "other": ["17", "17", "0", "0", "0"],
        "": ["37", "26", "9", "2", "0"],
    }


KINDS = """{ key = "cost", name = { ko = "비용", en = "Cost" }, sums = "cost", unit = "원" },"""
MORE = """
  { key = "share", name = { ko = "비율", en = "Share" }, formula = "all / total_all * 100",\
 digits = 1 },
  { key = "who", name = { ko = "기한 수", en = "Days" }, distinct = "due" },"""


@pytest.fixture
def petitions(altered, opened):
    def build(rows):
        procedure = altered((KINDS, KINDS + "\n  " + MORE), ('rows = "kind"', f'rows = "{rows}"'))
        return procedure, [
            opened(procedure, date(2021, 1, 5), kind="road", cost="10", due="2021-05-01"),
            opened(procedure, date(2021, 2, 5), kind="road", cost="20", due="2021-05-01"),
            opened(procedure, date(2021, 3, 5), kind="park", due="2021-05-02"),
            opened(procedure, date(2021, 3, 9), due="2021-05-02"),
        ]

    return build


def table(procedure, runs, held=(), until=date(2021, 3, 31)):
    since = date(2021, 1, 1)
    found = tabulate(procedure, procedure.statistics[0], runs, Period(since, until), held)
    return shown(found)


def test_shares_are_of_the_whole_table_and_different_values_are_counted_once(petitions):
    assert table(*petitions("kind")) == {
        "road": ["2", "30", "50.0", "1"],
        "park": ["1", "0", "25.0", "1"],
        "": ["4", "30", "100.0", "2"],
    }


def test_cases_without_a_kind_have_a_row_of_their_own(petitions):
    procedure, runs = petitions("kind")
    found = tabulate(
        procedure, procedure.statistics[0], runs, Period(date(2021, 1, 1), date(2021, 3, 31))
    )
    assert [one.name.ko for one in found.lines] == ["도로", "공원", "미정"]


def test_months_follow_one_another(petitions):
    procedure, runs = petitions("month")
    found = table(procedure, runs, until=date(2021, 2, 28))
    assert list(found) == ["2021-01", "2021-02", ""]


def test_stages_and_the_whole_are_rows_too(petitions):
    assert table(*petitions("stage"))["received"][0] == "4"
    assert table(*petitions("all"))[""][0] == "4"


def test_a_case_opened_after_the_period_is_not_counted(petitions):
    procedure, runs = petitions("all")
    assert table(procedure, runs, until=date(2021, 2, 28))[""][0] == "2"


def test_outcomes_are_the_stages_that_end(petitions, moved):
    procedure, runs = petitions("outcome")
    ended = moved(runs[0], ("refuse", date(2021, 3, 10), "kim", "clerk", {}))
    found = table(procedure, [ended, *runs[1:]])
    assert found == {
        "done": ["0", "0", "0.0", "0"],
        "refused": ["1", "10", "100.0", "1"],
        "": ["1", "10", "100.0", "1"],
    }


def test_sittings_are_rows_with_what_each_decided(petitions, moved):
    procedure, runs = petitions("sitting")
    day = date(2021, 3, 10)
    decided = moved(
        runs[0],
        ("assign", day, "kim", "clerk", {"kind": "road"}),
        ("answer", day, "lee", "officer", {"answer": "설치했습니다."}),
        ("decide", day, "choi", "committee", {}),
    )
    held = (Held("1", day), Held("2", date(2021, 3, 24)))
    found = table(procedure, [decided, *runs[1:]], held)
    assert [found["1"][0], found["2"][0]] == ["1", "0"]


def test_what_is_not_known_gives_no_number(altered, opened):
    procedure = altered(('sums = "cost", unit = "원"', 'formula = "all / (all - all)"'))
    assert table(procedure, [opened(procedure)])[""] == ["1", "None"]
