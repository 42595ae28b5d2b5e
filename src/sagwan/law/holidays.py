"""Public holidays of Korean offices, by 「관공서의 공휴일에 관한 규정」: no work, no deadline.

They come from the package `holidays`, which follows that decree with its substitute days; a city
adds the days that were proclaimed after this version was built.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from types import MappingProxyType

import holidays

SATURDAY = 5
WEEKEND = ("토요일", "일요일")
FIRST_YEAR, LAST_YEAR = 1950, 2100


@cache
def list_holidays(year: int) -> Mapping[date, str]:
    """Give the public holidays of a year with their Korean names."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return MappingProxyType({})
    return MappingProxyType(dict(holidays.country_holidays("KR", years=year, language="ko")))


@dataclass(frozen=True, slots=True)
class Holidays:
    """The days on which an office does not work: weekends, public holidays, days of its own."""

    own: Mapping[date, str] = field(default_factory=dict)

    def name(self, day: date) -> str:
        """Say why nobody works on a day; nothing for a working day."""
        found = self.own.get(day) or list_holidays(day.year).get(day, "")
        if found or day.weekday() < SATURDAY:
            return found
        return WEEKEND[day.weekday() - SATURDAY]

    def is_working(self, day: date) -> bool:
        """Tell whether an office works on a day."""
        return not self.name(day)
