"""What the page of a year's research shows: the fund, the reviews, the grades, the results."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from cityhall.registers.cases.models import Case
from cityhall.registers.cases.pages import show_table
from cityhall.registers.cases.procedures import find_current, tell
from cityhall.registers.cases.queries import list_years
from cityhall.registers.cases.tabulating import work_out
from cityhall.registers.research.fund import REVIEW, Fund, load_fund
from cityhall.registers.sheets.handing import FORMS
from cityhall.registers.sheets.tables import Column, Table
from sagwan.procedures import Period, Tabulated

EVALUATION, STAFF = "research-evaluation", "staff-research"
CHOSEN = {REVIEW: ("outcomes",), EVALUATION: ("grades", "opened"), STAFF: ("yearly",)}
OPENED = ("opened", "kept")
A_MILLION = 10**6
MOST = 200  # studies shown on the page
COLUMNS = (
    Column("number", "번호", "Number", 16),
    Column("title", "용역", "Contract", 40),
    Column("on", "결정한 날", "Decided on", 14),
    Column("cost", "용역비(원)", "Cost (won)", 18, is_number=True),
    Column("state", "구분", "State", 12),
)


def describe_year(year: int, on: date) -> dict[str, Any]:
    """Give the research of a year as it is known on a day."""
    fund = load_fund(year)
    return {
        "year": year,
        "years": list_all_years(year),
        "fund": fund,
        "millions": {
            "budget": write_millions(fund.budget),
            "granted": write_millions(fund.granted),
            "left": write_millions(fund.left),
            "asked": write_millions(fund.asked_for),
        },
        "share": share_of(fund),
        "is_short": fund.left is not None and fund.asked_for > fund.left,
        "tables": [show_table(one) for one in list_tables(year, on)],
        "studies": list_studies(year),
        "forms": list(FORMS),
    }


def share_of(fund: Fund) -> str:
    """Tell how much of the fund was granted, in percent."""
    return f"{fund.granted / fund.budget * 100:.1f}" if fund.budget else ""


def write_millions(won: Decimal | None) -> str:
    """Write an amount in millions of won."""
    return "" if won is None else f"{won / A_MILLION:,.0f}"


def list_all_years(year: int) -> list[int]:
    """List the years of which there is something, the latest first."""
    return sorted({year, *(one for key in CHOSEN for one in list_years(key))}, reverse=True)


def list_tables(year: int, on: date) -> Iterator[Tabulated]:
    """Work out the tables of a year: reviews, grades, results opened, studies by staff."""
    period = Period(date(year, 1, 1), max(date(year, 1, 1), min(date(year, 12, 31), on)))
    for key, chosen in CHOSEN.items():
        declared = find_current(key, on)
        statistics = [one for one in declared.statistics if one.key in chosen]
        yield from work_out(declared, period, statistics)


def list_studies(year: int) -> list[dict[str, Any]]:
    """List the studies evaluated in a year: grade, what they are used for, whether opened."""
    declared = find_current(EVALUATION, date.max)
    grade = declared.field_by_key["grade"]
    rows = Case.objects.filter(procedure=EVALUATION, opened__year=year).order_by("number")
    found = []
    for one in rows[:MOST]:
        option = grade.find_option(one.values.get("grade", ""))
        found.append(
            {
                "case": one,
                "grade": tell(option.name) if option else "",
                "usage": one.values.get("usage", ""),
                "stage": tell(declared.stage_by_key[one.stage].name),
                "is_open": one.stage == OPENED[0],
            }
        )
    return found


def make_tables(year: int) -> list[Table]:
    """Make what was granted and is asked of the fund a table, the fund beside it."""
    from_fund = load_fund(year)
    rows = [
        {
            "number": one.case.number,
            "title": one.case.title,
            "on": one.on.isoformat(),
            "cost": f"{one.cost:f}",
            "state": state,
        }
        for state, many in (("사용", from_fund.grants), ("심의 중", from_fund.asked))
        for one in many
    ]
    totals = [
        {"row": name, "won": "" if won is None else f"{won:f}"}
        for name, won in (
            ("예산", from_fund.budget),
            ("사용", from_fund.granted),
            ("남음", from_fund.left),
        )
    ]
    columns = (Column("row", "구분", "Kind"), Column("won", "금액(원)", "Won", 18, is_number=True))
    return [
        Table("grants", "포괄비 사용", "Grants from the block fund", COLUMNS, rows),
        Table("fund", "포괄비", "The block fund", columns, totals),
    ]
