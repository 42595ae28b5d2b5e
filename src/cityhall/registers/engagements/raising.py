"""The door by which a request is tied to the engagement at which it was raised, and loosed again.

A request is a case of its own, entered before or after the talk; the tie says where it was raised.
"""

from datetime import date

from django.db import transaction

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import note
from cityhall.registers.cases import actions as cases
from cityhall.registers.cases.models import Case, Link
from cityhall.registers.engagements import queries
from cityhall.registers.engagements.errors import UnfitPlanError
from cityhall.registers.engagements.models import Engagement
from cityhall.registers.engagements.rules import check_keeper


def raise_request(engagement: Engagement, number: str, *, by: Actor, on: date) -> Case:
    """Tie a request to the engagement at which it was raised; twice changes nothing."""
    check_keeper(by, engagement, on)
    if engagement.on > on:
        raise UnfitPlanError(
            "아직 열리지 않은 일정입니다. 열린 뒤에 나온 요청을 이어 주십시오.",
            "It has not taken place yet: please tie what was raised once it has.",
        )
    case = queries.find_request(by, number)
    if case is None:
        raise UnfitPlanError(
            f"‘{number}’ 번호의 자치구 숙원사업·건의사항·자료요구가 없습니다. 목록에서 고르거나 번호를 "
            "그대로 적어 주십시오.",
            f"No request of a district or the council has the number “{number}”: please choose "
            "one of the list, or write its number as it stands.",
        )
    if engagement.case.later.filter(after=case).exists():
        return case
    with transaction.atomic():
        cases.tie(engagement.case, case, Link.How.FOLLOWS, by=by)
        tell("engagements.raise_request", engagement, case.number, by=by)
    return case


def loose_request(engagement: Engagement, case: Case, why: str, *, by: Actor, on: date) -> None:
    """Loose a request that was not raised there; the reason stays."""
    check_keeper(by, engagement, on)
    if not why:
        raise UnfitPlanError("푸는 까닭을 적어 주십시오.", "Please say why it is loosed.")
    with transaction.atomic():
        cases.untie(engagement.case, case, by=by, why=why)
        tell("engagements.loose_request", engagement, f"{case.number}: {why}", by=by)


def tell(action: str, engagement: Engagement, why: str, *, by: Actor) -> None:
    """Tell it in the history of the engagement, too; the tie itself is a row of cases."""
    note(action, by=by.author, of=("engagement", engagement.key), why=why)
