"""Which parentheses enclose a claim: every "(" of a segment opens a group with a number."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from sagwan.understanding.tokens.claims import Claim

_PARENTHESIS = re.compile("[()]")


class Group(NamedTuple):
    """The innermost parentheses around a claim; number 0 is none. `start` is where they open."""

    number: int
    start: int


NO_GROUP = Group(0, -1)


def find_groups(text: str, claims: Sequence[Claim]) -> list[Group]:
    """Give for each claim the innermost parentheses that enclose it."""
    if "(" not in text:
        return [NO_GROUP] * len(claims)
    groups: list[Group] = []
    opened: list[Group] = []
    count = at = 0
    for claim in claims:
        for match in _PARENTHESIS.finditer(text, at, claim.start):
            if match[0] == "(":
                count += 1
                opened.append(Group(count, match.start()))
            elif opened:
                opened.pop()
        at = claim.start
        groups.append(opened[-1] if opened else NO_GROUP)
    return groups
