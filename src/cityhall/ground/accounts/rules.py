"""Who may add people and close accounts."""

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.refusals import allow
from cityhall.ground.access.roles import Role


def check_keeper(by: Actor) -> None:
    """Refuse whoever does not keep the accounts."""
    allow(
        by.has(Role.ADMINISTRATOR),
        "계정은 관리자만 고칠 수 있습니다.",
        "Only an administrator may change accounts.",
    )
