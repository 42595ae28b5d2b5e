"""Who hands in, who signs which review, who may read."""

from collections.abc import Collection
from datetime import date

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.refusals import allow
from cityhall.ground.access.roles import Role
from cityhall.ground.organisation.rules import answers_for
from cityhall.registers.submissions.models import Tier
from cityhall.registers.submissions.reviewers import list_signers

SIGNERS = {  # whoever has none of these roles is not asked any further
    Tier.HEAD: (Role.DIVISION_HEAD, Role.CHIEF_OF_STAFF),
    Tier.CHIEF: (Role.CHIEF_OF_STAFF, Role.PLANNING_OFFICER),
}


def may_hand_in(by: Actor, office: str, on: date) -> bool:
    """Tell whether somebody may hand in for an office."""
    return by.has(Role.OFFICER, Role.PLANNING_OFFICER) and answers_for(by, office, on)


def may_sign(by: Actor, tier: Tier, office: str, on: date, signed: Collection[str] = ()) -> bool:
    """Tell whether a review is somebody's to sign, after those who signed before."""
    if tier is Tier.OFFICER:
        return may_hand_in(by, office, on)
    people = list_signers(tier, office, on, signed) if by.has(*SIGNERS[tier]) else []
    return by.key in {one.key for one in people}


def may_review(by: Actor, office: str, on: date) -> bool:
    """Tell whether somebody may comment on a version, return it, and answer comments."""
    return any(may_sign(by, tier, office, on) for tier in Tier)


def check_hander(by: Actor, office: str, on: date) -> None:
    """Refuse whoever may not hand in for an office."""
    allow(
        may_hand_in(by, office, on),
        "자기 부서의 자료만 검토에 올릴 수 있습니다.",
        "You may hand in for your own unit only.",
    )


def check_signer(
    by: Actor, tier: Tier, office: str, on: date, signed: Collection[str] = ()
) -> None:
    """Refuse whoever a review is not for."""
    allow(
        may_sign(by, tier, office, on, signed),
        f"'{tier.names[0]}'은(는) 다른 사람이 서명합니다.",
        f"'{tier.names[1]}' is somebody else's to sign.",
    )


def check_reviewer(by: Actor, office: str, on: date) -> None:
    """Refuse whoever takes no part in the reviews of an office."""
    allow(
        may_review(by, office, on),
        "이 자료의 검토자가 아닙니다.",
        "You do not review what this office hands in.",
    )
