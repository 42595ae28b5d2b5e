"""What states, reported states and kinds of goals are called, and by which sign they are known."""

from cityhall.ground.look.languages import say
from cityhall.registers.promises.facts import Reported, State
from cityhall.registers.promises.models import Goal

STATES = {
    State.LATE: ("지연", "Late"),
    State.UNEXPLAINED: ("설명 없음", "Unexplained"),
    State.DUE: ("기한 도래", "Due"),
    State.MOVED: ("기한 변경", "Moved"),
    State.COMING: ("예정", "Coming"),
    State.RECURRING: ("상시", "Recurring"),
    State.DONE: ("이행", "Done"),
    State.DROPPED: ("중단", "Dropped"),
}
SIGNS = {
    State.LATE: "clock",
    State.UNEXPLAINED: "question",
    State.DUE: "calendar",
    State.MOVED: "jump",
    State.COMING: "open",
    State.RECURRING: "twice",
    State.DONE: "holds",
    State.DROPPED: "close",
}
REPORTED = {
    Reported.PLANNED: ("계획", "planned"),
    Reported.UNDER_WAY: ("추진 중", "under way"),
    Reported.DONE: ("완료", "done"),
    Reported.MOVED: ("기한 변경", "moved"),
    Reported.DROPPED: ("중단", "dropped"),
}
KINDS = {
    Goal.Kind.VISION: ("비전", "Vision"),
    Goal.Kind.AIM: ("목표", "Aim"),
    Goal.Kind.GOAL: ("정책목표", "Policy goal"),
    Goal.Kind.FUNCTION: ("주요기능", "Function"),
}


def name_state(state: str) -> str:
    """Give the name of a state in the language of the page."""
    return say(*STATES[State(state)])


def name_reported(state: str) -> str:
    """Give the name of what a report says in the language of the page."""
    return say(*REPORTED[Reported(state)])


def name_goal(kind: str) -> str:
    """Tell what kind of goal it is."""
    return say(*KINDS[Goal.Kind(kind)])


def find_sign(state: str) -> str:
    """Give the sign of a state."""
    return SIGNS[State(state)]
