"""Level and change together: where the changes balance and the levels do not, a cell is stale.

2,627(△51) beside 10,635(+22) = … : if the level that misses its sum misses it by just its own
change, the change was written and the level was left as it stood before.
"""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from sagwan.checking.arithmetic.sheets import Sheet
from sagwan.checking.arithmetic.solved import SumRelation
from sagwan.relations import Quantity


class StaleCell(NamedTuple):
    """A level that was not moved on, its change, and the sum that shows it."""

    level: Quantity
    change: Quantity
    relation: SumRelation

    @property
    def expected(self) -> Decimal:
        """Give the level after its change."""
        return self.level.value + self.change.value


def find_stale(sums: Iterable[SumRelation], sheets: Sequence[Sheet]) -> Iterator[StaleCell]:
    """Find the broken sums that one stale cell explains."""
    changes = dict(pair for sheet in sheets for pair in _changes(sheet))
    for relation in sums:
        if relation.holds or relation.layer != "main":
            continue
        suspects = [
            StaleCell(level, changes[level.key], relation)
            for sign, level in ((-1, relation.result), *relation.terms)
            if level.key in changes and changes[level.key].value * sign == relation.gap
        ]
        if len(suspects) == 1 and suspects[0].change.value != 0:
            yield suspects[0]


def _changes(sheet: Sheet) -> Iterator[tuple[str, Quantity]]:
    """Pair every level with the change in its brackets; changes show some sign."""
    companions = sheet.layers.get("paren")
    if companions is None:
        return
    pairs = [
        (level, change)
        for levels, changes in zip(sheet.main.rows, companions.rows, strict=True)
        for level, change in zip(levels, changes, strict=True)
        if level is not None and change is not None and level.key and change.key
    ]
    if any(change.value < 0 for _, change in pairs):
        yield from ((level.key, change) for level, change in pairs if level.key)
