"""What the council asked and what became of it: the items of an audit's result.

They stand in tables with one column for the request and one for the answer, or as points with
their answers below.
"""

from collections.abc import Iterable, Mapping, Sequence

from sagwan.facts import Document
from sagwan.understanding.outline import Outline
from sagwan.understanding.requests.grids import read_grids
from sagwan.understanding.requests.item import AuditItem
from sagwan.understanding.requests.points import read_points
from sagwan.understanding.roles import Role
from sagwan.understanding.roles.titles import squeeze

__all__ = ["AuditItem", "find_items"]


def find_items(
    document: Document, roles: Sequence[Role], outline: Outline
) -> tuple[AuditItem, ...]:
    """Find the items of the council's results, in reading order."""
    items = [*read_grids(document, roles, outline), *read_points(document, roles, outline)]
    items.sort(key=lambda item: (item.request.place.line, item.request.place.start))
    kinds = _closest_kinds(item.request.kind for item in items)
    return tuple(
        item._replace(
            request=item.request._replace(id=f"Q{place}", kind=kinds[squeeze(item.request.kind)])
        )
        for place, item in enumerate(items, 1)
    )


def _closest_kinds(kinds: Iterable[str]) -> Mapping[str, str]:
    """A kind that is printed with other spaces on the next page is the same kind."""
    found: dict[str, str] = {}
    for kind in kinds:
        found[squeeze(kind)] = min(found.get(squeeze(kind), kind), kind, key=len)
    return found
