"""What kinds and states are called, in Korean and English."""

from cityhall.ground.look.languages import say
from cityhall.outside.exchange.models import Article, City, Contribution, Issue, Question, Supply

KINDS = {
    Article.Kind.POLICY: ("정책", "Policy"),
    Article.Kind.GUIDE: ("외국인 안내", "Guide for foreigners"),
    Article.Kind.PRESS: ("보도", "Press"),
    Article.Kind.PAPER: ("자료", "Paper"),
}
STATES = {
    Article.State.DRAFT: ("초안", "Draft"),
    Article.State.REVIEWED: ("검토함", "Reviewed"),
    Article.State.PUBLISHED: ("공개", "Published"),
    Article.State.ARCHIVED: ("보존", "Archived"),
    Article.State.WITHDRAWN: ("내림", "Withdrawn"),
}
CITY_STATES = {
    City.State.ASKED: ("등록 신청", "Asked to take part"),
    City.State.ACCEPTED: ("참여", "Takes part"),
    City.State.REFUSED: ("거절", "Refused"),
    City.State.ENDED: ("마침", "Ended"),
}
CONTRIBUTION_STATES = {
    Contribution.State.NEW: ("새로 옴", "New"),
    Contribution.State.TAKEN: ("글로 옮김", "Taken over"),
    Contribution.State.REFUSED: ("거절", "Refused"),
}
QUESTION_STATES = {
    Question.State.NEW: ("새로 옴", "New"),
    Question.State.ASSIGNED: ("답할 부서를 정함", "With a unit"),
    Question.State.ANSWERED: ("답을 씀", "Answered"),
    Question.State.PUBLISHED: ("공개", "Published"),
    Question.State.REFUSED: ("거절", "Refused"),
}
WAYS = {
    Supply.Way.OFFERED: ("나눌 수 있음", "Offered"),
    Supply.Way.NEEDED: ("필요함", "Needed"),
}
ISSUE_STATES = {
    Issue.State.DRAFT: ("초안", "Draft"),
    Issue.State.SENDING: ("보내는 중", "Being sent"),
    Issue.State.SENT: ("보냄", "Sent"),
}
EVERY: dict[str, tuple[str, str]] = {
    **{f"article.{key}": words for key, words in STATES.items()},
    **{f"city.{key}": words for key, words in CITY_STATES.items()},
    **{f"contribution.{key}": words for key, words in CONTRIBUTION_STATES.items()},
    **{f"question.{key}": words for key, words in QUESTION_STATES.items()},
    **{f"issue.{key}": words for key, words in ISSUE_STATES.items()},
}


def name_state(sort: str, state: str) -> str:
    """Name how far something of a sort is, in the language of the page."""
    return say(*EVERY[f"{sort}.{state}"])
