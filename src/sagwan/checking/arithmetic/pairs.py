"""Two cells that must say the same: each pair of their figures as a finding."""

from collections.abc import Callable, Iterator, Mapping

from sagwan.checking.rule import Finding
from sagwan.facts import Alternative, Cell, Figure, Message
from sagwan.facts.figure import plain_decimal

Words = Callable[[Figure, Figure], Message]


def compare_cells(
    figures: Mapping[str, Figure], one: Cell, two: Cell, words: Words
) -> Iterator[Finding]:
    """Compare the figures of two cells that hold as many."""
    if len(one.figures) != len(two.figures):
        return
    for a, b in zip(one.figures, two.figures, strict=True):
        yield compare_figures(figures[a], figures[b], words)


def compare_figures(one: Figure, two: Figure, words: Words) -> Finding:
    """Compare two figures; the second is where the finding stands."""
    holds = one.value == two.value
    mends = (
        Alternative(one.id, plain_decimal(two.value)),
        Alternative(two.id, plain_decimal(one.value)),
    )
    return Finding(
        "same",
        two.place,
        holds,
        words(one, two),
        (one.id, two.id),
        two.text,
        one.text,
        f"{two.text} = {one.text}",
        () if holds else mends,
    )
