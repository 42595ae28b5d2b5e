"""What a city says of its own: terms, thresholds, what equals what, and verdicts remembered."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple


class Waiver(NamedTuple):
    """A discrepancy that a person looked at and let pass, with the reason and the day.

    It applies where rule, file and the text of the line (spaces aside) are the same.
    """

    rule: str
    text: str
    reason: str
    on: date
    file: str | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of `sagwan.toml`. `same_names` maps a name to the one it equals."""

    terms: frozenset[str] = frozenset()
    same_names: Mapping[str, str] = field(default_factory=dict)
    waivers: tuple[Waiver, ...] = ()
    silenced: frozenset[str] = frozenset()
    as_of_months: int = 4
    style: bool = False
