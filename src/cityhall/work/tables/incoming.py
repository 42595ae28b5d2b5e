"""What a table of cases or engagements asks for, line by line: to open what is not there yet.

A line that stands as it is changes nothing. What stands otherwise is not changed from here: a case
goes on by its steps, an engagement is moved on its page, both with a reason.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from django.utils.timezone import localdate, localtime

from cityhall.ground.access.actors import Actor
from cityhall.ground.look import dates
from cityhall.ground.organisation.models import Unit
from cityhall.ground.organisation.rules import answers_for
from cityhall.registers.agreements.actions import Wanted
from cityhall.registers.cases.actions import find_title
from cityhall.registers.cases.founding import Brought
from cityhall.registers.cases.models import Case
from cityhall.registers.cases.procedures import find_current, find_first
from cityhall.registers.engagements.actions import Plan, check_plan, find_concerned, write_values
from cityhall.registers.engagements.errors import UnfitPlanError
from cityhall.registers.engagements.forms import read_moment
from cityhall.registers.engagements.kinds import COURSES
from cityhall.registers.engagements.models import Kind as Engaged
from cityhall.registers.sheets.previewing import Change, compare_cells
from cityhall.registers.sheets.tables import Column, Fault, Line, Taken
from cityhall.registers.sustainability.models import Reading
from cityhall.registers.sustainability.shapes import Framework, Indicator
from cityhall.work.tables.columns import ENGAGEMENTS, list_case_columns
from cityhall.work.tables.outgoing import list_engagements, write_case, write_engagement
from sagwan.procedures import IllegalStepError, Kind, NoProcedureError, Procedure, open_run

YES = {"1", "true", "yes", "예", "o", "y"}
Same = tuple[str, ...]


@dataclass(slots=True)
class Asked:
    """What a table asks for: cases, engagements, agreements or values, and what is wrong."""

    cases: list[Brought] = field(default_factory=list)
    plans: list[Plan] = field(default_factory=list)
    agreements: list[Wanted] = field(default_factory=list)
    values: list[tuple[Framework, Indicator, Reading]] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    same: int = 0
    faults: list[Fault] = field(default_factory=list)


@dataclass(slots=True)
class Shelf:
    """What stands already, by number and by what tells one from another; lines met so far."""

    by_number: dict[str, dict[str, str]] = field(default_factory=dict)
    alike: dict[Same, dict[str, str]] = field(default_factory=dict)
    met: dict[Same, int] = field(default_factory=dict)

    def find(self, number: str, same: Same) -> dict[str, str] | None:
        """Find the row that a line tells of."""
        return self.by_number.get(number) if number else self.alike.get(same)


def sound_lines(taken: Taken) -> Iterator[Line]:
    """Give the lines with which nothing was wrong when they were taken."""
    wrong = {fault.line for fault in taken.faults}
    yield from (line for line in taken.lines if line.number not in wrong)


def plan_cases(procedure: str, taken: Taken, by: Actor) -> Asked:
    """Plan what a table of a docket asks for; nothing is written."""
    today = localdate()
    declared, asked, shelf = find_current(procedure, today), Asked(faults=[*taken.faults]), Shelf()
    columns = list_case_columns(declared)
    for one in Case.objects.filter(procedure=procedure):
        row = write_case(one, declared)
        shelf.by_number[one.number] = shelf.alike[one.opened.isoformat(), one.title] = row
    units = set(Unit.objects.values_list("key", flat=True))
    for line in sound_lines(taken):
        opened = read_day(line, "opened_on", "사건을 연 날", asked)
        if opened is None or is_to_come(line, opened, today, asked):
            continue
        values = read_values(line, declared)
        faults = list(find_strangers(line, values, declared, units))
        try:
            run = open_run(find_first(procedure, opened), opened, by.key, values)
        except (IllegalStepError, NoProcedureError) as error:
            asked.faults += [*faults, *tell_refusals(line, error, declared)]
            continue
        same = (opened.isoformat(), find_title(run))
        line.values["opened_on"] = same[0]
        asked.faults += faults
        if not faults and settle(line, columns, same, shelf, asked, "case_number"):
            asked.cases.append(Brought(procedure, opened, by.key, values))
            asked.changes.append(tell_new(line, columns, same[1]))
    asked.faults.sort(key=lambda fault: fault.line)
    return asked


def read_values(line: Line, declared: Procedure) -> dict[str, str]:
    """Read what a new case is to hold."""
    keys = {one.key for one in list_case_columns(declared) if not one.is_only_shown}
    fields = {one.key for one in declared.fields} & keys
    return {key: text for key, text in line.values.items() if key in fields and text}


def find_strangers(
    line: Line, values: Mapping[str, str], declared: Procedure, units: set[str]
) -> Iterator[Fault]:
    """Find units that there are not."""
    for one in declared.fields:
        if one.kind not in (Kind.UNIT, Kind.UNITS):
            continue
        for key in filter(None, (part.strip() for part in values.get(one.key, "").split(","))):
            if key not in units:
                yield Fault(
                    line.number, one.name.ko, f"없는 조직입니다: {key}", f"No such unit: {key}"
                )


def tell_refusals(
    line: Line, error: IllegalStepError | NoProcedureError, declared: Procedure
) -> Iterator[Fault]:
    """Tell why a case may not be opened, each reason by its column."""
    if isinstance(error, NoProcedureError):
        yield Fault(line.number, "사건을 연 날", *error.words)
        return
    names = {one.key: one.name.ko for one in declared.fields}
    for one in error.reasons:
        yield Fault(line.number, names.get(one.field, one.field), one.ko, one.en)


def read_day(line: Line, name: str, ko: str, asked: Asked) -> date | None:
    """Read a day that a line must name; a fault where it is none."""
    text = line.values.get(name, "")
    day = dates.read_day(text)
    if day is None:
        asked.faults.append(
            Fault(
                line.number,
                ko,
                f"날짜가 아닙니다: {text} (2020-03-31처럼 적습니다)",
                f"This is no date: {text} (write it like 2020-03-31)",
            )
        )
    return day


def is_to_come(line: Line, day: date, today: date, asked: Asked) -> bool:
    """Tell whether a case would be opened on a day to come, which is a fault."""
    if day > today:
        ko, en = "아직 오지 않은 날입니다.", "This day has not come yet."
        asked.faults.append(Fault(line.number, "사건을 연 날", ko, en))
    return day > today


def settle(
    line: Line, columns: tuple[Column, ...], same: Same, shelf: Shelf, asked: Asked, name: str
) -> bool:
    """Tell whether a line asks for something new; what stands is counted, or found otherwise."""
    number = line.values.pop(name, "")
    standing = shelf.find(number, same)
    first = shelf.met.setdefault((number,) if number else same, line.number)
    if first != line.number:
        ko, en = f"{first}번째 줄과 같습니다.", f"This repeats line {first}."
        asked.faults.append(Fault(line.number, "", ko, en))
    elif standing is None and number:
        ko = f"{number}: 그런 번호가 없습니다. 새로 여는 줄은 번호를 비웁니다."
        en = f"There is no {number}: a line that opens a new one names no number."
        asked.faults.append(Fault(line.number, "번호", ko, en))
    elif standing is None:
        return True
    elif cells := compare_cells(columns, standing, line.values):
        ko = "이미 있는 것과 다릅니다. 여기서는 새것만 넣고, 고치는 일은 그 쪽에서 까닭과 함께 합니다."
        en = "It stands otherwise. Only new ones come in here; changes are made on its page."
        asked.faults += [Fault(line.number, column, ko, en) for column, _, _ in cells]
    else:
        asked.same += 1
    return False


def tell_new(line: Line, columns: tuple[Column, ...], title: str) -> Change:
    """Tell what a new line would write."""
    return Change(line.number, title, compare_cells(columns, {}, line.values), is_new=True)


def plan_engagements(taken: Taken, by: Actor) -> Asked:
    """Plan what a table of engagements asks for; nothing is written."""
    asked, shelf, today = Asked(faults=[*taken.faults]), Shelf(), localdate()
    for row in map(write_engagement, list_engagements()):
        shelf.by_number[row["number"]] = row
        shelf.alike[row["kind"], row["day"], row["from"], row["title"]] = row
    for line in sound_lines(taken):
        try:
            wanted = read_plan(line)
            check_plan(wanted)
            values = write_values(wanted, find_concerned(wanted))
            course = COURSES[Engaged(wanted.kind)]
            given = {key: text for key, text in values.items() if text}
            open_run(find_current(course.procedure, today), today, by.key, given)
        except (UnfitPlanError, IllegalStepError) as error:
            asked.faults += tell_unfit(line, error)
            continue
        starts = localtime(wanted.starts)
        same = (wanted.kind, starts.date().isoformat(), f"{starts:%H:%M}", wanted.title)
        line.values.update(dict(zip(("kind", "day", "from", "title"), same, strict=True)))
        if not settle(line, ENGAGEMENTS, same, shelf, asked, "number"):
            continue
        if not answers_for(by, wanted.offices[0], today):
            ko = "그 부서의 일정은 그 부서나 기획 담당자가 넣습니다."
            en = "Engagements of an office are brought in by it, or by a planning officer."
            asked.faults.append(Fault(line.number, "담당 부서", ko, en))
            continue
        asked.plans.append(wanted)
        asked.changes.append(tell_new(line, ENGAGEMENTS, wanted.title))
    asked.faults.sort(key=lambda fault: fault.line)
    return asked


def tell_unfit(line: Line, error: UnfitPlanError | IllegalStepError) -> list[Fault]:
    """Tell why an engagement cannot be planned so."""
    if isinstance(error, UnfitPlanError):
        return [Fault(line.number, "", *error.words)]
    return [Fault(line.number, one.field, one.ko, one.en) for one in error.reasons]


def read_plan(line: Line) -> Plan:
    """Read the plan of a line; raises UnfitPlanError where a day or an hour is none."""
    given = line.values
    day = given.get("day", "")
    starts = read_moment(day, given.get("from", ""))
    until = given.get("until", "") or day
    ends = read_moment(until, given["to"]) if given.get("to") else starts
    if starts is None or ends is None:
        raise UnfitPlanError(
            "날짜는 2020-03-31, 시각은 14:30처럼 적습니다.",
            "Write days like 2020-03-31 and hours like 14:30.",
        )
    return Plan(
        kind=given.get("kind", ""),
        theme=given.get("theme", ""),
        title=" ".join(given.get("title", "").split()),
        text=given.get("text", ""),
        starts=starts,
        ends=ends,
        place=given.get("place", ""),
        offices=split(given.get("offices", "")),
        districts=split(given.get("districts", "")),
        committees=split(given.get("committees", "")),
        is_major=given.get("major", "").casefold() in YES,
    )


def split(cell: str) -> tuple[str, ...]:
    """Split a cell that holds several keys."""
    return tuple(filter(None, (part.strip() for part in cell.split(","))))
