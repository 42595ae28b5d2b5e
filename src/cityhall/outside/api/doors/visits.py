"""Engagements: planned, moved, confirmed, held and called off, as their pages do."""

from typing import Any

from django.utils.timezone import localdate

from cityhall.ground.access.actors import Actor
from cityhall.ground.organisation.queries import load_tree
from cityhall.outside.api.bodies import Told, read_coming
from cityhall.outside.api.declared import DATE, HOUR, Field
from cityhall.outside.api.doors.written import WHY, Taken, Way
from cityhall.outside.api.errors import NothingThereError, RefusedError
from cityhall.registers.engagements import actions
from cityhall.registers.engagements.forms import read_span
from cityhall.registers.engagements.kinds import THEMES, state_of
from cityhall.registers.engagements.models import Engagement, Kind
from cityhall.registers.engagements.queries import find_engagement
from cityhall.registers.engagements.rules import check_reader


def require_engagement(key: str, by: Actor) -> Engagement:
    """Find the engagement that is written about, if the writer may read it."""
    found = find_engagement(key)
    if found is None:
        raise NothingThereError(key)
    check_reader(by, found)
    return found


def tell(one: Engagement) -> dict[str, Any]:
    """Tell how far an engagement is."""
    one.case.refresh_from_db()
    return {"id": one.key, "number": one.case.number, "state": state_of(one), "turn": one.case.turn}


def plan(_key: str, told: Told, by: Actor) -> Taken:
    """Plan an engagement; its case is opened with it."""
    check_days(told)
    starts, ends = read_span(told)
    nodes = load_tree(localdate()).nodes
    for office in told["offices"]:
        if office not in nodes:
            raise RefusedError("offices", f"'{office}': 없는 부서입니다.", f"No unit '{office}'.")
    wanted = actions.Plan(
        kind=told["kind"],
        theme=told["theme"],
        title=" ".join(told["title"].split()),
        text=told["text"],
        starts=starts,
        ends=ends,
        place=told["place"],
        offices=tuple(dict.fromkeys(told["offices"])),
        districts=tuple(dict.fromkeys(told["districts"])),
        committees=tuple(dict.fromkeys(told["committees"])),
        is_major=told["major"] == "yes",
    )
    return Taken(tell(actions.plan(wanted, by=by, on=localdate())))


def move(key: str, told: Told, by: Actor) -> Taken:
    """Move an engagement to another time."""
    one = require_engagement(key, by)
    check_days(told)
    starts, ends = read_span(told)
    place, today = told["place"], localdate()
    actions.move(one, starts, ends, place=place, why=told["why"], by=by, on=today)
    return Taken(tell(one))


def follow(key: str, told: Told, by: Actor) -> Taken:
    """Confirm an engagement, note that it was held, or call it off."""
    one, today = require_engagement(key, by), localdate()
    match told["step"]:
        case "confirm":
            actions.confirm(one, by=by, on=today)
        case "hold":
            actions.hold(one, told["text"], by=by, on=today)
        case _:
            actions.call_off(one, why=told["text"], by=by, on=today)
    return Taken(tell(one))


def check_days(told: Told) -> None:
    """Refuse days that no calendar of the city holds."""
    for name in ("day", "until"):
        read_coming(told, name)


SPAN = (
    Field("day", "날 · the day", DATE, is_needed=True),
    Field("from", "시작 시각 · from", HOUR, is_needed=True),
    Field("until", "끝나는 날 · the last day", DATE),
    Field("to", "끝나는 시각 · to", HOUR),
    Field("place", "곳 · where", most=200),
)
WAYS = (
    Way(
        "plan-visit",
        "visits",
        "visits",
        ("일정을 세움", "plan an engagement"),
        (
            "담당 부서의 일정을 세웁니다. 사전안내는 그 뒤에 따릅니다.",
            "Plans an engagement of one's office; prior notice follows from it.",
        ),
        (
            Field("kind", "구분 · kind", "choice", options=tuple(Kind.values), is_needed=True),
            Field("theme", "분야 · theme", "choice", options=tuple(THEMES), is_needed=True),
            Field("title", "제목 · title", least=1, most=200, is_needed=True),
            Field("text", "내용 · what it is about", "lines", 1, 4000, is_needed=True),
            *SPAN,
            Field("offices", "담당 부서 · offices", "list", 1, 20, is_needed=True),
            Field("districts", "자치구 · districts", "list", 0, 30),
            Field("committees", "위원회 · committees", "list", 0, 20),
            Field("major", "주요 일정인지 · is it major", "choice", options=("yes", "no")),
        ),
        plan,
    ),
    Way(
        "move-visit",
        "visits/{key}/moves",
        "visits",
        ("일정을 옮김", "move an engagement"),
        (
            "다른 때로 옮깁니다. 의원에게 다시 알려야 합니다.",
            "Moves it to another time; members must be told anew.",
        ),
        (*SPAN, WHY),
        move,
    ),
    Way(
        "follow-visit",
        "visits/{key}/steps",
        "visits",
        ("일정을 확정·마침·취소", "confirm, hold or call off an engagement"),
        (
            "알려야 할 의원에게 알리지 않았으면 확정하지 않습니다.",
            "Not confirmed before the members who must be told have been.",
        ),
        (
            Field(
                "step",
                "확정·마침·취소 · what is done",
                "choice",
                options=("confirm", "hold", "cancel"),
                is_needed=True,
            ),
            Field("text", "들은 말이나 까닭 · what was heard, or why", "lines", 0, 2000),
        ),
        follow,
    ),
)
