"""What a passage belongs to, as the results of a search name it."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Thing:
    """What a passage belongs to: its name, the way to it, and what tells it from others."""

    name: str
    href: str
    aside: str = ""
    anchors: tuple[str, ...] = ()  # where on its page each of its lines stands


Things = Mapping[str, Thing]
