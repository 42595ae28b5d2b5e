"""Cases as pages show them: names in the language of the page, deadlines with their working."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Value

from cityhall.ground.accounts.models import Person
from cityhall.ground.look.dates import read_day, write_day
from cityhall.ground.look.languages import say
from cityhall.ground.look.numbers import part_thousands
from cityhall.ground.look.units import ENGLISH, name_unit
from cityhall.ground.organisation.models import Member
from cityhall.ground.organisation.queries import Tree
from cityhall.registers.cases.models import Case, StepTaken
from cityhall.registers.cases.procedures import find_procedure, tell
from sagwan.procedures import (
    Clock,
    Field,
    How,
    Kind,
    Procedure,
    Run,
    Standing,
    Step,
    Stretch,
    list_workings,
)

STANDINGS = {
    Standing.WAITING: ("시작 전", "Not started"),
    Standing.RUNNING: ("진행 중", "Running"),
    Standing.SOON: ("임박", "Due soon"),
    Standing.LATE: ("지남", "Late"),
    Standing.PAUSED: ("멈춤", "Paused"),
    Standing.MET: ("지킴", "Met"),
    Standing.MET_LATE: ("늦게 지킴", "Met late"),
}
TONES = {
    Standing.LATE: "error",
    Standing.MET_LATE: "warning",
    Standing.SOON: "warning",
    Standing.MET: "holds",
}
SIGNS = {"error": "error", "warning": "clock", "holds": "holds"}
COUNTED = {
    How.COUNTED: ("셈", "counted"),
    How.SKIPPED: ("쉬는 날", "not worked"),
    How.PAUSED: ("멈춤", "paused"),
}
WEEKEND = {"토요일": "Saturday", "일요일": "Sunday"}


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page needs of one thing that a case holds."""

    name: str
    value: str
    is_long: bool = False


def show_values(
    values: Mapping[str, str],
    procedure: Procedure,
    tree: Tree,
    people: Mapping[str, str] | None = None,
    *,
    public_only: bool = False,
) -> list[Shown]:
    """Give what a case holds, in the order of the declaration; `people` are those named already."""
    if people is None:
        people = name_people(list_people(procedure, [values]))
    return [
        Shown(
            tell(one.name),
            show_value(one, values[one.key], tree, people),
            len(values[one.key]) > 80,
        )
        for one in procedure.fields
        if values.get(one.key) and (one.public or not public_only)
    ]


def show_value(of: Field, text: str, tree: Tree, people: Mapping[str, str]) -> str:
    """Write what a field holds in the language of the page."""
    if of.kind is Kind.CHOICE:
        option = of.find_option(text)
        return tell(option.name) if option else text
    if of.kind is Kind.YES:
        return say("예", "yes") if text == "yes" else say("아니요", "no")
    if of.kind in (Kind.UNIT, Kind.UNITS):
        return ", ".join(tree.name(key.strip()) for key in text.split(",") if key.strip())
    if of.kind is Kind.PERSON:
        return people.get(text, text)
    if of.kind in (Kind.MONEY, Kind.WHOLE, Kind.NUMBER):
        unit = of.unit or ("원" if of.kind is Kind.MONEY else "")
        is_long = of.kind is Kind.MONEY or len(text) > len("2020")  # years are written plain
        apart = say("", " ") if unit in ENGLISH else ""
        return f"{part_thousands(text) if is_long else text}{apart}{name_unit(unit)}"
    day = read_day(text) if of.kind is Kind.DATE else None
    return write_day(day) if day else text


def list_people(procedure: Procedure, many: Iterable[Mapping[str, str]]) -> list[str]:
    """List the people that fields of a case name, by key."""
    keys = [one.key for one in procedure.fields if one.kind is Kind.PERSON]
    return [values[key] for values in many for key in keys if values.get(key)]


def name_people(keys: Iterable[str]) -> dict[str, str]:
    """Give the names of people by their keys, members of the council without an account too."""
    wanted = {key for key in keys if 0 < len(key) <= 160}
    told = ("key", "name_ko", "name_en")
    members, people = (
        kind._default_manager.filter(key__in=wanted).order_by().values_list(Value(turn), *told)
        for turn, kind in enumerate((Member, Person))
    )
    rows = sorted(members.union(people, all=True)) if wanted else []
    return {key: say(ko, en) for _, key, ko, en in rows}


def show_clock(clock: Clock) -> dict[str, Any]:
    """Give a deadline with its standing and how it was worked out."""
    tone = TONES.get(clock.standing, "")
    return {
        "name": tell(clock.term.name),
        "clock": clock,
        "standing": say(*STANDINGS[clock.standing]),
        "tone": tone,
        "icon": SIGNS.get(tone, "calendar"),
        "working": [show_stretch(one) for one in clock.working],
        "counts": say("근무일", "working days") if clock.term.working else say("일", "days"),
    }


def show_stretch(stretch: Stretch) -> dict[str, Any]:
    """Give some days of a deadline's working."""
    return {
        "stretch": stretch,
        "how": say(*COUNTED[stretch.how]),
        "why": say(stretch.why, WEEKEND.get(stretch.why, stretch.why)),
        "is_counted": stretch.how is How.COUNTED,
    }


def show_step(
    row: StepTaken, procedure: Procedure, tree: Tree, names: Mapping[str, str]
) -> dict[str, Any]:
    """Give a step that was taken, with what it filled in."""
    step = procedure.step_by_key.get(row.step)
    return {
        "row": row,
        "name": tell(step.name) if step else row.step,
        "by": names.get(row.by) or row.by_name,
        "values": show_values(row.values, procedure, tree, names),
    }


def show_row(case: Case, procedure: Procedure, tree: Tree, on: date) -> dict[str, Any]:
    """Give a case as lists show it."""
    stage = procedure.stage_by_key.get(case.stage)
    return {
        "case": case,
        "stage": tell(stage.name) if stage else case.stage,
        "ends": bool(stage and stage.ends),
        "units": [tree.name(one.unit.key) for one in case.charges.all()],
        "is_late": bool(case.due and case.ended is None and case.due < on),
    }


def show_way(step: Step) -> dict[str, Any]:
    """Give a step that may be taken, as a button."""
    return {"step": step, "name": tell(step.name), "goes_on": bool(step.target) and not step.reason}


def show_workings(run: Run) -> list[dict[str, Any]]:
    """Give what the conditions of a case reckon: both sides in words, and how far apart."""
    return [
        {
            "left": tell(one.left.words),
            "right": tell(one.right.words),
            "outcome": write_number(one.right.value, one.unit),
            "is_above": one.apart is not None and one.apart > 0,
            "is_bad": one.apart is not None and (one.apart > 0 if one.is_cap else one.apart < 0),
            "apart": write_number(None if one.apart is None else abs(one.apart), one.unit),
            "basis": one.basis,
        }
        for one in list_workings(run, run.procedure.steps)
    ]


def write_number(value: Decimal | None, unit: str) -> str:
    """Write a number that was reckoned, to the won or the hundredth; nothing where unknown."""
    if value is None:
        return ""
    digits = 0 if unit == "원" else 2
    plain = f"{round(value, digits):,f}"
    return (plain.rstrip("0").rstrip(".") if "." in plain else plain) + unit


def show_alike(case: Case) -> tuple[Case, str]:
    """Give a case that another is like, and where it stands."""
    return case, tell(procedure_of(case).stage_by_key[case.stage].name)


def procedure_of(case: Case) -> Procedure:
    """Give the version of the procedure by which a case runs."""
    return find_procedure(case.procedure, case.version)
