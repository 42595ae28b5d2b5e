"""From the lines of a table's head to words: spread-out letters joined, wrapped words merged.

A line is cut into white-space pieces; which pieces belong together is chosen for every possible
number of words at once, cheapest first, because the number of columns is known from the rows.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from sagwan.relations.words import is_total
from sagwan.understanding.tables.vocabulary import KNOWN

_HANGUL = re.compile(r"^[가-힣]+$")
_GLUED = re.compile(r"([.)%\]*])([가-힣](?:\s|$))")
_FOOTED = re.compile(r"^([가-힣])[*]+$")
_DATED = re.compile(r"^['’‘′`]?\d+[.년월/]")
_LONE = frozenset("계남여비월일주년원건명개동시구군읍면목관항")
MOST_PIECES = 60
MOST_MERGED = 5
DOWNWARDS = "\u2003"


@dataclass(frozen=True, slots=True)
class Piece:
    """A white-space piece of a head line; `row` counts the lines of the head, `block` the groups
    of lines that blank lines set apart."""

    text: str
    row: int
    block: int = 0


@dataclass(frozen=True, slots=True)
class Words:
    """One way to read a head as so many words, and its cost."""

    cost: float
    words: tuple[str, ...]
    rows: tuple[int, ...] = ()


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
        parts = _GLUED.sub(r"\1 \2", line).split()
        for i, part in enumerate(parts):
            for text in _unglued(part, parts[i - 1] if i else "", parts[i + 1 : i + 2]):
                hangs = i == 0 and row > 0 and text[0] in "([" and len(parts) > 1
                pieces.append(Piece(_FOOTED.sub(r"\1", text), row - hangs, block))
    return pieces[:MOST_PIECES]


def _unglued(part: str, before: str, after: Sequence[str]) -> Sequence[str]:
    """Cut 도구 in 연 도구 분, where two spread-out words ran together."""
    neighbours = [before, *after]
    lone = len(neighbours) == 2 and all(len(n) == 1 and _HANGUL.match(n) for n in neighbours)
    if lone and len(part) == 2 and _HANGUL.match(part) and part not in KNOWN:
        return list(part)
    return [part]


def words_by_count(pieces: Sequence[Piece], seen: frozenset[str]) -> dict[int, Words]:
    """Give the cheapest reading for every number of words; `seen` are words of the document."""
    best: list[dict[int, Words]] = [{0: Words(0.0, ())}]
    for end in range(1, len(pieces) + 1):
        here: dict[int, Words] = {}
        for start in range(max(0, end - 10), end):
            cost = _cost(pieces[start:end], seen)
            if cost is None:
                continue
            word = _joined(pieces[start:end])
            for count, words in best[start].items():
                total = words.cost + cost
                if count + 1 not in here or total < here[count + 1].cost:
                    here[count + 1] = Words(
                        total, (*words.words, word), (*words.rows, pieces[start].row)
                    )
        best.append(here)
    return best[-1]


def _joined(pieces: Sequence[Piece]) -> str:
    if all(len(piece.text) == 1 for piece in pieces):
        return "".join(piece.text for piece in pieces)
    text = pieces[0].text
    for before, piece in pairwise(pieces):
        single = len(before.text) == 1 and len(piece.text) == 1
        text += piece.text if single or piece.text[0] in "(·/,)" else f" {piece.text}"
    return text


def _cost(pieces: Sequence[Piece], seen: frozenset[str]) -> float | None:
    texts = [piece.text for piece in pieces]
    if len(texts) == 1:
        return _cost_alone(texts[0])
    if all(len(t) == 1 and _HANGUL.match(t) for t in texts):
        return _cost_spread("".join(texts), seen) + (0.3 if pieces[0].row != pieces[-1].row else 0)
    return _cost_merged(pieces, seen)


def _cost_alone(text: str) -> float:
    if len(text) > 1 or not _HANGUL.match(text):
        return 1.5 if text[0] == "(" else 0.0
    return 0.4 if text in _LONE else 3.0


def _cost_spread(word: str, seen: frozenset[str]) -> float:
    if word in KNOWN:
        return 0.1
    if word in seen:
        return 0.5
    return 2.0 + 0.4 * abs(len(word) - 3)


def _cost_merged(pieces: Sequence[Piece], seen: frozenset[str]) -> float | None:
    if len(pieces) > MOST_MERGED:
        return None
    joined = "".join(p.text for p in pieces)
    if joined in KNOWN:
        return 0.3
    cost = sum(_cost_of_join(before, piece) for before, piece in pairwise(pieces))
    return cost * 0.6 if joined in seen else cost


def _cost_of_join(before: Piece, piece: Piece) -> float:
    """Weigh joining two pieces; the first reason that applies decides."""
    one, two = before.text, piece.text
    dated = _DATED.match(one) is not None
    reasons = (
        (is_total(one) or is_total(two) or (dated and bool(_DATED.match(two))), 5.0),
        (two[0] in "(*)·/,", 0.2),
        (one[-1] == "*", 4.0),
        (one[-1] in "·/,(", 0.2),
        (dated and not two[0].isdigit(), 0.8),
        (len(one) == 1 and _HANGUL.match(one) is not None and one not in _LONE, 0.6),
        (piece.block != before.block, 3.0),
    )
    return next((cost for applies, cost in reasons if applies), 1.2)
