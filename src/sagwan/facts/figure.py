"""A figure: a number that a report states, whole: value, unit, subject, date and place."""

from decimal import Decimal
from typing import Any, NamedTuple

from sagwan.facts.place import Place
from sagwan.facts.unit import Unit


class Figure(NamedTuple):
    """A stated number. `value` is in `unit`; `step` is the worth of its last written digit.

    `bound` keeps the words that make it less than exact (약, 여, 내외, 이상, 이내, 미만 …), None where
    it is plainly stated. `change` is true for a rise or fall (△51, +22), whose sign is in `value`.
    """

    id: str
    text: str
    value: Decimal
    unit: Unit | None
    step: Decimal
    place: Place
    subject: tuple[str, ...] = ()
    as_of: str | None = None
    change: bool = False
    bound: str | None = None

    @property
    def base_value(self) -> Decimal | None:
        """Give the value in the base of its unit (24조 610억원 in 원)."""
        return None if self.unit is None else self.value * self.unit.scale

    @property
    def base_unit(self) -> str | None:
        """Give the base of its unit."""
        return None if self.unit is None else self.unit.base

    def as_dict(self) -> dict[str, Any]:
        """Give the figure as the JSON document prints it."""
        base = self.base_value
        return {
            "id": self.id,
            "text": self.text,
            "value": plain_decimal(self.value),
            "unit": None if self.unit is None else self.unit.text,
            "base_value": None if base is None else plain_decimal(base),
            "base_unit": self.base_unit,
            "subject": list(self.subject),
            "as_of": self.as_of,
            "change": self.change,
            "bound": self.bound,
            "place": self.place.as_dict(),
        }


def plain_decimal(value: Decimal) -> str:
    """Write a decimal without an exponent: 1E+3 is 1000."""
    return format(value, "f")
