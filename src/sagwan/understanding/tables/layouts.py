"""What a head must name and how its words were laid out; words that name no numeric column."""

from collections.abc import Iterator
from typing import NamedTuple

from sagwan.relations.words import is_total
from sagwan.understanding.tables.readings import Reading
from sagwan.understanding.tables.vocabulary import (
    has_formula,
    is_dated,
    is_label_head,
    is_text_head,
)

Path = tuple[str, ...]
Manner = tuple[bool, bool, bool, bool]
MOST_LABELS = 3


class Header(NamedTuple):
    """A solved head: the path of each numeric column, and words of label and text columns.

    `cost` is low for a natural reading, `bits` high for one that arithmetic supports.
    """

    paths: tuple[Path, ...]
    label: str = ""
    spanning: str = ""
    remarks: tuple[str, ...] = ()
    cost: float = 0.0
    bits: float = 0.0

    @property
    def merit(self) -> float:
        """Weigh arithmetic against the cost of reading."""
        return merit_of(self.bits, self.cost)


def merit_of(bits: float, cost: float) -> float:
    """Weigh the bits that arithmetic is worth against the cost of a reading."""
    return bits - 2.0 * cost


class Need(NamedTuple):
    """What the rows ask of a head: the number of numeric columns, and what else it must name:
    a number beside all rows, remarks, labels, labels within labels."""

    width: int
    spanning: bool = False
    remarks: bool = False
    labels: bool = True
    nested: bool = False

    @property
    def manner(self) -> Manner:
        """Give what does not depend on the number of columns."""
        return self.spanning, self.remarks, self.labels, self.nested


class Sorted(NamedTuple):
    """The words of the top level once label, spanning and text columns are set aside."""

    cost: float
    words: tuple[str, ...]
    rows: tuple[int, ...]
    wraps: tuple[bool, ...]
    label: str = ""
    spanning: str = ""
    remarks: tuple[str, ...] = ()


def sorted_words(reading: Reading, need: Need, limit: float) -> Iterator[Sorted]:
    """Yield the ways to set aside words at both ends that name no numeric column, up to a cost."""
    words = reading.words
    for labels in range(min(MOST_LABELS, len(words) - 1) + 1):
        cost = _label_cost(words, labels, need)
        if cost is None:
            continue
        for remarks, extra in _remark_counts(words[labels:], need):
            if reading.cost + (cost + extra) <= limit:
                yield from _with_spanning(reading, labels, remarks, cost + extra, need)


def _with_spanning(
    reading: Reading, labels: int, remarks: int, cost: float, need: Need
) -> Iterator[Sorted]:
    end = len(reading.words) - remarks
    start = labels + (1 if need.spanning else 0)
    if start >= end:
        return
    yield Sorted(
        reading.cost + cost,
        reading.words[start:end],
        reading.rows[start:end],
        reading.wraps[start:end],
        "·".join(reading.words[:labels]),
        reading.words[labels] if need.spanning else "",
        reading.words[end:],
    )


def _label_cost(words: tuple[str, ...], count: int, need: Need) -> float | None:
    """Weigh that the first words name label columns; rows with labels usually have one named."""
    known = [is_label_head(word) for word in words[: count + 1]]
    if not need.labels:
        return 1.5 * count
    if count == 0:
        return 6.0 if known and known[0] and len(words) > 1 else 0.8
    if not known[0]:
        return _odd_label(words[0]) - 0.8 if count == 1 and not need.spanning else None
    second = 0.2 if need.nested else 0.9
    return sum(
        second if is_known else _odd_label(word)
        for word, is_known in zip(words[1:count], known[1:count], strict=True)
    )


def _odd_label(word: str) -> float:
    """Weigh that a word which names no label column does: a total, a year or what is reckoned
    with hardly can."""
    if is_total(word) or has_formula(word):
        return 5.0
    return 3.8 if is_dated(word) else 1.8


def _remark_counts(words: tuple[str, ...], need: Need) -> Iterator[tuple[int, float]]:
    """Yield how many words at the right end may name text columns, with the cost; where rows have
    remarks the last one may be any word."""
    named = _named(words)
    for count in range(named + 1):
        yield count, 0.0 if count == named else 1.0 * (named - count)
    if need.remarks and not named and len(words) > 1 and not has_formula(words[-1]):
        yield 1, 0.5
        if before := _named(words[:-1]):
            yield 1 + before, 0.3


def _named(words: tuple[str, ...]) -> int:
    """Count the words at the right end that say that they name columns of text."""
    named = 0
    while named < len(words) - 1 and is_text_head(words[-1 - named]):
        named += 1
    return named
