"""Who writes a message, who reviews it, who lets it out: by the posts that people hold.

Staff read all of them. What the public reads goes through the gate of publishing.
"""

from datetime import date, timedelta

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.refusals import allow
from cityhall.ground.access.roles import Role
from cityhall.ground.accounts.models import Person
from cityhall.ground.organisation.rules import answers_for
from cityhall.registers.submissions.models import Tier
from cityhall.registers.submissions.reviewers import list_signers
from cityhall.registers.submissions.rules import may_sign
from cityhall.work.messages.models import Judgement, Message, State

WRITERS = (Role.OFFICER, Role.PLANNING_OFFICER, Role.DIVISION_HEAD, Role.CHIEF_OF_STAFF)
AHEAD = timedelta(days=2)  # before a deadline
OPENERS = (Role.PLANNING_OFFICER, Role.CHIEF_OF_STAFF)
TIERS = {State.HEAD: Tier.HEAD, State.CHIEF: Tier.CHIEF}


def may_write_any(actor: Actor) -> bool:
    """Tell whether somebody may write messages of any office."""
    return actor.has(*WRITERS)


def may_write(actor: Actor, unit: str, on: date) -> bool:
    """Tell whether somebody writes the messages of a unit."""
    return answers_for(actor, unit, on)


def may_open(actor: Actor) -> bool:
    """Tell whether somebody may let a message out to the public."""
    return actor.has(*OPENERS)


def list_signed(message: Message) -> set[str]:
    """List who had the version in hand already: whoever handed it in, and the head."""
    checked = message.judgements.filter(
        version__number=message.version, verdict=Judgement.Verdict.CHECKED
    )
    return {message.handed_by, *checked.values_list("by", flat=True)} - {""}


def list_reviewers(message: Message, on: date) -> list[Person]:
    """List whose review comes next; nobody's where none is due."""
    tier = TIERS.get(State(message.state))
    return list_signers(tier, message.owner.key, on, list_signed(message)) if tier else []


def may_review(actor: Actor, message: Message, on: date) -> bool:
    """Tell whether the review that is due is somebody's."""
    tier = TIERS.get(State(message.state))
    return tier is not None and may_sign(actor, tier, message.owner.key, on, list_signed(message))


def check_writer(by: Actor, unit: str, on: date) -> None:
    """Refuse whoever does not answer for the unit that writes."""
    allow(
        may_write(by, unit, on),
        "그 부서의 메시지는 그 부서와 기획 담당자가 씁니다.",
        "Messages of a unit are written by that unit and by planning officers.",
    )


def check_reviewer(by: Actor, message: Message, on: date) -> None:
    """Refuse whoever the review that is due is not for."""
    allow(
        may_review(by, message, on),
        "이 검토는 다른 사람이 합니다. 올린 사람은 자기 글을 승인하지 못합니다.",
        "This review is somebody else's; nobody approves what they handed in themselves.",
    )


def check_opener(by: Actor) -> None:
    """Refuse whoever may not let messages out."""
    allow(
        may_open(by),
        "시민에게 내보내는 것은 비서실장과 기획 담당자가 정합니다.",
        "The chief of staff and planning officers decide what the public reads.",
    )


def check_founder(by: Actor) -> None:
    """Refuse whoever may not bring many messages in at once."""
    allow(
        by.has(Role.PLANNING_OFFICER, Role.ADMINISTRATOR),
        "메시지를 한꺼번에 들이는 일은 기획 담당자가 합니다.",
        "Only a planning officer brings in many messages.",
    )
