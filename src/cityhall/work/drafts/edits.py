"""What people changed in a draft: texts, order, lines added and left out. Plain values.

Edits never hold a number of a register; they lie over whatever the registers say when shown.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any


@dataclass(frozen=True, slots=True)
class Reworded:
    """A text as edited, and what stood there before."""

    text: str
    was: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that somebody added, under its key."""

    key: str
    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Edits:
    """All that people changed in a draft."""

    texts: Mapping[str, Reworded] = field(default_factory=dict)
    added: Mapping[str, tuple[Line, ...]] = field(default_factory=dict)  # by group
    order: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # by group
    gone: frozenset[str] = frozenset()
    put: tuple[str, ...] = ()  # keys of promises put in by hand

    def reword(self, key: str, text: str, was: str) -> "Edits":
        """Have an item say something else."""
        if any(line.key == key for lines in self.added.values() for line in lines):
            added = {group: reworded(lines, key, text) for group, lines in self.added.items()}
            return replace(self, added=added)
        return replace(self, texts={**self.texts, key: Reworded(text, was)})

    def restore(self, key: str) -> "Edits":
        """Give an item back the text that it had, and its place in the report."""
        texts = {one: text for one, text in self.texts.items() if one != key}
        return replace(self, texts=texts, gone=self.gone - {key})

    def add(self, group: str, line: Line) -> "Edits":
        """Add a line at the end of a group."""
        return replace(self, added={**self.added, group: (*self.added.get(group, ()), line)})

    def leave_out(self, key: str) -> "Edits":
        """Leave an item out; a line that was added is taken away again."""
        added = {
            group: tuple(line for line in lines if line.key != key)
            for group, lines in self.added.items()
        }
        if added != dict(self.added):
            return replace(self, added=added)
        return replace(self, gone=self.gone | {key})

    def arrange(self, group: str, keys: Iterable[str]) -> "Edits":
        """Set the order of a group."""
        return replace(self, order={**self.order, group: tuple(keys)})

    def put_in(self, promise: str, item: str) -> "Edits":
        """Put a promise in that would not stand there by itself."""
        put = tuple(dict.fromkeys((*self.put, promise)))
        return replace(self, put=put, gone=self.gone - {item})


def reworded(lines: tuple[Line, ...], key: str, text: str) -> tuple[Line, ...]:
    """Give lines with one of them reworded."""
    return tuple(replace(line, text=text) if line.key == key else line for line in lines)


def write_edits(edits: Edits) -> str:
    """Write edits as the JSON that is kept."""
    tree = {
        "texts": {key: [one.text, one.was] for key, one in edits.texts.items()},
        "added": {
            group: [[line.key, line.text, line.level] for line in lines]
            for group, lines in edits.added.items()
        },
        "order": {group: list(keys) for group, keys in edits.order.items()},
        "gone": sorted(edits.gone),
        "put": list(edits.put),
    }
    return json.dumps(tree, ensure_ascii=False, sort_keys=True)


def read_edits(text: str) -> Edits:
    """Read edits that were kept; nothing is no edits."""
    tree: dict[str, Any] = json.loads(text) if text else {}
    return Edits(
        {key: Reworded(*one) for key, one in tree.get("texts", {}).items()},
        {
            group: tuple(Line(*line) for line in lines)
            for group, lines in tree.get("added", {}).items()
        },
        {group: tuple(keys) for group, keys in tree.get("order", {}).items()},
        frozenset(tree.get("gone", ())),
        tuple(tree.get("put", ())),
    )


@dataclass(frozen=True, slots=True)
class Carried:
    """What a draft took over when it was begun: texts and lines, and where they are from."""

    ko: str = ""
    en: str = ""
    href: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)
    added: Mapping[str, tuple[Line, ...]] = field(default_factory=dict)


def write_carried(carried: Carried) -> str:
    """Write what was taken over as the JSON that is kept."""
    tree = {
        "from": [carried.ko, carried.en, carried.href],
        "texts": dict(carried.texts),
        "added": {
            group: [[line.key, line.text, line.level] for line in lines]
            for group, lines in carried.added.items()
        },
    }
    return json.dumps(tree, ensure_ascii=False, sort_keys=True)


def read_carried(text: str) -> Carried:
    """Read what was taken over."""
    if not text:
        return Carried()
    tree = json.loads(text)
    added = {group: tuple(Line(*line) for line in lines) for group, lines in tree["added"].items()}
    ko, en, href = tree["from"]
    return Carried(ko, en, href, tree["texts"], added)
