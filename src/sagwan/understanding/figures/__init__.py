"""Figures: which numbers of a report state something, about what, in which unit, as of when."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from math import inf

from sagwan.facts import Document, Figure, Place
from sagwan.understanding.figures.loose import LooseFigure
from sagwan.understanding.figures.prose_figures import prose_figures
from sagwan.understanding.figures.table_figures import positions, table_figures, year_of
from sagwan.understanding.reflow import Reflowed
from sagwan.understanding.tables.drafts import TableDraft
from sagwan.understanding.tokens import Token, tokenize

__all__ = ["collect_figures"]

Position = tuple[int, int]


def collect_figures(
    document: Document,
    tokens: Sequence[Sequence[Token]],
    drafts: Sequence[TableDraft],
    names: Sequence[str],
    period: str | None,
    reflowed: Reflowed,
    places: Mapping[Position, int],
) -> tuple[tuple[Figure, ...], Mapping[Position, str]]:
    """Give all figures in reading order, and their ids by line and start; `places` numbers the
    block that each segment stands in, by the segment's line and start."""
    found: dict[Position, LooseFigure] = {}
    for draft, name in zip(drafts, names, strict=True):
        year = year_of(draft.as_of) or year_of(period)
        found.update(positions(list(table_figures(draft, name, year))))
    for figure in _told(document, tokens, reflowed):
        found.setdefault((figure.token.line, figure.token.start), figure)
    order = _Order(places)
    ordered = sorted(found.items(), key=lambda item: order.of(item[1]))
    figures = tuple(loose.named(f"F{i}") for i, (_, loose) in enumerate(ordered, 1))
    return figures, {position: f"F{i}" for i, (position, _) in enumerate(ordered, 1)}


def _told(
    document: Document, tokens: Sequence[Sequence[Token]], reflowed: Reflowed
) -> Iterator[LooseFigure]:
    """Give the figures of running text, those of broken paragraphs from the whole of them."""
    whole = reflowed.document
    read = tokenize(whole, reflowed.joined)
    for index in sorted(reflowed.joined):
        for figure in prose_figures(whole, index, read[index]):
            token = reflowed.trace(figure.token)
            place = Place(token.line, token.start, token.end)
            yield figure._replace(token=token, place=place)
    for index, line in enumerate(tokens):
        if index not in reflowed.broken:
            yield from prose_figures(document, index, line)


class _Order:
    """The order of reading: block after block, in tables row after row."""

    def __init__(self, places: Mapping[Position, int]) -> None:
        self._starts = sorted(places)
        self._places = places

    def of(self, figure: LooseFigure) -> tuple[int, float, int, int, int]:
        """Give what a figure is sorted by."""
        place = figure.place
        at = bisect_right(self._starts, (place.line, place.start)) - 1
        block = self._places[self._starts[at]] if at >= 0 else 0
        row = inf if place.row is None else place.row
        return block, row if place.table else 0, place.column or 0, place.line, place.start
