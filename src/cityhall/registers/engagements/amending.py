"""The door by which a plan is changed, whatever of it: theme, place, districts, offices, day.

Where day, hour or place change, everybody is told anew; where districts, committees or offices
change, whoever is to be told now and was not. Until then it is no longer confirmed.
"""

from datetime import date

from django.db import transaction
from django.utils.timezone import localtime

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import record
from cityhall.registers.cases.actions import Move
from cityhall.registers.cases.procedures import find_procedure
from cityhall.registers.engagements.actions import (
    Plan,
    check_plan,
    find_body,
    find_concerned,
    settle_notice,
    take,
    write_people,
    write_values,
)
from cityhall.registers.engagements.errors import UnfitPlanError
from cityhall.registers.engagements.models import Concern, Engagement
from cityhall.registers.engagements.queries import list_missing
from cityhall.registers.engagements.rules import check_keeper, check_planner

PLANNED = "planned"


def amend(engagement: Engagement, wanted: Plan, *, why: str, by: Actor, on: date) -> Engagement:
    """Change the plan of an engagement; the kind, by which its case runs, stays."""
    check_keeper(by, engagement, on)
    check_plan(wanted)
    check_planner(by, wanted.offices[0], on)
    if wanted.kind != engagement.kind:
        raise UnfitPlanError(
            "구분은 바꿀 수 없습니다. 취소하고 새로 세웁니다.",
            "The kind cannot change: call it off and plan anew.",
        )
    with transaction.atomic():
        is_moved = rewrite(engagement, wanted, why=why, by=by)
        values = list_changed(engagement, wanted)
        take(engagement, Move("amend", values, why=why), by=by, on=on)
        if is_moved or (list_missing(engagement) and engagement.case.stage != PLANNED):
            step = Move("move", {"planned": engagement.on.isoformat()}, why=why)
            take(engagement, step, by=by, on=on)
        settle_notice(engagement, by=by, on=on)
    return engagement


def rewrite(engagement: Engagement, wanted: Plan, *, why: str, by: Actor) -> bool:
    """Write a changed plan; tells whether its time or place changed."""
    place = wanted.place or engagement.place
    before = (engagement.starts, engagement.ends, engagement.place)
    is_moved = before != (wanted.starts, wanted.ends, place)
    units = find_concerned(wanted)
    with record("engagements.amend", by=by.author, of=("engagement", engagement.key), why=why):
        engagement.theme, engagement.place = wanted.theme, place
        engagement.body = find_body(wanted.body)
        engagement.starts, engagement.ends = wanted.starts, wanted.ends
        engagement.round += is_moved
        engagement.save()
        Concern.objects.filter(engagement=engagement).exclude(unit__in=units).delete()
        known = set(engagement.concerned.values_list("pk", flat=True))
        Concern.objects.bulk_create(
            Concern(engagement=engagement, unit=one) for one in units if one.pk not in known
        )
        write_people(engagement, wanted.people)
    return is_moved


def list_changed(engagement: Engagement, wanted: Plan) -> dict[str, str]:
    """List what the case holds otherwise now; the day is moved by a step of its own."""
    case = engagement.case
    held = write_values(wanted, find_concerned(wanted))
    step = find_procedure(case.procedure, case.version).step_by_key["amend"]
    return {
        key: held.get(key, "")
        for key in step.takes
        if held.get(key, "") != case.values.get(key, "")
    }


def read_back(engagement: Engagement) -> tuple[dict[str, str], dict[str, list[str]]]:
    """Give a plan as its form shows it: single words, and what many are chosen of."""
    values, starts = engagement.case.values, localtime(engagement.starts)
    ends = localtime(engagement.ends)
    units = list(engagement.concerned.values_list("key", "kind"))
    others = [one.strip() for one in str(values.get("others", "")).split(",") if one.strip()]
    given = {
        "kind": engagement.kind,
        "theme": engagement.theme,
        "title": str(values.get("title", "")),
        "text": str(values.get("text", "")),
        "place": engagement.place,
        "body": engagement.body.key if engagement.body else "",
        "office": str(values.get("unit", "")),
        "major": str(values.get("major", "")),
        "people": "\n".join(map(str, engagement.participants.all())),
        "day": f"{starts:%Y-%m-%d}",
        "from": f"{starts:%H:%M}",
        "until": f"{ends:%Y-%m-%d}",
        "to": f"{ends:%H:%M}",
    }
    many = {
        "others": others,
        "districts": [key for key, kind in units if kind == "district"],
        "committees": [key for key, kind in units if kind != "district"],
    }
    return given, many
