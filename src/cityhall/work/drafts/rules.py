"""Who may write the next report of an office: its officers and heads, and planning officers."""

from django.utils.timezone import localdate

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.refusals import allow
from cityhall.ground.access.roles import Role
from cityhall.ground.organisation.queries import Node, Tree
from cityhall.ground.organisation.rules import answers_for


def may_write(by: Actor, office: str) -> bool:
    """Tell whether the drafts of an office are theirs to see and to write."""
    return answers_for(by, office, localdate())


def list_own(by: Actor, tree: Tree) -> list[Node]:
    """List the units of a tree whose reports are theirs to write, in its order."""
    nodes = [node for top in tree.tops for node in top.walk()]
    if by.has(Role.PLANNING_OFFICER):
        return nodes
    if not by.has(Role.OFFICER, Role.DIVISION_HEAD, Role.CHIEF_OF_STAFF):
        return []
    own = {key for unit in by.units for key in tree.keys_under(unit)}
    return [node for node in nodes if node.key in own]


def check_writer(by: Actor, office: str) -> None:
    """Refuse whoever does not write for an office."""
    allow(
        may_write(by, office),
        "자기 부서의 초안만 보고 쓸 수 있습니다. 기획 담당자는 모든 부서의 것을 씁니다.",
        "You may see and write drafts of your own office; planning officers write for all.",
    )
