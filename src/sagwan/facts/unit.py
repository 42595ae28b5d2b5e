"""Units as reports write them: a scale (조, 억, 만, 천) before a counter, or a currency or rate."""

from decimal import Decimal
from typing import NamedTuple


class Unit(NamedTuple):
    """A unit as written, and what one of it is in its base: 백만원 is 1,000,000 원."""

    text: str
    scale: Decimal
    base: str

    @property
    def is_rate(self) -> bool:
        """Tell whether figures in this unit are rates, which do not add up."""
        return self.base in {"%", "%p", "‰", "배", ":"}

    @property
    def is_money(self) -> bool:
        """Tell whether the unit counts money."""
        return self.base in {"원", "달러", "유로", "엔", "위안"}
