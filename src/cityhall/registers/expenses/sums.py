"""Holds the sum of uses against what was told as spent: they agree where the difference is less
than one of the unit in which it was told; else the difference is said."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Sum

from cityhall.registers.expenses.models import Kind, Use
from cityhall.registers.figures.models import Value
from cityhall.registers.figures.units import convert

SPENT, WON = "budget.spent", "원"


@dataclass(frozen=True, slots=True)
class Held:
    """What was told as spent in a stretch of days, and the uses that are known of it."""

    unit: str
    kind: str
    since: date
    as_of: date
    told: Decimal  # won
    step: Decimal  # one of the unit in which it was told, in won
    sum: Decimal
    number: int
    source: str

    @property
    def difference(self) -> Decimal:
        """What was told less what the uses come to."""
        return self.told - self.sum

    @property
    def agrees(self) -> bool:
        """Tell whether they are the same but for rounding."""
        return abs(self.difference) < self.step


def list_held(unit: str = "") -> Iterator[Held]:
    """Hold each sum of an office that was told against its uses, where any are known in it."""
    cells = [f"item={kind}" for kind in Kind.values]
    rows = Value.objects.filter(measure=SPENT, dimensions__in=cells, is_current=True)
    if unit:
        rows = rows.filter(subject__key=unit)
    known = set(Use.objects.order_by().values_list("unit__key", "kind").distinct())
    for row in rows.select_related("subject").order_by("-as_of", "subject__key", "dimensions"):
        kind = row.dimensions.removeprefix("item=")
        if (row.subject.key, kind) in known:
            yield from hold(row, kind)


def hold(row: Value, kind: str) -> Iterator[Held]:
    """Hold a sum against the uses of its days; nothing where none of them is known."""
    since = row.since or date(row.as_of.year, 1, 1)
    uses = Use.objects.filter(unit=row.subject_id, kind=kind, on__range=(since, row.as_of))
    if number := uses.count():
        yield Held(
            row.subject.key,
            kind,
            since,
            row.as_of,
            convert(Decimal(row.value), row.unit, WON),
            convert(Decimal(1), row.unit, WON),
            Decimal(uses.aggregate(sum=Sum("amount"))["sum"]),
            number,
            row.source,
        )
