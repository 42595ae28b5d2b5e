"""What changed on the public pages of promises since everybody was told: new versions and those
that left. Only copies that passed the gate are looked at, never the register.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Max, Q

from cityhall.outside.following.models import Follow, Heard
from cityhall.outside.following.queries import PROMISES
from cityhall.outside.publishing.models import Copy
from cityhall.outside.publishing.queries import read

COMPARED = ("name", "state", "due", "reason", "owner", "task", "moves", "told")


@dataclass(frozen=True, slots=True)
class Change:
    """That the public copy of a promise changed: how it stands, and in which list it was."""

    copy: Copy
    before: str = ""  # the state in which it was listed
    parts: tuple[str, ...] = ()
    is_new: bool = False
    is_gone: bool = False

    @property
    def made(self) -> datetime:
        """When it changed."""
        return self.copy.ended if self.is_gone and self.copy.ended else self.copy.made

    def concerns(self, one: Follow) -> bool:
        """Tell whether it is of what somebody follows, and happened since they do."""
        if one.confirmed is None or self.made < one.confirmed:
            return False
        if one.key:
            return self.copy.key == one.key
        return not one.state or one.state in (self.before, "" if self.is_gone else self.copy.facet)


def list_changes(since: Heard) -> Iterator[Change]:
    """List what changed after what was told last, in the order of the pages."""
    fresh = list(
        Copy.objects.filter(series=PROMISES, pk__gt=since.copy, is_current=True).order_by("rank")
    )
    older = load_older(fresh)
    for copy in fresh:
        before = older.get((copy.key, copy.version - 1))
        if before is None:
            yield Change(copy, is_new=True)
        else:
            yield Change(copy, before.facet, compare(before, copy))
    yield from (Change(copy, copy.facet, is_gone=True) for copy in list_gone(since.moment))


def load_older(copies: Iterable[Copy]) -> dict[tuple[str, int], Copy]:
    """Load the version before each of some copies."""
    wanted = {(one.key, one.version - 1) for one in copies if one.version > 1}
    keys = sorted({key for key, _ in wanted})
    found = (
        one
        for first in range(0, len(keys), 500)
        for one in Copy.objects.filter(series=PROMISES, key__in=keys[first : first + 500])
    )
    return {(one.key, one.version): one for one in found if (one.key, one.version) in wanted}


def list_gone(moment: datetime) -> list[Copy]:
    """List the copies that left their page after a moment, with none in their place."""
    ended = Copy.objects.filter(Q(ended__gt=moment), series=PROMISES)
    keys = set(ended.values_list("key", flat=True))
    standing = Copy.objects.filter(series=PROMISES, key__in=keys, is_current=True)
    lost = keys - set(standing.values_list("key", flat=True))
    last = Copy.objects.filter(series=PROMISES, key__in=lost).values("key").order_by()
    pairs = {(row["key"], row["last"]) for row in last.annotate(last=Max("version"))}
    rows = Copy.objects.filter(series=PROMISES, key__in=lost).order_by("rank")
    return [one for one in rows if (one.key, one.version) in pairs]


def compare(before: Copy, after: Copy) -> tuple[str, ...]:
    """Name the parts in which a version differs from the one before."""
    old: dict[str, Any] = read(before).content
    new: dict[str, Any] = read(after).content
    return tuple(part for part in COMPARED if old.get(part) != new.get(part))
