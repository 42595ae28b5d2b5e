"""What it costs to read pieces of a head as one word.

Letters are spread out for looks (예 산 액), words wrap over lines, and nothing says which pieces
belong together: every join has a cost, and the number of columns decides later which are made.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from sagwan.relations.words import is_change, is_total
from sagwan.understanding.tables.pieces import Piece, is_letter
from sagwan.understanding.tables.vocabulary import (
    FOLLOWERS,
    KNOWN,
    QUALIFIERS,
    SUFFIXES,
    SURE_LABELS,
    has_formula,
    is_dated,
)

_OFFICES = tuple("담당관 과 국 실 관 단 본부 센터 소 원 팀 위원회".split())
_NOTE = re.compile(r"\([^)]*\)|[*]")
_LONE = frozenset("계남여비월일주년원건명개동시구군읍면목관항합서북중강")
_STANDS_ALONE = frozenset("남여합")
_BEFORE_A_TOTAL = frozenset("소합총누")
_ENDINGS = frozenset("관사직급과률율액비수건자원량금료장위령경정소")
COST_BEFORE_A_FORMULA = 0.5
COST_OF_A_PLAIN_JOIN = 1.7
MOST_MERGED = 6
MOST_SPREAD = 12

Word = tuple[str, Sequence[Piece]]  # with the pieces that it is read from


def read_word(pieces: Sequence[Piece], seen: frozenset[str]) -> tuple[float, str] | None:
    """Read pieces as one word: what that costs, how it is written; None where that cannot be."""
    if len(pieces) == 1:
        text = pieces[0].text
        return _cost_alone(text), text
    words = _words_of(pieces)
    if len(words) == 1:
        ((word, _),) = words
        return _cost_spread(word, seen) + _unevenness(pieces), word
    if len(words) > MOST_MERGED:
        return None
    return _cost_of_several(words, seen), _written([text for text, _ in words])


def _written(texts: Sequence[str]) -> str:
    """Write words as one: spread-out letters closed, wrapped words with a space."""
    joined = texts[0]
    for before, text in pairwise(texts):
        closed = text[0] in "(·/,)" or (len(before) == 1 and len(text) == 1) or text in SUFFIXES
        joined += text if closed else f" {text}"
    return joined


def _cost_of_several(words: Sequence[Word], seen: frozenset[str]) -> float:
    joined = "".join(text for text, _ in words)
    if joined in KNOWN or joined in seen:
        return 0.3
    spread = sum(_cost_of_part(text, run, seen) for text, run in words)
    named = [text + _formula_after(words, i) for i, (text, _) in enumerate(words)]
    joins = [
        _cost_of_join(one, name, a[-1], b[0])
        for ((one, a), (_, b)), name in zip(pairwise(words), named[1:], strict=True)
    ]
    plain = sum(join >= COST_OF_A_PLAIN_JOIN for join in joins)
    return spread + sum(joins) + 0.5 * max(0, plain - 1)


def _words_of(pieces: Sequence[Piece]) -> list[Word]:
    """Close the spread-out letters of each line; other pieces stay as they are."""
    runs: list[list[Piece]] = []
    spread = False  # whether the last piece was a letter
    for piece in pieces:
        letter = is_letter(piece.text)
        if letter and spread and runs[-1][-1].row == piece.row:
            runs[-1].append(piece)
        else:
            runs.append([piece])
        spread = letter
    return [("".join([piece.text for piece in run]), run) for run in runs]


def _formula_after(words: Sequence[Word], at: int) -> str:
    """Give the formula that wrapped to the line below a word: 계획 over (A)."""
    after = "".join(text for text, _ in words[at + 1 : at + 2])
    return after if after[:1] == "(" and has_formula(after) else ""


def _cost_of_part(text: str, run: Sequence[Piece], seen: frozenset[str]) -> float:
    if len(run) == 1:
        return 0.0
    return min(1.2, _cost_spread(text, seen)) + _unevenness(run)


def cost_of_company(pieces: Sequence[Piece], at: int) -> float:
    """Weigh that a letter among spread-out letters is a word by itself, or a word right before
    one with a formula where the others of its line have formulas too: 훈련 실적(B)."""
    piece = pieces[at]
    if not is_letter(piece.text):
        return COST_BEFORE_A_FORMULA if _is_before_formula(pieces, at) else 0.0
    if piece.text in _STANDS_ALONE:
        return 0.0
    if piece.text not in _LONE and not _is_among_letters(pieces, at):
        return -1.8
    before = "".join(p.text for p in pieces[max(0, at - 2) : at] if p.row == piece.row)
    if piece.text == "계":
        return 2.0 if before[-1:] in _BEFORE_A_TOTAL and before not in KNOWN else 0.0
    beside = (*pieces[max(0, at - 1) : at], *pieces[at + 1 : at + 2])
    letters = (p for p in beside if p.row == piece.row and p.text not in _STANDS_ALONE)
    return 0.8 if any(is_letter(p.text) and p.text != "계" for p in letters) else 0.0


def _is_among_letters(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether another letter stands in the line beside a letter, or alone on the next."""
    beside = (*pieces[max(0, at - 1) : at], *pieces[at + 1 : at + 2])
    return any(is_letter(p.text) for p in beside) or len(pieces) == 1


