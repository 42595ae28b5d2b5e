"""What several reports dropped together tell differently, pair by pair."""

from dataclasses import dataclass

from cityhall.registers.documents.pages.comparison import (
    Beside,
    Sides,
    describe_contradiction,
    name_sides,
)
from cityhall.registers.documents.pages.marks import Json
from cityhall.registers.documents.queries import Entry


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports and what they tell differently."""

    old: Entry
    new: Entry
    sides: Sides
    found: list[Beside]


def list_pairs(together: Json, entries: list[Entry]) -> list[Pair]:
    """Give the pairs of reports that tell something differently."""
    by_key = {entry.holding.key: entry for entry in entries}
    pairs: dict[tuple[str, str], Pair] = {}
    for told in together["found"]:
        keys = told["old"], told["new"]
        if not by_key.keys() >= set(keys):
            continue
        old, new = (by_key[key] for key in keys)
        pair = pairs.setdefault(keys, Pair(old, new, _sides(old, new), []))
        pair.found.append(describe_contradiction(told))
    return list(pairs.values())


def _sides(old: Entry, new: Entry) -> Sides:
    return name_sides(old.organisation or old.title, new.organisation or new.title)
