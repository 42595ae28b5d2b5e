"""On which line of a TOML file a table or a key of it stands: for messages that can be followed."""

import re

HEAD = re.compile(r"^\s*\[\[?\s*([A-Za-z0-9_.-]+)\s*\]?\]")


def find_lines(text: str) -> dict[str, int]:
    """Give the line of each table (`step[2]`) and of each key in it (`step[2].from`)."""
    found: dict[str, int] = {}
    counted: dict[str, int] = {}
    table = ""
    for number, line in enumerate(text.splitlines(), 1):
        head = HEAD.match(line)
        if head:
            name = head[1]
            at = counted[name] = counted.get(name, -1) + 1
            table = f"{name}[{at}]" if line.lstrip().startswith("[[") else name
            found.setdefault(table, number)
        else:
            key = re.match(r"\s*([A-Za-z0-9_-]+)\s*=", line)
            if key:
                found.setdefault(f"{table}.{key[1]}" if table else key[1], number)
    return found
