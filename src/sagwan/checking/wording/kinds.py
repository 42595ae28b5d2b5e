"""Which row of a summary counts which kind of requests: the names differ a little (기타(자료제출 등)
and 자료제출 등 기타사항), their order does not.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

_LETTERS = re.compile(r"[^가-힣A-Za-z0-9]+")


def squeeze(text: str) -> str:
    """Give only the letters and digits of a text."""
    return _LETTERS.sub("", text)


def match_kinds(labels: Sequence[str], kinds: Sequence[str]) -> Mapping[str, str]:
    """Give for each label of a summary the kind that it counts, where that is beyond doubt."""
    exact = {squeeze(kind): kind for kind in kinds}
    found = {label: exact[squeeze(label)] for label in labels if squeeze(label) in exact}
    rest = [kind for kind in kinds if kind not in found.values()]
    open_labels = [label for label in labels if label not in found]
    if len(open_labels) != len(rest):
        return found
    pairs = list(zip(open_labels, rest, strict=True))
    return found | dict(pairs) if all(_share(*pair) for pair in pairs) else found


def _share(one: str, other: str) -> bool:
    """Tell whether two names share two letters in a row beyond 사항."""
    pairs = [
        set(map("".join, pairwise(squeeze(name).replace("사항", "")))) for name in (one, other)
    ]
    return bool(pairs[0] & pairs[1])
