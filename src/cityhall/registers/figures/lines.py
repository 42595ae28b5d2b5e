"""The organisation through time, loaded once: who stood under whom on any date, and which unit
carries on what another was, so that sums follow the tree as it stood and lines are kept."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from cityhall.ground.organisation.models import Standing, Succession


@dataclass(frozen=True, slots=True)
class Spell:
    """Under whom a unit stood, from one day to another."""

    key: str
    parent: str | None
    since: date
    until: date | None

    def holds_on(self, on: date) -> bool:
        """Tell whether it was so on a day."""
        return self.since <= on and (self.until is None or self.until >= on)


class Lines:
    """All units through time."""

    def __init__(self, spells: list[Spell], successions: list[tuple[str, str]]) -> None:
        self.spells = spells
        self.successions = [(old, new) for old, new in successions if old != new]
        self._parents: dict[date, dict[str, str | None]] = {}
        self._above: dict[tuple[str, date], frozenset[str]] = {}
        self._roots: dict[tuple[str, date], frozenset[str]] = {}

    @cached_property
    def after(self) -> dict[str, set[str]]:
        """What each unit became."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for old, new in self.successions:
            found[old].add(new)
        return dict(found)

    @cached_property
    def before(self) -> dict[str, set[str]]:
        """What each unit came from, as far as all of that went into it."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for old, new in self.successions:
            if len(self.after[old]) == 1:
                found[new].add(old)
        return dict(found)

    def parents_on(self, on: date) -> dict[str, str | None]:
        """Give each unit that stood on a day, and under whom."""
        if on not in self._parents:
            spells = (spell for spell in self.spells if spell.holds_on(on))
            self._parents[on] = {spell.key: spell.parent for spell in spells}
        return self._parents[on]

    def home_on(self, key: str, on: date) -> str | None:
        """Name the unit that carries a unit's line on a day: itself, or what alone it became."""
        standing, met = self.parents_on(on), set[str]()
        if key in standing:
            return key
        found: str | None = key
        while found and found not in standing and found not in met:
            met.add(found)
            became = self.after.get(found, set())
            found = next(iter(became)) if len(became) == 1 else None
        return found if found in standing else None

    def roots_on(self, key: str, on: date) -> frozenset[str]:
        """Name the units that stood on a day for a unit: itself, its heir, or what it came from."""
        if (key, on) not in self._roots:
            self._roots[key, on] = self._find_roots(key, on)
        return self._roots[key, on]

    def _find_roots(self, key: str, on: date) -> frozenset[str]:
        home = self.home_on(key, on)
        if home:
            return frozenset({home})
        standing, roots, met = self.parents_on(on), set[str](), {key}
        wanted = [key]
        while wanted:
            for old in self.before.get(wanted.pop(), set()) - met:
                met.add(old)
                (roots.add if old in standing else wanted.append)(old)
        return frozenset(roots)

    def scope(self, key: str) -> frozenset[str]:
        """Name a unit, whatever ever stood under it, and all that those came from or became."""
        near: defaultdict[str, set[str]] = defaultdict(set)
        for spell in self.spells:
            if spell.parent:
                near[spell.parent].add(spell.key)
        for old, new in self.successions:
            near[old].add(new)
            near[new].add(old)
        met, wanted = {key}, [key]
        while wanted:
            fresh = near[wanted.pop()] - met
            met |= fresh
            wanted += fresh
        return frozenset(met)

    def above(self, key: str, on: date) -> frozenset[str]:
        """Name a unit, what it became until a day, and all that those stood under that day."""
        if (key, on) not in self._above:
            standing, met = self.parents_on(on), set[str]()
            found: str | None = key
            while found and found not in met:
                met.add(found)
                became = self.after.get(found, set())
                heir = next(iter(became)) if len(became) == 1 else None
                found = standing.get(found, heir)
            self._above[key, on] = frozenset(met)
        return self._above[key, on]


def load_lines() -> Lines:
    """Load the organisation through time."""
    spells = Standing.objects.values_list("unit__key", "parent__key", "since", "until")
    successions = Succession.objects.filter(after__isnull=False).order_by("on", "id")
    pairs = successions.values_list("before__key", "after__key")
    return Lines([Spell(*row) for row in spells], [(str(old), str(new)) for old, new in pairs])
