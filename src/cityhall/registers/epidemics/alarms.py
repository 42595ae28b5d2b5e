"""Alarms of control goals: a goal that is missed is told once to the units in charge, and once
more when it is kept again. What is not known changes nothing.
"""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.timezone import localdate

from cityhall.ground.access.actors import Actor
from cityhall.ground.look.languages import in_both
from cityhall.ground.notices.actions import Words, tell
from cityhall.ground.organisation.queries import load_tree
from cityhall.registers.cases.telling import climb_units, list_holders
from cityhall.registers.epidemics.models import Alarm
from cityhall.registers.epidemics.naming import name_place
from cityhall.registers.epidemics.queries import list_days, list_open_alarms, load_ledger
from cityhall.registers.epidemics.shapes import Epidemic, Goal
from cityhall.registers.epidemics.standing import MET, MISSED, Verdict, judge, say_bound
from cityhall.registers.figures.rules import WRITERS
from sagwan.procedures import Name


@dataclass(frozen=True, slots=True)
class Turn:
    """What an alarm says when it is raised, and when it is over."""

    key: str
    ko: str
    en: str


RAISED = Turn("raised", "경보", "alarm")
OVER = Turn("over", "경보 해제", "alarm over")


def renew_alarms(epidemic: Epidemic, *, by: Actor) -> None:
    """Raise and end alarms by what stands on the last day; belongs to the caller's entry."""
    days = list_days(epidemic.key, 1)
    if not (epidemic.goal and days):
        return
    on, ledger = days[0], load_ledger(epidemic, days[0])
    going = {(one.goal, one.place): one for one in list_open_alarms(epidemic.key)}
    for goal in epidemic.goal:
        for place in goal.places:
            verdict = judge(epidemic, ledger, goal, place, on)
            alarm = going.get((goal.key, place))
            if verdict.state == MISSED and alarm is None:
                told = Alarm.objects.create(
                    epidemic=epidemic.key, goal=goal.key, place=place, since=on, value=verdict.value
                )
                tell_units(epidemic, goal, told, verdict, RAISED, on=on, by=by)
            elif verdict.state == MET and alarm is not None:
                ended = Alarm.objects.filter(pk=alarm.pk)
                ended.update(until=on, value_then=verdict.value)
                tell_units(epidemic, goal, alarm, verdict, OVER, on=on, by=by)


def tell_units(
    epidemic: Epidemic,
    goal: Goal,
    alarm: Alarm,
    verdict: Verdict,
    turn: Turn,
    *,
    on: date,
    by: Actor,
) -> None:
    """Tell everybody who writes for a unit in charge that an alarm was raised, or is over."""
    people = list_told(epidemic, localdate())
    if not people:
        return
    where = name_place(epidemic, alarm.place)
    board = reverse("epidemics:board", args=[epidemic.key])
    tell(
        people,
        word_alarm(epidemic.name, goal, where, verdict, turn, on),
        of=("epidemic", epidemic.key),
        link=f"{board}?on={on}#goals",
        key=f"epidemic.{epidemic.key}.alarm.{alarm.pk}.{turn.key}",
        by=by,
        on=localdate(),
    )


def word_alarm(
    name: Name, goal: Goal, where: Name, verdict: Verdict, turn: Turn, on: date
) -> Words:
    """Word an alarm: which goal, where, how it stands and what it asks for."""
    bound = in_both(lambda: say_bound(goal))
    ko = f"{name.ko} {turn.ko}: {where.ko} {goal.name.ko} — {verdict.value} (기준 {bound[0]})"
    en = f"{name.en}, {turn.en}: {where.en}, {goal.name.en}: {verdict.value} (bound {bound[1]})"
    return f"{ko}, {on}"[:500], f"{en}, {on}"[:500]


def list_told(epidemic: Epidemic, on: date) -> set[str]:
    """List who writes on a day for the units in charge, for one under them or above them."""
    tree, charged = load_tree(on), set(epidemic.in_charge)
    under = {key for key in tree.nodes if any(node.key in charged for node in tree.climb(key))}
    units = under | climb_units(tree, charged)
    return {one for role in WRITERS for one in list_holders(role, on, units)}
