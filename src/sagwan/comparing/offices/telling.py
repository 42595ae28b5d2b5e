"""What one office tells, point by point, as another office may tell it too.

What an office says of itself (its people, money and duties) is nobody else's to tell.
"""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from sagwan.comparing.laid import Laid
from sagwan.comparing.likeness import Profile, likeness
from sagwan.comparing.pairing import Index
from sagwan.comparing.side import Side
from sagwan.comparing.words import are_other_editions, editions, share_name, squeezed
from sagwan.facts import Block, DateMention, Period, Promise
from sagwan.facts.patterns import SYLLABLE, Late

_ENOUGH = 8  # syllables below which a text is too common to be the same telling
_NAMED = 2  # enough for an attribute, which is known by what it stands under
_SOME_LIKENESS, _SAME_NAME = 0.3, 0.2  # a name in quotes says more than other words
_SAME_THING, _SAME_WORDS = 0.6, 0.9
_ATTRIBUTE = re.compile(rf"^\s*(?:{SYLLABLE}\s?){{2,6}}:")
_WEEKDAY = re.compile(r"\(([월화수목금토일])\)")
_AS_OF = Late(
    r"^[.\s]*(?:\([월화수목금토일]\))?\s*(?:\d{1,2}시\s*)?(?:말\s*)?(?:기준|현재)", "기준 현재"
)
_HALF = Late(r"반기|분기")
# What is done once and has a result.
_ACT = re.compile(
    rf"((?:{SYLLABLE}){{2,10}})\s?(조사|용역|공모|평가|투표|제정|개정|구축|개통|착공|준공)"
)
_AN_ACT = 4  # syllables with which an act says what it is of
_REACH = 16  # characters after a date in which it is said to be an as-of date
_BESIDE = 5  # characters after a date within which its weekday stands


@dataclass(frozen=True, eq=False, repr=False)
class Telling:
    """A point of a report with its dates; `promise` is what it promises, if it does."""

    side: Side
    block: Block
    profile: Profile
    promise: Promise | None

    @cached_property
    def dates(self) -> tuple[Period, ...]:
        """Give the days and months that it tells; a bare year or half-year is a name (2020년 계획),
        and the day that a number is of is not the day of the thing."""
        if self.promise and self.promise.due.period:
            return (self.promise.due.period,)
        told = (
            m.period for m in self.side.times.mentions_in(self.block) if self._dates_the_thing(m)
        )
        return tuple(dict.fromkeys(day for day in told if day and day.precision != "year"))

    def _dates_the_thing(self, mention: DateMention) -> bool:
        line = self.side.report.document.lines[mention.place.line - 1].plain
        after = line[mention.place.end : mention.place.end + _REACH]
        return not _AS_OF.match(after) and not _HALF.search(mention.text)

    @cached_property
    def weekdays(self) -> dict[date, str]:
        """Give the weekdays that stand beside its dates."""
        found: dict[date, str] = {}
        for mention in self.side.times.mentions_in(self.block):
            line = self.side.report.document.lines[mention.place.line - 1].plain
            weekday = _WEEKDAY.search(line[mention.place.start : mention.place.end + _BESIDE])
            day = mention.period.first if mention.period else None
            if day is not None and weekday is not None:
                found[day] = weekday[1]
        return found

    @cached_property
    def acts(self) -> frozenset[str]:
        """Give the acts (수요조사) that it names: an inspection or a meeting, unlike them, may be
        followed by another."""
        acts = map("".join, _ACT.findall(self.block.text))
        return frozenset(act for act in acts if len(act) >= _AN_ACT)

    @cached_property
    def closed_up(self) -> str:
        """Give its text without spaces."""
        return squeezed(self.block.text)

    @cached_property
    def context(self) -> str:
        """Give its text and that of the point it stands under, closed up."""
        above = self.side.parents.get(self.block.id)
        return squeezed(f"{above.text if above else ''} {self.block.text}")

    @cached_property
    def is_attribute(self) -> bool:
        """Tell whether it only says the when, where or how much of what it stands under."""
        return _ATTRIBUTE.match(self.block.text) is not None

    @cached_property
    def heading(self) -> str:
        """Give what it is an attribute of: the name before it, or what it stands under."""
        name = self.side.names_above.get(self.block.id)
        if name is not None and name is not self.block:
            return name.text
        above = self.side.parents.get(self.block.id)
        titles = self.side.paths.get(self.block.section, ())[-1:]
        return " ".join([*titles, above.text if above else ""])

    @cached_property
    def editions(self) -> dict[str, frozenset[int]]:
        """Give the editions that it names."""
        return editions(self.block.text)


class Twice(NamedTuple):
    """One thing that two offices tell, and how like the tellings are."""

    one: Telling
    two: Telling
    score: float


def tellings_of(laid: Laid, side: Side) -> list[Telling]:
    """Give the points of a report that another office may tell too."""
    promises: dict[str, Promise] = {}
    for promise in side.report.promises:
        block = side.block_at(promise.place)
        if block is not None:
            promises.setdefault(block.id, promise)
    found = []
    for block in side.texts:
        telling = Telling(side, block, laid.weigh(block.text), promises.get(block.id))
        enough = _NAMED if telling.is_attribute else _ENOUGH
        if len(telling.profile.key) >= enough and not side.tells_of_itself(block.section):
            found.append(telling)
    return found


def told_twice(laid: Laid, one: list[Telling], two: list[Telling], least: float) -> list[Twice]:
    """Pair the points that are each other's likest, of one edition."""
    there, back = _Likest(laid, two), _Likest(laid, one)
    found = []
    for telling in one:
        other, score = there.of(telling, least)
        if other is None or score < least or back.of(other)[0] is not telling:
            continue
        if not are_other_editions(telling.editions, other.editions):
            found.append(Twice(telling, other, score))
    together = Counter(_sections(twice) for twice in found if twice.score >= _SAME_WORDS)
    return [twice for twice in found if _stands_firm(twice, together)]


def _sections(twice: Twice) -> tuple[str, str]:
    return twice.one.block.section, twice.two.block.section


def _stands_firm(twice: Twice, together: Counter[tuple[str, str]]) -> bool:
    """An attribute is of the same thing only where more of what stands beside it is the same."""
    beside = together[_sections(twice)] - (twice.score >= _SAME_WORDS)
    return not twice.one.is_attribute or beside > 0


class _Likest:
    """Finds among some tellings the one that is likest to another, of equals the first."""

    def __init__(self, laid: Laid, tellings: list[Telling]) -> None:
        self._laid = laid
        self._tellings = tellings
        self._index = Index([telling.profile for telling in tellings])

    def of(self, one: Telling, least: float = _SAME_NAME) -> tuple[Telling | None, float]:
        """Give the likest telling and how like it is; one that is less like than `least` need not
        be found."""
        offered = self._index.candidates(one.profile, least - _SAME_NAME)
        if not offered:
            return None, 0.0
        score, place = max((_alike(self._laid, one, self._tellings[j]), -j) for j in offered)
        return self._tellings[-place], score


def _alike(laid: Laid, one: Telling, two: Telling) -> float:
    alike = likeness(one.profile, two.profile)
    if (
        one.is_attribute
        and likeness(laid.weigh(one.heading), laid.weigh(two.heading)) < _SAME_THING
    ):
        return 0.0
    if alike < _SOME_LIKENESS or not share_name(one.block.text, two.block.text):
        return alike
    return min(1.0, alike + _SAME_NAME)
