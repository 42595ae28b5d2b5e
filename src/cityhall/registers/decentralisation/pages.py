"""What the page of decentralisation shows: what stands today, and what was done in a year."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from cityhall.ground.organisation.queries import load_tree
from cityhall.registers.cases.models import Case
from cityhall.registers.cases.pages import show_table
from cityhall.registers.cases.procedures import find_current, find_procedure, tell
from cityhall.registers.cases.tabulating import work_out
from cityhall.registers.decentralisation import queries
from cityhall.registers.decentralisation.queries import AFFAIRS, BILL, COURSE, PROPOSAL
from cityhall.registers.sheets.handing import FORMS
from sagwan.procedures import Period, Tabulated

A_MILLION = 10**6
TABLES = {BILL: "subjects", PROPOSAL: "routes", AFFAIRS: "bundles", COURSE: "themes"}
STANDING = (BILL, AFFAIRS)  # counted over all years; the others in the year that is shown


def describe_year(year: int, today: date) -> dict[str, Any]:
    """Give what stands today, and what was proposed and taught in a year."""
    return {
        "year": year,
        "years": queries.list_all_years() or [year],
        "bills": [describe_bill(one) for one in queries.list_bills()],
        "proposals": [describe_proposal(one) for one in queries.list_proposals(year)],
        "affairs": [describe_affairs(one) for one in queries.list_affairs()],
        "courses": [describe_course(one) for one in queries.list_courses(year)],
        "bodies": queries.list_bodies(load_tree(today), today),
        "tables": {key: show_table(one) for key, one in tabulate(year, today)},
        "forms": list(FORMS),
    }


def tabulate(year: int, today: date) -> Iterator[tuple[str, Tabulated]]:
    """Work out the table of each docket, under a word that a template can name."""
    first = date(min([year, *queries.list_all_years()]), 1, 1)
    for key, statistic in TABLES.items():
        declared = find_current(key, today)
        since, until = (first, today) if key in STANDING else (date(year, 1, 1), date(year, 12, 31))
        chosen = [one for one in declared.statistics if one.key == statistic]
        [table] = work_out(declared, Period(since, until), chosen)
        yield statistic, table


def describe_bill(one: queries.Followed) -> dict[str, Any]:
    """Give a bill: where it stands, since when, and what is to be done in each outcome."""
    case = one.case
    return {
        "case": case,
        "subject": name_choice(case, "subject"),
        "stage": name_stage(case),
        "since": one.since,
        "wanted": case.values.get("wanted", ""),
        "scenarios": one.scenarios,
    }


def describe_proposal(one: queries.Proposed) -> dict[str, Any]:
    """Give a proposal: by what way it went, to whom, when, and what came back."""
    case = one.case
    return {
        "case": case,
        "route": name_choice(case, "route"),
        "addressee": case.values.get("addressee", ""),
        "days": one.days,
        "stage": name_stage(case),
        "reply": case.values.get("reply", ""),
    }


def describe_affairs(case: Case) -> dict[str, Any]:
    """Give a bundle of affairs: how many, what they are estimated to cost, what is paid."""
    return {
        "case": case,
        "affairs": case.values.get("affairs", ""),
        "stage": name_stage(case),
        "staff": case.values.get("staff", ""),
        "cost": write_millions(case.values.get("cost", "")),
        "paid": write_millions(case.values.get("paid", "")),
    }


def describe_course(case: Case) -> dict[str, Any]:
    """Give a course: what was planned of it, and what was held."""
    held = {key: case.values.get(key, "") for key in ("planned_runs", "runs", "people", "place")}
    return {
        "case": case,
        "stage": name_stage(case),
        "audience": name_choice(case, "audience"),
        **held,
    }


def name_choice(case: Case, key: str) -> str:
    """Name what was chosen in a field, in the language of the page."""
    declared = find_procedure(case.procedure, case.version).field_by_key[key]
    option = declared.find_option(case.values.get(key, ""))
    return tell(option.name) if option else ""


def name_stage(case: Case) -> str:
    """Name where a case stands, in the language of the page."""
    return tell(find_procedure(case.procedure, case.version).stage_by_key[case.stage].name)


def write_millions(text: str) -> str:
    """Write an amount of won in millions; nothing where none is known."""
    try:
        return f"{Decimal(text.replace(',', '')) / A_MILLION:,.0f}" if text else ""
    except InvalidOperation:
        return text
