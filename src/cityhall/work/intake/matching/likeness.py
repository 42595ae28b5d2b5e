"""How alike two sentences are: the share of pairs of syllables that they have in common."""

from collections.abc import Iterable
from functools import lru_cache

from cityhall.work.intake.matching.words import bare

ALIKE = 0.6  # below, two promises of one office are two promises
APART = 0.08  # the second best must be this much farther off


@lru_cache(maxsize=8192)
def pairs_of(text: str) -> frozenset[str]:
    """Give the pairs of neighbouring syllables of a text."""
    plain = bare(text)
    return frozenset(plain[at : at + 2] for at in range(len(plain) - 1))


def likeness(one: str, two: str) -> float:
    """Give the share of pairs that two texts have in common, from 0 to 1."""
    mine, yours = pairs_of(one), pairs_of(two)
    if not mine or not yours:
        return 0.0
    return 2 * len(mine & yours) / (len(mine) + len(yours))


def find_alike(text: str, known: Iterable[tuple[str, str]]) -> tuple[str, str] | None:
    """Find the known text, as (key, text), that says the same; None where none or two do."""
    scored = sorted(((likeness(text, words), key, words) for key, words in known), reverse=True)
    if not scored or scored[0][0] < ALIKE:
        return None
    if len(scored) > 1 and scored[0][0] - scored[1][0] < APART and scored[0][2] != scored[1][2]:
        return None
    return scored[0][1], scored[0][2]
