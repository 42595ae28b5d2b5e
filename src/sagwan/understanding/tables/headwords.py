"""From the lines of a table's head to pieces, and what it costs to read pieces as one word.

Letters are spread out for looks (예 산 액), words wrap over lines, and nothing says which pieces
belong together: every join has a cost, and the number of columns decides later which are made.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from sagwan.relations.words import is_change, is_total
from sagwan.understanding.tables.vocabulary import FOLLOWERS, KNOWN, QUALIFIERS

_HANGUL = re.compile(r"^[가-힣]+$")
_GLUED = re.compile(r"([.)%\]*])([가-힣](?:\s|$))")
_BRACKET_THEN_WORD = re.compile(r"(\))([가-힣]{2})")
_FOOTED = re.compile(r"^([가-힣])[*]+$")
_DATED = re.compile(r"^['’‘′`´]?\d+(?:[.년월/]|$)")
_LONE = frozenset("계남여비월일주년원건명개동시구군읍면목관항합")
_STANDS_ALONE = frozenset("남여합")
_BEFORE_A_TOTAL = frozenset("소합총누")
_ENDINGS = frozenset("관사직급과률율액비수건자원량금료장위령경정소")
MOST_PIECES = 60
MOST_MERGED = 5
MOST_SPREAD = 10
_LETTER_WITH_REMARK = re.compile(r"^[가-힣]\([^()]+\)$")
DOWNWARDS = "\u2003"


@dataclass(frozen=True, slots=True)
class Piece:
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
        pieces.extend(_pieces_of_line(line, row, block))
    return pieces


def _pieces_of_line(line: str, row: int, block: int) -> list[Piece]:
    cut = _BRACKET_THEN_WORD.sub(r"\1 \2", _GLUED.sub(r"\1 \2", line))
    found = [(m.group(), m.start()) for m in re.finditer(r"\S+", cut)]
    parts = [text for text, _ in found]
    pieces = []
    end = 0
    for i, (part, start) in enumerate(found):
        gap = start - end if i else 1
        for text in _unglued(part, parts[i - 1] if i else "", parts[i + 1 : i + 2]):
            pieces.append(Piece(_FOOTED.sub(r"\1", text), row, block, gap))
            gap = 1
        end = start + len(part)
    return pieces


def _unglued(part: str, before: str, after: Sequence[str]) -> Sequence[str]:
    """Cut 도구 in 연 도구 분, where two spread-out words ran together."""
    neighbours = [before, *after]
    lone = len(neighbours) == 2 and all(len(n) == 1 and _HANGUL.match(n) for n in neighbours)
    if lone and len(part) == 2 and _HANGUL.match(part) and part not in KNOWN:
        return list(part)
    if len(before) == 1 and _HANGUL.match(before) and _LETTER_WITH_REMARK.match(part):
        return [part[0], part[1:]]
    return [part]


def joined_word(pieces: Sequence[Piece]) -> str:
    """Write pieces as one word."""
    if all(len(piece.text) == 1 for piece in pieces):
        return "".join(piece.text for piece in pieces)
    text = pieces[0].text
    for before, piece in pairwise(pieces):
        single = len(before.text) == 1 and len(piece.text) == 1
        text += piece.text if single or piece.text[0] in "(·/,)" else f" {piece.text}"
    return text


def word_cost(pieces: Sequence[Piece], seen: frozenset[str]) -> float | None:
    """Give what it costs to read pieces as one word; None where that cannot be."""
    texts = [piece.text for piece in pieces]
    if len(texts) == 1:
        return _cost_alone(texts[0])
    if all(len(t) == 1 and _HANGUL.match(t) for t in texts):
        over = 0.3 if pieces[0].row != pieces[-1].row else 0.0
        return _cost_spread("".join(texts), seen) + over + _unevenness(pieces)
    if texts[-1][0] == "(" and all(_is_letter(text) for text in texts[:-1]):
        return _cost_spread("".join(texts[:-1]), seen) + 0.2 + _unevenness(pieces[:-1])
    return _cost_merged(pieces, seen)


def cost_of_company(pieces: Sequence[Piece], at: int) -> float:
    """Weigh that a letter among spread-out letters is a word by itself."""
    piece = pieces[at]
    if not _is_letter(piece.text) or piece.text in _STANDS_ALONE:
        return 0.0
    before = "".join(p.text for p in pieces[max(0, at - 2) : at] if p.row == piece.row)
    if piece.text == "계":
        return 2.0 if before[-1:] in _BEFORE_A_TOTAL and before not in KNOWN else 0.0
    beside = (*pieces[max(0, at - 1) : at], *pieces[at + 1 : at + 2])
    letters = (p for p in beside if p.row == piece.row and p.text not in _STANDS_ALONE)
    return 1.2 if any(_is_letter(p.text) and p.text != "계" for p in letters) else 0.0


def _cost_alone(text: str) -> float:
    if len(text) > 1 or not _HANGUL.match(text):
        return 1.5 if text[0] == "(" else 0.0
    return 0.4 if text in _LONE else 3.0


def _cost_spread(word: str, seen: frozenset[str]) -> float:
    if word in KNOWN:
        return 0.1
    if word in seen:
        return 0.4
    if any(word[:i] in KNOWN and word[i:] in KNOWN for i in range(2, len(word) - 1)):
        return 4.0 if len(word) > 5 else 2.2
    if word[0] == "계":
        return 4.0
    long = max(0, len(word) - 5)
    odd = 1.1 if word[-1] in _ENDINGS else 1.6
    return odd + 0.3 * abs(len(word) - 3) + 0.8 * long


def _unevenness(pieces: Sequence[Piece]) -> float:
    """Letters of one word stand equally far apart."""
    gaps = [after.gap for before, after in pairwise(pieces) if before.row == after.row]
    return 0.5 if gaps and max(gaps) - min(gaps) > 1 else 0.0


def _cost_merged(pieces: Sequence[Piece], seen: frozenset[str]) -> float | None:
    if len(pieces) > MOST_MERGED:
        return None
    joined = "".join(p.text for p in pieces)
    if joined in KNOWN:
        return 0.2
    cost = sum(_cost_of_join(before, piece) for before, piece in pairwise(pieces))
    return cost * 0.5 if joined in seen else cost


def _cost_of_join(before: Piece, piece: Piece) -> float:
    """Weigh joining two pieces; the first reason that applies decides."""
    one, two = before.text, piece.text
    dated = _DATED.match(one) is not None
    reasons = (
        (is_total(one) or is_total(two) or (dated and bool(_DATED.match(two))), 5.0),
        (two[0] in "(·/,)", 0.2 if before.row == piece.row else 0.1),
        (one[-1] == "*", 4.0),
        (one[-1] in "·/,(", 0.2),
        (two in FOLLOWERS and (dated or one in FOLLOWERS), 0.5),
        (one in QUALIFIERS and two[-1] in "액률율비금", 0.8),
        (dated and not two[0].isdigit() and not is_change(two), 0.9),
        (before.gap > 1 and piece.gap > 2 and piece.row == before.row, 4.0),
        (one in KNOWN and two in KNOWN, 3.0 if before.row == piece.row else 1.6),
        (_is_letter(one) and one not in _LONE, 0.6 if before.row != piece.row else 1.5),
        (piece.block != before.block, 3.0),
        (piece.row != before.row, 1.0),
    )
    return next((cost for applies, cost in reasons if applies), 1.7)


def _is_letter(text: str) -> bool:
    return len(text) == 1 and _HANGUL.match(text) is not None
