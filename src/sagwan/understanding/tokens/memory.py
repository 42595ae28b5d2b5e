"""What the whole document teaches about words that end in digits: 코로나19 is a name, but in
"위원장1, 위원4" the digits count heads. A name betrays itself by a particle or noun after it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_GLUED = re.compile(
    r"(?<![가-힣])([가-힣]{2,})(\d{1,4})(?![\d,.]\d)([가-힣]*)(\s?[,);/·:(]|\s*\Z)?"
)
_NAMING = re.compile(
    r"(?:은|는|이|가|을|를|의|에|로|으로|와|과|도|만|부터|까지|에서)(?![가-힣])|[가-힣]{2}"
)


@dataclass(frozen=True, slots=True)
class Memory:
    """Words with digits that are names wherever they stand."""

    names: frozenset[str]

    def is_name(self, word: str) -> bool:
        """Tell whether a word with its digits was seen to be a name."""
        return word in self.names


def remember(texts: Iterable[str], is_counted: re.Pattern[str]) -> Memory:
    """Collect the names; `is_counted` matches what begins with a counter (9명참석)."""
    names: set[str] = set()
    digits: dict[str, set[str]] = {}
    for text in texts:
        for match in _GLUED.finditer(text):
            stem, number, rest, closed = match.groups()
            if rest and is_counted.match(rest):
                continue
            if (rest and _NAMING.match(rest)) or (not rest and not closed):
                names.add(stem + number)
            digits.setdefault(stem, set()).add(number)
    for stem, seen in digits.items():
        if len(seen) > 2 and {str(int(n) + 1) for n in seen} & seen:
            names.update(stem + number for number in seen)
    return Memory(frozenset(names))
