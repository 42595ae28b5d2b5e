"""What a rule is, and what it finds: one rule per file, one stable code per rule."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from sagwan.checking.evidence import Evidence
from sagwan.facts import Alternative, Fix, Message, Place


class Finding(NamedTuple):
    """One relation that a rule tested, or one fault in wording.

    A finding that holds counts as a test of its figures; one that does not is a discrepancy.
    `kind` is sum, difference, ratio, same, count, date, bound, status, name, style …; `severity`
    and `certainty` override the rule's own where this finding is less sure.
    """

    kind: str
    place: Place
    holds: bool
    message: Message
    figures: tuple[str, ...] = ()
    found: str | None = None
    expected: str | None = None
    relation: str | None = None
    alternatives: tuple[Alternative, ...] = ()
    severity: str | None = None
    certainty: str | None = None
    fix: Fix | None = None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Rule:
    """A rule: its code, how grave a breach is, what it is called, why it exists, an example.

    `example` shows a snippet of an invented report and what the rule says about it. `group` is
    arithmetic, dates, council, wording or style; style rules run only when asked for.
    """

    code: str
    severity: str
    title: Message
    reason: Message
    example: Message
    find: Callable[[Evidence], Iterable[Finding]]
    group: str = "arithmetic"
    certainty: str = "certain"
