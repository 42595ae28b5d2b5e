"""Who may decide what the public reads: planning officers, who speak for the whole city."""

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.refusals import allow
from cityhall.ground.access.roles import Role


def may_publish(by: Actor) -> bool:
    """Tell whether somebody may publish, withdraw, and decide what is held."""
    return by.has(Role.PLANNING_OFFICER)


def check_publisher(by: Actor) -> None:
    """Refuse whoever does not speak for the whole city."""
    allow(
        may_publish(by),
        "공개는 기획 담당자가 합니다.",
        "Only a planning officer decides what is published.",
    )
