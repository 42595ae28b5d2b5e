"""What changed between two reports."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from sagwan.facts.place import Place

SCHEMA = "sagwan.comparison/1"


class Change(NamedTuple):
    """Two things that are the same thing told at two times; `old` or `new` is None where it is
    told only once. `kind` is figures, promises, requests or tasks."""

    kind: str
    verdict: str
    subject: str
    old: dict[str, Any] | None
    new: dict[str, Any] | None
    reason: str = ""

    def as_dict(self) -> dict[str, Any]:
        """Give the change as the JSON document prints it."""
        return {
            "subject": self.subject,
            "old": self.old,
            "new": self.new,
            "verdict": self.verdict,
            "reason": self.reason,
        }


class Copied(NamedTuple):
    """Text that stands in both reports word for word."""

    old: Place
    new: Place
    text: str

    def as_dict(self) -> dict[str, Any]:
        """Give the pair of places as the JSON document prints it."""
        return {"old": self.old.as_dict(), "new": self.new.as_dict(), "text": self.text}


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two reports of one office over time. Its JSON form is `sagwan.comparison/1`."""

    old_file: str
    new_file: str
    changes: tuple[Change, ...]
    copied: tuple[Copied, ...]

    def of_kind(self, kind: str) -> tuple[Change, ...]:
        """Give the changes of one kind."""
        return tuple(change for change in self.changes if change.kind == kind)

    def as_dict(self) -> dict[str, Any]:
        """Give the comparison as the JSON document `sagwan.comparison/1`."""
        kinds = ("figures", "promises", "requests", "tasks")
        return {
            "schema": SCHEMA,
            "files": {"old": self.old_file, "new": self.new_file},
            **{kind: [change.as_dict() for change in self.of_kind(kind)] for kind in kinds},
            "copied": [pair.as_dict() for pair in self.copied],
        }
