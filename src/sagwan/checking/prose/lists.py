"""Lists with the total that they belong to: before them, in brackets, on the line below.

What a total is, is always said by the words and signs between it and its list; no number is ever
looked for because it would fit.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from sagwan.checking.prose.amounts import base_of
from sagwan.checking.prose.brackets import Bracket, brackets_in
from sagwan.checking.prose.items import Item, Listing, parse_list
from sagwan.checking.prose.passages import DATE, FIGURE, RATE, Passage
from sagwan.checking.prose.vocabulary import is_declared
from sagwan.facts import Figure
from sagwan.facts.patterns import KOREAN, Late

_OPENER = re.compile(rf"[▹▷►▶▸☞]|\s[*※]\s*|\s?:\s|(?<={FIGURE})(?:으로|이며|로)(?:서)?,?\s")
_BREAK = Late(r"[,/;:▹▷►▶▸☞→⇒]")
_ATTACHED = re.compile(rf"[{FIGURE}\s]+|{FIGURE}[^{FIGURE}{RATE}{DATE}]{{0,6}}")
_PREFIX = re.compile(
    rf"^[^\w({FIGURE}]*(?:\([^(){FIGURE}]*\)\s*)?(?:[^{FIGURE}{RATE}:,]{{1,20}}:\s)?"
)
_CLOSED_BY = re.compile(
    rf"(?:\s*(?P<some>등)\s*(?P<called>총|모두|합계)?(?:\s?{KOREAN}{{2,8}}\s)?"
    rf"|(?:으로|로|해서|,|\s)\s*(?:{DATE}\s)?(?:총|합계|모두|도합))\s*:?\s*"
    rf"{FIGURE}(?!\s*(?:중|가운데)\s)"
)
_SHARED = re.compile(rf"{FIGURE}\s*[(,]\s*(?P<share>{RATE})(?=\s*\)|\s)")
_STARTS = re.compile(rf"[.:]\s|^[^\w{FIGURE}{DATE}]+|[은는]\s")
_BULLETS = re.compile(r"[△▲▷▸▪○]")
NEAR, FARTHEST = 14, 300


class Head(NamedTuple):
    """A figure that may be the total of a list; `gap` are the words between the two, `called` tells
    that the word right before it is 총."""

    offset: int
    figure: Figure
    gap: str
    declared: bool
    called: bool = False

    @property
    def adjacent(self) -> bool:
        """Tell whether nothing but a few words stands between total and list."""
        return len(self.gap.strip()) <= NEAR and not _BREAK.search(self.gap)


class ListClaim(NamedTuple):
    """A list and the figures that may be its total, nearest first.

    `form` is bracket (64건(광역 13, 기초 51)), tail (706건 ▹ 동의 681건, 의견 25건) or below.
    """

    passage: Passage
    listing: Listing
    heads: tuple[Head, ...]
    form: str


class Column(NamedTuple):
    """The numbers of one kind in a list, one for each item; `base` is empty without a unit."""

    base: str
    parts: tuple[tuple[Figure, int], ...]


def list_claims(passages: Sequence[Passage]) -> Iterator[ListClaim]:
    """Give every list of the passages with the figures that may be its total."""
    for index, passage in enumerate(passages):
        following = passages[index + 1] if index + 1 < len(passages) else None
        count = passage.shape.count(FIGURE)
        if not count:
            continue
        brackets = brackets_in(passage.shape)
        if count >= 2:
            yield from _in_brackets(passage, brackets)
            yield from _in_tails(passage, brackets)
            yield from _in_front(passage, brackets)
            yield from _in_sentence(passages, index, brackets)
        if following is not None and _may_hold_list(passage, following):
            yield from _below(passage, following, brackets)


def columns_of(items: Sequence[Item]) -> list[Column]:
    """Give the kinds of numbers of which every item has exactly one."""
    if all(len(item.figures) == 1 for item in items):
        bases = {base_of(item.figures[0]) for item in items}
        printed = bases - {""}
        if len(printed) > 1:
            return []
        parts = tuple((item.figures[0], item.times) for item in items)
        return [Column(next(iter(printed), ""), parts)]
    wanted = [base for base in dict.fromkeys(map(base_of, items[0].figures)) if base]
    columns = []
    for base in wanted:
        found = [[f for f in item.figures if base_of(f) == base] for item in items]
        if all(len(figures) == 1 for figures in found):
            pairs = zip(found, items, strict=True)
            columns.append(Column(base, tuple((f[0], item.times) for f, item in pairs)))
    return columns


def heads_before(passage: Passage, offset: int, brackets: Sequence[Bracket]) -> tuple[Head, ...]:
    """Give the figures before a list that stand in no other bracket, nearest first."""
    heads = []
    for at, figure in reversed(passage.in_order):
        if at >= offset or passage.shape[at] != FIGURE:
            continue
        if offset - at > FARTHEST:
            break
        holder = next((b for b in brackets if b.start <= at < b.end <= offset), None)
        if holder is not None and not _is_attached(passage.shape, holder):
            continue
        gap = passage.shape[at + 1 : offset]
        heads.append(Head(at, figure, gap, is_declared(passage.words_before(at))))
        if len(heads) == 4:
            break
    return tuple(heads)


def _is_attached(shape: str, bracket: Bracket) -> bool:
    """A bracket right after a figure that holds a figure too goes with it: 3개소(809세대)."""
    before = shape[: bracket.start - 1].rstrip()
    return before.endswith(FIGURE) and bool(
        _ATTACHED.fullmatch(shape[bracket.start : bracket.end].strip())
    )


def _in_brackets(passage: Passage, brackets: Sequence[Bracket]) -> Iterator[ListClaim]:
    for bracket in brackets:
        if FIGURE not in passage.shape[bracket.start : bracket.end]:
            continue
        listing = parse_list(passage.shape, bracket.start, bracket.end, passage.figures)
        if listing is not None:
            heads = heads_before(passage, bracket.start - 1, brackets)
            if heads:
                yield ListClaim(passage, listing, heads, "bracket")


def _in_tails(passage: Passage, brackets: Sequence[Bracket]) -> Iterator[ListClaim]:
    shape = passage.shape
    openers = [
        match
        for match in _OPENER.finditer(shape)
        if not any(b.start <= match.start() < b.end for b in brackets)
    ]
    ends = [*(match.start() for match in openers[1:]), len(shape)]
    for match, end in zip(openers, ends, strict=False):
        if FIGURE not in shape[: match.start()] or shape.count(FIGURE, match.end(), end) < 2:
            continue
        listing = parse_list(shape, match.end(), end, passage.figures)
        heads = heads_before(passage, match.start(), brackets)
        if listing is not None and heads:
            yield ListClaim(passage, listing, heads, "tail")


def _in_front(passage: Passage, brackets: Sequence[Bracket]) -> Iterator[ListClaim]:
    """Find a total that closes its list: 국비 3억원, 시비 2억원 등 총 5억원."""
    shape = passage.shape
    for match in _CLOSED_BY.finditer(shape):
        at = match.end() - 1
        if any(b.start <= at < b.end for b in brackets):
            continue
        starts = [m.end() for m in _STARTS.finditer(shape, 0, match.start())]
        marks = [m.start() for m in _BULLETS.finditer(shape, starts[-1] if starts else 0, at)]
        start = marks[0] + 1 if len(marks) > 1 else starts[-1] if starts else 0
        text = _BULLETS.sub(",", shape.replace(",", " ")) if len(marks) > 1 else shape
        listing = parse_list(text, start, match.start(), passage.figures)
        if listing is not None:
            called = match.group("called") is not None
            head = Head(at, passage.figures[at], match.group("some") or "", True, called)
            yield ListClaim(passage, listing, (head,), "front")


def _in_sentence(
    passages: Sequence[Passage], index: int, brackets: Sequence[Bracket]
) -> Iterator[ListClaim]:
    """Find shares of a total told one after the other: 총 90명으로 남 50명(55.6%), 여 40명(44.4%)."""
    passage = passages[index]
    found = list(_SHARED.finditer(passage.shape))
    if len(found) < 2:
        return
    items = []
    for match in found:
        share = passage.figures[match.start("share")]
        words = passage.words_before(match.start())
        items.append(Item(words.strip(), (passage.figures[match.start()],), share))
    spread = sum((item.share.step / 2 for item in items if item.share), Decimal(0))
    total = sum((item.share.value for item in items if item.share), Decimal(0))
    heads = heads_before(passage, found[0].start(), brackets)
    if not heads:
        heads = _said_above(passages, index, items[0].figures[0])
    if not heads or not heads[0].declared:
        return
    parts = sum((item.figures[0].value for item in items), Decimal(0))
    if abs(total - 100) <= spread or parts == heads[0].figure.value:
        yield ListClaim(passage, Listing(tuple(items), False), heads[:1], "sentence")


def _said_above(passages: Sequence[Passage], index: int, like: Figure) -> tuple[Head, ...]:
    """Give the figure of the line above that counts the same thing."""
    for passage in passages[max(0, index - 2) : index][::-1]:
        if passage.scope != passages[index].scope:
            break
        for at, figure in reversed(passage.in_order):
            if passage.shape[at] == FIGURE and base_of(figure) == base_of(like):
                return (Head(at, figure, "", True),)
    return ()


def _may_hold_list(passage: Passage, following: Passage) -> bool:
    if passage.scope != following.scope or following.kind not in {"bullet", "note", "paragraph"}:
        return False
    deeper = following.level > passage.level or following.kind == "note"
    return deeper and following.shape.count(FIGURE) >= 2 and passage.section == following.section


def _below(
    passage: Passage, following: Passage, brackets: Sequence[Bracket]
) -> Iterator[ListClaim]:
    prefix = _PREFIX.match(following.shape)
    start = prefix.end() if prefix else 0
    listing = parse_list(following.shape, start, len(following.shape), following.figures)
    heads = heads_before(passage, len(passage.shape), brackets)
    if listing is not None and heads:
        yield ListClaim(following, listing, heads, "below")