def _is_before_formula(pieces: Sequence[Piece], at: int) -> bool:
    piece, after = pieces[at], pieces[at + 1 : at + 3]
    if not after or after[0].row != piece.row or after[0].text[0] == "(":
        return False
    if has_formula(piece.text) or is_total(piece.text) or piece.text in SURE_LABELS:
        return False
    wrapped = len(after) > 1 and after[1].text[0] == "(" and has_formula(after[1].text)
    if not wrapped and not has_formula(after[0].text):
        return False
    return sum(has_formula(p.text) for p in pieces if wrapped or p.row == piece.row) > 1


def _cost_alone(text: str) -> float:
    if text[0] in "([":
        return 0.6 if text.startswith("(%)") else 1.5
    if not is_letter(text):
        return 0.8 if text in SUFFIXES else 0.0
    return 0.4 if text in _LONE else 3.0


def _cost_spread(word: str, seen: frozenset[str]) -> float:
    if word in KNOWN:
        return 0.1
    if word in seen:
        return 0.4
    if word in SUFFIXES:
        return 0.9
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


@lru_cache(maxsize=1024)
def _cost_of_join(one: str, two: str, before: Piece, piece: Piece) -> float:
    """Weigh joining two words; the first reason that applies decides."""
    same_row = before.row == piece.row
    dated = is_dated(one)
    plain = _NOTE.sub("", two)
    reasons = (
        (has_formula(one) and has_formula(two), 5.0),
        (one[-1] in ")]" and two[0] in "([", 2.0),
        (two[0] in "(·/,)[", 0.2 if same_row else 0.1),
        (is_total(one) or is_total(plain) or (dated and is_dated(two)), 5.0),
        (one[-1] == "*", 4.0),
        (one[-1] in "·/,(", 0.2),
        (one[-1] in ")]", 2.5),
        (one in SURE_LABELS, 4.0),
        (same_row and has_formula(two), 0.6),
        (two in FOLLOWERS and (dated or one in FOLLOWERS), 0.5),
        (one in QUALIFIERS and plain[-1:] in "액률율비금", 0.8),
        (dated and not two[0].isdigit() and not is_change(two), 0.9),
        (before.gap > 1 and piece.gap > 2 and same_row, 4.0),
        (two in SUFFIXES, 0.2),
        (one in KNOWN and plain in KNOWN, 3.0 if same_row or piece.block != before.block else 1.2),
        (is_letter(one) and one not in _LONE, 1.5 if same_row else 0.5),
        (not same_row and one.endswith(_OFFICES), 2.0),
        (same_row and is_letter(two) and two not in _LONE, 2.6),
        (piece.block != before.block, 3.0),
        (not same_row and len(two) > 2 and two.endswith(_OFFICES), 0.4),
        (not same_row, 0.6),
    )
    return next((cost for applies, cost in reasons if applies), COST_OF_A_PLAIN_JOIN)
