"""Who may tell somebody something, and whose notices are whose."""

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.refusals import allow
from cityhall.ground.access.roles import STAFF, Role
from cityhall.ground.notices.models import Notice


def check_teller(by: Actor) -> None:
    """Refuse whoever is nobody; what may be told is the rule of the register that tells it."""
    allow(
        by.is_known,
        "로그인한 사람만 알릴 수 있습니다.",
        "Only somebody who is signed in can tell others.",
    )


def check_keeper_of_contacts(by: Actor) -> None:
    """Refuse whoever does not write down visits, calls, text messages and letters."""
    allow(
        by.has(*STAFF),
        "방문·전화·문자·서면은 직원만 적을 수 있습니다.",
        "Visits, calls, text messages and letters are written down by staff.",
    )


def check_told(by: Actor, notice: Notice) -> None:
    """Refuse whoever was not told: nobody acknowledges for somebody else."""
    allow(
        by.is_known and by.key == notice.person,
        "자기에게 온 알림만 확인할 수 있습니다.",
        "Only whoever was told can acknowledge it.",
    )


def check_postmaster(by: Actor) -> None:
    """Refuse whoever does not look after the outbox."""
    allow(
        by.has(Role.ADMINISTRATOR),
        "보낼 편지함은 관리자만 다룰 수 있습니다.",
        "Only an administrator looks after the outbox.",
    )
