"""Dates as reports write them: a day, a month, a year, or a stretch between two of them."""

from datetime import date
from typing import Any, NamedTuple

from sagwan.facts.place import Place


class Period(NamedTuple):
    """A stretch of days, both ends included; an open end is None (’20. 4월 ~)."""

    first: date | None
    last: date | None
    precision: str = "day"
    recurring: bool = False

    def as_text(self) -> str:
        """Write the period as ISO 8601 does: 2020-03-31, 2020-04, 2021-04/2021-10, 2020-04/."""
        if self.first is None:
            return f"/{_iso(self.last, self.precision)}"
        if self.last is None:
            return f"{_iso(self.first, self.precision)}/"
        if _iso(self.first, self.precision) == _iso(self.last, self.precision):
            return _iso(self.first, self.precision)
        return f"{_iso(self.first, self.precision)}/{_iso(self.last, self.precision)}"


def _iso(day: date | None, precision: str) -> str:
    if day is None:
        return ""
    return day.isoformat()[: {"year": 4, "month": 7}.get(precision, 10)]


class DateMention(NamedTuple):
    """A date, clock time or stretch of time that stands in the text."""

    text: str
    value: str
    place: Place
    period: Period | None = None

    def as_dict(self) -> dict[str, Any]:
        """Give the mention as the JSON document prints it."""
        return {"text": self.text, "value": self.value, "place": self.place.as_dict()}
