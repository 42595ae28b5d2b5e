"""Passages that belong together: what is listed one line each, under a line or after it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from sagwan.checking.prose.amounts import base_of
from sagwan.checking.prose.brackets import without_brackets
from sagwan.checking.prose.passages import DATE, FIGURE, RATE, RATIO, Passage
from sagwan.checking.prose.vocabulary import is_declared
from sagwan.facts import Figure
from sagwan.facts.patterns import LETTER, Late

FARTHEST = 15
_KNOWN = 1024  # passages whose bullet and label are remembered
_MARK = re.compile(r"^[^\w(\[「'" + FIGURE + RATE + DATE + r"]+")
_LABEL = re.compile(rf"^([^:{FIGURE}{RATE}{RATIO}]{{1,24}}?)\s*:\s")
_SHARE_LINE = re.compile(
    rf"^[^{FIGURE}{RATE}]{{2,40}}{FIGURE}\s*(?:,\s*{RATE}|\(\s*{RATE}\s*\))\s*$"
)
_LISTED_LINE = re.compile(
    rf"^[^:,{FIGURE}{RATE}{RATIO}{DATE}]{{1,24}}(?:\s:)?"
    rf"\s?{FIGURE}(?:[,/\s(]{{1,2}}{FIGURE})?[)\s]*$"
)
_LINE_SIGNS = Late(r"[^가-힣A-Za-z]+")
_JOINT = r"\s?·\s?|[와과]\s|,\s|\s및\s"
_COMPOUND = re.compile(rf"{LETTER}+?(?:(?:{_JOINT}){LETTER}+)+")
_PARTICLE = re.compile(r"(?:에서는|에서|에는|에|의|을|를|은|는|이|가|으로|로|도)?")


def bare(text: str) -> str:
    """Give a label without blanks, marks and brackets."""
    return re.sub(r"\([^()]*\)|[\s·*]", "", text)


def body(passage: Passage) -> str:
    """Give the text of a passage without its bullet."""
    return _without_bullet(passage.shape)


def label_of(passage: Passage) -> str:
    """Give the label before the colon of a passage (콜센터 : …), nothing where it has none."""
    return _label_in(passage.shape)


@lru_cache(maxsize=_KNOWN)
def _without_bullet(shape: str) -> str:
    return _MARK.sub("", shape)


@lru_cache(maxsize=_KNOWN)
def _label_in(shape: str) -> str:
    match = _LABEL.match(_without_bullet(shape)) if ":" in shape else None
    return bare(match.group(1)) if match else ""


class Family(NamedTuple):
    """A figure and the figures that are listed one by one for its parts.

    `bound` is true where the same words stand with all of them, `named` where the text names the
    lines that give the parts, `apart` where the figure is said of something of its own, as its
    parts are, and is not called a total.
    """

    passage: Passage
    figure: Figure
    parts: tuple[Figure, ...]
    bound: bool
    named: bool
    apart: bool = False


def children_of(passages: Sequence[Passage], index: int) -> list[Passage]:
    """Give the passages one level below a passage, until the next of its own level."""
    parent = passages[index]
    children: list[Passage] = []
    for passage in passages[index + 1 : index + 1 + FARTHEST]:
        if passage.section != parent.section or passage.kind not in {"bullet", "note", "paragraph"}:
            break
        if passage.kind == "note":
            continue
        if passage.level <= parent.level or (children and passage.level < children[0].level):
            break
        if not children or passage.level == children[0].level:
            children.append(passage)
    return children


def nested(passages: Sequence[Passage]) -> Iterator[Family]:
    """Give figures with those of the lines below that stand behind the same word (총사업비 …)."""
    for index, passage in enumerate(passages):
        numbers = [(at, f) for at, f in passage.in_order if passage.shape[at] == FIGURE]
        if not any(base_of(figure) for _, figure in numbers):
            continue
        children = children_of(passages, index)
        if len(children) < 2:
            continue
        for at, figure in numbers:
            word = _front(passage, at)
            parts = [_behind(child, base_of(figure), word) for child in children]
            if base_of(figure) and all(part is not None for part in parts):
                kept = tuple(part for part in parts if part is not None)
                apart = _names_its_own(passage, at, children)
                yield Family(passage, figure, kept, bool(word), False, apart)


def _names_its_own(passage: Passage, at: int, children: Sequence[Passage]) -> bool:
    """Tell whether words before a figure say what it counts, and lines below say so of theirs: a
    place with its meetings, over other places with theirs."""
    before = passage.words_before(at)
    own = set(re.findall(r"[가-힣]+", before)[:-1])
    shared = set.intersection(*(set(re.findall(r"[가-힣]+", child.shape)) for child in children))
    return bool(own - shared) and not is_declared(before)


class Listed(NamedTuple):
    """A figure and those of one kind in the lines below it, each a label with its numbers;
    `declared` is true where it is called a total."""

    figure: Figure
    parts: tuple[Figure, ...]
    labels: str
    declared: bool


def listed_below(passages: Sequence[Passage]) -> Iterator[Listed]:
    """Give figures over lines that say nothing but a label and numbers of the same kinds."""
    for index, passage in enumerate(passages):
        heads = _heads(passage)
        children = children_of(passages, index) if heads else []
        columns = [column for child in children if (column := _columns(child))]
        if len(columns) < max(2, len(children)) or len({bases for bases, _ in columns}) > 1:
            continue
        labels = " ".join(_LINE_SIGNS.sub(" ", child.shape) for child in children)
        for at, figure in heads:
            if base_of(figure) in columns[0][0]:
                place = columns[0][0].index(base_of(figure))
                parts = tuple(column[1][place] for column in columns)
                yield Listed(figure, parts, labels, is_declared(passage.words_before(at)))


def _heads(passage: Passage) -> list[tuple[int, Figure]]:
    """Give the figures of a line that are the only ones of their kind outside its brackets."""
    plain = without_brackets(passage.shape)
    numbers = [(at, f) for at, f in passage.in_order if plain[at] == FIGURE and base_of(f)]
    bases = [base_of(figure) for _, figure in numbers]
    return [(at, f) for at, f in numbers if bases.count(base_of(f)) == 1 and f.bound is None]


def _columns(child: Passage) -> tuple[tuple[str, ...], tuple[Figure, ...]] | None:
    """Give the numbers of a line that is a label with numbers, and their kinds."""
    if child.kind != "bullet" or not _LISTED_LINE.match(body(child)):
        return None
    figures = tuple(figure for _, figure in child.in_order)
    bases = tuple(base_of(figure) for figure in figures)
    exact = all(f.bound is None and not f.change for f in figures)
    return (bases, figures) if exact and len(set(bases)) == len(bases) else None


def _behind(child: Passage, base: str, word: str) -> Figure | None:
    same = [
        f
        for at, f in child.in_order
        if child.shape[at] == FIGURE and base_of(f) == base and _front(child, at) == word
    ]
    return same[0] if same and (word or len(same) == 1) else None


def _front(passage: Passage, at: int) -> str:
    words = re.findall(r"[가-힣]+(?=\s*$)", passage.words_before(at))
    return words[-1] if words else ""


def compounds(passages: Sequence[Passage]) -> Iterator[Family]:
    """Give figures said of A·B together, where A and B are told below, each behind its label."""
    for index, passage in enumerate(passages):
        if FIGURE not in passage.shape or not re.search(_JOINT, passage.shape):
            continue
        below = _labelled_below(passages, index)
        for match in _COMPOUND.finditer(passage.shape) if len(below) > 1 else ():
            names = re.split(_JOINT, match.group())
            told = [_called(name, below) for name in names]
            if all(child is not None for child in told) and len(set(names)) > 1:
                kept = [child for child in told if child is not None]
                yield from _families(passage, match.end(), kept)


def _labelled_below(passages: Sequence[Passage], index: int) -> dict[str, Passage]:
    """Give the passages of the same work that follow, by the label before their colon."""
    here = passages[index]
    found: dict[str, Passage] = {}
    for passage in passages[index + 1 : index + 1 + FARTHEST]:
        if passage.scope == here.scope and (label := label_of(passage)):
            found.setdefault(label, passage)
    return found


def _called(name: str, below: Mapping[str, Passage]) -> Passage | None:
    """Find the passage with a name for its label; the name may carry a particle."""
    for label, passage in below.items():
        if name.startswith(label) and _PARTICLE.fullmatch(name.removeprefix(label)):
            return passage
    return None


def _families(passage: Passage, start: int, told: Sequence[Passage]) -> Iterator[Family]:
    for at, figure in passage.in_order:
        if at < start or passage.shape[at] != FIGURE or not base_of(figure):
            continue
        parts = [_part(child, base_of(figure), _around(passage, at)) for child in told]
        if all(part is not None for part in parts):
            kept = tuple(part for part, _ in filter(None, parts))
            bound = all(alike or not part.value for part, alike in filter(None, parts))
            yield Family(passage, figure, kept, bound, True)


def _part(child: Passage, base: str, words: set[str]) -> tuple[Figure, bool] | None:
    """Give the only figure of a kind, or the one with the same word; tell whether words agree."""
    same = [
        (f, bool(words & _around(child, at)))
        for at, f in child.in_order
        if child.shape[at] == FIGURE and base_of(f) == base
    ]
    alike = [pair for pair in same if pair[1]]
    return same[0] if len(same) == 1 else alike[0] if len(alike) == 1 else None


def _around(passage: Passage, at: int) -> set[str]:
    return {_front(passage, at), _tail(passage, at)} - {""}


def _tail(passage: Passage, at: int) -> str:
    words = re.findall(r"[가-힣]+", passage.words_after(at))
    return words[0] if words else ""


class SharedLines(NamedTuple):
    """Lines that each give a number and its share; `wholes` may be what they share."""

    lines: tuple[tuple[Figure, Figure], ...]
    wholes: tuple[tuple[Figure, bool], ...]


def shared_lines(passages: Sequence[Passage]) -> Iterator[SharedLines]:
    """Give runs of lines such as “직접 수행 445건, 77%” with the figures said just before."""
    run: list[int] = []
    for index, passage in enumerate(passages):
        shared = _SHARE_LINE.match(body(passage)) is not None
        if shared and run and run[-1] == index - 1 and _alike(passages[run[-1]], passage):
            run.append(index)
            continue
        if len(run) >= 2:
            yield _shared(passages, run)
        run = [index] if shared else []
    if len(run) >= 2:
        yield _shared(passages, run)


def _alike(one: Passage, two: Passage) -> bool:
    return one.kind == two.kind and one.level == two.level and one.section == two.section


def _shared(passages: Sequence[Passage], run: Sequence[int]) -> SharedLines:
    lines = []
    for index in run:
        numbers = [f for _, f in passages[index].in_order]
        lines.append((numbers[-2], numbers[-1]))
    base = base_of(lines[0][0])
    first = passages[run[0]]
    wholes = []
    for passage in reversed(passages[max(0, run[0] - 3) : run[0]]):
        if passage.scope != first.scope:
            break
        said = "전체" in passage.shape or "총" in passage.shape
        for at, figure in reversed(passage.in_order):
            if passage.shape[at] == FIGURE and base_of(figure) == base:
                wholes.append((figure, said))
    return SharedLines(tuple(lines), tuple(wholes))
