"""A case on its course: what it holds, which steps were taken by whom, where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal, InvalidOperation

from sagwan.procedures.declaration import Field, Kind, Party, Procedure
from sagwan.procedures.operations import Value

LONGEST_TEXT = 20_000
YES = {"yes": True, "no": False}


@dataclass(frozen=True, slots=True)
class Proof:
    """What shows that something was done: a text or paper, with its own date and expiry."""

    text: str
    on: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """A step that was taken."""

    step: str
    on: date
    by: str
    values: Mapping[str, str] = field(default_factory=dict)
    why: str = ""
    proofs: tuple[Proof, ...] = ()
    sitting: str = ""


@dataclass(frozen=True, slots=True)
class Attempt:
    """A step that somebody wants to take: which parties of the case they are decides."""

    step: str
    on: date
    by: str
    parties: frozenset[Party]
    values: Mapping[str, str] = field(default_factory=dict)
    why: str = ""
    proofs: tuple[Proof, ...] = ()
    sitting: str = ""

    @property
    def taken(self) -> Taken:
        """The step as it is kept."""
        return Taken(
            self.step, self.on, self.by, dict(self.values), self.why, self.proofs, self.sitting
        )


@dataclass(frozen=True, slots=True)
class Run:
    """A case of a procedure; every step gives a new one, none alters what was."""

    procedure: Procedure
    opened: date
    by: str
    stage: str
    values: Mapping[str, str] = field(default_factory=dict)
    taken: tuple[Taken, ...] = ()
    opening: Mapping[str, str] | None = None  # what it held before its first step

    @property
    def is_ended(self) -> bool:
        """Tell whether it has come to an end."""
        return self.procedure.stage_by_key[self.stage].ends

    @property
    def ended(self) -> date | None:
        """The day on which it came to its end; what is noted afterwards does not move it."""
        if not self.is_ended:
            return None
        steps = self.procedure.step_by_key
        moved = (one.on for one in reversed(self.taken) if steps[one.step].target)
        return next(moved, self.last_on)

    @property
    def last_on(self) -> date:
        """The day on which something was last done."""
        return self.taken[-1].on if self.taken else self.opened

    def takers(self, step: str) -> frozenset[str]:
        """Who took a step; "open" is whoever opened the case."""
        if step == "open":
            return frozenset({self.by})
        return frozenset(one.by for one in self.taken if one.step == step)

    def find_taken(self, step: str) -> Taken | None:
        """Find when a step was taken first."""
        return next((one for one in self.taken if one.step == step), None)

    def value(self, key: str) -> Value:
        """Give what a field holds, as a value; None where it holds nothing."""
        found = self.procedure.field_by_key.get(key)
        return read_value(found, self.values.get(key, "")) if found else None

    def advance(self, taken: Taken) -> "Run":
        """Give the case after a step, without asking whether it may be taken."""
        step = self.procedure.step_by_key[taken.step]
        return replace(
            self,
            stage=step.target or self.stage,
            values={**self.values, **taken.values},
            taken=(*self.taken, taken),
            opening=self.opening if self.taken else self.values,
        )

    def as_of(self, day: date) -> "Run":
        """Give the case as it stood at the end of a day."""
        if self.last_on <= day:
            return self
        start = replace(self, stage=self.procedure.start.key, values=self.at_first, taken=())
        return replay(start, tuple(one for one in self.taken if one.on <= day))

    @property
    def at_first(self) -> Mapping[str, str]:
        """What it held when it was opened: all that no step filled in, where nobody kept it."""
        if self.opening is not None:
            return self.opening
        filled = {key for one in self.taken for key in one.values}
        fields = self.procedure.field_by_key
        return {
            key: value
            for key, value in self.values.items()
            if key not in filled or (key in fields and fields[key].required)
        }


def replay(run: Run, taken: tuple[Taken, ...]) -> Run:
    """Give the case after the steps that were kept, in their order."""
    for one in taken:
        run = run.advance(one)
    return run


def read_value(of: Field, text: str) -> Value:
    """Read what a field holds; None where it is empty or cannot be read."""
    text = text.strip()
    if not text:
        return None
    if of.kind in (Kind.WHOLE, Kind.NUMBER, Kind.MONEY):
        return _read_number(text, whole=of.kind is Kind.WHOLE)
    if of.kind is Kind.DATE:
        return _read_date(text)
    if of.kind is Kind.YES:
        return YES.get(text)
    if of.kind is Kind.CHOICE:
        return text if of.find_option(text) else None
    return text if len(text) <= LONGEST_TEXT else None


def _read_number(text: str, *, whole: bool) -> Decimal | None:
    try:
        number = Decimal(text.replace(",", ""))
    except InvalidOperation:
        return None
    fits = number.is_finite() and abs(number) < Decimal(10) ** 24
    return number if fits and (not whole or number == number.to_integral_value()) else None


def _read_date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
