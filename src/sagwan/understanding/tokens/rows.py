"""What a row as a whole says of its cells: a header of years or days, a year that labels the row,
and dashes that stand for empty cells.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from sagwan.facts import Segment
from sagwan.understanding.tokens import signs
from sagwan.understanding.tokens.calendar import Point, stretch
from sagwan.understanding.tokens.claims import Claim
from sagwan.understanding.tokens.context import Context
from sagwan.understanding.tokens.years import century

_BEFORE = r"(?<![\d.,\-~A-Za-z가-힣)'/])"
_YEAR = re.compile(rf"{_BEFORE}((?:19|20)\d\d)(?![\d,\-/.]|[가-힣A-Za-z])")
_DAY = re.compile(
    rf"{_BEFORE}({signs.MONTH})\.\s?({signs.DAY})(?![\d,]|\.\d)(\.|\s?이전|\s?이후)?(?![%\w])"
)
_SHORT = re.compile(r"(?<![\d.,\-~A-Za-z가-힣)'/])(\d\d)년(?![가-힣])")
_NO_ROW = re.compile("[:~※]")
_NUMBER = re.compile(r"\d[\d,.]*")
_ROW_LABEL = re.compile(r"\s*((?:19|20)\d\d)(?=\s+[△▲\-]?\d[\d,.]*(?:[가-힣%]{0,2})?(?:\s|\Z))")
_LONGEST_HEADER = 600
_DASH = re.compile(r"(?<![^\s(/])-(?![^\s)/])")
_LONE_DASH = re.compile(r"\s*(-|―)\s*")


def find_headers(segments: Sequence[Segment], texts: Sequence[str]) -> dict[int, str]:
    """Find the cells whose row holds years or days, by their index."""
    found: dict[int, str] = {}
    cells = [place for place, segment in enumerate(segments) if segment.cell is not None]
    for _, row in groupby(cells, key=lambda place: _row_of(segments[place])):
        places = list(row)
        kind = header_kind("  ".join(texts[place] for place in places))
        if kind:
            found.update(dict.fromkeys(places, kind))
    return found


def _row_of(segment: Segment) -> tuple[int, int]:
    cell = segment.cell
    return (cell.grid, cell.row) if cell is not None else (-1, -1)


def header_kind(row: str) -> str:
    """Tell whether nearly all numbers of a row are years, or days; else an empty string."""
    if len(row) > _LONGEST_HEADER or _NO_ROW.search(row):
        return ""
    numbers = len(_NUMBER.findall(row))
    years = [int(match[1]) for match in _YEAR.finditer(row)]
    if len(years) > 1 and len(years) >= 0.8 * numbers and _is_in_order(years):
        return "years"
    short = [int(match[1]) for match in _SHORT.finditer(row)]
    if len(short) > 2 and len(short) >= 0.8 * numbers and _is_in_order(short):
        return "short years"
    days = list(_DAY.finditer(row))
    return "days" if len(days) > 1 and len(days) >= 0.8 * numbers and _are_days(days) else ""


def _is_in_order(values: list[int]) -> bool:
    rising = [one < other for one, other in pairwise(values)]
    return all(rising) or not any(rising)


def _are_days(days: list[re.Match[str]]) -> bool:
    order = [int(match[1]) * 31 + int(match[2]) for match in days]
    if not _is_in_order(order):
        return False
    return any(match[3] for match in days) or all(abs(a - b) <= 3 for a, b in pairwise(order))


def read_header_dates(text: str, context: Context) -> Iterator[Claim]:
    """Claim the years or days of a header row, and the year that labels a row."""
    if context.is_cell:
        kind = context.header or _kind_of_cell(text, context)
    else:
        kind = header_kind(text) if len(text) <= _LONGEST_HEADER else ""
    if kind == "years":
        yield from (_year(match) for match in _YEAR.finditer(text))
    elif kind == "short years":
        yield from (_short_year(match) for match in _SHORT.finditer(text))
    elif kind == "days":
        yield from (_day(match, context) for match in _DAY.finditer(text))
    elif not context.is_cell and (label := _ROW_LABEL.match(text)):
        yield _year(label)


def _kind_of_cell(text: str, context: Context) -> str:
    alone = _YEAR.fullmatch(text.strip()) is not None
    return "years" if alone and context.is_label_cell else ""


def _year(match: re.Match[str]) -> Claim:
    point = Point(int(match[1]))
    return Claim(
        match.start(1), match.end(1), "date", "date", period=stretch(point, point, point.year)
    )


def _short_year(match: re.Match[str]) -> Claim:
    point = Point(century(int(match[1])))
    return Claim(*match.span(), "date", "date", period=stretch(point, point, point.year))


def _day(match: re.Match[str], context: Context) -> Claim:
    point = Point(None, int(match[1]), int(match[2]))
    year = context.section_year or context.year
    end = match.end(2) + (match[3] == ".")
    period = stretch(point, point, year)
    return Claim(match.start(), end, "date", "date:year-of-report", period=period)


def read_dashes(text: str, claims: Sequence[Claim]) -> list[Claim]:
    """Claim lone dashes that stand for empty cells."""
    if lone := _LONE_DASH.fullmatch(text) if len(text) < 40 else None:
        return [Claim(lone.start(1), lone.end(1), "dash", "dash")]
    if not any(claim.kind in {"bare", "number"} for claim in claims):
        return []
    opening = len(text) - len(text.lstrip())
    return [
        Claim(match.start(), match.end(), "dash", "dash")
        for match in _DASH.finditer(text)
        if match.start() > opening and _is_beside_cells(text, match)
    ]


def _is_beside_cells(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 20) : match.start()].rstrip()[-1:]
    after = text[match.end() : match.end() + 20].lstrip()[:1]
    left = before.isdigit() or before in {")", "%", "(", "-", "/"}
    return left and (not after or after.isdigit() or after in {"(", "-", ")", "/", "△", "▲"})
