"""Who may plan and move engagements, and who may read them.

Staff read all. A member of the council reads what is public, and what they were told themselves;
of who else was told, they learn nothing.
"""

from datetime import date

from django.db.models import Q, QuerySet

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.refusals import allow
from cityhall.ground.access.roles import STAFF, Role
from cityhall.ground.organisation.rules import answers_for
from cityhall.registers.cases.procedures import load_all
from cityhall.registers.engagements.kinds import PROCEDURES
from cityhall.registers.engagements.models import Contact, Engagement

PLANNERS = (Role.OFFICER, Role.PLANNING_OFFICER, Role.DIVISION_HEAD, Role.CHIEF_OF_STAFF)


def may_plan(actor: Actor) -> bool:
    """Tell whether somebody may plan engagements of any office."""
    return actor.has(*PLANNERS)


def serves(actor: Actor, engagement: Engagement, on: date) -> bool:
    """Tell whether an engagement is of an office for which somebody answers."""
    units = engagement.case.units.values_list("key", flat=True)
    return any(answers_for(actor, unit, on) for unit in units)


def check_planner(by: Actor, unit: str, on: date) -> None:
    """Refuse whoever does not answer for the office that plans."""
    allow(
        answers_for(by, unit, on),
        "그 부서의 일정은 그 부서가 세웁니다.",
        "Engagements of an office are planned by that office.",
    )


def check_keeper(by: Actor, engagement: Engagement, on: date) -> None:
    """Refuse whoever answers for no office of an engagement."""
    allow(
        serves(by, engagement, on),
        "이 일정의 담당 부서가 할 일입니다.",
        "This is for the office in charge of the engagement.",
    )


def check_reader(actor: Actor, engagement: Engagement) -> None:
    """Refuse whoever may not read an engagement."""
    found = only_readable(Engagement.objects.filter(pk=engagement.pk), actor)
    allow(found.exists(), "이 일정은 볼 수 없습니다.", "This engagement is not open to you.")


def only_readable(engagements: QuerySet[Engagement], actor: Actor) -> QuerySet[Engagement]:
    """Leave only what somebody may read."""
    if actor.has(*STAFF):
        return engagements
    if not actor.has(Role.COUNCIL_MEMBER):
        return engagements.none()
    told = Contact.objects.filter(member__person__key=actor.key).values("engagement")
    return engagements.filter(is_public() | Q(pk__in=told))


def is_public() -> Q:
    """Choose what has come to a stage that its procedure shows to everybody."""
    public = Q(pk=None)
    for one in load_all():
        if one.key in PROCEDURES:
            stages = [stage.key for stage in one.stages if stage.public]
            public |= Q(case__procedure=one.key, case__version=one.version, case__stage__in=stages)
    return public
