"""Numbers that belong together: the left member of a stretch, arrow or pair has the unit of the
right one (30~50만원, 5→8회, 306/289명), and two that share out 10 or 100 are a ratio (7:3).
"""

import re
from collections.abc import Iterator

from sagwan.understanding.tokens import signs
from sagwan.understanding.tokens.claims import Claim
from sagwan.understanding.tokens.groups import Group
from sagwan.understanding.tokens.units import unit_of

_ARROW = re.compile(rf"\s?(?:{signs.ARROW})\s?")
_STRETCH = re.compile(r"\s?(?:~|/|내지)\s?|-")
_RATIO = re.compile(r"\s?:\s?")
_LONGEST = 4


def share_units(text: str, claims: list[Claim]) -> list[Claim]:
    """Give the left member of a stretch, arrow or pair the unit of the right one."""
    shared = list(claims)
    for place in range(len(shared) - 2, -1, -1):
        left, right = shared[place], shared[place + 1]
        if left.kind != "bare" or right.start - left.end > _LONGEST:
            continue
        if right.kind == "bare" and _ARROW.fullmatch(text, left.end, right.start):
            shared[place] = left._replace(kind="number", why="arrow")
            shared[place + 1] = right._replace(kind="number", why="arrow")
            continue
        if right.kind != "number" or right.unit is None or right.why == "ratio":
            continue
        if _ARROW.fullmatch(text, left.end, right.start):
            shared[place] = left._replace(kind="number", why="arrow", unit=right.unit)
        elif _STRETCH.fullmatch(text, left.end, right.start):
            shared[place] = left._replace(kind="number", why="range", unit=right.unit)
    return shared


def share_parts(text: str, claims: list[Claim], groups: list[Group]) -> list[Claim]:
    """Give bare parts in parentheses the unit of the figure before them: 64건(13, 51)."""
    shared = list(claims)
    for place, whole in enumerate(claims):
        if whole.kind != "number" or whole.unit is None or whole.value is None:
            continue
        parts = list(_parts(text, claims, groups, place))
        if len(parts) > 1 and sum(shared[part].value or 0 for part in parts) == whole.value:
            for part in parts:
                shared[part] = shared[part]._replace(kind="number", why="parts", unit=whole.unit)
    return shared


def _parts(text: str, claims: list[Claim], groups: list[Group], whole: int) -> Iterator[int]:
    """Find the bare numbers that alone fill the parentheses right after a figure."""
    at, signs_between = claims[whole].end, {"("}
    for place in range(whole + 1, len(claims)):
        claim = claims[place]
        if claim.kind != "bare" or not groups[place].number or claim.start - at > _LONGEST:
            return
        if text[at : claim.start].strip() not in signs_between:
            return
        yield place
        at, signs_between = claim.end, {",", "/", "+", "·"}


def find_ratios(text: str, claims: list[Claim]) -> list[Claim]:
    """Make figures of two bare numbers a:b that share out 10 or 100."""
    found = list(claims)
    for place in range(len(found) - 1):
        left, right = found[place], found[place + 1]
        if left.kind != "bare" or right.kind != "bare" or left.value is None or right.value is None:
            continue
        if _RATIO.fullmatch(text, left.end, right.start) and left.value + right.value in {10, 100}:
            unit = unit_of("", ":")
            found[place] = left._replace(kind="number", why="ratio", unit=unit)
            found[place + 1] = right._replace(kind="number", why="ratio", unit=unit)
    return found
