"""TOML that people write: what it holds, and on which line each table and key of it stands.

Whoever finds a mistake in it names the line to mend.
"""

import re
import tomllib
from collections.abc import Callable
from importlib.resources.abc import Traversable
from typing import Any

_AT = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)")
_HEAD = re.compile(r"\s*\[\[?\s*[\"']?([^\]\"']+?)[\"']?\s*\]")
_KEY = re.compile(r"\s*[\"']?([^\s\"'.={}\[\],#]+)[\"']?\s*[.=]")
_ITEM = re.compile(r"\s*\{")


class BrokenTomlError(ValueError):
    """A text that is no TOML: on which line, and why."""

    def __init__(self, fault: tomllib.TOMLDecodeError, text: str) -> None:
        super().__init__(str(fault))
        place = _AT.search(str(fault))
        self.line = int(place[1]) if place and place[1] else text.rstrip().count("\n") + 1
        self.reason = _AT.sub("", str(fault))


def parse_toml(text: str) -> dict[str, Any]:
    """Read the tables of a text."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise BrokenTomlError(fault, text) from fault


def find_lines(text: str) -> dict[str, int]:
    """Give the line of each table (`step[2]`), of each key in it (`step[2].from`), of its items."""
    found: dict[str, int] = {}
    counted: dict[str, int] = {}
    table, place = "", ""
    for number, line in enumerate(text.splitlines(), 1):
        head, key = _HEAD.match(line), _KEY.match(line)
        if head:
            table = place = _number(head[1], counted) if "[[" in line else head[1]
            found.setdefault(head[1], number)
            found.setdefault(table, number)
        elif key:
            place = f"{table}.{key[1]}" if table else key[1]
            found.setdefault(place, number)
        elif _ITEM.match(line):
            found[_number(place, counted)] = number
    return found


def find_named(text: str, key: str, near: str = "") -> int:
    """Give the line on which something with a key begins, or of what stands behind that."""
    begun = re.search(rf'\bkey\s*=\s*"{re.escape(key)}"', text) if key else None
    start = begun.start() if begun else 0
    place = max(text.find(near, start), start)
    return 1 + text.count("\n", 0, place)


def _number(place: str, counted: dict[str, int]) -> str:
    counted[place] = counted.get(place, -1) + 1
    return f"{place}[{counted[place]}]"


def list_files(folder: Traversable) -> list[Traversable]:
    """List the files of declarations that lie in a folder, by name; none where there is none."""
    if not folder.is_dir():
        return []
    named = (one for one in folder.iterdir() if one.name.endswith(".toml"))
    return sorted(named, key=lambda one: one.name)


def need(kind: type) -> Callable[[Any], Any]:
    """Take a value that is of a kind, and no other: a yes is no number."""

    def take(told: Any) -> Any:
        if type(told) is not kind:
            raise TypeError
        return told

    return take
