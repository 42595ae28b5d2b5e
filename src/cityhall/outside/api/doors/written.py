"""What a way to write is: its address, what it is for, its fields, and what takes it in."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

from cityhall.ground.access.actors import Actor
from cityhall.outside.api.bodies import Told
from cityhall.outside.api.declared import DATE, Field

Pair = tuple[str, str]
ON = Field("on", "한 날, 오늘까지 · the day on which it was done", DATE)
WHY = Field("why", "까닭 · why", "lines", 1, 600, is_needed=True)
SAID_BY = Field("said_by", "정한 사람 · who decided it", least=1, most=120, is_needed=True)


class Taken(NamedTuple):
    """What came of writing: what is told of it, and whether it is new."""

    told: dict[str, Any]
    is_new: bool = True


@dataclass(frozen=True, slots=True)
class Way:
    """A way to write: `take` is given the key in the address, what was told, and who writes."""

    name: str
    path: str  # under /api/v1/
    tag: str
    names: Pair
    about: Pair
    fields: tuple[Field, ...]
    take: Callable[[str, Told, Actor], Taken]

    @property
    def has_key(self) -> bool:
        """Tell whether its address names an object."""
        return "{key}" in self.path
