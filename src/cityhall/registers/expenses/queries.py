"""Reads with names: the uses of an office and month, and which months there are."""

from dataclasses import dataclass

from django.db.models import Count, QuerySet, Sum

from cityhall.registers.expenses.models import Use


@dataclass(frozen=True, slots=True)
class Month:
    """A month of an office: how many uses it has, and of how much."""

    unit: str
    month: str
    number: int
    amount: int


def list_months(unit: str = "") -> list[Month]:
    """List the months of which uses are known, the latest first, of one office or of all."""
    rows = Use.objects.filter(unit__key=unit) if unit else Use.objects.all()
    counted = rows.order_by().values("unit__key", "month")
    found = counted.annotate(many=Count("pk"), sum=Sum("amount"))
    return [
        Month(row["unit__key"], row["month"], row["many"], row["sum"])
        for row in found.order_by("-month", "unit__key")
    ]


def list_uses(unit: str = "", month: str = "") -> QuerySet[Use]:
    """List uses in the order of their numbers, those of an office and month, or all."""
    rows = Use.objects.select_related("unit").order_by("unit__key", "month", "number")
    if unit:
        rows = rows.filter(unit__key=unit)
    return rows.filter(month=month) if month else rows


def find_use(number: int) -> Use | None:
    """Find a use."""
    return Use.objects.select_related("unit").filter(pk=number).first()
