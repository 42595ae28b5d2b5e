"""Where what a report prints and what the register computes differ beyond how it was written.

A number printed with one decimal stands for all that round to it, and money in 억원 for all that
round to that: nothing is compared more exactly than it was written.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from cityhall.registers.figures.ledger import Found, Ledger
from cityhall.registers.figures.models import Claim
from cityhall.registers.figures.queries import list_claims, load_ledger
from cityhall.registers.figures.records import Stood
from cityhall.registers.figures.units import convert
from sagwan.relations.written import cut, rounded


@dataclass(frozen=True, slots=True)
class Verdict:
    """A claim of a report, held against the register."""

    claim: Claim
    found: Found
    expected: Decimal | None  # what it should say, written as it is; None where nobody can tell

    @property
    def can_be_told(self) -> bool:
        """Tell whether the register can say anything about it."""
        return self.expected is not None

    @property
    def agrees(self) -> bool:
        """Tell whether the register does not speak against it."""
        return self.expected is None or self.expected == self.claim.number


def judge(claim: Claim, ledger: Ledger) -> Verdict:
    """Hold a claim against the register, as of its own date; a change against the date before."""
    before = claim.since if ledger.catalogue.measure(claim.measure).change_of else None
    found = ledger.find(claim.measure, claim.subject.key, claim.as_of, claim.dimensions, before)
    if found.value is None or not is_of_its_dates(found, claim.as_of, before):
        return Verdict(claim, found, None)
    exact = convert(found.value, found.unit, claim.unit)
    return Verdict(claim, found, write_alike(exact, claim.number))


def write_alike(exact: Decimal, printed: Decimal) -> Decimal:
    """Write a number as exactly as another: rounded, or cut where that is what is printed."""
    step = Decimal(1).scaleb(int(printed.as_tuple().exponent))
    shorter = cut(exact, step)
    return shorter if shorter == printed else rounded(exact, step)


def is_of_its_dates(found: Found, as_of: date, before: date | None) -> bool:
    """Tell whether a value stands on rows of the asked dates only: what is older proves nothing."""
    return {row.as_of for row in found.rows} <= {as_of, before}


def judge_all(claims: Iterable[Claim]) -> list[Verdict]:
    """Hold claims against the register: all together, with a fixed number of queries."""
    claims = list(claims)
    dates = {day for claim in claims for day in (claim.as_of, claim.since) if day}
    ledger = load_ledger({claim.measure for claim in claims}, dates)
    return [judge(claim, ledger) for claim in claims]


def list_disagreements() -> list[Verdict]:
    """List every claim that the register speaks against."""
    return [verdict for verdict in judge_all(list_claims()) if not verdict.agrees]


def is_misprinted(row: Stood) -> bool:
    """Tell whether the source of a value prints another number, which is known to be wrong."""
    return row.printed is not None and row.printed != row.value
