"""Which members have an interest in a case: by its units, its parties, or the case itself."""

from collections.abc import Iterable, Mapping
from datetime import date

from cityhall.ground.organisation.models import Member, Standing
from cityhall.ground.organisation.queries import on_day
from cityhall.registers.committees.models import Conflict, Item


def list_conflicted(item: Item, members: Iterable[Member], on: date) -> dict[str, str]:
    """Name the members in conflict with an item, each with what the conflict is."""
    declared = Conflict.objects.filter(on_day(on), member__in=list(members))
    return {
        one.member.key: tell_what(one)
        for one in declared.select_related("member")
        if touches(one, item)
    }


def list_conflicts(
    items: Iterable[Item], members: Iterable[Member], on: date
) -> Mapping[str, dict[str, str]]:
    """Name for each case who is in conflict with it."""
    declared = list(
        Conflict.objects.filter(on_day(on), member__in=list(members)).select_related("member")
    )
    return {
        item.case: {one.member.key: tell_what(one) for one in declared if touches(one, item)}
        for item in items
    }


def touches(conflict: Conflict, item: Item) -> bool:
    """Tell whether a declared interest is in this case."""
    what = conflict.what.strip()
    if conflict.kind == Conflict.Kind.CASE:
        return what in (item.case, item.number)
    if conflict.kind == Conflict.Kind.UNIT:
        return any(f"{unit}/".startswith(f"{what}/") for unit in item.units)
    words = "".join(what.split()).casefold()
    return any(words in "".join(party.split()).casefold() for party in item.parties)


def tell_what(conflict: Conflict) -> str:
    """Tell what an interest is in: a unit by its name."""
    if conflict.kind != Conflict.Kind.UNIT:
        return conflict.what
    named = Standing.objects.filter(unit__key=conflict.what).order_by("-since")
    return named.values_list("name_ko", flat=True).first() or conflict.what
