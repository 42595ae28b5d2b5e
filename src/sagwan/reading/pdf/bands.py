"""Tables whose cells no rule parts: lines of figures below each other, held together by rules
across the page, by a shaded head or by nothing but the white between their columns."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise, zip_longest

from sagwan.reading.pdf.chunks import Chunk, ChunkLine, chunk_lines
from sagwan.reading.pdf.ink import Area, Sheet
from sagwan.reading.pdf.marks import opens_paragraph
from sagwan.reading.pdf.shading import SHADE
from sagwan.reading.pdf.strokes import Edge
from sagwan.reading.pdf.tiles import tile_sides

_STEP = 0.5  # points, of the search for white between columns
_NARROWEST = 2.0
_FAR = 2.6  # of the size, between two lines of one table
_WIDE = 0.7  # of the width of a table, for a rule that belongs to it
_SLACK = 3.0
_MOST_HEADS = 5
_FIRST_CROSSING = 0.25
_BARE = 0.34
_PAGE = re.compile(r"[-–—―]\s*\d+\s*[-–—―]")
_FEW = 3
_OVERLAP = 0.2  # of the size, of a line with the row that it belongs to
_APART = 5.0  # points, between two tables side by side


@dataclass(slots=True)
class Band:
    """A table seen in lines: `white` are the strips between its columns and `steps` the places
    where these part, its sides included; `labels` counts the columns before the first of figures,
    `neck` is where its head ends, `ruled` is true where something drawn across the page parts its
    rows, `open` where that are shades at most; beyond `limits` stand other tables, and `hints` are
    places where something drawn begins or ends."""

    lines: list[ChunkLine]
    heads: list[ChunkLine] = field(default_factory=list)
    white: list[tuple[float, float]] = field(default_factory=list)
    steps: list[float] = field(default_factory=list)
    labels: int = 0
    top: float = 0.0
    bottom: float = 0.0
    neck: float = 0.0
    shaded: bool = False
    ruled: bool = False
    limits: tuple[float, float] = (0.0, 0.0)
    hints: list[float] = field(default_factory=list)
    open: bool = False


def find_bands(sheet: Sheet, across: Sequence[Edge], down: Sequence[Edge]) -> list[Band]:
    """Find tables without rules between their columns; `across` and `down` are the rules."""
    lines = chunk_lines(sheet.glyphs)
    bands: list[Band] = []
    for run in _runs(lines, down):
        for left, right in _sides(run, sheet, across):
            part, beside = (_within(some, left, right) for some in (run, lines))
            band = _band(part, beside, sheet, across) if _is_whole(part) else None
            if band is not None:
                band.limits = (left - 2, right + 2)
                bands.append(band)
    return bands


def _sides(run: list[ChunkLine], sheet: Sheet, across: Sequence[Edge]) -> list[tuple[float, float]]:
    """Give the sides of the tables in a run: more than one where shades and rules stand apart."""
    size = run[0].size
    top, bottom = run[0].top - 1.3 * size, run[-1].bottom + size
    spans = [(edge["x0"], edge["x1"]) for edge in across if top < edge["top"] < bottom]
    spans += [
        (fill.area.left, fill.area.right)
        for fill in sheet.fills
        if not fill.pale and top < fill.area.bottom < bottom + size and fill.area.height > 4
    ]
    merged: list[tuple[float, float]] = []
    for left, right in sorted(spans):
        if merged and left <= merged[-1][1] + _APART:
            merged[-1] = (merged[-1][0], max(merged[-1][1], right))
        else:
            merged.append((left, right))
    chunks = [chunk for line in run for chunk in line.chunks]
    held = all(any(a - 2 < c.left and c.right < b + 2 for a, b in merged) for c in chunks)
    return merged if held and len(merged) > 1 else [(0.0, sheet.width)]


def _within(lines: list[ChunkLine], left: float, right: float) -> list[ChunkLine]:
    """Give the chunks of lines that stand between two sides."""
    cut = []
    for line in lines:
        chunks = [chunk for chunk in line.chunks if left - 2 < chunk.middle < right + 2]
        if len(chunks) == len(line.chunks):
            cut.append(line)
        elif chunks:
            cut.append(ChunkLine(chunks, min(c.top for c in chunks), max(c.bottom for c in chunks)))
    return cut


def _is_whole(run: list[ChunkLine]) -> bool:
    return any(line.counts() and len(line.chunks) > 1 for line in run)


# --- lines of figures that follow each other --------------------------------------------------


def _runs(lines: Sequence[ChunkLine], down: Sequence[Edge]) -> list[list[ChunkLine]]:
    """Give runs of lines with figures, and of lines between them that go on their labels."""
    runs: list[list[ChunkLine]] = []
    run: list[ChunkLine] = []
    for line, after in zip_longest(lines, lines[1:]):
        if run and not _follows(run, line):
            runs.append(run)
            run = []
        wrapped = _is_wrapped(line, run[-1] if run else None, after)
        if _is_row(line) or wrapped or (run and _may_label(line, run)):
            run.append(line)
        elif run:
            runs.append(run)
            run = []
    runs.append(run)
    return [trimmed for trimmed in map(_trim, runs) if _is_bare(trimmed, down)]


def _is_bare(run: list[ChunkLine], down: Sequence[Edge]) -> bool:
    """Tell whether a good part of the rows have no rules between their figures; all but one may
    have shades that part them."""
    rows = [line for line in run if line.counts()]
    ruled = [edge for edge in down if edge["object_type"] != SHADE]
    bare = sum(not _is_parted(line, ruled) for line in rows)
    all_parted = all(_is_parted(line, down) for line in rows)
    return bool(rows) and bare >= _BARE * len(rows) and not all_parted


def _is_row(line: ChunkLine) -> bool:
    chunks = line.chunks
    if len(chunks) < 2 or opens_paragraph(chunks[0].text):
        return False
    if _PAGE.fullmatch(" ".join(chunk.text for chunk in chunks)):
        return False
    figures = line.counts()
    return figures >= 1 and figures * 2 >= len(chunks) - 1 and max(len(c.text) for c in chunks) < 40


def _is_wrapped(line: ChunkLine, before: ChunkLine | None, after: ChunkLine | None) -> bool:
    """Tell whether a line is part of a cell beside a row of figures: it overlaps that row."""
    if line.counts() or len(line.chunks) > _FEW:
        return False
    least = _OVERLAP * line.size
    above = before is not None and before.counts() > 0 and before.bottom - line.top > least
    below = after is not None and _is_row(after) and line.bottom - after.top > least
    return above or below


def _is_parted(line: ChunkLine, down: Sequence[Edge]) -> bool:
    """Tell whether rules stand between most chunks of a line."""
    xs = [e["x0"] for e in down if e["top"] <= line.middle <= e["bottom"]]
    gaps = [(one.right - 1, other.left + 1) for one, other in pairwise(line.chunks)]
    parted = sum(any(low <= x <= high for x in xs) for low, high in gaps)
    return parted * 3 > 2 * len(gaps)


def _follows(run: list[ChunkLine], line: ChunkLine) -> bool:
    last = run[-1]
    near = line.top - last.bottom < _FAR * line.size
    return near and 0.7 < line.size / last.size < 1.4


def _may_label(line: ChunkLine, run: list[ChunkLine]) -> bool:
    """Tell whether a line without figures may go on the label of a row."""
    row = next((other for other in run if other.counts()), run[0])
    number = next((chunk for chunk in row.chunks[1:] if chunk.states_number), row.chunks[-1])
    only = len(line.chunks) <= 2 and not opens_paragraph(line.chunks[0].text)
    return only and line.chunks[-1].right < number.left and line.size <= 1.1 * row.size


def _trim(run: list[ChunkLine]) -> list[ChunkLine]:
    """Leave out labels before the first row only where they are far from it."""
    while run and not run[-1].counts() and _is_far(run):
        run = run[:-1]
    return run


def _is_far(run: list[ChunkLine]) -> bool:
    return len(run) < 2 or run[-1].top - run[-2].bottom > 0.8 * run[-1].size


# --- columns ----------------------------------------------------------------------------------


def _band(
    run: list[ChunkLine], lines: list[ChunkLine], sheet: Sheet, across: Sequence[Edge]
) -> Band | None:
    rows = [line for line in run if line.counts()]
    left = min(chunk.left for line in run for chunk in line.chunks)
    right = max(chunk.right for line in run for chunk in line.chunks)
    rules = _rules_of(across, left, right, rows)
    band = Band(run)
    _take_heads(band, lines, sheet, rules, (left, right))
    if not rules and not band.shaded and (len(rows) < 3 or len(rows[0].chunks) < 3):
        return None
    if len(rows) < 2 and (not band.heads or rows[0].counts() < 2):
        return None
    bounds = _bounds(band, rules, (left, right))
    band.steps = _tiled(band, sheet, bounds) or _steps(band, bounds)
    if not band.steps:
        return None
    band.labels = _count_labels(band)
    band.ruled = _is_ruled(band, rules)
    band.open = not _is_ruled(band, [rule for rule in rules if rule["object_type"] != SHADE])
    return band


def _steps(band: Band, bounds: tuple[float, float]) -> list[float]:
    """Part columns amid the white between them."""
    band.white = _white_between(band)
    inner = [(low + high) / 2 for low, high in band.white]
    return [bounds[0], *inner, bounds[1]] if inner else []


def _tiled(band: Band, sheet: Sheet, bounds: tuple[float, float]) -> list[float]:
    """Part columns where the shades of the head do, if no figures stand across."""
    within = Area(bounds[0], band.top, bounds[1], band.neck)
    sides = tile_sides(sheet.fills, within, band.neck) if band.shaded else []
    figures = [c for line in band.lines for c in line.chunks if c.states_number]
    if any(chunk.left + 2 < x < chunk.right - 2 for x in sides for chunk in figures):
        return []
    band.white = [(x, x) for x in sides[1:-1]]
    return sides


def _rules_of(
    across: Sequence[Edge], left: float, right: float, rows: list[ChunkLine]
) -> list[Edge]:
    """Give the rules that run over the whole width of a table, near it, from top to bottom."""
    width = right - left
    size = rows[0].size
    top, bottom = rows[0].top - 9 * size, rows[-1].bottom + 2 * size
    return [
        edge
        for edge in across
        if edge["x0"] <= left + _SLACK + 0.5 * size
        and edge["x1"] >= right - _SLACK - 0.5 * size
        and edge["x1"] - edge["x0"] <= 1.6 * width + 60
        and top < edge["top"] < bottom
    ]


def _take_heads(
    band: Band,
    lines: list[ChunkLine],
    sheet: Sheet,
    rules: list[Edge],
    sides: tuple[float, float],
) -> None:
    """Take the lines above the first row that name columns."""
    first = band.lines[0]
    at = next(place for place, line in enumerate(lines) if line.chunks[0] is first.chunks[0])
    shade, labels = _shade_over(sheet, lines[max(0, at - _MOST_HEADS) : at], first, sides)
    if labels:
        band.lines, at, first = [*labels, *band.lines], at - len(labels), labels[0]
    band.top, band.neck = first.top - 0.3 * first.size, first.top - 0.3 * first.size
    if shade is not None:
        band.heads = [line for line in lines[:at] if shade.top - 2 < line.middle < shade.bottom]
        band.top, band.neck, band.shaded = shade.top, shade.bottom, True
        return
    if _take_between(band, lines[max(0, at - _MOST_HEADS) : at], rules):
        return
    for line in reversed(lines[max(0, at - _MOST_HEADS) : at]):
        below = band.heads[0] if band.heads else first
        between = [rule for rule in rules if line.bottom - 2 < rule["top"] < below.top + 2]
        if between and band.heads:
            break
        if below.top - line.bottom > _FAR * line.size or not _names(line, first, sides):
            break
        if not rules and len(line.chunks) < 2:
            break
        band.heads.insert(0, line)
        if between:
            band.neck = between[-1]["top"]
    if band.heads:
        top = band.heads[0].top
        over = [rule["top"] for rule in rules if top - 12 < rule["top"] < top + 2]
        band.top = max(over, default=top - 2)
    else:
        under = [
            fill.area.top for fill in sheet.fills if not fill.pale and _holds(fill.area, first)
        ]
        near = [y for y in under if y > first.top - 1.5 * first.size]
        band.top = band.neck = min([band.top, *near])


def _holds(area: Area, line: ChunkLine) -> bool:
    return any(area.holds(chunk.middle, line.middle) for chunk in line.chunks)


def _take_between(band: Band, above: list[ChunkLine], rules: list[Edge]) -> bool:
    """Take the head that stands between two rules; what stands below the lower one, and left of
    all figures, is the label of the first row."""
    first = band.lines[0]
    drawn = sorted(rule["top"] for rule in rules if rule["object_type"] != SHADE)
    over = [y for y in drawn if y < first.top + 2]
    if len(over) < 2:
        return False
    top, neck = over[-2:]
    heads = [line for line in above if top - 2 < line.middle < neck]
    labels = [line for line in above if line.middle > neck]
    row = next((line for line in band.lines if line.counts()), first)
    number = next((chunk for chunk in row.chunks if chunk.states_number), row.chunks[-1])
    names = sum(len(line.chunks) for line in heads)
    if names < 2 or any(len(c.chunks) > 1 or c.chunks[0].right > number.left for c in labels):
        return False
    band.lines, band.heads, band.top, band.neck = [*labels, *band.lines], heads, top, neck
    return True


def _shade_over(
    sheet: Sheet, above: list[ChunkLine], first: ChunkLine, sides: tuple[float, float]
) -> tuple[Area | None, list[ChunkLine]]:
    """Find the shade of a head above the first row, and the lines of the label of this row that
    stand between."""
    labels: list[ChunkLine] = []
    number = next((chunk for chunk in first.chunks if chunk.states_number), first.chunks[-1])
    while True:
        top = labels[0] if labels else first
        shade = _shade_above(sheet, top, sides)
        if shade is not None or len(labels) == len(above):
            return shade, labels if shade is not None else []
        line = above[-1 - len(labels)]
        if len(line.chunks) > 1 or line.chunks[0].right > number.left:
            return None, []
        labels.insert(0, line)


def _shade_above(sheet: Sheet, first: ChunkLine, sides: tuple[float, float]) -> Area | None:
    """Find the shaded rectangles side by side right above the first row."""
    left, right = sides
    near = [
        fill.area
        for fill in sheet.fills
        if not fill.pale
        and fill.area.height > 0.8 * first.size
        and first.top - 1.2 * first.size < fill.area.bottom <= first.top + 0.4 * first.size
        and fill.area.right > left
        and fill.area.left < right
    ]
    wide = sum(area.width for area in near)
    if not near or wide < _WIDE * (right - left):
        return None
    top = min(area.top for area in near)
    above = [
        fill.area.top
        for fill in sheet.fills
        if not fill.pale
        and fill.area.left >= left - 20
        and fill.area.right <= right + 20
        and fill.area.top < top <= fill.area.bottom + _SLACK
    ]
    bottom = max(area.bottom for area in near)
    return Area(min(a.left for a in near), min([top, *above]), max(a.right for a in near), bottom)


def _names(line: ChunkLine, first: ChunkLine, sides: tuple[float, float]) -> bool:
    chunks = line.chunks
    inside = chunks[0].left > sides[0] - 40 and chunks[-1].right < sides[1] + 40
    text = chunks[0].text
    plain = not opens_paragraph(text) or text.startswith(("’", "'", "("))
    noted = "단위" in line.chunks[-1].text and len(line.chunks) == 1
    return inside and plain and not noted and line.size <= 1.12 * first.size


def _bounds(band: Band, rules: list[Edge], sides: tuple[float, float]) -> tuple[float, float]:
    """Give the sides of a table, those of its rules where it has any; set its bottom, too."""
    last = band.lines[-1]
    low = [
        rule["top"]
        for rule in rules
        if last.bottom - 3 < rule["top"] < last.bottom + 1.6 * last.size
    ]
    band.bottom = min(low, default=last.bottom + 0.3 * last.size)
    heads = [chunk for line in band.heads for chunk in line.chunks]
    left = min([sides[0] - 2, *(chunk.left - 2 for chunk in heads)])
    right = max([sides[1] + 2, *(chunk.right + 2 for chunk in heads)])
    if rules:
        left = min(left, *(rule["x0"] for rule in rules))
        right = max(right, *(rule["x1"] for rule in rules))
    return left, right


def _white_between(band: Band) -> list[tuple[float, float]]:
    """Give the white strips between columns: no chunk crosses them but heads over several columns,
    and labels over two."""
    rows = [line for line in band.lines if line.counts()]
    leaves = band.heads[-1:] if band.heads and len(band.heads[-1].chunks) > 1 else []
    firsts = [line.chunks[0] for line in band.lines if not line.chunks[0].states_number]
    others = [c for line in (*rows, *leaves) for c in line.chunks if c not in firsts]
    left, right = (f(c.left for c in (*others, *firsts)) for f in (min, max))
    allowed = int(_FIRST_CROSSING * len(rows))
    strips: list[list[float]] = []
    place = left
    while place < right:
        free = not _crossed(others, place) and sum(_crosses(c, place) for c in firsts) <= allowed
        if free and strips and place - strips[-1][1] <= 1.01 * _STEP:
            strips[-1][1] = place
        elif free:
            strips.append([place, place])
        place += _STEP
    wide = [strip for strip in strips if strip[1] - strip[0] >= _NARROWEST]
    white = [_least_crossed(strip, firsts) for strip in wide]
    chunks = [*others, *firsts]
    white = [
        (low, high)
        for low, high in white
        if any(c.right < high for c in chunks) and any(c.left > low for c in chunks)
    ]
    body = [c for line in band.lines for c in line.chunks]
    return _without_ragged(_with_names(white, band), body, left)


def _with_names(white: list[tuple[float, float]], band: Band) -> list[tuple[float, float]]:
    """Leave out strips between names and the figures that are set beside them, not below."""
    rows = [c for line in band.lines if line.counts() for c in line.chunks]
    names = [c for line in band.heads for c in line.chunks]
    kept = list(white)
    place = 1
    while place < len(kept):
        sides = [strip[1] for strip in kept[place - 1 : place + 2]]
        sides += [float("inf")] * (3 - len(sides))
        here, after = (
            (any(low <= c.middle < high for c in some) for some in (names, rows))
            for low, high in pairwise(sides)
        )
        if sorted((tuple(here), tuple(after))) == [(False, True), (True, False)]:
            del kept[place]
        else:
            place += 1
    return kept


def _without_ragged(
    white: list[tuple[float, float]], chunks: list[Chunk], left: float
) -> list[tuple[float, float]]:
    """Leave out strips that only the ends of labels make: nothing stands right behind them."""
    kept = list(white)
    place = 0
    while place <= len(kept):
        start = kept[place - 1][0] if place else left - 1
        end = kept[place][1] if place < len(kept) else max(chunk.right for chunk in chunks) + 1
        if any(chunk.left > start and chunk.right < end for chunk in chunks):
            place += 1
            continue
        beside = kept[max(0, place - 1) : place + 1]
        worst = max(beside, key=lambda strip: (_count(strip, chunks), strip[0] - strip[1]))
        if place == len(kept) or not _count(worst, chunks):
            place += 1
            continue
        kept.remove(worst)
        place = max(0, place - 1)
    return kept


def _count(strip: tuple[float, float], chunks: list[Chunk]) -> int:
    return sum(_crosses(chunk, (strip[0] + strip[1]) / 2) for chunk in chunks)


def _crosses(chunk: Chunk, place: float) -> bool:
    return chunk.left - 0.2 < place < chunk.right + 0.2


def _crossed(chunks: list[Chunk], place: float) -> bool:
    return any(_crosses(chunk, place) for chunk in chunks)


def _least_crossed(strip: list[float], firsts: list[Chunk]) -> tuple[float, float]:
    """Give the part of a strip that the fewest labels cross."""
    places = [strip[0] + _STEP * i for i in range(int((strip[1] - strip[0]) / _STEP) + 1)]
    counts = [sum(_crosses(chunk, place) for chunk in firsts) for place in places]
    least = min(counts)
    best = [place for place, count in zip(places, counts, strict=True) if count == least]
    return best[0], best[-1]


def _count_labels(band: Band) -> int:
    """Count the columns before the first that holds figures in most rows."""
    rows = [line for line in band.lines if line.counts()]
    for column, (left, right) in enumerate(pairwise(band.steps)):
        here = [c for line in rows for c in line.chunks if left <= c.middle < right]
        if sum(chunk.states_number for chunk in here) * 2 > len(here):
            return column
    return 1


def _is_ruled(band: Band, rules: list[Edge]) -> bool:
    """Tell whether rules stand between most rows; two lines of a cell have none between them."""
    rows = [line for line in band.lines if line.counts()]
    pairs = list(pairwise(rows))
    parted = sum(any(a.middle < rule["top"] < b.middle for rule in rules) for a, b in pairs)
    return bool(pairs) and parted * 2 >= len(pairs)
