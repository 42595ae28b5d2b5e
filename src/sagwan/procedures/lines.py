"""On which line of a TOML file a table or a key of it stands: for messages that can be followed."""

import re

HEAD = re.compile(r"^\s*\[\[?\s*([A-Za-z0-9_.-]+)\s*\]?\]\s*(?:#.*)?$")
KEY = re.compile(r"\s*([A-Za-z0-9_-]+)\s*=")
ITEM = re.compile(r"\s*\{")


def find_lines(text: str) -> dict[str, int]:
    """Give the line of each table (`step[2]`), of each key in it (`step[2].from`), of its items."""
    found: dict[str, int] = {}
    counted: dict[str, int] = {}
    table, place = "", ""
    for number, line in enumerate(text.splitlines(), 1):
        head, key = HEAD.match(line), KEY.match(line)
        if head:
            table = place = _number(head[1], counted) if "[[" in line else head[1]
            found.setdefault(head[1], number)
            found.setdefault(table, number)
        elif key:
            place = f"{table}.{key[1]}" if table else key[1]
            found.setdefault(place, number)
        elif ITEM.match(line):
            found[_number(place, counted)] = number
    return found


def _number(place: str, counted: dict[str, int]) -> str:
    counted[place] = counted.get(place, -1) + 1
    return f"{place}[{counted[place]}]"
