"""Epidemics and sustainable development as tables that only go out."""

from collections.abc import Iterator
from typing import NamedTuple

from cityhall.registers.epidemics.declaring import load_epidemics
from cityhall.registers.epidemics.models import Alarm, Response
from cityhall.registers.epidemics.queries import list_readings, read_rows
from cityhall.registers.epidemics.sheet import COLUMNS, write_row
from cityhall.registers.sheets.tables import Column
from cityhall.registers.sustainability.declaring import load_frameworks
from cityhall.registers.sustainability.kinds import GATHERINGS as KINDS
from cityhall.registers.sustainability.kinds import STATES
from cityhall.registers.sustainability.models import Gathering, ProjectState
from cityhall.registers.sustainability.queries import load_told_states, today
from cityhall.registers.sustainability.shapes import Framework, Project
from cityhall.work.tables.ledgers import Ledger, Told, mark, tell, write_day


class Planned(NamedTuple):
    """A city project with its framework, and what was last told of it."""

    framework: Framework
    project: Project
    told: ProjectState | None


def list_projects() -> Iterator[Planned]:
    """List the city projects of all frameworks, as they stand today."""
    for key, one in load_frameworks().items():
        told = load_told_states(key, today())
        yield from (Planned(one, each, told.get(each.code)) for each in one.project)


def list_numbers() -> Iterator[dict[str, str]]:
    """List the daily numbers of all epidemics, as lines by which they would come in again."""
    for key, one in load_epidemics().items():
        known = [series.key for series in one.series]
        for row in read_rows(list_readings(key).filter(series__in=known)):
            yield {"epidemic": key} | write_row(one, row)


GATHERINGS: Ledger[Gathering] = tell(
    "공청회·토론회",
    "Hearings and debates",
    Gathering.objects.all,
    Told("framework", "체계", "framework", 22, lambda one: one.framework),
    Told("kind", "종류", "kind", 12, lambda one: KINDS[one.kind][0]),
    Told("name", "이름", "name", 40, lambda one: one.name_ko),
    Told("on", "날짜", "day", 12, lambda one: write_day(one.on)),
    Told("place", "곳", "place", 24, lambda one: one.place),
    Told("goals", "목표", "goals", 14, lambda one: one.goals),
    Told("people", "참석", "participants", 10, lambda one: str(one.participants or "")),
    Told("result", "결과", "result", 60, lambda one: one.result_ko),
    Told("source", "출처", "source", 30, lambda one: one.source),
)
PROJECTS: Ledger[Planned] = tell(
    "시정사업",
    "City projects",
    list_projects,
    Told("framework", "체계", "framework", 22, lambda one: one.framework.key),
    Told("project", "식별자", "key", 22, lambda one: one.project.code),
    Told("name", "사업", "project", 40, lambda one: one.project.name.ko),
    Told("goals", "목표", "goals", 14, lambda one: ", ".join(one.project.goals)),
    Told("owner", "담당", "owner", 26, lambda one: one.project.owner),
    Told("promise", "약속", "promise", 26, lambda one: one.project.promise),
    Told("state", "상태", "state", 10, lambda one: STATES[one.told.state][0] if one.told else ""),
    Told("on", "언제부터", "from", 12, lambda one: write_day(one.told.on) if one.told else ""),
    Told("text", "내용", "what was done", 50, lambda one: one.told.text if one.told else ""),
)
NUMBERS: Ledger[dict[str, str]] = Ledger(
    "감염병 일별 수",
    "Daily numbers of epidemics",
    list_numbers,
    (Column("epidemic", "감염병", "epidemic", 16), *COLUMNS),
    dict,
)
MEASURES: Ledger[Response] = tell(
    "감염병 조치",
    "Measures against epidemics",
    Response.objects.all,
    Told("epidemic", "감염병", "epidemic", 16, lambda one: one.epidemic),
    Told("kind", "종류", "kind", 14, lambda one: one.kind),
    Told("name", "조치", "measure", 40, lambda one: one.name_ko),
    Told("since", "시작", "since", 12, lambda one: write_day(one.since)),
    Told("until", "끝", "until", 12, lambda one: write_day(one.until)),
    Told("text", "내용", "what it is", 50, lambda one: one.text_ko),
    Told("public", "공개", "public", 8, lambda one: mark(one.is_public)),
    Told("source", "출처", "source", 20, lambda one: one.source),
)
ALARMS: Ledger[Alarm] = tell(
    "감염병 목표의 경보",
    "Alarms of epidemics",
    Alarm.objects.all,
    Told("epidemic", "감염병", "epidemic", 16, lambda one: one.epidemic),
    Told("goal", "목표", "goal", 18, lambda one: one.goal),
    Told("place", "곳", "place", 16, lambda one: one.place),
    Told("since", "울린 날", "raised", 12, lambda one: write_day(one.since)),
    Told("value", "그때 값", "value then", 12, lambda one: one.value),
    Told("until", "풀린 날", "over", 12, lambda one: write_day(one.until)),
)
