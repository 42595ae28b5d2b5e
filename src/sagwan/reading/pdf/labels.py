"""Labels left of the figures of a table: outer ones that hold several rows, inner ones that belong
to one, and the place between them."""

from collections.abc import Iterator, Sequence

from sagwan.reading.pdf.bands import Band
from sagwan.reading.pdf.chunks import Chunk, ChunkLine

_NEAR = 3.0
_FEW = 2  # labels that tell where labels of single rows stand


def stands_alone(label: Chunk, others: Sequence[Chunk], sides: tuple[float, float]) -> bool:
    """Tell whether a label stands amid all columns of labels, where `others`, of single rows, do
    not."""
    if len(others) < _FEW or abs(label.middle - sum(sides) / 2) > _NEAR:
        return False
    flush = sum(abs(other.left - label.left) <= _NEAR for other in others)
    return 2 * flush < len(others) and all(
        abs(other.middle - label.middle) > _NEAR for other in others
    )


class Labels:
    """The labels of a table: `first` is where figures begin, `split` where outer labels end and
    inner ones begin."""

    def __init__(self, band: Band) -> None:
        self._band = band
        self.first = band.steps[band.labels]
        self.split = self._find_split() if band.labels else None

    def on(self, line: ChunkLine) -> list[Chunk]:
        """Give the labels on a line."""
        return [chunk for chunk in line.chunks if chunk.middle < self.first]

    def of_row(self, lines: list[ChunkLine]) -> list[Chunk]:
        """Give the labels on the lines of a row."""
        return [chunk for line in lines for chunk in self.on(line)]

    def inner(self) -> list[Chunk]:
        """Give the labels that belong to one row, those over all columns of labels left out."""
        found = self.of_row(self._band.lines)
        if self.split is None:
            return found
        return [chunk for chunk in found if chunk.left > self.split - 1]

    def is_left(self, chunk: Chunk) -> bool:
        """Tell whether a label stands where outer ones do."""
        return self.split is not None and chunk.right < self.split + 1

    def is_outer(self, line: ChunkLine) -> bool:
        """Tell whether a line holds nothing but an outer label."""
        return len(line.chunks) == 1 and self.is_left(line.chunks[0])

    def _find_split(self) -> float | None:
        """Find the place between outer and inner labels: words stand on both sides of it."""
        pairs = [*self._pairs(), *self._orphans()]
        low = max((one.right for one, _ in pairs), default=0.0)
        high = min((other.left for _, other in pairs), default=0.0)
        if not pairs or low >= high:
            return None
        for x in self._band.hints:
            if low - 1 <= x <= high + 1:
                return x
        return (low + high) / 2

    def _pairs(self) -> Iterator[tuple[Chunk, Chunk]]:
        for line in (*self._band.heads[-1:], *self._band.lines):
            words = self.on(line)
            if len(words) > 1:
                yield words[0], words[1]

    def _orphans(self) -> Iterator[tuple[Chunk, Chunk]]:
        """Labels on lines of their own that stand beside the labels of the rows around."""
        lines = self._band.lines
        for place, line in enumerate(lines):
            words = self.on(line)
            if len(line.chunks) != 1 or len(words) != 1:
                continue
            around = [*lines[max(0, place - 1) : place], *lines[place + 1 : place + 2]]
            beside = [chunk for other in around for chunk in self.on(other)[:1]]
            if beside and all(words[0].right < chunk.left for chunk in beside):
                yield words[0], min(beside, key=lambda chunk: chunk.left)
