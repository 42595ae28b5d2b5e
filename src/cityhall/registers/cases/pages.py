"""What the pages of dockets and cases show, put together from queries and declarations."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import QueryDict
from django.utils.safestring import mark_safe

from cityhall.ground.access.actors import Actor
from cityhall.ground.look.dates import read_day
from cityhall.ground.look.languages import say
from cityhall.ground.look.units import name_unit
from cityhall.ground.organisation.queries import load_tree
from cityhall.registers.cases import forms, queries, shown
from cityhall.registers.cases.alike import list_alike
from cityhall.registers.cases.models import Case
from cityhall.registers.cases.procedures import GROUPS, list_procedures, tell
from cityhall.registers.cases.records import list_steps, load_run, make_run
from cityhall.registers.cases.repeats import find_asked
from cityhall.registers.cases.rows import write_lines
from cityhall.registers.cases.rules import may_open
from cityhall.registers.cases.tabulating import work_out
from cityhall.registers.cases.uses import list_uses
from cityhall.registers.sheets.handing import FORMS
from sagwan.procedures import (
    KINDS,
    PARTIES,
    Field,
    Period,
    Procedure,
    Refusal,
    Step,
    Tabulated,
    draw_procedure,
    read_clocks,
)

CASES = "건"  # what every table counts, so that no column says so
A_PAGE = 100  # cases on a page of a docket
SHOWN_YEARS = 4  # whose cases statistics count where no period is chosen
LINKS = {
    "repeats": ("다시 지적된 것", "Asked again"),
    "merged": ("함께 답한 것", "Answered together"),
    "follows": ("이어진 것", "Follows"),
}


def list_groups(actor: Actor, on: date) -> list[tuple[str, list[dict[str, Any]]]]:
    """List the procedures by group, each with its counts."""
    counted = queries.count_procedures(actor, on)
    groups: dict[str, list[dict[str, Any]]] = {}
    for one in list_procedures(on):
        total, going, late = counted.get(one.key, (0, 0, 0))
        name = tell(GROUPS[one.group]) if one.group in GROUPS else one.group
        groups.setdefault(name, []).append(
            {"key": one.key, "name": tell(one.name), "total": total, "open": going, "late": late}
        )
    return list(groups.items())


def read_cut(given: QueryDict) -> queries.Cut:
    """Read which cases a list is asked for."""
    year = given.get("year", "")
    return queries.Cut(
        stage=given.get("stage", ""),
        unit=given.get("unit", "")[:120],
        year=int(year) if year.isdecimal() and len(year) == 4 else None,
        late=given.get("late") == "1",
        text=given.get("q", "")[:100],
    )


def without_page(given: QueryDict) -> str:
    """Give what a list was asked for, without its page."""
    kept = given.copy()
    kept.pop("page", None)
    return kept.urlencode()


def describe_docket(
    declared: Procedure, actor: Actor, cut: queries.Cut, on: date
) -> dict[str, Any]:
    """Give the head of a docket: its stages with counts, what it may be cut by."""
    shelves = queries.load_shelves(declared.key)
    counts = queries.count_stages(actor, declared.key, shelves)
    return {
        "procedure": declared,
        "name": tell(declared.name),
        "one": tell(declared.one),
        "on": on,
        "cut": cut,
        "stages": [(one.key, tell(one.name), counts.get(one.key, 0)) for one in declared.stages],
        "total": sum(counts.values()),
        "years": queries.list_years(declared.key, shelves),
        "may_open": may_open(actor, declared),
    }


def page_docket(
    actor: Actor, procedure: str, cut: queries.Cut, number: str, on: date
) -> Page[Case]:
    """Give a page of the cases of a docket; tallies say how many there are where they can."""
    cases = queries.list_cases(actor, procedure, cut, on).defer("values", "opening")
    paginator = Paginator(cases, A_PAGE)
    counted = queries.count_cut(actor, procedure, cut)
    if counted is not None:
        paginator.__dict__["count"] = counted  # in place of asking every case
    return paginator.get_page(number)


def describe_case(case: Case, actor: Actor, on: date) -> dict[str, Any]:
    """Give what a case's page shows whoever reads it."""
    declared, tree, rows = shown.procedure_of(case), load_tree(on), list_steps(case)
    run, names = make_run(case, rows), {one.by: one.by_name for one in rows if one.by_name}
    people = shown.list_people(declared, [case.values, *(one.values for one in rows)])
    names |= shown.name_people([case.opened_by, case.asker, *(one.by for one in rows), *people])
    ties = queries.list_ties(case)
    return {
        "case": case,
        "run": run,
        "procedure": declared,
        "name": tell(declared.name),
        "stage": declared.stage_by_key[case.stage],
        "stage_name": tell(declared.stage_by_key[case.stage].name),
        "values": shown.show_values(case.values, declared, tree, names),
        "clocks": [shown.show_clock(one) for one in read_clocks(run, on)],
        "steps": [shown.show_step(one, declared, tree, names) for one in rows],
        "opened_by": names.get(case.opened_by, case.opened_by),
        "asker": names.get(case.asker, case.asker),
        "links": [
            (say(*LINKS[link.how]), other) for link, other in queries.list_links(case, actor, ties)
        ],
        "alike": [shown.show_alike(one) for one in list_alike(case, actor)],
        "asked": find_asked(case, actor, ties),
        "workings": shown.show_workings(run),
        "checklist": [tell(one) for one in declared.checklist],
        "path": [(one.key, tell(one.name), one.key == case.stage) for one in declared.stages],
    }


