"""Chains that a line break cuts in two (14조 / 9,299억원): the first line takes the whole number,
the next one leaves its part of it alone.
"""

import re

from sagwan.understanding.tokens.signs import NUMBER

_OPEN = re.compile(rf"{NUMBER}\s?(?P<scale>[조억만])\s*\Z")
_REST = re.compile(rf"\s*(?P<number>{NUMBER})(?P<scale>[천백]?[억만]|천)원?")
_LOWER = {"조": "억만천", "억": "만천", "만": "천"}
_LONGEST = 24  # letters at the end of a line


def wrapped_length(line: str, following: str) -> int:
    """Count the letters of the next line that go on with the number that ends a line."""
    if not following or line.rstrip()[-1:] not in _LOWER:
        return 0
    open_ = _OPEN.search(line, max(0, len(line) - _LONGEST))
    rest = _REST.match(following)
    if open_ is None or rest is None or rest["scale"][-1] not in _LOWER[open_["scale"]]:
        return 0
    return rest.end()
