"""The head of a table whose cells no rule parts: names over one column, and names over several that
have names of their own below."""

from collections.abc import Iterator, Sequence

from sagwan.reading.pdf.chunks import Chunk
from sagwan.reading.pdf.ink import Area
from sagwan.reading.pdf.sharing import share_out

_LEVEL = 0.4  # of the size, between names of one level
_AMID = 0.3  # of the size, off the middle


def cast_head(xs: Sequence[float], chunks: Sequence[Chunk], top: float, neck: float) -> list[Area]:
    """Give the cells of a head between two heights over columns that part at `xs`."""
    return list(_cast(range(len(xs) - 1), xs, chunks, top, neck))


def _cast(
    columns: range, xs: Sequence[float], chunks: Sequence[Chunk], top: float, neck: float
) -> Iterator[Area]:
    by_column = {column: _within(chunks, xs[column], xs[column + 1]) for column in columns}
    middle = (top + neck) / 2
    run: list[int] = []
    for column in (*columns, None):
        if column is not None and not _is_whole(by_column[column], middle):
            run.append(column)
            continue
        if run:
            yield from _cast_run(range(run[0], run[-1] + 1), xs, by_column, (top, neck))
            run = []
        if column is not None:
            yield Area(xs[column], top, xs[column + 1], neck)


def _within(chunks: Sequence[Chunk], left: float, right: float) -> list[Chunk]:
    inside = [chunk for chunk in chunks if left <= chunk.middle < right]
    return sorted(inside, key=lambda chunk: chunk.top)


def _is_whole(chunks: list[Chunk], middle: float) -> bool:
    """Tell whether a column has one name for the whole height, or none."""
    if len(chunks) > 1:
        return False
    return not chunks or abs(_height(chunks[0]) - middle) < (_AMID * chunks[0].size)


def _cast_run(
    columns: range,
    xs: Sequence[float],
    by_column: dict[int, list[Chunk]],
    heights: tuple[float, float],
) -> Iterator[Area]:
    """Share columns that have names below each other out among the upper ones."""
    top, neck = heights
    uppers = _uppers(columns, by_column)
    slots = [(xs[column], xs[column + 1]) for column in columns]
    shares = share_out([upper.middle for upper in uppers], slots, whole=False)
    taken: set[int] = set()
    for upper, share in zip(uppers, shares, strict=True):
        held = range(columns[0] + share.start, columns[0] + share.stop)
        if len(held) < 2 or not xs[held[0]] <= upper.middle < xs[held[-1] + 1]:
            continue
        taken.update(held)
        below = [c for column in held for c in by_column[column] if c.top > _height(upper)]
        if not below:
            yield Area(xs[held[0]], top, xs[held[-1] + 1], neck)
            continue
        foot = _foot(upper, below, top)
        yield Area(xs[held[0]], top, xs[held[-1] + 1], foot)
        yield from _cast(held, xs, below, foot, neck)
    for column in columns:
        if column not in taken:
            yield Area(xs[column], top, xs[column + 1], neck)


def _uppers(columns: range, by_column: dict[int, list[Chunk]]) -> list[Chunk]:
    """Give the names with another below them in their column, those of the first level."""
    uppers = [by_column[column][0] for column in columns if len(by_column[column]) > 1]
    high = min((upper.top for upper in uppers), default=0.0)
    levels = [upper for upper in uppers if upper.top < high + _LEVEL * upper.size]
    apart = [upper for upper in uppers if not any(_stands_below(upper, one) for one in levels)]
    return sorted(apart, key=lambda upper: upper.left)


def _stands_below(name: Chunk, other: Chunk) -> bool:
    return (
        other is not name
        and other.bottom < _height(name)
        and (other.left < name.right and name.left < other.right)
    )


def _foot(upper: Chunk, below: list[Chunk], top: float) -> float:
    """Give the place below a name that stands amid its cell."""
    foot = upper.top + upper.bottom - top
    first = min(chunk.top for chunk in below)
    between = (upper.bottom + first) / 2
    return foot if abs(foot - between) < 0.5 * upper.size else between


def _height(chunk: Chunk) -> float:
    """Give how far down a name stands."""
    return (chunk.top + chunk.bottom) / 2
