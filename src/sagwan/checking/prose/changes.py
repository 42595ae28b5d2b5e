"""Changes said in running text whose earlier level stands in a table: ’19년 대비 5.6건 증가."""

import re
from collections.abc import Iterator, Sequence

from sagwan.checking.prose.amounts import amount_of, base_of
from sagwan.checking.prose.cells import NamedCell, agrees, is_alike
from sagwan.checking.prose.differences import COMPARED, Difference, falls_by
from sagwan.checking.prose.passages import DATE, FIGURE, Passage
from sagwan.facts import Figure

_BASE = re.compile(rf"(?P<base>{DATE}|전년|지난해|작년)(?:도|말)?\s*(?:말\s*)?$")
_YEAR = re.compile(r"(?<!\d)(?:'?(\d\d)|(\d{4}))(?!\d)")


def changes_from_tables(
    passages: Sequence[Passage], cells: Sequence[NamedCell]
) -> Iterator[Difference]:
    """Give changes against a year that the table of the same work has in the row of their level."""
    by_scope: dict[str, list[NamedCell]] = {}
    for cell in cells:
        by_scope.setdefault(cell.scope, []).append(cell)
    for passage in passages:
        for match in COMPARED.finditer(passage.shape):
            change = passage.figures[match.start("d")]
            levels = [
                f
                for at, f in passage.in_order
                if at < match.start()
                and passage.shape[at] == FIGURE
                and base_of(f) == base_of(change)
            ]
            base = _BASE.search(passage.shape[: match.start()])
            if not levels or base is None:
                continue
            said = passage.dates.get(base.start("base"))
            near = by_scope.get(passage.scope, [])
            for earlier in _earlier(levels[-1], said, near):
                falls = falls_by(change, match.group("move"))
                yield Difference(change, falls, ((levels[-1], earlier),), True)


def _earlier(level: Figure, said: str | None, cells: Sequence[NamedCell]) -> list[Figure]:
    """Find the cell of the base year in the row that holds the level."""
    amount = amount_of(level)
    for cell in cells:
        if not is_alike(amount, cell.amount) or not agrees(amount, cell.amount):
            continue
        year = _base_year(said, cell.figure)
        found = [
            other.figure
            for other in cells
            if other.row is cell.row and year and (other.figure.as_of or "")[:4] == year
        ]
        if len(found) == 1:
            return found
    return []


def _base_year(said: str | None, cell: Figure) -> str:
    if said is not None:
        match = _YEAR.search(said)
        return "" if match is None else match.group(2) or f"20{match.group(1)}"
    own = (cell.as_of or "")[:4]
    return str(int(own) - 1) if own.isdigit() else ""
