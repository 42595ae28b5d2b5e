"""What the whole document teaches about words that end in digits: 코로나19 is a name, but in
"위원장1, 위원4" the digits count heads. A name betrays itself by a particle or noun after it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sagwan.understanding.tokens.units import find_counter

_GLUED = re.compile(
    r"(?<![가-힣])([가-힣]{2,})(\d{1,4})(?![\d,.]\d)([가-힣]*)(\s?[,);/·:(\]]|\s*\Z)?"
)
_FOLLOWED = re.compile(
    r"(?:은|는|이|가|을|를|의|에|로|으로|와|과|도|만|부터|까지|에서)(?![가-힣])|[가-힣]{2}"
)
_COUNTED = re.compile(r"\s?여?\s?(?:[조억만천백]|[년월일차기급시]|명|건|회|개|가구|세대)")


@dataclass(frozen=True, slots=True)
class Memory:
    """Words with digits that are names wherever they stand."""

    names: frozenset[str] = frozenset()

    def is_name(self, word: str) -> bool:
        """Tell whether a word with its digits was seen to be a name."""
        return word in self.names


def remember(texts: Iterable[str]) -> Memory:
    """Collect the names with digits that a document uses."""
    names: set[str] = set()
    numbered: dict[str, set[int]] = {}
    for text in texts:
        for match in _GLUED.finditer(text):
            stem, number, rest, closed = match.groups()
            if _COUNTED.match(text, match.end(2)) or find_counter(text, match.end(2)):
                continue
            if _FOLLOWED.match(rest) or not (rest or closed):
                names.add(stem + number)
            numbered.setdefault(stem, set()).add(int(number))
    for stem, numbers in numbered.items():
        if len(numbers) > 2 and any(number + 1 in numbers for number in numbers):
            names.update(f"{stem}{number}" for number in numbers)
    return Memory(frozenset(names))
