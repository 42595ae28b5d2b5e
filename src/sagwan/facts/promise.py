"""What a report says was done and will be done: tasks, results and promises."""

from typing import Any, NamedTuple

from sagwan.facts.period import Period
from sagwan.facts.place import Place


class Task(NamedTuple):
    """One of the numbered works of an office (주요업무)."""

    id: str
    number: str | None
    title: str
    section: str

    def as_dict(self) -> dict[str, Any]:
        """Give the task as the JSON document prints it."""
        return {
            "id": self.id,
            "number": self.number,
            "title": self.title,
            "section": self.section,
        }


class Result(NamedTuple):
    """Something that the report says was done (추진내용 · 추진실적)."""

    id: str
    text: str
    task: str | None
    place: Place

    def as_dict(self) -> dict[str, Any]:
        """Give the result as the JSON document prints it."""
        return {
            "id": self.id,
            "text": self.text,
            "task": self.task,
            "place": self.place.as_dict(),
        }


class Due(NamedTuple):
    """When a promise falls due: the words, and the period that they mean (None: no date given)."""

    text: str
    period: Period | None
    recurring: bool = False

    def as_dict(self) -> dict[str, Any]:
        """Give the due date as the JSON document prints it."""
        first = None if self.period is None else self.period.first
        last = None if self.period is None else self.period.last
        return {
            "text": self.text,
            "from": None if first is None else first.isoformat(),
            "to": None if last is None else last.isoformat(),
            "recurring": self.recurring,
        }


class Promise(NamedTuple):
    """Something that the report says will be done (향후계획)."""

    id: str
    text: str
    task: str | None
    owner: str | None
    due: Due
    place: Place

    def as_dict(self) -> dict[str, Any]:
        """Give the promise as the JSON document prints it."""
        return {
            "id": self.id,
            "text": self.text,
            "task": self.task,
            "owner": self.owner,
            "due": self.due.as_dict(),
            "place": self.place.as_dict(),
        }
