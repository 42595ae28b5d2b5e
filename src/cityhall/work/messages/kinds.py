"""What kinds, states and decisions of messages are called, and how they are shown."""

from collections.abc import Mapping

from cityhall.ground.look.languages import say
from cityhall.work.messages.models import Judgement, Kind, State, Version

Words = tuple[str, str]
Verdict, Origin = Judgement.Verdict, Version.Origin

KINDS: dict[str, Words] = {
    Kind.SPEECH: ("연설", "Speech"),
    Kind.CONGRATULATION: ("축사", "Congratulatory address"),
    Kind.GREETING: ("인사말", "Greeting"),
    Kind.COMMEMORATION: ("기념사", "Commemorative address"),
    Kind.ADDRESS: ("담화", "Address to citizens"),
    Kind.STATEMENT: ("성명", "Statement"),
    Kind.POSITION: ("입장문", "Position"),
}
STATES: dict[str, Words] = {
    State.DRAFT: ("쓰는 중", "Being written"),
    State.HEAD: ("부서장 검토", "With the head"),
    State.CHIEF: ("비서실 검토", "With the mayor's office"),
    State.RETURNED: ("되돌아옴", "Returned"),
    State.APPROVED: ("승인", "Approved"),
    State.DELIVERED: ("전함", "Delivered"),
    State.OFF: ("쓰지 않음", "Not given"),
}
TONES: dict[str, str] = {
    State.DRAFT: "open",
    State.HEAD: "note",
    State.CHIEF: "note",
    State.RETURNED: "warning",
    State.APPROVED: "holds",
    State.DELIVERED: "holds",
    State.OFF: "open",
}
VERDICTS: dict[str, Words] = {
    Verdict.HANDED_IN: ("검토에 올림", "handed in"),
    Verdict.CHECKED: ("부서장 확인", "checked by the head"),
    Verdict.APPROVED: ("비서실 승인", "approved by the mayor's office"),
    Verdict.RETURNED: ("되돌림", "returned"),
    Verdict.TAKEN_BACK: ("거두어들임", "taken back"),
}
ORIGINS: dict[str, Words] = {
    Origin.WRITTEN: ("글을 고침", "written"),
    Origin.MERGED: ("다른 사람의 글과 합침", "merged with another's"),
    Origin.FIGURE: ("수치를 맞춤", "figure bound"),
    Origin.SPOKEN: ("전한 대로", "as delivered"),
}


def name(names: Mapping[str, Words], key: str) -> str:
    """Name something in the language of the page."""
    return say(*names[key]) if key in names else key


def list_names(names: Mapping[str, Words]) -> list[tuple[str, str]]:
    """List some things with their names in the language of the page."""
    return [(str(key), say(*words)) for key, words in names.items()]
