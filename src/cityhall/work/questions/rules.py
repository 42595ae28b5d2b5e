"""Who sees and answers what an office will be asked: who writes its drafts."""

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.refusals import allow
from cityhall.work.drafts.rules import may_write


def check_answerer(by: Actor, office: str) -> None:
    """Refuse whoever does not answer for an office."""
    allow(
        may_write(by, office),
        "자기 부서의 예상질의만 보고 답을 쓸 수 있습니다. 기획 담당자는 모든 부서의 것을 봅니다.",
        "You may see and answer questions to your own office; planning officers see all.",
    )
