"""Figures: which numbers of a report state something, about what, in which unit, as of when."""

from collections.abc import Mapping, Sequence

from sagwan.facts import Document, Figure
from sagwan.understanding.figures.loose import LooseFigure
from sagwan.understanding.figures.prose_figures import prose_figures
from sagwan.understanding.figures.table_figures import positions, table_figures, year_of
from sagwan.understanding.tables.drafts import TableDraft
from sagwan.understanding.tokens.token import Token

__all__ = ["collect_figures"]

Position = tuple[int, int]


def collect_figures(
    document: Document,
    tokens: Sequence[Sequence[Token]],
    drafts: Sequence[TableDraft],
    names: Sequence[str],
    period: str | None,
) -> tuple[tuple[Figure, ...], Mapping[Position, str]]:
    """Give all figures in reading order, and their ids by line and start."""
    found: dict[Position, LooseFigure] = {}
    for draft, name in zip(drafts, names, strict=True):
        year = year_of(draft.as_of) or year_of(period)
        found.update(positions(list(table_figures(draft, name, year))))
    for index, line in enumerate(tokens):
        for figure in prose_figures(document, index, line):
            found.setdefault((figure.token.line, figure.token.start), figure)
    ordered = sorted(found.items())
    figures = tuple(loose.named(f"F{i}") for i, (_, loose) in enumerate(ordered, 1))
    return figures, {position: f"F{i}" for i, (position, _) in enumerate(ordered, 1)}
