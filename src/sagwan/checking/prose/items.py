"""A list in running text: 광역 13, 기초 51 · 적정 10건(20.8%), 재검토 3건(6.3%) · A, B 각 1건.

A stretch is a list only where every part of it is an item, so that nothing is left over that could
change what the numbers mean.
"""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sagwan.checking.prose.brackets import split_at_top
from sagwan.checking.prose.passages import DATE, FIGURE, RATE, RATIO
from sagwan.facts import Figure
from sagwan.facts.patterns import LETTER, NO_SIGN

_SIGNS = FIGURE + RATE + RATIO
_SPLIT_INSIDE = re.compile(
    rf"(?<=[{FIGURE}{RATE})])\s*(?:·|\+|및\s|와\s|과\s)|(?<=[{FIGURE}{RATE})])\s+(?=\()"
)
_SPLIT_AT_BLANK = re.compile(rf"(?<=[{FIGURE}{RATE})])\s+(?={NO_SIGN}{LETTER}|')")
_OPEN_END = re.compile(r"(?:등|외|…|\.\.\.)\s*(?:\)\s*)?$")
_LABEL = re.compile(rf"{NO_SIGN}{LETTER}|{DATE}|\d차")
_UNREAD = re.compile(r"(?<![\w.])\d[\d,.]*(?!\w)")
_EACH = re.compile(r"각각?\s*$")
_FOREIGN = re.compile(
    r"약\s*$|이상|이하|미만|초과|이내|내외|최대|최소|평균|대비|포함|별도|제외|[→⇒~×÷]|\d\s*[x*]"
    r"|당\s*$|또는|혹은|씩|전년|지난해|작년|전월|종전|평년|매월|매주|매년|한도|목표|누적|누계|전체|총\s*$|이후|까지"
)
_SHARE = re.compile(rf"{FIGURE}[^{FIGURE}(),]{{0,8}}(?:\(\s*{RATE}\s*\)|[,\s*]\s*{RATE})")
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
MOST_ITEMS = 40


class Item(NamedTuple):
    """One item: what it is called, its numbers, its share; `times` names share them (각 1건)."""

    label: str
    figures: tuple[Figure, ...]
    share: Figure | None = None
    times: int = 1


class Listing(NamedTuple):
    """The items of a stretch; an open list (등) names only some of what there is."""

    items: tuple[Item, ...]
    is_open: bool

    @property
    def words(self) -> str:
        """Give the labels of all items in one string."""
        return " ".join(item.label for item in self.items)


def parse_list(shape: str, start: int, end: int, figures: Mapping[int, Figure]) -> Listing | None:
    """Read a stretch as a list of two items or more; None where anything else stands in it."""
    text = shape[start:end]
    if sum(text.count(sign) for sign in (FIGURE, RATE)) < 1 or len(text) > 600:
        return None
    is_open = bool(_OPEN_END.search(text.rstrip(" .")))
    parts = _parts(_OPEN_END.sub("", text.rstrip(" .")) if is_open else text)
    if not 2 <= len(parts) <= MOST_ITEMS:
        return None
    items = _items(text, start, parts, figures)
    if items is None or sum(item.times for item in items) < 2:
        return None
    items = _without_numbering(items)
    return Listing(tuple(items), is_open)


def _without_numbering(items: list[Item]) -> list[Item]:
    """Drop what numbers the items: 1구간 7.2㎞, 2구간 11.2㎞."""
    first = [item.figures[0] for item in items]
    counts = [int(figure.value) for figure in first] == list(range(1, len(items) + 1))
    alike = len({figure.unit.base if figure.unit else "" for figure in first}) == 1
    if counts and alike and all(len(item.figures) > 1 for item in items):
        return [item._replace(figures=item.figures[1:]) for item in items]
    return items


def _parts(text: str) -> list[tuple[int, int]]:
    coarse = split_at_top(text, ",/、;")
    fine = [piece for part in coarse for piece in _split(text, part, _SPLIT_INSIDE)]
    if len(fine) == 1:
        fine = _split(text, fine[0], _SPLIT_AT_BLANK)
    return _with_rates(text, fine)


def _split(text: str, part: tuple[int, int], at: re.Pattern[str]) -> list[tuple[int, int]]:
    begin, end = part
    pieces = []
    for match in at.finditer(text, begin, end):
        if text.count("(", begin, match.start()) != text.count(")", begin, match.start()):
            continue
        pieces.append((begin, match.start()))
        begin = match.end()
    return [*pieces, (begin, end)]


def _with_rates(text: str, parts: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """A rate that stands alone between signs belongs to what stands before it: 445건, 77%."""
    joined: list[tuple[int, int]] = []
    for begin, end in parts:
        alone = text[begin:end].strip() == RATE
        if alone and joined and RATE not in text[joined[-1][0] : joined[-1][1]]:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((begin, end))
    return joined


def _items(
    text: str, start: int, parts: Sequence[tuple[int, int]], figures: Mapping[int, Figure]
) -> list[Item] | None:
    items: list[Item] = []
    waiting: list[str] = []
    for begin, end in parts:
        piece = text[begin:end]
        if not any(sign in piece for sign in _SIGNS):
            if _FOREIGN.search(piece):
                return None
            if DATE in piece or not piece.strip():
                continue
            waiting.append(piece)
            continue
        item = _item(piece, start + begin, figures, waiting)
        if item is None:
            return None
        items.append(item)
        waiting = []
    return None if waiting else items


def _item(
    piece: str, start: int, figures: Mapping[int, Figure], waiting: Sequence[str]
) -> Item | None:
    numbers = _numbers(piece, start, figures)
    share = _SHARE.search(piece)
    rate = figures.get(start + piece.index(RATE, share.start())) if share else None
    label = _name(piece)
    before = piece[: min(piece.index(sign) for sign in _SIGNS if sign in piece)]
    each = _EACH.search(before)
    if not numbers or not _LABEL.search(label) or _FOREIGN.search(_BRACKETED.sub("", piece)):
        return None
    if RATIO in piece or _UNREAD.search(label) or any(_is_vague(figure) for figure in numbers):
        return None
    if not each:
        return None if waiting else Item(label, numbers, rate)
    names = [name for name in re.split(r"[·,]", before[: each.start()]) if name.strip()]
    return Item(label, numbers, rate, len(waiting) + max(1, len(names)))


def _numbers(piece: str, start: int, figures: Mapping[int, Figure]) -> tuple[Figure, ...]:
    """Give the counts and amounts of an item; those in its brackets only where it has no other."""
    plain = _BRACKETED.sub(lambda match: " " * len(match.group()), piece)
    outer = [start + at for at, sign in enumerate(plain) if sign == FIGURE]
    inner = [start + at for at, sign in enumerate(piece) if sign == FIGURE]
    return tuple(figures[at] for at in outer or inner)


def _name(piece: str) -> str:
    """Give the words of an item without its numbers."""
    return re.sub(rf"[{_SIGNS}()\[\]:*\-]", " ", piece).strip()


def _is_vague(figure: Figure) -> bool:
    """Tell whether a number is a limit; 약 may also be the last syllable of a name (계약 6)."""
    return figure.bound is not None and figure.bound != "약"
