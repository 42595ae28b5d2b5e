"""Which parties of a case somebody is, and what they may read of it.

What a party may do is declared by the procedure; here stands only who is one.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from django.db.models import Q, QuerySet

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.refusals import allow
from cityhall.ground.access.roles import STAFF, Role
from cityhall.ground.organisation.queries import Tree, load_tree
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
OTHER_SIDES = ("respondent", "institution", "body")  # fields that name whose act it is


def find_parties(actor: Actor, units: Iterable[str], asker: str, on: date) -> frozenset[Party]:
    """Find which parties of a case somebody is, by its units in charge and by who asked."""
    parties = {party for role in actor.roles for party in EVERYWHERE.get(role, ())}
    if asker and actor.key == asker:
        parties.add(Party.ASKER)
    if any(answers_for(actor, unit, on) for unit in units):
        parties |= {OF_A_UNIT[role] for role in actor.roles if role in OF_A_UNIT}
    return frozenset(parties)


def parties_in(
    case: Case, actor: Actor, on: date, units: Iterable[str] | None = None
) -> frozenset[Party]:
    """Find which parties of a case somebody is, the other side among them."""
    if units is None:
        units = case.units.values_list("key", flat=True)
    parties = find_parties(actor, units, case.asker, on)
    return parties | {Party.RESPONDENT} if is_other_side(case, actor, on) else parties


def is_other_side(case: Case, actor: Actor, on: date) -> bool:
    """Tell whether somebody answers for the unit of the city that a case is held against."""
    if not actor.units or not actor.has(Role.OFFICER, Role.DIVISION_HEAD):
        return False
    if not name_other_sides(case.values):
        return False
    tree = load_tree(on)
    sides = find_other_sides(case.values, tree)
    return any(node.key in actor.units for side in sides for node in tree.climb(side))


def name_other_sides(values: Mapping[str, str]) -> set[str]:
    """Name whom a case is held against, in the words that it holds."""
    return {" ".join(str(values.get(key, "")).split()) for key in OTHER_SIDES} - {""}


def find_other_sides(values: Mapping[str, str], tree: Tree) -> set[str]:
    """Find the units of the city that a case is held against; none where it is somebody else."""
    named = name_other_sides(values)
    return {node.key for node in tree.nodes.values() if named & {node.key, node.name_ko}}


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
    own = Case.objects.filter(pk=case.pk)
    return actor.has(*STAFF) or only_readable(own, actor).exists()


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
