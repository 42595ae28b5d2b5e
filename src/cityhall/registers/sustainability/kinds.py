"""What gatherings and the states of city projects are called."""

from cityhall.ground.look.languages import say

GATHERINGS = {
    "hearing": ("공청회", "Public hearing"),
    "debate": ("토론회", "Debate"),
    "conference": ("콘퍼런스", "Conference"),
    "consulting": ("자치구 컨설팅", "Advice to a district"),
}
STATES = {
    "planned": ("예정", "Planned"),
    "going": ("추진 중", "Under way"),
    "behind": ("지연", "Behind"),
    "done": ("완료", "Done"),
    "stopped": ("중단", "Stopped"),
}


def name_gathering(kind: str) -> str:
    """Name a kind of gathering; by its key where there is none."""
    return say(*GATHERINGS.get(kind, (kind, kind)))


def name_state(state: str) -> str:
    """Name the state of a project; by its key where there is none."""
    return say(*STATES.get(state, (state, state)))
