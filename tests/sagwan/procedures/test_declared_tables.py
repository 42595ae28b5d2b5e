"""The tables that the reports print come out of cases of the declared procedures."""

from datetime import date, timedelta

import pytest

from sagwan.procedures import Held, Period, Run, Taken, load_declared, replay, tabulate

DECLARED = {one.key: one for one in load_declared()}
DAY = date(2020, 3, 2)


def case(key, *steps, opened=DAY, on=None, **values):
    """A case as it was kept: opened, then moved by steps, each perhaps with values."""
    procedure = DECLARED[key]
    run = Run(procedure, opened, "clerk", procedure.start.key, values)
    pairs = [one if isinstance(one, tuple) else (one, {}) for one in steps]
    return replay(run, tuple(Taken(step, on or opened, "lee", held) for step, held in pairs))


def table(key, statistic, runs, since=date(2020, 1, 1), until=date(2020, 4, 10), held=()):
    procedure = DECLARED[key]
    asked = next(one for one in procedure.statistics if one.key == statistic)
    found = tabulate(procedure, asked, runs, Period(since, until), held)
    rows = [*found.lines, *([found.total] if found.total else [])]
    return {line.key: [str(one) for one in line.values] for line in rows}


@pytest.fixture(scope="module")
def appeals():
    """Decisions of four years, in 24 sittings a year and 7 of the last, some with examiners."""
    runs, held = [], []
    for year, decided, examined, sat in (
        (2017, 1329, 389, 24),
        (2018, 1510, 451, 24),
        (2019, 1609, 526, 24),
        (2020, 508, 177, 7),
    ):
        days = [date(year, 1, 8) + timedelta(13 * n) for n in range(sat)]
        held += [Held(str(day), day) for day in days]
        for at in range(decided):
            day = days[at % sat]
            first = ["request-reply", "reply", *["name-examiners"][: at < examined]]
            runs.append(case("appeal", *first, "dismiss", opened=date(year, 1, 2), on=day))
    return runs, held


def test_appeals_by_year_and_per_sitting(appeals):
    runs, held = appeals
    found = table("appeal", "yearly", runs, date(2017, 1, 1), date(2020, 4, 6), held)
    assert found == {
        "2017": ["1329", "24", "55.4"],
        "2018": ["1510", "24", "62.9"],
        "2019": ["1609", "24", "67.0"],
        "2020": ["508", "7", "72.6"],
    }


def test_examiners_named_per_sitting(appeals):
    runs, held = appeals
    found = table("appeal", "examined", runs, date(2017, 1, 1), date(2020, 4, 6), held)
    assert [row[1] for row in found.values()] == ["16.2", "18.8", "21.9", "25.3"]


