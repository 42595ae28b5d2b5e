"""Rows as values of the library: seats and places as members, a draw as its lots and back."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from cityhall.registers.committees.models import Draw, Place, Seat
from sagwan.procedures import Lots, Member


def make_member(seat: Seat) -> Member:
    """Make the value of a seat: it serves until its term ends, or they left before."""
    held = seat.membership
    ends = [day for day in (held.until, held.term_end) if day]
    key = held.member.key if held.member else ""
    return Member(key, seat.inside, seat.woman, held.since, min(ends, default=None))


def make_seated(places: Iterable[Place], on: date) -> list[Member]:
    """Make the values of those who are to sit."""
    return [Member(one.member.key, one.inside, one.woman, on) for one in places if not one.is_out]


def keep_lots(lots: Lots) -> dict[str, Any]:
    """Give what a draw goes by, as it is kept."""
    return {
        "on": lots.on.isoformat(),
        "members": [
            {
                "key": one.key,
                "inside": one.inside,
                "woman": one.woman,
                "since": one.since.isoformat(),
                "until": one.until.isoformat() if one.until else None,
            }
            for one in lots.members
        ],
        "conflicts": dict(lots.conflicts),
        "rested": sorted(lots.rested),
        "sat": dict(lots.sat),
    }


def make_lots(draw: Draw) -> Lots:
    """Make the value of what a draw went by."""
    kept = draw.lots
    return Lots(
        on=date.fromisoformat(kept["on"]),
        seed=draw.seed,
        members=tuple(
            Member(
                one["key"],
                one["inside"],
                one["woman"],
                date.fromisoformat(one["since"]),
                date.fromisoformat(one["until"]) if one["until"] else None,
            )
            for one in kept["members"]
        ),
        conflicts=kept["conflicts"],
        rested=frozenset(kept["rested"]),
        sat=kept["sat"],
    )
