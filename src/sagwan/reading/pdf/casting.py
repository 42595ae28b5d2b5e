"""Tables of which only a few rules across the page are drawn: every cell is reckoned from where its
text stands, labels and names that hold several rows or columns among them."""

from collections.abc import Iterator
from itertools import pairwise

from sagwan.reading.pdf.bands import Band
from sagwan.reading.pdf.chunks import Chunk, ChunkLine
from sagwan.reading.pdf.heads import cast_head
from sagwan.reading.pdf.ink import Area
from sagwan.reading.pdf.labels import Labels, stands_alone
from sagwan.reading.pdf.sharing import count_off, share_out

_NEAR = 3.0
_BARE = 0.3  # of their height, what it costs to leave rows without a label


def cast_cells(band: Band) -> list[Area]:
    """Give the cells of a table."""
    return list(_Caster(band).cast())


class _Caster:
    """Casts one table."""

    def __init__(self, band: Band) -> None:
        self._band = band
        self._labels = Labels(band)
        self._rows = self._group_rows()
        self._sides = self._row_sides()
        self._xs = self._columns()

    def cast(self) -> Iterator[Area]:
        """Cast head and rows."""
        yield from self._head()
        labels = sum(x < self._labels.first - 1 for x in self._xs)
        for top, bottom in pairwise(self._sides):
            for left, right in pairwise(self._xs[labels:]):
                yield Area(left, top, right, bottom)
        if labels:
            yield from self._cast_labels(self._xs[: labels + 1])

    # --- columns --------------------------------------------------------------------------------

    def _columns(self) -> list[float]:
        steps = self._band.steps
        inner = [] if self._labels.split is None else [self._labels.split]
        after = self._labels.split if self._labels.split is not None else steps[0]
        between = [x for x in steps[1 : self._band.labels] if x > after + _NEAR]
        words = self._labels.inner()
        kept = [x for x in between if not any(c.left < x < c.right for c in words)]
        kept = [x for x in kept if any(c.right < x for c in words)]
        if self._labels.split is None and not self._are_parted(kept):
            kept = []
        return [steps[0], *inner, *kept, *steps[self._band.labels :]][not self._band.labels :]

    def _are_parted(self, places: list[float]) -> bool:
        """Tell whether words stand on both sides of a place in most rows."""
        return all(
            2 * sum(any(c.right < x for c in row) and any(c.left > x for c in row) for row in rows)
            > len(rows)
            for x in places
            for rows in [[self._labels.of_row(row) for row in self._rows]]
        )

    # --- rows -----------------------------------------------------------------------------------

    def _group_rows(self) -> list[list[ChunkLine]]:
        """Give the lines of each row: one of figures, their shares below, and labels around."""
        rows: list[list[ChunkLine]] = []
        for line in self._band.lines:
            if line.counts() and not (rows and line.is_bracketed):
                rows.append([line])
            elif rows and line.counts():
                rows[-1].append(line)
        for line in self._band.lines:
            if not line.counts() and not self._labels.is_outer(line):
                min(rows, key=lambda row: abs(row[0].middle - line.middle)).append(line)
        return rows

    def _row_sides(self) -> list[float]:
        sides = [self._band.neck]
        for upper, lower in pairwise(map(self._extent, self._rows)):
            sides.append((upper[1] + lower[0]) / 2)
        return [*sides, self._band.bottom]

    def _extent(self, row: list[ChunkLine]) -> tuple[float, float]:
        """Give the height of a row, outer labels left out."""
        chunks = [c for line in row for c in line.chunks if not self._labels.is_left(c)]
        chunks = chunks or [c for line in row for c in line.chunks]
        return min(chunk.top for chunk in chunks), max(chunk.bottom for chunk in chunks)

    # --- labels ---------------------------------------------------------------------------------

    def _cast_labels(self, xs: list[float]) -> Iterator[Area]:
        """Cast the labels: inner ones a row each, outer ones over the rows amid which they are."""
        rows = list(pairwise(self._sides))
        if self._labels.split is None:
            yield from (Area(a, top, b, low) for top, low in rows for a, b in pairwise(xs))
            return
        inner = [self._is_inner(self._labels.of_row(row), xs) for row in self._rows]
        for place, (top, bottom) in enumerate(rows):
            if not inner[place]:
                yield Area(xs[0], top, xs[-1], bottom)
                continue
            yield from (Area(left, top, right, bottom) for left, right in pairwise(xs[1:]))
        for run in _runs_of(inner):
            yield from self._outer([rows[place] for place in run], xs[0], xs[1])

    def _is_inner(self, words: list[Chunk], xs: list[float]) -> bool:
        """Tell whether a row has a label of its own; one that stands amid all columns of labels,
        where the inner ones do not, belongs to none of them."""
        own = [
            chunk for chunk in words if not self._labels.is_left(chunk) and chunk.left > xs[1] - 1
        ]
        if len(words) != 1 or not own:
            return bool(own)
        others = [chunk for chunk in self._labels.inner() if chunk is not own[0]]
        return not stands_alone(own[0], others, (xs[0], xs[-1]))

    def _outer(self, rows: list[tuple[float, float]], left: float, right: float) -> Iterator[Area]:
        labels = self._outer_labels(rows[0][0], rows[-1][1])
        middles = [(top + bottom) / 2 for top, bottom in labels]
        bare = 0 if self._band.heads else _count_bare(middles, rows)
        if bare:
            yield Area(left, rows[0][0], right, rows[bare - 1][1])
            rows = rows[bare:]
        shares = share_out(middles, rows, whole=True)
        upper = self._from_above(middles, rows)
        firsts = [range(share.start, share.start + 1) for share in upper]
        if upper and 2 * count_off(middles, rows, firsts) < count_off(middles, rows, shares):
            shares = upper
        if not all(shares) or not shares:
            yield from (Area(left, top, right, bottom) for top, bottom in rows)
            return
        for share in shares:
            yield Area(left, rows[share[0]][0], right, rows[share[-1]][1])

    def _outer_labels(self, top: float, bottom: float) -> list[tuple[float, float]]:
        """Give the heights of outer labels between two heights, lines of one label as one."""
        found: list[tuple[float, float]] = []
        alone = False
        for line in self._band.lines:
            for chunk in filter(self._labels.is_left, self._labels.on(line)[:1]):
                if not top < (chunk.top + chunk.bottom) / 2 < bottom:
                    continue
                figures = line.counts() > 0
                tight = bool(found) and chunk.top - found[-1][1] < 0.6 * chunk.size
                if tight and alone and not figures:
                    found[-1] = (found[-1][0], chunk.bottom)
                else:
                    found.append((chunk.top, chunk.bottom))
                alone = not figures
        return found

    @staticmethod
    def _from_above(middles: list[float], rows: list[tuple[float, float]]) -> list[range]:
        """Share rows out among labels that stand beside the first of theirs."""
        firsts = [
            next((n for n, (top, low) in enumerate(rows) if top <= middle < low), 0)
            for middle in middles
        ]
        if not firsts or firsts[0] != 0 or len(set(firsts)) < len(firsts):
            return []
        return [range(one, other) for one, other in pairwise([*firsts, len(rows)])]

    # --- head -----------------------------------------------------------------------------------

    def _head(self) -> Iterator[Area]:
        band = self._band
        if not band.heads or band.neck - band.top < 1:
            return
        chunks = [chunk for line in band.heads for chunk in line.chunks]
        labels = sum(x < self._labels.first - 1 for x in self._xs)
        words = [chunk for chunk in chunks if chunk.middle < self._labels.first]
        outer = self._xs[: labels + 1]
        if labels and not all(any(a <= c.middle < b for c in words) for a, b in pairwise(outer)):
            outer = [outer[0], outer[-1]]
        if labels:
            yield from (Area(a, band.top, b, band.neck) for a, b in pairwise(outer))
        others = [chunk for chunk in chunks if chunk.middle >= self._labels.first]
        yield from cast_head(self._xs[labels:], others, band.top, band.neck)


def _runs_of(inner: list[bool]) -> Iterator[range]:
    """Give the stretches of rows with inner labels."""
    first: int | None = None
    for place, here in enumerate([*inner, False]):
        if here and first is None:
            first = place
        elif not here and first is not None:
            yield range(first, place)
            first = None


def _count_bare(middles: list[float], rows: list[tuple[float, float]]) -> int:
    """Count the rows whose label stands on the page before: without them the others stand better
    amid theirs."""
    offs = []
    for bare in range(len(rows) - len(middles) + 1 if middles else 0):
        off = count_off(middles, rows[bare:], share_out(middles, rows[bare:], whole=True))
        offs.append((off + _BARE * (rows[bare][0] - rows[0][0]), bare))
    return min(offs, default=(0.0, 0))[1]
