"""What somebody probably meant to type."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Find the known word that is closest to the given one."""
    near = get_close_matches(word, list(known), 1, 0.6)
    return near[0] if near else None
