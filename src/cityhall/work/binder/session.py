"""A session of the council as binders know it: declared with its first and last day, or a month.

Sessions are declared in council-sessions.toml under CITYHALL_VAR; what is not declared is a month.
"""

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings

from cityhall.ground.look.dates import read_month
from cityhall.ground.look.languages import say
from cityhall.registers.promises.queries import end_of_month

FILE = "council-sessions.toml"
KINDS = {
    "regular": ("정례회", "regular session"),
    "extraordinary": ("임시회", "extraordinary session"),
}


class NoSessionError(ValueError):
    """A session that is neither declared nor written as a month."""

    def __init__(self, text: str) -> None:
        self.words = (
            f"등록된 회기나 회의가 열리는 달(2020-04)을 적습니다: {text}",
            f"a session is one that is declared, or is written as its month, 2020-04: {text}",
        )
        super().__init__(" · ".join(self.words))


class BrokenSessionsError(ValueError):
    """The file of sessions cannot be read, or one of them ends before it begins."""

    def __init__(self, why: str) -> None:
        super().__init__(f"{FILE}: 회기를 읽을 수 없습니다 · sessions cannot be read: {why}")


@dataclass(frozen=True, slots=True)
class Session:
    """From when to when the council sits."""

    key: str
    since: date
    until: date
    number: int | None = None
    kind: str = ""

    @property
    def month(self) -> date:
        """The first day of the month in which it begins: reports and sheets go by months."""
        return self.since.replace(day=1)

    @property
    def year_before(self) -> date:
        """The day from which earlier results are told."""
        day = min(self.since.day, 28)
        return self.since.replace(year=self.since.year - 1, day=day)

    @property
    def title(self) -> str:
        """What it is called, in Korean, as its binder is."""
        if self.number is None:
            return self.key
        kind = KINDS.get(self.kind, ("회기", "session"))[0]
        return f"제{self.number}회 {kind} ({self.since:%Y. %-m. %-d.}~{self.until:%-m. %-d.})"

    @property
    def heading(self) -> str:
        """What its binder is called."""
        return f"시의회 {self.title if self.number is not None else '회기'} 자료집"

    @property
    def name(self) -> str:
        """What it is called, in the language of the page."""
        kind = KINDS.get(self.kind, ("회기", "session"))[1]
        number = "" if self.number is None else f"No. {self.number}, "
        return say(self.title, f"{number}{kind}, {self.since} to {self.until}")


def read_session(text: str) -> Session:
    """Read a session by its key or its month; raises NoSessionError."""
    declared = next((one for one in load_sessions() if one.key == text.strip()), None)
    if declared:
        return declared
    month = read_month(text)
    if month is None:
        raise NoSessionError(text)
    first = month.replace(day=1)
    return Session(f"{first:%Y-%m}", first, end_of_month(first))


def load_sessions() -> list[Session]:
    """Load the sessions that are declared, the latest first."""
    file = Path(settings.VAR) / FILE
    if not file.exists():
        return []
    try:
        told = tomllib.loads(file.read_text(encoding="utf-8"))["session"]
        found = [make_session(one) for one in told]
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, KeyError, TypeError) as fault:
        raise BrokenSessionsError(str(fault)) from fault
    return sorted(found, key=lambda one: one.since, reverse=True)


def make_session(told: dict[str, Any]) -> Session:
    """Make a session of what the file says of it."""
    one = Session(told["key"], told["from"], told["to"], told.get("number"), told.get("kind", ""))
    if one.until < one.since:
        raise BrokenSessionsError(f"{one.key}: {one.since} > {one.until}")
    return one
