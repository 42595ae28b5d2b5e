"""What a passage belongs to, as the results of a search name it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from cityhall.ground.organisation.models import Standing


@dataclass(frozen=True, slots=True)
class Thing:
    """What a passage belongs to: its name, the way to it, and what tells it from others."""

    name: str
    href: str
    aside: str = ""
    anchors: tuple[str, ...] = ()  # where on its page each of its lines stands


Things = Mapping[str, Thing]


def last_standings(keys: Collection[str | int]) -> dict[int, Standing]:
    """Load what units were called last."""
    rows = Standing.objects.filter(unit_id__in=keys).order_by("since").select_related("unit")
    return {one.unit_id: one for one in rows}
