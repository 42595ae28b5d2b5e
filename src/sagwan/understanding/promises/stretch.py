"""A stretch of text over one or more segments, with the dates in it at their offsets."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sagwan.facts import Document, Period, Place
from sagwan.understanding.roles import Role
from sagwan.understanding.tokens.token import Token


class Dated(NamedTuple):
    """A date in a stretch: its offsets there, its period, whether its year was written, and
    whether that stands elsewhere in the line."""

    start: int
    end: int
    text: str
    period: Period
    has_year: bool
    borrows: bool = False


class Stretch(NamedTuple):
    """A text as written and unified (same length), its dates, and where its lines begin: for each
    the offset in the text and the place."""

    written: str
    plain: str
    dates: tuple[Dated, ...]
    lines: tuple[tuple[int, Place], ...]

    @property
    def place(self) -> Place:
        """Give the place where the stretch begins, to the end of its line."""
        return self.lines[0][1]

    def part(self, start: int, end: int) -> "Stretch":
        """Give a part of the stretch."""
        start += len(self.plain[start:end]) - len(self.plain[start:end].lstrip(" ,."))
        dates = tuple(
            dated._replace(start=dated.start - start, end=dated.end - start)
            for dated in self.dates
            if start <= dated.start < end
        )
        written, plain = self.written[start:end].rstrip(), self.plain[start:end].rstrip()
        return Stretch(written, plain, dates, tuple(self._lines_from(start, end)))

    def _lines_from(self, start: int, end: int) -> Iterator[tuple[int, Place]]:
        """Give the lines that a part fills, the first from where the part begins."""
        first = max(n for n, (offset, _) in enumerate(self.lines) if offset <= start or n == 0)
        for offset, place in self.lines[first:]:
            if offset <= start:
                begin = min(place.start + start - offset, place.end)
                yield 0, Place(place.line, begin, place.end)
            elif offset < end:
                yield offset - start, place

    def without(self, cut: tuple[int, int] | None) -> str:
        """Give the text as written, one blank between words, without a stretch of it that says
        when."""
        if cut is None:
            return " ".join(self.written.split())
        kept = self.written[: cut[0]] + self.written[cut[1] :]
        return " ".join(kept.split()).rstrip(":").rstrip()


def join_stretch(
    document: Document,
    tokens: Sequence[Sequence[Token]],
    roles: Sequence[Role],
    indices: Sequence[int],
) -> Stretch:
    """Join segments into one stretch, without the signs that open them."""
    written, plain = "", ""
    dates: list[Dated] = []
    lines: list[tuple[int, Place]] = []
    for index in indices:
        segment = document.segments[index]
        line = document.lines[segment.line - 1]
        start = min(roles[index].start, segment.end)
        if plain:
            written, plain = written + " ", plain + " "
        shift = len(plain) - start
        lines.append((len(plain), Place(segment.line, start, segment.end)))
        dates += [
            Dated(
                token.start + shift,
                token.end + shift,
                token.text,
                token.period,
                not token.why.endswith("year-of-report"),
                token.why.endswith("year-of-line"),
            )
            for token in (tokens[index] if index < len(tokens) else ())
            if token.kind == "date" and token.period is not None and token.start >= start
        ]
        written += line.text[start : segment.end]
        plain += line.plain[start : segment.end]
    return Stretch(written, plain, tuple(dates), tuple(lines))
