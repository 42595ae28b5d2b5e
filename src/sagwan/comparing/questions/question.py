"""A question that a report will be asked; known again by what it is about, not by its place."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sagwan.facts import Message

SCHEMA = "sagwan.questions/1"

# Kinds in the order in which a member is sure to ask.
RETURNED, REOPENED, PROMISING, FAULT = "returned", "reopened", "promising", "fault"
DROPPED, LATE, POSTPONED, UNFINISHED = "dropped", "late", "postponed", "unfinished"
RESTATED, MOVED, UNDER = "restated", "moved", "under"
ORDER = (
    RETURNED,
    REOPENED,
    PROMISING,
    DROPPED,
    LATE,
    UNDER,
    RESTATED,
    MOVED,
    UNFINISHED,
    POSTPONED,
    FAULT,
)


@dataclass(frozen=True, slots=True)
class Fact:
    """What a question rests on: words of one of the two reports, with their place."""

    side: str  # old or new
    text: str
    place: Mapping[str, Any]

    def as_dict(self) -> dict[str, Any]:
        """Give the fact as the JSON document prints it."""
        return {"side": self.side, "text": self.text, "place": dict(self.place)}


@dataclass(frozen=True, slots=True)
class Question:
    """What will be asked, why it will be, and what it rests on."""

    kind: str
    about: str
    asks: Message
    reason: Message
    facts: tuple[Fact, ...]

    @property
    def key(self) -> str:
        """What it is known by again when reports are read anew: its kind and what it is about."""
        plain = "".join(letter for letter in self.about if letter.isalnum())
        return hashlib.sha256(f"{self.kind}\n{plain}".encode("utf-8", "replace")).hexdigest()[:20]

    def as_dict(self) -> dict[str, Any]:
        """Give the question as the JSON document prints it."""
        return {
            "key": self.key,
            "kind": self.kind,
            "about": self.about,
            "question": {"ko": self.asks.ko, "en": self.asks.en},
            "reason": {"ko": self.reason.ko, "en": self.reason.en},
            "facts": [one.as_dict() for one in self.facts],
        }


def list_as_dict(old: str, new: str, questions: Iterable[Question]) -> dict[str, Any]:
    """Give questions as the JSON document `sagwan.questions/1`."""
    return {
        "schema": SCHEMA,
        "files": {"old": old, "new": new},
        "questions": [one.as_dict() for one in questions],
    }


def fact_of(side: str, told: Mapping[str, Any] | None, text: str = "") -> tuple[Fact, ...]:
    """Give what one side tells as a fact; none where it tells nothing."""
    if told is None or "place" not in told:
        return ()
    return (Fact(side, text or str(told.get("text", "")), told["place"]),)


def quote(text: str, most: int = 90) -> str:
    """Give a text as a question quotes it: on one line, cut where it is long."""
    plain = " ".join(text.split())
    return plain if len(plain) <= most else f"{plain[: most - 1]}…"
