"""What a row as a whole says of its cells: a header of years or days, a year that labels the row,
and dashes that stand for empty cells.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from sagwan.facts import Segment
from sagwan.facts.patterns import Late
from sagwan.understanding.tokens import signs
from sagwan.understanding.tokens.calendar import Point, stretch
from sagwan.understanding.tokens.claims import Claim
from sagwan.understanding.tokens.context import Context
from sagwan.understanding.tokens.years import century

_NUMBER = re.compile(r"\d[\d,.]*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SHORT_YEAR = re.compile(r"\d\d")
_DAY = re.compile(rf"({signs.MONTH})\.({signs.DAY})(\.?)")
_NOT_BEFORE = frozenset("-~)'/")
_NOT_AFTER = frozenset("-/%~")
_NO_ROW = re.compile(r"[:~※]|\d\.?\s-\s\d")
_DAY_WORD = ("이전", " 이전", "이후", " 이후")
_ROW_LABEL = re.compile(r"\s*((?:19|20)\d\d)(?=\s+[△▲\-]?\d[\d,.]*(?:[건명개회원%]|\s|\Z))")
_LONGEST_HEADER = 600
_FEWEST = 2  # years or days in a row of them
_DASH = re.compile(r"-(?<![^\s(/].)(?![^\s)/])")
_ROW_AFTER = Late(r"\s(?:-|[△▲]?\d[\d,.]*[%명건개회원]?)(?=\s|\Z)")
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
    if len(row) > _LONGEST_HEADER:
        return ""
    numbers = list(_NUMBER.finditer(row))
    if len(numbers) < _FEWEST or _NO_ROW.search(row):
        return ""
    needed = max(_FEWEST, 0.8 * len(numbers))
    years = [int(match[0]) for match in numbers if _is_year(row, match)]
    if len(years) >= needed and _is_in_order(years):
        return "years"
    short = [int(match[0]) for match in numbers if _is_short_year(row, match)]
    if len(short) >= max(3, needed) and _is_in_order(short):
        return "short years"
    days = [day for match in numbers if (day := _day_of(row, match))]
    return "days" if len(days) >= needed and _are_days(row, days) else ""


def _stands_free(row: str, match: re.Match[str]) -> bool:
    start, end = match.span()
    before, after = row[start - 1 : start] if start else "", row[end : end + 1]
    if before in _NOT_BEFORE or after in _NOT_AFTER:
        return False
    return not before.isalpha() and not after.isalpha()


def _is_year(row: str, match: re.Match[str]) -> bool:
    return _YEAR.fullmatch(match[0]) is not None and _stands_free(row, match)


def _is_short_year(row: str, match: re.Match[str]) -> bool:
    end = match.end()
    if _SHORT_YEAR.fullmatch(match[0]) is None or row[end : end + 1] != "년":
        return False
    return not row[end + 1 : end + 2].isalpha()


def _day_of(row: str, match: re.Match[str]) -> re.Match[str] | None:
    day = _DAY.fullmatch(match[0])
    if day is None:
        return None
    return day if _stands_free(row, match) or row.startswith(_DAY_WORD, match.end()) else None


def _is_in_order(values: list[int]) -> bool:
    pairs = list(pairwise(values))
    return all(one < other for one, other in pairs) or all(one > other for one, other in pairs)


def _are_days(row: str, days: list[re.Match[str]]) -> bool:
    order = [int(match[1]) * 31 + int(match[2]) for match in days]
    if not _is_in_order(order):
        return False
    told = any(match[3] for match in days) or any(word in row for word in _DAY_WORD)
    return told or all(abs(one - other) <= 3 for one, other in pairwise(order))


def read_header_dates(text: str, context: Context) -> Iterator[Claim]:
    """Claim the years or days of a header row, and the year that labels a row."""
    kind = context.header if context.is_cell else header_kind(text)
    if not kind:
        yield from _label(text, context)
        return
    for match in _NUMBER.finditer(text):
        if kind == "years" and _is_year(text, match):
            yield _year(match.start(), match.end(), int(match[0]))
        elif kind == "short years" and _is_short_year(text, match):
            yield _year(match.start(), match.end() + 1, century(int(match[0])))
        elif kind == "days" and (day := _day_of(text, match)):
            yield _day(match, day, context)


def _label(text: str, context: Context) -> Iterator[Claim]:
    if context.is_label_cell and _YEAR.fullmatch(text.strip()):
        start = len(text) - len(text.lstrip())
        yield _year(start, start + 4, int(text))
    elif not context.is_cell and (label := _ROW_LABEL.match(text)):
        yield _year(*label.span(1), int(label[1]))


def _year(start: int, end: int, year: int) -> Claim:
    point = Point(year)
    return Claim(start, end, "date", "date", period=stretch(point, point, year))


def _day(match: re.Match[str], day: re.Match[str], context: Context) -> Claim:
    point = Point(None, int(day[1]), int(day[2]))
    period = stretch(point, point, context.section_year or context.year)
    return Claim(*match.span(), "date", "date:year-of-report", period=period)


def read_dashes(text: str, masked: str, claims: Sequence[Claim]) -> list[Claim]:
    """Claim lone dashes that stand for empty cells."""
    if lone := _LONE_DASH.fullmatch(masked) if len(text) < 40 else None:
        return [Claim(*lone.span(1), "dash", "dash")]
    if not any(claim.kind in {"bare", "number"} for claim in claims):
        return []
    opening = len(text) - len(text.lstrip())
    return [
        Claim(*match.span(), "dash", "dash")
        for match in _DASH.finditer(masked)
        if match.start() > opening and _is_beside_cells(text, match)
    ]


def _is_beside_cells(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 20) : match.start()].rstrip()[-1:]
    after = text[match.end() : match.end() + 20].lstrip()[:1]
    if before.isalpha():
        return len(_ROW_AFTER.compiled.findall(text, match.end(), match.end() + 60)) > 1
    left = before.isdigit() or before in {")", "%", "(", "-", "/"}
    return left and (not after or after.isdigit() or after in {"(", "-", ")", "/", "△", "▲"})