def test_reviews_of_investments_with_their_shares():
    cost = str(34590000000 * 10 // 48)
    runs = [
        case("investment-review", *steps, cost=cost)
        for steps, number in (
            (("accept", "approve"), 10),
            (("accept", "approve-conditionally"), 22),
            (("accept", "review-again"), 3),
            (("return",), 6),
            (("withdraw",), 7),
        )
        for _ in range(number)
    ]
    found = table("investment-review", "outcomes", runs)
    assert {key: row[:2] for key, row in found.items()} == {
        "adequate": ["10", "20.8"],
        "conditional": ["22", "45.8"],
        "again": ["3", "6.3"],
        "inadequate": ["0", "0.0"],
        "returned": ["13", "27.1"],
        "": ["48", "100.0"],
    }
    assert found[""][2] == "3459"


def test_central_reviews_of_investments():
    steps = ("check", "submit")
    runs = [case("central-investment-review", *steps, "approve-conditionally") for _ in range(5)]
    runs += [case("central-investment-review", *steps, "review-again") for _ in range(3)]
    found = table("central-investment-review", "outcomes", runs)
    assert (found["conditional"][:2], found["again"][:2]) == (["5", "62.5"], ["3", "37.5"])
    assert found[""][0] == "8"


def test_contracts_reviewed_by_kind_and_year():
    kinds = [one.key for one in DECLARED["contract-review"].field_by_key["kind"].options]
    years = {2019: (24, 5, 107, 9, 43, 187), 2020: (7, 1, 26, 1, 20, 31)}
    runs = [
        case("contract-review", opened=date(year, 2, 3), kind=kind)
        for year, numbers in years.items()
        for kind, number in zip(kinds, numbers, strict=True)
        for _ in range(number)
    ]
    assert table("contract-review", "yearly", runs, date(2019, 1, 1)) == {
        "2019": ["375", "24", "5", "107", "9", "43", "187"],
        "2020": ["86", "7", "1", "26", "1", "20", "31"],
        "": ["461", "31", "6", "133", "10", "63", "218"],
    }


def test_entrusted_services_as_they_stand():
    kinds = {"facility": (256, 7015), "office": (101, 1549), "independent": (23, 29)}
    runs = []
    for kind, (number, budget) in kinds.items():
        won = budget * 100_000_000 // number
        rest = budget * 100_000_000 - won * (number - 1)
        budgets = [rest, *[won] * (number - 1)]
        runs += [
            case("entrusted-service", "contract", kind=kind, budget=str(one)) for one in budgets
        ]
    found = table("entrusted-service", "overview", runs)[""]
    assert found == ["380", "8593", "357", "8564", "256", "7015", "101", "1549", "23", "29"]


def test_entrustments_reviewed_in_two_sittings():
    kinds = {"new": 13, "again": 14, "renewed": 6}
    runs = [
        case("entrustment-review", "accept", "list", "approve", kind=kind)
        for kind, number in kinds.items()
        for _ in range(number)
    ]
    found = table("entrustment-review", "kinds", runs)
    assert [row[0] for row in found.values()] == ["13", "14", "6", "33"]
    held = (Held("1", DAY), Held("2", DAY))
    assert table("entrustment-review", "yearly", runs, held=held) == {"2020": ["2", "33"]}


def test_research_reviewed_and_drawn_from_the_block_fund():
    runs = [
        case("research-review", "list", "approve", cost="180000000", block="yes") for _ in range(5)
    ]
    runs.append(case("research-review", "list", "approve", cost="176000000", block="yes"))
    runs += [case("research-review", "list", "approve", cost="50000000") for _ in range(4)]
    runs += [case("research-review", "list", "disapprove", cost="50000000") for _ in range(4)]
    found = table("research-review", "outcomes", runs)
    assert (found["adequate"][0], found["inadequate"][0], found[""][0]) == ("10", "4", "14")
    assert table("research-review", "block", runs) == {"2020": ["6", "1076"]}


def test_studies_by_staff_applied_for_and_selected():
    runs = [case("staff-research", ("select", {"cost": "7000000"})) for _ in range(9)]
    runs += [case("staff-research", "reject") for _ in range(7)]
    assert table("staff-research", "yearly", runs)["2020"][:2] == ["16", "9"]


def test_speeches_and_the_members_who_held_them():
    runs = [
        case(
            "five-minute-speech",
            "assign",
            "act",
            "tell",
            "publish",
            member=f"의원 {at % 48}",
            opened=date(2021, 6, 1),
        )
        for at in range(116)
    ]
    found = table("five-minute-speech", "answered", runs, date(2021, 1, 1), date(2021, 10, 31))
    assert found == {"": ["48", "116", "116"]}


def test_meetings_with_the_council():
    kinds = {"briefing": 5, "roundtable": 22, "interview": 11}
    runs = [
        case("meeting", "fix", "hold", kind=kind, opened=date(2021, 6, 1))
        for kind, number in kinds.items()
        for _ in range(number)
    ]
    found = table("meeting", "held", runs, date(2021, 1, 1), date(2021, 10, 31))
    assert [found[kind][0] for kind in kinds] == ["5", "22", "11"]


def test_notices_and_how_far_ahead_they_went_out():
    runs = [
        case("visit-notice", "notice", planned=str(DAY + timedelta(ahead))) for ahead in (3, 4, 8)
    ]
    assert table("visit-notice", "lead", runs) == {"": ["3", "15", "5.0", "0", "0"]}
