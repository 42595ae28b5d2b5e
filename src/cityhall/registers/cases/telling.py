"""Who is told of a step: the parties that its procedure names, as people who hold posts today.

Whoever took the step is not told of it; each is told of a step once.
"""

from datetime import date

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.roles import Role
from cityhall.ground.accounts.models import Person
from cityhall.ground.notices.actions import tell
from cityhall.ground.organisation.models import Appointment, Membership
from cityhall.ground.organisation.queries import Tree, list_committees, load_tree, on_day
from cityhall.registers.cases.models import Case
from cityhall.registers.cases.rules import find_other_sides
from cityhall.registers.cases.subjects import find_home, find_members
from sagwan.procedures import Party, Run, Step

OF_THE_CITY = {
    Party.CLERK: Role.DOCKET_CLERK,
    Party.PLANNER: Role.PLANNING_OFFICER,
    Party.CHIEF: Role.CHIEF_OF_STAFF,
    Party.COMMITTEE: Role.DOCKET_CLERK,
}
OF_THE_UNIT = {Party.OFFICER: Role.OFFICER, Party.HEAD: Role.DIVISION_HEAD}


def tell_parties(
    case: Case, run: Run, step: Step, units: set[str], *, by: Actor, on: date, why: str = ""
) -> int:
    """Tell the parties of a case that a step was taken, and why; gives how many were told."""
    people = find_people(step, case, units, on) - {by.key}
    if not people or not by.is_known:
        return 0
    stage = run.procedure.stage_by_key[run.stage].name
    ko = f"{case.number} {step.name.ko} → {stage.ko}: {case.title}"
    en = f"{case.number} {step.name.en} → {stage.en}: {case.title}"
    said = f" — {' '.join(why.split())}" if step.reason and why.strip() else ""
    return tell(
        people,
        (ko[:300] + said[:500], en[:300] + said[:500]),
        of=("case", case.key),
        link=find_home(case) or f"/cases/{case.key}/",
        key=f"case.{case.key}.{case.turn}",
        by=by,
        on=on,
    )


def find_people(step: Step, case: Case, units: set[str], on: date) -> set[str]:
    """Name the people who are the parties that a step tells, on a day."""
    named, tree = set(step.tells), load_tree(on)
    people = {case.asker} if Party.ASKER in named and case.asker else set[str]()
    for party, role in OF_THE_CITY.items():
        if party in named:
            people |= list_holders(role, on)
    for party, role in OF_THE_UNIT.items():
        if party in named:
            people |= list_holders(role, on, climb_units(tree, units))
    if Party.RESPONDENT in named:
        people |= list_respondents(tree, case, on)
    if Party.MEMBERS in named:
        told = find_members(case, step.key)
        people |= list_concerned(tree, units, on) if told is None else told
    return set(Person.objects.filter(key__in=people).values_list("key", flat=True))


def list_concerned(tree: Tree, units: set[str], on: date) -> set[str]:
    """Name the members with an account who sit in the committees that units answer to."""
    committees = {
        committee for unit in climb_units(tree, units) for committee in list_committees(unit, on)
    }
    seats = Membership.objects.filter(on_day(on), unit__key__in=committees)
    return set(seats.exclude(member__person=None).values_list("member__person__key", flat=True))


def list_respondents(tree: Tree, case: Case, on: date) -> set[str]:
    """Name who answers for the unit that a case names as the other side, where it is one of ours.

    Where somebody outside of the city is named, the clerk tells them by hand.
    """
    above = climb_units(tree, find_other_sides(case.values, tree))
    return list_holders(Role.OFFICER, on, above) | list_holders(Role.DIVISION_HEAD, on, above)


def climb_units(tree: Tree, units: set[str]) -> set[str]:
    """Name units and all those above them: their officers answer for them."""
    return {node.key for unit in units for node in tree.climb(unit)}


def list_holders(role: Role, on: date, units: set[str] | None = None) -> set[str]:
    """Name who holds a post of a role, of some units or of any."""
    held = Appointment.objects.filter(on_day(on), post__role=role)
    if units is not None:
        held = held.filter(post__unit__key__in=units)
    return set(held.values_list("person__key", flat=True))
