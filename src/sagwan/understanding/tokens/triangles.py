"""Whether ▲ means a fall in a document, as in some cities' accounts: where △ occurs too it means a
rise; else the rows tell, in which ▲ stands after the two amounts that it compares.
"""

from collections.abc import Iterable
from decimal import Decimal

from sagwan.facts.patterns import Late
from sagwan.understanding.tokens import signs

_ROW = Late(rf"({signs.NUMBER})\s+({signs.NUMBER})\s+▲\s?({signs.NUMBER})(?![\d.,])", "▲")


def is_fall(lines: Iterable[str]) -> bool:
    """Tell whether ▲ marks falls in these lines."""
    votes = 0
    for line in lines:
        if "△" in line:
            return False
        if "▲" in line:
            votes += sum(_vote(*row) for row in _ROW.findall(line))
    return votes > 0


def _vote(old: str, new: str, change: str) -> int:
    first, second, size = (Decimal(number.replace(",", "")) for number in (old, new, change))
    if abs(second - first) != size:
        return 0
    return 1 if second < first else -1
