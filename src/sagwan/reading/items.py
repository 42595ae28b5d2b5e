"""Bullets inside a run of text: list items that a table cell has lost the line ends of."""

import re

_MARKS = "○●◎□■◇◆※▷▶▸‣◦▪◼￭•*-"
_OPENS = re.compile(f"[{re.escape(_MARKS)}①-⑳]\\s")
_BREAK = re.compile(r"(?<=\s)(?:[○●◎□■◇◆※▷▶▸‣◦▪◼￭•]\s*(?=\S)|[①-⑳]\s+(?=\S)|[*-]\s+(?=\S))")


def opens_list(plain: str) -> bool:
    """Tell whether a stretch opens with a bullet."""
    return _OPENS.match(plain) is not None


def mark_of(plain: str) -> str:
    """Give the bullet that opens a stretch, all circled numbers as one; empty where none does."""
    if not opens_list(plain):
        return ""
    return "①" if "①" <= plain[0] <= "⑳" else plain[0]


def cut_items(plain: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a stretch of a line before each bullet that stands in it."""
    cuts = [start]
    cuts.extend(
        match.start()
        for match in _BREAK.finditer(plain, start, end)
        if match.start() > start and _has_text(plain, cuts[-1], match.start())
    )
    return list(zip(cuts, [*cuts[1:], end], strict=True))


def _has_text(plain: str, start: int, end: int) -> bool:
    """A second mark right behind the first (`- ※`) opens no item of its own."""
    return bool(plain[start:end].strip(_MARKS + " \t")) or "①" <= plain[start] <= "⑳"


def trim(plain: str, start: int, end: int) -> tuple[int, int]:
    """Leave out the blanks at both ends of a stretch; an empty one stays at its start."""
    stretch = plain[start:end]
    body = stretch.strip()
    if not body:
        return start, start
    left = start + len(stretch) - len(stretch.lstrip())
    return left, left + len(body)
