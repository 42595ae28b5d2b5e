"""The city's own words (sagwan.toml): names that equal another, and terms a letter off."""

import re
from collections.abc import Iterator

from sagwan.checking.evidence import Evidence
from sagwan.checking.wording.jamo import is_one_jamo_off, is_swapped
from sagwan.checking.wording.names import Occurrence
from sagwan.facts.patterns import Late

_WORD = Late(r"[가-힣A-Za-z0-9]{3,}")
_FEWEST = 3


def equal_names(evidence: Evidence) -> Iterator[tuple[Occurrence, str]]:
    """Find names that the city equals to another one which the report uses as well."""
    plain = evidence.text.plain
    for name, right in evidence.settings.same_names.items():
        if name and right in plain and name not in right:
            for match in evidence.text.find(re.compile(re.escape(name))):
                yield Occurrence(match[0], *match.span()), right


def misspelt_terms(evidence: Evidence) -> Iterator[tuple[Occurrence, str]]:
    """Find words that are a term of the city but for one jamo or two neighbours swapped."""
    terms = {term for term in evidence.settings.terms if len(term) >= _FEWEST}
    if not terms:
        return
    lengths = {len(term) for term in terms}
    for match in evidence.text.find(_WORD):
        for length in lengths:
            word = match[0][:length]
            if len(word) != length or word in terms:
                continue
            right = next((term for term in terms if _is_near(word, term)), None)
            if right is not None:
                yield Occurrence(word, match.start(), match.start() + length), right


def _is_near(word: str, term: str) -> bool:
    if len(word) != len(term):
        return False
    return is_one_jamo_off(word, term) or is_swapped(word, term)
