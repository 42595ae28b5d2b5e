"""A framework as a version has it: its tree, its counts, and what changed since the one before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from cityhall.registers.sustainability.faults import stands_in
from cityhall.registers.sustainability.shapes import (
    Framework,
    Goal,
    Indicator,
    Part,
    Project,
    Target,
    Version,
)

P = TypeVar("P", bound=Part | Project)


@dataclass(frozen=True, slots=True)
class Count:
    """How many parts there are: as reports count them, named ones, and those made up for us."""

    told: int
    named: int
    made_up: int

    @property
    def unnamed(self) -> int:
        """How many are reported as a number only."""
        return self.told - self.named


@dataclass(frozen=True, slots=True)
class Branch:
    """A goal with the targets under it, each with its indicators."""

    goal: Goal
    targets: tuple[tuple[Target, tuple[Indicator, ...]], ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What a version changed: how many fewer or more, and which of them are named."""

    before: Version
    after: Version
    what: str
    was: int
    now: int
    added: tuple[Part, ...]
    left: tuple[Part, ...]

    @property
    def difference(self) -> int:
        """By how many more or fewer there are."""
        return self.now - self.was

    @property
    def unnamed(self) -> int:
        """How much of the difference no named part accounts for."""
        kept = [one for one in self.added if not one.sample]
        gone = [one for one in self.left if not one.sample]
        return self.difference - len(kept) + len(gone)


def choose_version(one: Framework, key: str, on: date) -> Version:
    """Give the version that is asked for, else the one that holds on a day, else the first."""
    asked = one.find_version(key)
    standing = [version for version in one.version if version.since <= on]
    return asked or (standing[-1] if standing else one.version[0])


def list_in(one: Framework, parts: Sequence[P], version: Version) -> list[P]:
    """List the parts that stand in a version."""
    return [part for part in parts if stands_in(one, part, version)]


def grow_tree(one: Framework, version: Version) -> list[Branch]:
    """Give the tree of a version: every goal with what is named under it."""
    targets = list_in(one, one.target, version)
    indicators = list_in(one, one.indicator, version)
    return [
        Branch(
            goal,
            tuple(
                (target, tuple(each for each in indicators if each.above == target.code))
                for target in targets
                if target.above == goal.code
            ),
        )
        for goal in list_in(one, one.goal, version)
    ]


def count_parts(one: Framework, version: Version) -> dict[str, Count]:
    """Count goals, targets, indicators and projects of a version."""
    goals = list_in(one, one.goal, version)
    told: dict[str, tuple[int, Sequence[Part | Project]]] = {
        "goals": (len(goals), goals),
        "targets": (version.targets, list_in(one, one.target, version)),
        "indicators": (version.indicators, list_in(one, one.indicator, version)),
        "projects": (version.projects, list_in(one, one.project, version)),
    }
    return {key: count(number, parts) for key, (number, parts) in told.items()}


def count(told: int, parts: Sequence[Part | Project]) -> Count:
    """Count parts beside the number that reports tell."""
    made_up = sum(one.sample for one in parts)
    return Count(told, len(parts) - made_up, made_up)


def list_changes(one: Framework) -> list[Change]:
    """List what each version changed in the one before it."""
    found = []
    for before, after in zip(one.version, one.version[1:], strict=False):
        was, now = count_parts(one, before), count_parts(one, after)
        levels: dict[str, Sequence[Part]] = {
            "goals": one.goal,
            "targets": one.target,
            "indicators": one.indicator,
        }
        for what, parts in levels.items():
            old, new = list_in(one, parts, before), list_in(one, parts, after)
            added = tuple(part for part in new if part not in old)
            left = tuple(part for part in old if part not in new)
            numbers = (was[what].told, now[what].told)
            if numbers[0] != numbers[1] or added or left:
                found.append(Change(before, after, what, *numbers, added, left))
    return found
