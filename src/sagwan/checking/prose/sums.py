"""Whether the items of a list add up to the total that the words give them."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from sagwan.checking.prose.amounts import Amount, amount_of, is_a_slip
from sagwan.checking.prose.families import Family, Listed, SharedLines
from sagwan.checking.prose.lists import Column, Head, ListClaim, columns_of
from sagwan.checking.prose.passages import DATE
from sagwan.checking.prose.telling import DOUBT, QUESTION, SURE, Grade, Tested, in_unit, shown
from sagwan.checking.prose.vocabulary import is_complete, names_a_part
from sagwan.facts import Figure
from sagwan.facts.patterns import Late

TENTH = Decimal("0.1")
ENOUGH = 100
_BY_CHANCE = 2  # digits, up to which counts are often one digit apart
NEARLY = 5  # an open list that lacks a fifth of its total, or less, may have been meant whole
_STAGES = Late(
    r"예산|집행|투자|금년|올해|전년|향후|목표|실적|계획|누계|누적|잔액|이월|평균|최대|최소|이상|대비|총"
)
LEAST, MOST = Decimal("0.1"), Decimal(10)


class Sum(NamedTuple):
    """A total and its parts, each with how often it counts, in the base of their unit."""

    total: Amount
    parts: tuple[tuple[Amount, int], ...]

    @property
    def added(self) -> Decimal:
        """Give what the parts add up to."""
        return sum((part.value * times for part, times in self.parts), Decimal(0))

    @property
    def gap(self) -> Decimal:
        """Give the total less its parts."""
        return self.total.value - self.added

    @property
    def slack(self) -> Decimal:
        """Give how far rounding of every number by itself may have moved the sum."""
        return self.total.half + sum((part.half * abs(n) for part, n in self.parts), Decimal(0))

    @property
    def is_a_slip(self) -> bool:
        """Tell whether one wrong digit somewhere explains the gap."""
        return is_a_slip(self.total, self.added) or any(
            is_a_slip(part, part.value + self.gap / times) for part, times in self.parts
        )

    @property
    def digits(self) -> int:
        """Count the digits of the total and of what its parts give, closing noughts left out; few
        digits agree but for one by chance."""
        steps = (abs(value / self.total.step) for value in (self.total.value, self.added))
        return max(len(str(int(number)).rstrip("0")) for number in steps)

    @property
    def is_explained(self) -> bool:
        """Tell whether the parts make the total twice, being told in two ways."""
        values = [part.value * times for part, times in self.parts]
        total = self.total.value
        return self.added == total * 2 and any(
            sum(values[:k], Decimal(0)) == total for k in range(2, len(values) - 1)
        )

    @property
    def counts_one_twice(self) -> bool:
        """Tell whether the parts make the total without one of them."""
        excess = -self.gap
        return len(self.parts) > 2 and any(part.value * n == excess for part, n in self.parts)

    def tested(self) -> Tested:
        """Put the sum into words."""
        total = self.total
        terms = " ".join(self._term(i, *part) for i, part in enumerate(self.parts))
        expected = in_unit(self.added, total)
        mends = [(total.figure, expected)]
        for part, times in self.parts:
            mends.append((part.figure, (part.value + self.gap / times) / part.scale))
        figures = (total.figure.id, *(part.figure.id for part, _ in self.parts))
        left = shown(in_unit(total.value, total))
        return Tested("sum", total.figure, figures, shown(expected), left, terms, tuple(mends))

    def _term(self, place: int, part: Amount, times: int) -> str:
        value = shown(in_unit(part.value, self.total))
        value = value if abs(times) == 1 else f"{value} × {times}"
        sign = "- " if times < 0 else "+ " if place else ""
        return f"{sign}{value}"


def sum_of(total: Figure, parts: Sequence[tuple[Figure, int]]) -> Sum:
    """Give a total and its parts as amounts; parts without a unit take that of the total."""
    return Sum(amount_of(total), tuple((amount_of(p, total), times) for p, times in parts))


def claimed_sums(claim: ListClaim) -> list[tuple[Sum, Grade | None]]:
    """Test the columns of a list; None as grade means that the sum holds."""
    found = []
    for column in columns_of(claim.listing.items):
        heads = [h for h in claim.heads if _fits(h, column)]
        best = _holding(heads, column) or _broken(claim, heads, column)
        if best is not None:
            found.append(best)
    return found


def _fits(head: Head, column: Column) -> bool:
    return not column.base or head.figure.base_unit == column.base


def _holding(heads: Sequence[Head], column: Column) -> tuple[Sum, Grade | None] | None:
    for head in heads:
        candidate = sum_of(head.figure, column.parts)
        if candidate.gap == 0 and candidate.total.value:
            return candidate, None
    return None


def _broken(
    claim: ListClaim, heads: Sequence[Head], column: Column
) -> tuple[Sum, Grade | None] | None:
    """Choose the total that the words leave for a list whose sum is no total."""
    if claim.listing.is_open or (claim.form == "below" and not _is_bound(claim, heads)):
        return None
    for position, head in enumerate(heads):
        candidate = sum_of(head.figure, column.parts)
        if not _is_near(candidate):
            continue
        if position and not head.declared:
            return None
        if not head.adjacent and not head.declared:
            return None
        return _told(claim, head, candidate)
    return None


def _told(claim: ListClaim, head: Head, candidate: Sum) -> tuple[Sum, Grade | None] | None:
    """Grade a sum that does not hold; lists that need not be whole are left alone."""
    words = claim.listing.words
    years = all(DATE in item.label for item in claim.listing.items)
    if _picks_out(words) or (years and not head.declared):
        return None
    if claim.form == "front" and head.gap:
        whole = candidate.gap < 0 or candidate.digits > 2 + (not head.called)
        near = whole or abs(candidate.gap) * NEARLY <= candidate.total.value
        slip = candidate.is_a_slip and near and head.figure.bound is None
        return (candidate, SURE if whole else DOUBT) if slip else None
    if candidate.is_explained:
        return None
    grade = _grade(claim, head, candidate)
    small = candidate.added * 2 < candidate.total.value
    return None if grade == DOUBT and small else (candidate, grade)


def _picks_out(words: str) -> bool:
    """Tell whether a list names only some, or some twice: 여성 12명, 신규 14명."""
    return names_a_part(words) and not is_complete(words)


def _is_bound(claim: ListClaim, heads: Sequence[Head]) -> bool:
    shares = all(item.share is not None for item in claim.listing.items)
    return bool(heads) and (heads[0].declared or shares)


def _is_near(candidate: Sum) -> bool:
    total = candidate.total.value
    return total > 0 and LEAST <= candidate.added / total <= MOST


def _grade(claim: ListClaim, head: Head, candidate: Sum) -> Grade | None:
    gap = abs(candidate.gap)
    if head.figure.bound is not None and gap <= candidate.total.value * TENTH:
        return None
    if gap <= candidate.slack:
        return QUESTION
    words = claim.listing.words
    if head.declared or is_complete(words) or any(i.times > 1 for i in claim.listing.items):
        return SURE
    if candidate.counts_one_twice:
        return DOUBT
    nearly_all = candidate.added * 3 >= candidate.total.value * 2
    return SURE if candidate.is_a_slip and nearly_all else DOUBT


def family_sum(family: Family) -> tuple[Sum, Grade | None] | None:
    """Test a figure against the lines that give its parts."""
    candidate = sum_of(family.figure, [(part, 1) for part in family.parts])
    if candidate.gap == 0:
        return candidate, None
    if not _is_near(candidate) or not (family.bound or family.named):
        return None
    if abs(candidate.gap) <= candidate.slack:
        return candidate, QUESTION
    if family.apart and not (candidate.is_a_slip and candidate.digits > _BY_CHANCE):
        return None
    if candidate.is_a_slip and (family.bound or candidate.total.value >= ENOUGH):
        return candidate, SURE
    return (candidate, DOUBT) if family.bound else None


def _is_no_share(labels: str) -> bool:
    """Tell whether lines name stages of an amount, or some of it, and not its shares."""
    return names_a_part(labels) or bool(_STAGES.search(labels))


def listed_sum(listed: Listed) -> tuple[Sum, Grade | None] | None:
    """Test a figure against the lines below it; lists need not be whole, so only one wrong digit
    of a long number, or of a total, is told."""
    candidate = sum_of(listed.figure, [(part, 1) for part in listed.parts])
    if candidate.gap == 0:
        return candidate, None
    if _is_no_share(listed.labels) or not _is_near(candidate) or not candidate.is_a_slip:
        return None
    if abs(candidate.gap) <= candidate.slack:
        return (candidate, QUESTION) if listed.declared else None
    long = listed.declared or (listed.figure.value >= ENOUGH * 10 and candidate.digits > 2)
    return (candidate, SURE) if long or is_complete(listed.labels) else None


def shared_sum(shared: SharedLines) -> tuple[Sum, Grade | None] | None:
    """Test lines with shares that make a hundred against the figure that they share."""
    shares = sum((rate.value for _, rate in shared.lines), Decimal(0))
    spread = sum((rate.step / 2 for _, rate in shared.lines), Decimal(0))
    parts = [(number, 1) for number, _ in shared.lines]
    candidates = [(sum_of(whole, parts), said) for whole, said in shared.wholes]
    for candidate, _ in candidates:
        if candidate.gap == 0:
            return candidate, None
    if abs(shares - 100) > spread or not candidates:
        return None
    nearest, said = candidates[0]
    return (nearest, SURE if said or nearest.is_a_slip else DOUBT) if _is_near(nearest) else None
