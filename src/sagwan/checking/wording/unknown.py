"""Nouns that fall into no words of the dictionary, and that one jamo turns into such words.

The model calls ordinary compounds unknown as well (도시재생); what its parts make up is no slip.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from sagwan.checking.wording.jamo import parts_of
from sagwan.checking.wording.language import Analyser, Morpheme

_FEWEST = 4  # syllables: shorter unknown nouns are names more often than slips
_MOST = 12
_RARE = 2  # times; what a report writes more often, it means
_LONGEST_PART = 4
_LETTERS = re.compile(r"[가-힣]+\Z")
_AFFIXES = frozenset(
    "자가권실과국형용성식적화제비율률장팀원금법안인층별관소신재미부불초총구군시도읍면동주각대"
)
_FIRST = 0xAC00
# Jamo that are taken for one another, by their number among initials, vowels and finals.
_INITIALS = ((0, 1, 15), (3, 4, 16), (7, 8, 17), (9, 10), (12, 13, 14), (11, 18))
_VOWELS = (
    *((1, 5), (3, 5, 7), (0, 2), (4, 6), (8, 12)),
    *((10, 11, 15), (13, 17), (13, 18), (12, 17)),
)
_FINALS = (
    *((0, 4), (0, 8), (0, 19), (0, 21), (1, 2, 24)),
    *((4, 5, 6), (4, 21), (7, 19, 20, 22, 25), (17, 26)),
)


class Lexicon:
    """Which parts of words the dictionary has as nouns of their own; asked once for each."""

    def __init__(self, analyser: Analyser) -> None:
        """Start with nothing asked."""
        self._analyser = analyser
        self._tags: dict[str, str] = {}

    def learn(self, words: Iterable[str]) -> None:
        """Ask for every part of some words at once."""
        parts = {
            word[start : start + length]
            for word in words
            for length in range(2, _LONGEST_PART + 1)
            for start in range(len(word) - length + 1)
        }
        unasked = sorted(parts - self._tags.keys())
        for part, morphemes in zip(unasked, self._analyser.tokenize(unasked), strict=True):
            whole = len(morphemes) == 1 and not morphemes[0].oov
            self._tags[part] = morphemes[0].tag if whole else ""

    def has(self, part: str) -> bool:
        """Tell whether the dictionary has a part as a common noun."""
        return self._tags.get(part) == "NNG"

    def splits(self, word: str, tags: frozenset[str]) -> bool:
        """Tell whether a word falls into nouns, with at most single affixes at its ends."""
        ends = [True] + [False] * len(word)
        for end in range(1, len(word) + 1):
            affix = end in {1, len(word)} and word[end - 1] in _AFFIXES and len(word) > 2
            ends[end] = (affix and ends[end - 1]) or any(
                ends[end - length] and self._tags.get(word[end - length : end]) in tags
                for length in range(2, min(_LONGEST_PART, end) + 1)
            )
        return ends[-1]


def unknown_nouns(analysed: Iterable[Sequence[Morpheme]]) -> Mapping[str, int]:
    """Count the nouns that the dictionary does not know as they stand."""
    found = Counter(m.form for morphemes in analysed for m in morphemes if m.oov)
    return {
        form: times
        for form, times in found.items()
        if times <= _RARE and _FEWEST <= len(form) <= _MOST and _LETTERS.match(form)
    }


def likely_meant(nouns: Sequence[str], analyser: Analyser, plain: str) -> Iterator[tuple[str, str]]:
    """Find for nouns that fall into no known words the only variant that does, where the report
    itself uses the word that it makes."""
    lexicon = Lexicon(analyser)
    lexicon.learn(nouns)
    strange = [noun for noun in nouns if not lexicon.splits(noun, frozenset({"NNG", "NNP"}))]
    variants = {noun: list(_variants(noun)) for noun in strange}
    lexicon.learn(variant for found in variants.values() for variant in found)
    for noun, found in variants.items():
        known = (variant for variant in found if lexicon.splits(variant, frozenset({"NNG"})))
        used = [variant for variant in known if _is_used(noun, variant, lexicon, plain)]
        if len(used) == 1:
            yield noun, used[0]


def _is_used(noun: str, variant: str, lexicon: Lexicon, plain: str) -> bool:
    """Tell whether the report has the mended part elsewhere, and the odd part nowhere else."""
    changed = next(i for i, (a, b) in enumerate(zip(noun, variant, strict=True)) if a != b)
    times = plain.count(noun)
    for length in range(2, _LONGEST_PART + 1):
        for start in range(max(0, changed - length + 1), min(changed, len(noun) - length) + 1):
            odd, right = noun[start : start + length], variant[start : start + length]
            if lexicon.has(right) and plain.count(right) and plain.count(odd) == times:
                return True
    return False


def _variants(noun: str) -> Iterator[str]:
    for place, syllable in enumerate(noun):
        for other in _near(syllable):
            yield noun[:place] + other + noun[place + 1 :]


def _near(syllable: str) -> list[str]:
    """Give the syllables that differ in one jamo which is often taken for another."""
    parts = parts_of(syllable)
    found: dict[int, set[int]] = defaultdict(set)
    for place, groups in enumerate((_INITIALS, _VOWELS, _FINALS)):
        for group, jamo in product(groups, range(28)):
            if parts and parts[place] in group and jamo in group and jamo != parts[place]:
                found[place].add(jamo)
    return [] if parts is None else [_changed(parts, p, j) for p in found for j in found[p]]


def _changed(parts: tuple[int, int, int], place: int, jamo: int) -> str:
    changed = list(parts)
    changed[place] = jamo
    initial, vowel, final = changed
    return chr(_FIRST + (initial * 21 + vowel) * 28 + final)