def opening_fields(declared: Procedure) -> list[Field]:
    """List the fields asked for when a case is opened: the required, and those no step fills."""
    later = {key for one in declared.steps for key in (*one.needs, *one.takes)}
    return [one for one in declared.fields if one.required or one.key not in later]


def describe_opening(
    declared: Procedure, values: Mapping[str, str], faults: tuple[Refusal, ...], on: date
) -> dict[str, Any]:
    """Give the form by which a case is opened."""
    fields = opening_fields(declared)
    required = [one.key for one in fields if one.required]
    return {
        "procedure": declared,
        "name": tell(declared.name),
        "one": tell(declared.one),
        "on": on,
        "fields": forms.ask_fields(fields, required, values, load_tree(on), faults),
        "faults": [say(one.ko, one.en) for one in faults],
    }


def describe_step(
    case: Case,
    step: Step,
    given: forms.Given,
    faults: list[tuple[str, str, str]],
    actor: Actor,
    on: date,
) -> dict[str, Any]:
    """Give the form by which a step is taken."""
    declared, tree = shown.procedure_of(case), load_tree(on)
    fields = forms.fields_of(step, declared)
    values = {
        one.key: given.get(forms.PREFIX + one.key, case.values.get(one.key, "")) for one in fields
    }
    refusals = [Refusal("", ko, en, field) for field, ko, en in faults]
    return {
        "case": case,
        "step": step,
        "name": tell(step.name),
        "on": on,
        "given": given,
        "proof_on": given.get("proof-on", ""),
        "proof_until": given.get("proof-until", ""),
        "fields": forms.ask_fields(fields, step.needs, values, tree, refusals),
        "faults": [say(ko, en) for _, ko, en in faults],
        "alike": [shown.show_alike(one) for one in list_alike(case, actor)],
        "asked": find_asked(case, actor),
        "workings": shown.show_workings(load_run(case)),
    }


def describe_rules(declared: Procedure) -> dict[str, Any]:
    """Give how a procedure is declared, in words."""
    stages = {one.key: tell(one.name) for one in declared.stages}
    return {
        "procedure": declared,
        "name": tell(declared.name),
        "picture": mark_safe(draw_procedure(declared)),  # noqa: S308  the library escapes it
        "assumed": tell(declared.assumed) if declared.assumed else "",
        "stages": [(one, stages[one.key]) for one in declared.stages],
        "steps": [
            {
                "step": one,
                "name": tell(one.name),
                "origins": [stages[key] for key in one.origins],
                "target": stages.get(one.target, ""),
                "by": [tell(PARTIES[party]) for party in sorted(one.by)],
                "needs": [tell(declared.field_by_key[key].name) for key in one.needs],
                "others": [
                    tell(declared.step_by_key[key].name)
                    for key in one.other_than
                    if key in declared.step_by_key
                ],
                "tells": [tell(PARTIES[party]) for party in one.tells],
            }
            for one in declared.steps
        ],
        "terms": [(one, tell(one.name)) for one in declared.terms],
        "fields": [(one, tell(one.name), tell(KINDS[one.kind])) for one in declared.fields],
    }


def read_period(given: QueryDict, on: date, years: list[int]) -> Period:
    """Read the period that statistics are asked for; the last years with cases if none is given."""
    until = read_day(given.get("until", "")) or on
    first = min(years[:SHOWN_YEARS], default=until.year)
    since = read_day(given.get("since", "")) or date(first, 1, 1)
    return Period(min(since, until), until)


def describe_statistics(
    declared: Procedure, given: QueryDict, actor: Actor, on: date
) -> dict[str, Any]:
    """Give the tables that the cases of a procedure yield over a period."""
    years = queries.list_years(declared.key)
    period = read_period(given, on, years)
    tables = [show_table(one) for one in work_out(declared, period)]
    return {
        "procedure": declared,
        "name": tell(declared.name),
        "period": period,
        "years": years,
        "tables": tables,
        "uses": list_uses(declared.key, actor),
        "forms": list(FORMS),
    }


def show_table(table: Tabulated) -> dict[str, Any]:
    """Give a statistic as a table in the language of the page."""
    return {
        "name": tell(table.statistic.name),
        "key": table.statistic.key,
        "told": table.statistic.told,
        "columns": [
            (tell(one.name), "" if one.unit == CASES else name_unit(one.unit))
            for one in table.statistic.columns
        ],
        "rows": write_lines(table),
    }
