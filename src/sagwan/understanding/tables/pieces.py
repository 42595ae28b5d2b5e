"""The white-space pieces of a table's head, before anything says which belong together."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sagwan.facts.patterns import KOREAN, SYLLABLE, Late
from sagwan.understanding.tables.vocabulary import KNOWN

_GLUED = re.compile(rf"([.)%\]*])({SYLLABLE}(?:\s|$))")
_BRACKET_THEN_WORD = Late(rf"(\))({KOREAN}{{2}})", ")")
_FOOTED = Late(rf"^({KOREAN})[*]+$", "*")
_PIECE = re.compile(r"\S+")
LONGEST_BRACKET = 5
MOST_PIECES = 90
DOWNWARDS = "\u2003"


class Piece(NamedTuple):
    """A white-space piece of a head line; `row` counts the lines of the head, `block` the groups
    of lines that blank lines set apart, `gap` the spaces before it."""

    text: str
    row: int
    block: int = 0
    gap: int = 1


def pieces_of(lines: Sequence[str]) -> list[Piece]:
    """Cut head lines into pieces; letters glued between spread-out letters are cut apart too."""
    if len(lines) == 1 and DOWNWARDS in lines[0]:
        return [Piece(text, 0) for text in lines[0].split(DOWNWARDS)]
    pieces: list[Piece] = []
    row = block = -1
    apart = True
    for line in lines:
        if not line.strip():
            apart = True
            continue
        row, block, apart = row + 1, block + apart, False
        pieces.extend(Piece(text, row, block, gap) for text, gap in _parts_of(line))
    return pieces


def names_of(lines: Sequence[str]) -> list[Piece]:
    """Take each line as one name, its spread-out letters closed."""
    names = ("".join(line.split()) if is_spread(line) else line.strip() for line in lines)
    return [Piece(name, row) for row, name in enumerate(name for name in names if name)]


def is_spread(text: str) -> bool:
    """Tell whether a line is one word whose letters were spread out for looks."""
    return all(len(piece) == 1 or piece[0] == "(" for piece in text.split())


def _parts_of(line: str) -> list[tuple[str, int]]:
    """Cut one line, giving each piece with the spaces before it."""
    cut = _BRACKET_THEN_WORD.sub(r"\1 \2", _GLUED.sub(r"\1 \2", line))
    found: list[tuple[str, int]] = []
    end = 0
    for match in _PIECE.finditer(cut):
        found.append((match.group(), match.start() - end if found else 1))
        end = match.end()
    return list(_unglued(_with_brackets(found)))


def _with_brackets(parts: Sequence[tuple[str, int]]) -> list[tuple[str, int]]:
    """Keep what stands in one pair of brackets together: (공기업, 민간 등)."""
    kept: list[tuple[str, int]] = []
    opened = 0
    for text, gap in parts:
        if opened and len(kept[-1][0].split()) < LONGEST_BRACKET:
            kept[-1] = (f"{kept[-1][0]} {text}", kept[-1][1])
        else:
            kept.append((text, gap))
            opened = 0
        opened = max(0, opened + text.count("(") - text.count(")"))
    return kept


def _unglued(parts: Sequence[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    """Cut 도구 in 연 도구 분, where two spread-out words ran together."""
    for i, (part, gap) in enumerate(parts):
        beside = (parts[i - 1 : i] if i else []), parts[i + 1 : i + 2]
        lone = all(len(p) == 1 and is_letter(p[0][0]) for p in beside)
        if lone and len(part) == 2 and all(map(is_letter, part)) and part not in KNOWN:
            yield part[0], gap
            yield part[1], 1
        else:
            yield _FOOTED.sub(r"\1", part), gap


def is_letter(text: str) -> bool:
    """Tell whether a text is a single syllable."""
    return len(text) == 1 and "가" <= text <= "힣"
