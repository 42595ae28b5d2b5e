"""Who may change the organisation, and who answers for a unit."""

from datetime import date

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.refusals import allow
from cityhall.ground.access.roles import Role
from cityhall.ground.organisation.models import Kind
from cityhall.ground.organisation.queries import find_heirs, load_tree


def check_keeper(by: Actor) -> None:
    """Refuse whoever does not keep the organisation."""
    allow(
        by.has(Role.ADMINISTRATOR),
        "조직은 관리자만 고칠 수 있습니다.",
        "Only an administrator may change the organisation.",
    )


def check_seater(by: Actor, kind: str) -> None:
    """Refuse whoever may not let members come and go; a docket clerk may, in committees."""
    if not (by.has(Role.DOCKET_CLERK) and kind == Kind.COMMITTEE):
        check_keeper(by)


def answers_for(actor: Actor, unit: str, on: date) -> bool:
    """Tell whether a unit is theirs, lies under one of theirs or became one of these; planning
    officers serve all."""
    if actor.has(Role.PLANNING_OFFICER):
        return True
    if not actor.has(Role.OFFICER, Role.DIVISION_HEAD, Role.CHIEF_OF_STAFF):
        return False
    tree = load_tree(on)
    line = [unit] if unit in tree.nodes else [unit, *find_heirs([unit], on)]
    return unit in actor.units or any(
        node.key in actor.units for key in line for node in tree.climb(key)
    )
