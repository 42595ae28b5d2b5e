"""Which parties of a case somebody is, and what they may read of it.

What a party may do is declared by the procedure; here stands only who is one.
"""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.refusals import allow
from cityhall.ground.access.roles import STAFF, Role
from cityhall.ground.organisation.rules import answers_for
from cityhall.registers.cases.models import Case
from cityhall.registers.cases.procedures import list_procedures
from sagwan.procedures import Party, Procedure, Step

EVERYWHERE = {
    Role.DOCKET_CLERK: (Party.CLERK, Party.COMMITTEE),
    Role.PLANNING_OFFICER: (Party.PLANNER,),
    Role.CHIEF_OF_STAFF: (Party.CHIEF,),
}
OF_A_UNIT = {
    Role.OFFICER: Party.OFFICER,
    Role.PLANNING_OFFICER: Party.OFFICER,
    Role.DIVISION_HEAD: Party.HEAD,
    Role.CHIEF_OF_STAFF: Party.HEAD,
}


def find_parties(actor: Actor, units: Iterable[str], asker: str, on: date) -> frozenset[Party]:
    """Find which parties of a case somebody is, by its units in charge and by who asked."""
    parties = {party for role in actor.roles for party in EVERYWHERE.get(role, ())}
    if asker and actor.key == asker:
        parties.add(Party.ASKER)
    if any(answers_for(actor, unit, on) for unit in units):
        parties |= {OF_A_UNIT[role] for role in actor.roles if role in OF_A_UNIT}
    return frozenset(parties)


def find_openers(actor: Actor) -> frozenset[Party]:
    """Find which parties somebody would be to a case that they open."""
    parties = {party for role in actor.roles for party in EVERYWHERE.get(role, ())}
    parties |= {OF_A_UNIT[role] for role in actor.roles if role in OF_A_UNIT}
    if actor.has(Role.COUNCIL_MEMBER):
        parties.add(Party.ASKER)
    return frozenset(parties)


def may_open(actor: Actor, procedure: Procedure) -> bool:
    """Tell whether somebody may open a case of a procedure."""
    return bool(find_openers(actor) & procedure.opens)


def check_opener(actor: Actor, procedure: Procedure) -> None:
    """Refuse whoever may not open a case of a procedure."""
    allow(
        may_open(actor, procedure),
        f"'{procedure.name.ko}' 사건은 다른 담당자가 엽니다.",
        f"A case of '{procedure.name.en}' is opened by somebody else.",
    )


def check_reader(actor: Actor, case: Case) -> None:
    """Refuse whoever may not read a case."""
    allow(
        may_read(actor, case),
        "이 사건은 볼 수 없습니다.",
        "This case is not open to you.",
    )


def check_taker(step: Step, parties: frozenset[Party]) -> None:
    """Refuse whoever is none of the parties that may take a step."""
    allow(
        bool(step.by & parties),
        f"'{step.name.ko}'은(는) 다른 담당자가 합니다.",
        f"'{step.name.en}' is somebody else's to do.",
    )


def may_read(actor: Actor, case: Case) -> bool:
    """Tell whether somebody may read a case."""
    return only_readable(Case.objects.filter(pk=case.pk), actor).exists()


def only_readable(cases: QuerySet[Case], actor: Actor) -> QuerySet[Case]:
    """Leave only what staff, who asked, or for what is public a member may read."""
    if actor.has(*STAFF):
        return cases
    public = Q(pk=None)
    if actor.has(Role.COUNCIL_MEMBER):
        for one in list_procedures(date.max):
            stages = [stage.key for stage in one.stages if stage.public]
            public |= Q(procedure=one.key, stage__in=stages)
    return cases.filter(public | Q(asker=actor.key or "-"))
