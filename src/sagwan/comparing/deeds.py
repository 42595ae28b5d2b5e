"""What a report says was done: the points under its results and answers, not its plans.

A promise is reported where its words turn up there, or a name that it quotes with its date.
"""

import re
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from sagwan.comparing.edition import Edition, edition_of
from sagwan.comparing.laid import Laid
from sagwan.comparing.likeness import Profile, coverage, likeness
from sagwan.comparing.pairing import Index
from sagwan.comparing.side import Side
from sagwan.comparing.words import editions, share_name
from sagwan.facts import Block, Period, Promise

_SAME_DEED = 0.5  # as for promises, with the date and the name that it quotes
_SAME_DATE, _SAME_NAME = 0.1, 0.3
_SOME_LIKENESS = 0.2
_STILL_SAID = 0.7
_ENOUGH = 6  # syllables below which a text says too little to be known again
DONE_PARTS = frozenset({"results", "content", "situation", "audit", "requests"})
COMING = re.compile(
    r"예정|하겠|(?:계획|방침)\s?(?:임|중)?$|할\s?것|토록\s?하|(?:검토|협의)\s?중|향후"
)


class Deed(NamedTuple):
    """A point that says what was done, and how like the promise it is."""

    block: Block
    score: float
    is_dated: bool

    def as_dict(self) -> dict[str, Any]:
        """Give the deed as a promise is given, with no due date."""
        due = {"text": "", "from": None, "to": None, "recurring": False}
        place = self.block.place.as_dict()
        return {"id": self.block.id, "text": self.block.text, "due": due, "place": place}


class Deeds:
    """The deeds of the new report, looked up by the promises of the old one."""

    def __init__(self, laid: Laid) -> None:
        self._laid = laid
        promised = {id(block) for block in self._promised_blocks}
        self._said = [b for b in laid.new.texts if id(b) not in promised and _says_enough(laid, b)]
        self._profiles = [laid.weigh(block.text) for block in self._said]
        self._index = Index(self._profiles)

    @property
    def _promised_blocks(self) -> list[Block]:
        new = self._laid.new
        found = [new.block_at(promise.place) for promise in new.report.promises]
        return [block for block in found if block is not None]

    @cached_property
    def _done(self) -> list[bool]:
        """What stood in the old report already, in the same words, is no news."""
        laid = self._laid
        known = {laid.weigh(b.text).key for b in laid.old.texts if not _is_plan(laid.old, b)}
        fresh = (profile.key not in known for profile in self._profiles)
        return [new and self._is_done(b) for new, b in zip(fresh, self._said, strict=True)]

    def find(self, promise: Promise) -> Deed | None:
        """Find the deed that keeps a promise."""
        best: Deed | None = None
        profile = self._laid.weigh(promise.text)
        for number in self._index.candidates(profile):
            if self._done[number]:
                deed = self._judge(promise, profile, number)
                if deed.score >= _SAME_DEED and (best is None or deed.score > best.score):
                    best = deed
        return best

    def find_mention(self, promise: Promise) -> Deed | None:
        """Find the promise said elsewhere, neither as a plan nor as done."""
        profile = self._laid.weigh(promise.text)
        for number in self._index.candidates(profile)[:4]:
            block = self._said[number]
            score = likeness(profile, self._profiles[number])
            if score >= _STILL_SAID and not self._is_other_edition(promise, block):
                return Deed(block, score, is_dated=False)
        return None

    def _judge(self, promise: Promise, profile: Profile, number: int) -> Deed:
        block, other = self._said[number], self._profiles[number]
        alike = max(likeness(profile, other), 0.8 * coverage(profile, other))
        if alike < _SOME_LIKENESS or self._is_other_edition(promise, block):
            return Deed(block, 0.0, is_dated=False)
        if alike >= _STILL_SAID and not self._was_planned(promise):
            return Deed(block, 0.0, is_dated=False)  # said before outside the plans, and again
        dates = self._laid.new.times.dates_in(block)
        on_time = any(_falls_in(day, promise.due.period) for day in dates)
        named = share_name(promise.text, block.text)
        return Deed(block, alike + _SAME_DATE * on_time + _SAME_NAME * named, bool(dates))

    def _was_planned(self, promise: Promise) -> bool:
        old = self._laid.old
        block = old.block_at(promise.place)
        return block is None or _is_plan(old, block)

    def _is_other_edition(self, promise: Promise, block: Block) -> bool:
        return edition_of(promise).differs_from(Edition(editions(block.text)))

    def _is_done(self, block: Block) -> bool:
        new = self._laid.new
        if new.parts.get(block.section) not in DONE_PARTS or COMING.search(block.text):
            return False
        dates, month = new.times.dates_in(block), new.times.month
        return not dates or month is None or any(_is_past(day, month) for day in dates)


def _is_past(told: Period, month: date) -> bool:
    return told.first is None or told.first <= month


def _is_plan(side: Side, block: Block) -> bool:
    return side.parts.get(block.section) == "plan"


def _says_enough(laid: Laid, block: Block) -> bool:
    return len(laid.weigh(block.text).key) >= _ENOUGH


def _falls_in(told: Period, due: Period | None) -> bool:
    if due is None or due.first is None or told.first is None:
        return False
    return due.first <= told.first <= (due.last or told.first)
